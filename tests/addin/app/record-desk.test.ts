import { describe, expect, it } from 'vitest';
import { createRecordBases } from '../../../addin/app/record-bases.ts';
import { createRecordDesk, type RecordDesk } from '../../../addin/app/record-desk.ts';
import type { ShownRow } from '../../../addin/app/shown-row.ts';
import { buildShownRow } from '../../support/assessment-builders.ts';
import { createHandTimer } from '../../support/hand-timer.ts';
import { createMemoryRecords } from '../../support/memory-records.ts';
import { createMemorySignIn } from '../../support/memory-sign-in.ts';
import { createMemoryWorkbook } from '../../support/memory-workbook.ts';
import { kotliDocument } from '../../support/records-contract.ts';

function set() {
  const timer = createHandTimer();
  const records = createMemoryRecords();
  const signIn = createMemorySignIn();
  const bases = createRecordBases(createMemoryWorkbook([]));
  const sheet: { row: ShownRow | null | undefined } = { row: null };
  const readRow = () => Promise.resolve(sheet.row);
  const whole = createRecordDesk({ records, signIn, bases, timer, readRow });
  /* What comes into view is what the sheet has, until a test says otherwise. */
  const desk: RecordDesk = {
    ...whole,
    show: (shown) => {
      sheet.row = shown;
      whole.show(shown);
    },
  };
  const standing = () => desk.current().view?.standing;
  return { timer, records, signIn, bases, desk, sheet, standing };
}

async function signedIn() {
  const parts = set();
  parts.desk.show(buildShownRow());
  await parts.desk.signIn('Maya Chen');
  return parts;
}

const better = buildShownRow({ ratings: [2, 3, 'not-assessed', 3, 3, 'not-assessed'] });

