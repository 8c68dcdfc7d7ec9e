import { describe, expect, it } from 'vitest';
import { createFollower } from '../../../addin/app/follow-workbook.ts';
import type { Sheet } from '../../../shared/workbook/sheet.ts';
import { buildAssessment, buildRow } from '../../support/assessment-builders.ts';
import { createHandTimer } from '../../support/hand-timer.ts';
import { createMemoryWorkbook } from '../../support/memory-workbook.ts';

function sheet(name: string, score: number): Sheet {
  return { name, hidden: false, cells: [[score]], origin: { row: 0, column: 0 }, tables: [] };
}

/* The assessment says back what the first cell holds, so that a test sees which reading it came from. */
function assess(sheets: readonly Sheet[]) {
  const score = Number(sheets[0]?.cells[0]?.[0] ?? 0);
  const rows = [buildRow({ score }), buildRow({ place: 'Kitwe', partnership: 'kitwe', row: 14, score })];
  return buildAssessment({ rows });
}

function set() {
  const workbook = createMemoryWorkbook([sheet('Register', 41), sheet('Framework', 0)]);
  const timer = createHandTimer();
  const follower = createFollower({ workbook, timer, assess });
  return { workbook, timer, follower };
}

describe('following the workbook', () => {
  it('shows the place whose row is selected, and the next one when the selection moves', async () => {
    const { workbook, timer, follower } = set();
    workbook.select({ row: 13 });
    await follower.start();
    expect(follower.current().place).toMatchObject({ isSelected: true, row: { place: 'Kotli' } });
    workbook.select({ row: 14 });
    await timer.pass(100);
    expect(follower.current().place?.row.place).toBe('Kitwe');
    expect(workbook.reads()).toBe(1);
  });

  it('stays with the place while the selection is on another sheet', async () => {
    const { workbook, timer, follower } = set();
    workbook.select({ row: 13 });
    await follower.start();
    workbook.select({ sheet: 'Framework', row: 2 });
    await timer.pass(100);
    expect(follower.current().place).toMatchObject({ isSelected: false, row: { place: 'Kotli' } });
  });

  it('shows a change well within a second, and reads once for a burst of them', async () => {
    const { workbook, timer, follower } = set();
    workbook.select({ row: 13 });
    await follower.start();
    for (const score of [42, 43, 44]) workbook.edit([sheet('Register', score), sheet('Framework', 0)]);
    await timer.pass(300);
    expect(follower.current().place?.row.score).toBe(44);
    expect(workbook.reads()).toBe(2);
  });

  it('reads again during changes that never pause', async () => {
    const { workbook, timer, follower } = set();
    await follower.start();
    for (let turn = 0; turn < 10; turn += 1) {
      workbook.edit([sheet('Register', turn), sheet('Framework', 0)]);
      await timer.pass(100);
    }
    expect(workbook.reads()).toBeGreaterThan(3);
  });

  it('reads the workbook again when the selection is on a sheet it has not seen', async () => {
    const { workbook, timer, follower } = set();
    await follower.start();
    workbook.select({ sheet: 'Added since' });
    await timer.pass(100);
    expect(workbook.reads()).toBe(2);
  });

  it('says why the workbook was not read, and recovers on trying again', async () => {
    const { workbook, follower } = set();
    workbook.failWith('host-refused');
    await follower.start();
    expect(follower.current()).toMatchObject({ phase: 'failed', failure: 'host-refused' });
    workbook.failWith(null);
    await follower.refresh();
    expect(follower.current()).toMatchObject({ phase: 'ready', failure: null });
  });

  it('waits quietly while a cell is being edited, then reads', async () => {
    const { workbook, timer, follower } = set();
    await follower.start();
    workbook.failWith('cell-being-edited');
    workbook.edit([sheet('Register', 50), sheet('Framework', 0)]);
    await timer.pass(200);
    expect(follower.current().phase).toBe('ready');
    workbook.failWith(null);
    await timer.pass(700);
    expect(follower.current().assessment?.rows[0]?.score).toBe(50);
  });

  it('listens as soon as Excel lets it, when a cell was being edited as the pane opened', async () => {
    const { workbook, timer, follower } = set();
    workbook.failWith('cell-being-edited');
    await follower.start();
    workbook.failWith(null);
    await timer.pass(700);
    expect(follower.current().phase).toBe('ready');
    workbook.select({ row: 14 });
    await timer.pass(100);
    expect(follower.current().place?.row.place).toBe('Kitwe');
  });

  it('stops listening', async () => {
    const { workbook, timer, follower } = set();
    await follower.start();
    follower.stop();
    workbook.edit([sheet('Register', 50)]);
    await timer.pass(1000);
    expect(workbook.reads()).toBe(1);
  });
});
