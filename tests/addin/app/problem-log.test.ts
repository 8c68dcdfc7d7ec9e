import { describe, expect, it } from 'vitest';
import { assessWorkbook } from '../../../shared/workbook/assess-workbook.ts';
import { createChangeDesk } from '../../../addin/app/changes.ts';
import { faultCode } from '../../../addin/app/fault-code.ts';
import { createFollower, readRowInView } from '../../../addin/app/follow-workbook.ts';
import { createProblemLog } from '../../../addin/app/problem-log.ts';
import { createRecordBases } from '../../../addin/app/record-bases.ts';
import { createRecordDesk } from '../../../addin/app/record-desk.ts';
import { watchProblems } from '../../../addin/app/watch-problems.ts';
import { createHandTimer } from '../../support/hand-timer.ts';
import { createMemoryRecords } from '../../support/memory-records.ts';
import { createMemorySignIn } from '../../support/memory-sign-in.ts';
import { createMemoryWorkbook } from '../../support/memory-workbook.ts';
import { publishedSheets } from '../../support/sheet-builder.ts';

function setLog(kept: string | null = null) {
  let minute = 0;
  const written: string[] = [];
  const log = createProblemLog(() => `2026-11-25T10:${String((minute += 1)).padStart(2, '0')}:00Z`, {
    recall: () => written.at(-1) ?? kept,
    remember: (text) => written.push(text),
  });
  return { log, written };
}

describe('the last problems', () => {
  it('are kept with the newest first, the same again counted', () => {
    const { log } = setLog();
    log.note('excel', 'GeneralException');
    log.note('excel', 'InvalidOperationInCellEditMode');
    log.note('excel', 'InvalidOperationInCellEditMode');
    expect(log.current()).toEqual([
      { source: 'excel', code: 'InvalidOperationInCellEditMode', at: '2026-11-25T10:03:00Z', times: 2 },
      { source: 'excel', code: 'GeneralException', at: '2026-11-25T10:01:00Z', times: 1 },
    ]);
  });

  it('are twenty at most', () => {
    const { log } = setLog();
    for (let number = 0; number < 30; number += 1) log.note('record', `code-${String(number)}`);
    expect(log.current().map(({ code }) => code)).toEqual(
      Array.from({ length: 20 }, (_, index) => `code-${String(29 - index)}`),
    );
  });

  it('outlive the page', () => {
    const { log, written } = setLog();
    log.note('fault', 'TypeError at taskpane.js:1:20');
    expect(setLog(written.at(-1)).log.current()).toEqual(log.current());
  });

  it.each(['', '{', '[]', '{"source":"excel"}', '[{"source":"excel","code":1}, null, 4]'])(
    'begin anew where what was kept can’t be read: %s',
    (kept) => {
      expect(setLog(kept).log.current()).toEqual([]);
    },
  );

  it('hold no text that is no code', () => {
    const { log } = setLog();
    log.note('fault', 'Cannot read “Kotli, 4 Norfolk Street”');
    expect(log.current()[0]?.code).toBe('unknown');
  });
});

describe('a fault as a code', () => {
  const withStack = (stack: string) => Object.assign(new TypeError('x'), { stack });

  it('is its kind and its place, never its message', () => {
    const chromium =
      'TypeError: Kotli at secret.js:9:9\n    at show (https://host/taskpane-Page-AB12.js:3:456)';
    expect(faultCode(withStack(chromium))).toBe('TypeError at taskpane-Page-AB12.js:3:456');
    expect(faultCode(withStack('show@https://host/taskpane.js:1:22\nrun@https://host/x.js:2:1'))).toBe(
      'TypeError at taskpane.js:1:22',
    );
  });

  it('does without a place, and without an error', () => {
    expect(faultCode(withStack('TypeError: Kotli'))).toBe('TypeError');
    expect(faultCode('Kotli is gone')).toBe('unknown');
  });
});

describe('what the pane notes', () => {
  async function setPane() {
    const workbook = createMemoryWorkbook(publishedSheets());
    const timer = createHandTimer();
    const follower = createFollower({ workbook, timer, assess: assessWorkbook });
    const changes = createChangeDesk(workbook, follower.refresh);
    const records = createMemoryRecords();
    const desk = createRecordDesk({
      records,
      signIn: createMemorySignIn(),
      bases: createRecordBases(workbook),
      timer,
      readRow: () => readRowInView(follower),
    });
    const { log } = setLog();
    const stop = watchProblems({ follower, changes, desk }, log);
    workbook.select({ sheet: 'Cities', row: 13 });
    await follower.start();
    const noted = () => log.current().map(({ source, code }) => `${source}: ${code}`);
    return { workbook, follower, changes, records, desk, log, noted, stop };
  }
  const step = {
    kind: 'write',
    area: { sheet: 'Cities', row: 1, column: 1, rows: 1, columns: 1 },
    entries: [['x']],
  } as const;
  const words = { doing: '', done: '' };

  it('is a reading that failed, once until it has succeeded', async () => {
    const { workbook, follower, log, noted } = await setPane();
    workbook.failWith('too-large');
    await follower.refresh();
    await follower.refresh();
    expect(noted()).toEqual(['reading: too-large']);
    workbook.failWith(null);
    await follower.refresh();
    workbook.failWith('too-large');
    await follower.refresh();
    expect(log.current()).toMatchObject([{ code: 'too-large', times: 2 }]);
  });

  it('is a change that was refused, and how it was left; not one that was cancelled', async () => {
    const { workbook, changes, noted } = await setPane();
    workbook.protect('Cities');
    await changes.apply([step], words);
    workbook.failAfterWrites(0, 'host-refused');
    await changes.apply([{ ...step, area: { ...step.area, sheet: 'Weights' } }], words);
    const applying = changes.apply([{ ...step, area: { ...step.area, sheet: 'Steps' } }], words);
    changes.cancel();
    await applying;
    expect(noted()).toEqual(['change: host-refused partly', 'change: sheet-protected']);
  });

  it('is a call to the record that failed', async () => {
    const { follower, records, desk, noted, stop } = await setPane();
    desk.show((await readRowInView(follower)) ?? null);
    await desk.signIn('Maya Chen');
    records.failNext({ kind: 'unreachable' }, false);
    await desk.publish();
    expect(noted()).toEqual(['record: unreachable']);
    stop();
    records.failNext({ kind: 'forbidden' }, false);
    await desk.publish();
    expect(noted()).toHaveLength(1);
  });
});
