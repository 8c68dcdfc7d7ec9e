import { describe, expect, it } from 'vitest';
import { createChangeDesk, type ChangeState } from '../../../addin/app/changes.ts';
import { assessWorkbook } from '../../../shared/workbook/assess-workbook.ts';
import type { ChangeStep } from '../../../shared/workbook/change.ts';
import { readInventory } from '../../../shared/workbook/freeze/inventory.ts';
import { planFreeze } from '../../../shared/workbook/freeze/plan-freeze.ts';
import { planUnfreeze } from '../../../shared/workbook/freeze/plan-unfreeze.ts';
import { resultNames } from '../../../shared/workbook/result-columns/result-names.ts';
import type { Sheet } from '../../../shared/workbook/sheet.ts';
import { createMemoryWorkbook, type MemoryWorkbook } from '../../support/memory-workbook.ts';
import { valueOf } from '../../support/outcomes.ts';
import { planned, smallRegister, smallTables } from '../../support/results-builder.ts';

const words = { doing: 'Doing it…', done: 'Done.' };
const many = smallTables({
  register: [
    smallRegister[0] ?? [],
    ...Array.from({ length: 1_000 }, (_, index) => [`Place ${String(index)}`, 'Twin', 5, 4, 3]),
  ],
});

function deskOn(sheets: readonly Sheet[]) {
  const workbook = createMemoryWorkbook(sheets);
  const desk = createChangeDesk(workbook, () => Promise.resolve());
  return { workbook, desk, before: stateOf(workbook) };
}

/** Everything that a change must leave as it was when it is not made or is put back. */
const stateOf = (workbook: MemoryWorkbook) =>
  workbook.sheets().map(({ name, cells, formulas, tables }) => ({
    name,
    cells: cells.map((line) => line.filter((cell) => cell !== null)),
    formulas: [...(formulas ?? [])].sort(),
    tables,
  }));

const freezeSteps = (sheets: readonly Sheet[]) =>
  valueOf(planFreeze(sheets, assessWorkbook(sheets), '2026-11-25')).steps;
const unfreezeSteps = (sheets: readonly Sheet[]) =>
  valueOf(planUnfreeze(sheets, assessWorkbook(sheets))).steps;

/** The workbook with its result columns, as a start for freezing. */
async function withResults(): Promise<readonly Sheet[]> {
  const { workbook, desk } = deskOn(smallTables());
  await desk.apply(planned(workbook.sheets()).steps, words);
  return workbook.sheets();
}

const changes: readonly (readonly [
  string,
  () => Promise<readonly Sheet[]>,
  (sheets: readonly Sheet[]) => readonly ChangeStep[],
  string,
])[] = [
  ['adding results', () => Promise.resolve(smallTables()), (sheets) => planned(sheets).steps, 'Cities'],
  [
    'adding native results',
    () => Promise.resolve(smallTables()),
    (sheets) => planned(sheets, resultNames, 'native').steps,
    'Cities',
  ],
  ['freezing', withResults, freezeSteps, 'Cities'],
  [
    'bringing back',
    async () => {
      const { workbook, desk } = deskOn(await withResults());
      await desk.apply(freezeSteps(workbook.sheets()), words);
      return workbook.sheets();
    },
    unfreezeSteps,
    'Partner City formulas',
  ],
];

