import { describe, expect, it } from 'vitest';
import { createChangeDesk } from '../../../addin/app/changes.ts';
import { createFollower } from '../../../addin/app/follow-workbook.ts';
import { holdDuringChanges } from '../../../addin/app/hold-during-changes.ts';
import { createOneAtATime } from '../../../addin/app/one-at-a-time.ts';
import type { ChangeStep } from '../../../shared/workbook/change.ts';
import { buildAssessment } from '../../support/assessment-builders.ts';
import { createHandTimer } from '../../support/hand-timer.ts';
import { createMemoryWorkbook } from '../../support/memory-workbook.ts';
import { sheetOf } from '../../support/sheet-builder.ts';

const words = { doing: 'Writing…', done: 'Written.' };

function write(row: number, value: number): ChangeStep {
  return {
    kind: 'write',
    area: { sheet: 'Register', row, column: 1, rows: 1, columns: 1 },
    entries: [[value]],
  };
}

function open() {
  const workbook = createMemoryWorkbook([sheetOf('Register', [['Place'], ['Kotli'], ['Kitwe']])]);
  const timer = createHandTimer();
  const follower = createFollower({ workbook, timer, assess: () => buildAssessment() });
  const readsWhileBusy: number[] = [];
  const desk = createChangeDesk(workbook, follower.refresh, async () => {
    // Excel tells of every block that is written, and so would a co-author's typing.
    workbook.type('Register', 'A9', 1);
    await timer.pass(1000);
    void follower.refresh();
    await timer.pass(1000);
    readsWhileBusy.push(workbook.reads());
  });
  holdDuringChanges(follower, desk);
  return { workbook, timer, follower, desk, readsWhileBusy };
}

describe('while the pane changes the workbook', () => {
  it('the workbook is not read again, and once it is done, read once', async () => {
    const { workbook, timer, follower, desk, readsWhileBusy } = open();
    await follower.start();
    expect(workbook.reads()).toBe(1);
    await desk.apply([write(2, 1), write(3, 2)], words);
    expect(readsWhileBusy).toEqual([1, 1]);
    expect(workbook.reads()).toBe(2);
    await timer.pass(1000);
    expect(workbook.reads()).toBe(2);
    expect(follower.current().sheets[0]?.cells.slice(0, 3)).toEqual([['Place'], [1], [2]]);
  });

  it('nor while a change is put back', async () => {
    const { workbook, timer, follower, desk } = open();
    await follower.start();
    await desk.apply([write(2, 1)], words);
    await timer.pass(1000);
    const before = workbook.reads();
    const back = desk.putBack();
    void follower.refresh();
    await back;
    await timer.pass(1000);
    expect(workbook.reads()).toBe(before + 1);
    expect(follower.current().sheets[0]?.cells[1]).toEqual(['Kotli']);
  });

  it('a change that was refused lets it be read again', async () => {
    const { workbook, follower, desk } = open();
    await follower.start();
    workbook.protect('Register');
    expect(await desk.apply([write(2, 1)], words)).toBe(false);
    await follower.refresh();
    expect(workbook.reads()).toBeGreaterThan(1);
  });
});

describe('work that is held off', () => {
  it('begins when the last who held it has let go', async () => {
    let times = 0;
    const work = createOneAtATime(() => {
      times += 1;
      return Promise.resolve();
    });
    const [one, other] = [work.hold(), work.hold()];
    const done = work.run();
    void work.run();
    one();
    one();
    await Promise.resolve();
    expect(times).toBe(0);
    other();
    await done;
    expect(times).toBe(1);
  });
});