describe('the place in view beside its record', () => {
  it('asks nothing of the record before someone has signed in', async () => {
    const { desk, timer } = set();
    desk.show(buildShownRow());
    await timer.pass(1000);
    expect(desk.current().view).toMatchObject({ id: 'kotli', record: undefined, standing: null });
  });

  it('says when signing in fails', async () => {
    const { desk, signIn } = set();
    signIn.failWith('unreachable');
    await desk.signIn('Maya Chen');
    expect(desk.current()).toMatchObject({ caller: null, signInFailure: 'unreachable' });
  });

  it('publishes a first version, then the next, and knows when the sheet runs ahead', async () => {
    const { desk, standing } = await signedIn();
    expect(standing()).toBe('absent');
    await desk.publish();
    expect(desk.current().notice).toMatchObject({ kind: 'published', version: 1, place: 'Kotli' });
    expect(standing()).toBe('in-step');
    desk.show(better);
    expect(standing()).toBe('ahead');
    await desk.publish();
    expect(desk.current().notice).toMatchObject({ kind: 'published', version: 2 });
  });

  it('publishes what the sheet says at that moment, not what the pane last showed', async () => {
    const { desk, records, sheet } = await signedIn();
    sheet.row = better;
    await desk.publish();
    const { signal } = new AbortController();
    const answer = await records.read('kotli', signal);
    expect(answer).toMatchObject({ ok: true, value: { document: { ratings: { 'Strategic fit': 3 } } } });
  });

  it('publishes nothing while the sheet can not be read, and says so', async () => {
    const { desk, records, sheet } = await signedIn();
    sheet.row = undefined;
    await desk.publish();
    expect(desk.current().notice).toMatchObject({ kind: 'sheet-not-read', place: 'Kotli' });
    expect(await records.read('kotli', new AbortController().signal)).toMatchObject({ value: null });
  });

  it('publishes nothing when another place has come into view, or a rating can no longer be read', async () => {
    const { desk, records, sheet } = await signedIn();
    sheet.row = buildShownRow({ partnership: 'kitwe' });
    await desk.publish();
    sheet.row = buildShownRow({ ratings: [2, null, 3, 3, 3, 3] });
    await desk.publish();
    expect(desk.current().view?.sheet).toBeNull();
    expect(await records.read('kotli', new AbortController().signal)).toMatchObject({ value: null });
    expect(await records.read('kitwe', new AbortController().signal)).toMatchObject({ value: null });
  });

  it('says that publishing what the record already holds made no version', async () => {
    const { desk } = await signedIn();
    await desk.publish();
    await desk.publish();
    expect(desk.current().notice).toMatchObject({ kind: 'unchanged', version: 1 });
  });

  it('shows both sides when the record has moved, and overwrites only when asked again', async () => {
    const { desk, records, standing } = await signedIn();
    await desk.publish();
    records.write('kotli', { ...kotliDocument, recommendation: 'Retain' }, 'Priya Raman');
    desk.show(better);
    await desk.publish();
    expect(desk.current().notice).toMatchObject({ kind: 'failed', failure: { kind: 'stale' } });
    expect(standing()).toBe('conflict');
    expect(desk.current().view?.record).toMatchObject({ version: 2, author: 'Priya Raman' });
    await desk.publish();
    expect(desk.current().notice).toMatchObject({ kind: 'published', version: 3 });
  });

  it('is not sure after a lost answer, and confirms by reading back', async () => {
    const { desk, records, standing } = await signedIn();
    records.failNext({ kind: 'unconfirmed' }, true);
    await desk.publish();
    expect(desk.current().notice).toMatchObject({ kind: 'failed', failure: { kind: 'unconfirmed' } });
    expect(standing()).toBeNull();
    await desk.readBack();
    expect(desk.current().notice).toMatchObject({ kind: 'confirmed', version: 1 });
  });

  it('never publishes over a version that nobody has looked at', async () => {
    const { desk, records } = set();
    records.write('kotli', { ...kotliDocument, recommendation: 'Retain' });
    await desk.signIn('Maya Chen');
    desk.show(buildShownRow());
    await desk.publish();
    expect(desk.current().notice).toMatchObject({ kind: 'read' });
    expect(desk.current().view).toMatchObject({ standing: 'differs', record: { version: 1 } });
  });

  it('carries on what only the record knows, and is behind when no more than the ratings there have moved', async () => {
    const { desk, records, standing } = await signedIn();
    await desk.publish();
    const evidence = [{ criterion: 'Profile', text: 'Visit', source: 'Minutes', date: '2026-01' }];
    records.write('kotli', { ...kotliDocument, evidence }, 'Priya Raman');
    await desk.readBack();
    expect(standing()).toBe('behind');
    expect(desk.current().view?.sheet?.evidence).toEqual(evidence);
  });

  it('publishes the evidence and the override of the workbook', async () => {
    const { desk, records, standing } = await signedIn();
    await desk.publish();
    const line = { criterion: 'Profile', text: 'Visit', source: 'Minutes', date: '2026' };
    const override = {
      outcome: 'Retain',
      reason: 'Its community asked',
      by: 'Maya Chen',
      date: '2026-11-25',
    };
    desk.show(
      buildShownRow(
        {},
        {
          evidence: [{ ...line, error: null, sheet: 'Evidence', cell: 'C2' }],
          override: { ...override, error: null },
        },
      ),
    );
    expect(standing()).toBe('ahead');
    await desk.publish();
    expect(standing()).toBe('in-step');
    const { signal } = new AbortController();
    expect(await records.read('kotli', signal)).toMatchObject({
      value: {
        version: 2,
        document: {
          evidence: [line],
          override: {
            recommendation: 'Retain',
            reason: 'Its community asked',
            by: 'Maya Chen',
            date: '2026-11-25',
          },
        },
      },
    });
    desk.show(buildShownRow({}, { evidence: [], override: null }));
    expect(standing()).toBe('ahead');
  });

  it('signs out when the record no longer knows the token', async () => {
    const { desk, records } = await signedIn();
    records.failNext({ kind: 'signed-out' });
    await desk.readBack();
    expect(desk.current()).toMatchObject({ caller: null, notice: { failure: { kind: 'signed-out' } } });
  });

  it('asks only for the row on which the selection comes to rest', async () => {
    const { desk, records, timer } = await signedIn();
    records.write('kitwe', kotliDocument);
    desk.show(buildShownRow({ partnership: 'jeju' }));
    await timer.pass(100);
    desk.show(buildShownRow({ partnership: 'kitwe' }));
    await timer.pass(300);
    expect(desk.current().view).toMatchObject({ id: 'kitwe', record: { version: 1 } });
  });

  it('tells what became of a write although another row is in view by then', async () => {
    const { desk } = await signedIn();
    const publishing = desk.publish();
    while (desk.current().work !== 'publishing') await Promise.resolve();
    desk.show(buildShownRow({ place: 'Kitwe', partnership: 'kitwe' }));
    await publishing;
    expect(desk.current()).toMatchObject({
      notice: { kind: 'published', place: 'Kotli' },
      view: { id: 'kitwe', record: undefined },
    });
  });

  it('remembers in the workbook where the two agreed, and survives settings it can not read', async () => {
    const { desk, bases } = await signedIn();
    await desk.publish();
    expect(bases.of('kotli')).toMatchObject({ version: 1 });
    const workbook = createMemoryWorkbook([]);
    for (const text of ['', '{', '3', '[1,["kotli"]]']) {
      workbook.remember('record-bases', text);
      expect(createRecordBases(workbook).of('kotli')).toBeNull();
    }
  });
});