describe.each(changes)('%s', (_, start, plan, sheet) => {
  it('reads back what it wrote, and is put back to the last cell', async () => {
    const { workbook, desk, before } = deskOn(await start());
    expect(await desk.apply(plan(workbook.sheets()), words)).toBe(true);
    expect(desk.current()).toMatchObject({ phase: 'done', differences: [], canPutBack: true });
    expect(stateOf(workbook)).not.toEqual(before);
    await desk.putBack();
    expect(desk.current()).toMatchObject({ phase: 'put-back', kept: [] });
    expect(stateOf(workbook)).toEqual(before);
  });

  it('is not begun on a protected sheet', async () => {
    const { workbook, desk, before } = deskOn(await start());
    workbook.protect(sheet);
    expect(await desk.apply(plan(workbook.sheets()), words)).toBe(false);
    expect(desk.current().failure).toEqual({ kind: 'sheet-protected', sheet });
    expect(stateOf(workbook)).toEqual(before);
  });

  it('is taken back whatever write Excel refuses, as soon as Excel answers again', async () => {
    const sheets = await start();
    for (let writes = 0; writes < 60; writes += 1) {
      const { workbook, desk, before } = deskOn(sheets);
      const steps = plan(workbook.sheets());
      workbook.failAfterWrites(writes, 'host-refused');
      const isMade = await desk.apply(steps, words);
      if (isMade) return;
      workbook.failAfterWrites(0, null);
      expect(desk.current()).toMatchObject({ phase: 'failed', failure: { kind: 'host' } });
      // What a new sheet held goes with the sheet, without another write.
      if (desk.current().canPutBack) await desk.putBack();
      expect(desk.current().kept).toEqual([]);
      expect(stateOf(workbook)).toEqual(before);
    }
    throw new Error('it never came to an end');
  });
});

describe('a change that somebody crosses', () => {
  it('is not made where a cell has been filled since it was planned', async () => {
    const { workbook, desk } = deskOn(smallTables());
    const { steps } = planned(workbook.sheets());
    workbook.type('Cities', 'G3', 'mine');
    const before = stateOf(workbook);
    expect(await desk.apply(steps, words)).toBe(false);
    expect(desk.current().failure).toEqual({ kind: 'changed-meanwhile', sheet: 'Cities', cell: 'G3' });
    expect(stateOf(workbook)).toEqual(before);
  });

  it('keeps what somebody changed in it when it is put back', async () => {
    const { workbook, desk } = deskOn(await withResults());
    await desk.apply(freezeSteps(workbook.sheets()), words);
    workbook.type('Cities', 'F2', 55);
    await desk.putBack();
    expect(desk.current().kept.map(({ cell }) => cell)).toEqual(['F2']);
    expect(workbook.sheets()[0]?.formulas?.has('F2')).toBe(false);
    expect(workbook.sheets()[0]?.formulas?.has('F3')).toBe(true);
  });

  it('freezes only what still holds its formula', async () => {
    const { workbook, desk } = deskOn(await withResults());
    const steps = freezeSteps(workbook.sheets());
    workbook.type('Cities', 'H4', 1);
    expect(await desk.apply(steps, words)).toBe(false);
    expect(desk.current().failure).toMatchObject({ kind: 'changed-meanwhile', cell: 'H4' });
    expect(valueOf(readInventory(workbook.sheets())).rows).toEqual([]);
  });
});

describe('a thousand rows', () => {
  it('tell how far they are, cell by cell', async () => {
    const { workbook, desk } = deskOn(many);
    const seen: ChangeState['progress'][] = [];
    desk.subscribe(() => seen.push(desk.current().progress));
    await desk.apply(planned(workbook.sheets()).steps, words);
    expect(new Set(seen.map(({ of }) => of))).toEqual(new Set([0, 9_011]));
    expect(seen.at(-1)).toEqual({ cells: 9_011, of: 9_011 });
    expect(new Set(seen.map(({ cells }) => cells)).size).toBeGreaterThan(8);
  });

  it('are stopped half-way, and the sheet is as it was', async () => {
    const { workbook, desk, before } = deskOn(many);
    desk.subscribe(() => {
      if (desk.current().progress.cells > 4_000) desk.cancel();
    });
    expect(await desk.apply(planned(workbook.sheets()).steps, words)).toBe(false);
    expect(desk.current().failure).toEqual({ kind: 'cancelled' });
    expect(stateOf(workbook)).toEqual(before);
  });

  it('are frozen and brought back', async () => {
    const { workbook, desk } = deskOn(many);
    await desk.apply(planned(workbook.sheets()).steps, words);
    const living = stateOf(workbook).map(({ formulas }) => formulas);
    await desk.apply(freezeSteps(workbook.sheets()), words);
    expect(workbook.sheets()[0]?.formulas?.size).toBe(0);
    await desk.apply(unfreezeSteps(workbook.sheets()), words);
    expect(desk.current()).toMatchObject({ phase: 'done', differences: [] });
    expect(stateOf(workbook).map(({ formulas }) => formulas)).toEqual([...living, []]);
  });
});
