import { describe, expect, it } from 'vitest';
import type { ChangeStep } from '../../../shared/workbook/change.ts';
import { gatherWrites, type CellWrite } from '../../../shared/workbook/freeze/gather-writes.ts';
import { fillsOneCell } from '../../../shared/workbook/freeze/our-calls.ts';

describe('what a formula may fill', () => {
  it.each([
    ['PARTNERCITY.SCORE($C2:$E2,W!$B$2:$B$4)', true],
    ['PARTNERCITY.SCORE(C2:E4,W!$B$2:$B$4)', false],
    ['PARTNERCITY.SCORE(Cities[@[Fit]:[Links]],W[Weight])', true],
    ['PARTNERCITY.SCORE(Cities[[#This Row],[Fit]:[Links]],W[Weight])', true],
    ['PARTNERCITY.SCORE(Cities[[Fit]:[Links]],W[Weight])', false],
    ["PARTNERCITY.SCORE('a, b'!C2:E2,{1,2,3})", true],
    ['PARTNERCITY.SCORE(CHOOSE({1,2},C2,E2),{1,2})', true],
    ['PARTNERCITY.SCORE(CHOOSE({1;2},C2,E2),{1,2})', false],
    ['PARTNERCITY.BAND(PARTNERCITY.SCORE(C2:E2,W),B)', true],
    ['PARTNERCITY.BAND(PARTNERCITY.SCORE(C2:E9,W),B)', false],
    ['PARTNERCITY.BOUNDS(C2:E2,W)', false],
    ['INDEX(PARTNERCITY.BOUNDS(C2:E2,W),1,2)', true],
    ['INDEX(PARTNERCITY.BOUNDS(C2:E9,W),0,2)', false],
    ['PARTNERCITY.RESOLUTIONS(A2:A9,B2:C9,B1:C1,R)', false],
    ['PARTNERCITY.RECORD("bochum","score")', true],
    ['_xldudf_PARTNERCITY_VERSION()', true],
    ['"PARTNERCITY.BOUNDS(" & PARTNERCITY.VERSION()', true],
    ['INDEX(PARTNERCITY.BOUNDS(C2:E2,CHOOSE({1,2,3},W!B2,W!B3,W!B4)),1,2)', true],
    ['INDEX(PARTNERCITY.BOUNDS(C2:E2,CHOOSE({1,2,3},W!B2,W!B3,W!B4)),0,2)', false],
    ['PARTNERCITY.BAND(F2)*MAX(1,2)', true],
    ['PARTNERCITY.BAND(F2:F9)*MAX(1,2)', false],
  ])('FZ-3: %s surely fills one cell: %s', (formula, expected) => {
    expect(fillsOneCell(formula)).toBe(expected);
  });
});

describe('writing cells', () => {
  const at = (row: number, column: number): CellWrite => ({
    sheet: 'S',
    row,
    column,
    entry: row,
    expected: '',
  });
  const areas = (steps: readonly ChangeStep[]) =>
    steps.map((step) =>
      'area' in step ? [step.area.row, step.area.column, step.area.rows, step.area.columns] : [],
    );

  it('FZ-9: gathers columns side by side, over small gaps and not over large ones', () => {
    expect(areas(gatherWrites([at(3, 2), at(2, 2), at(2, 3), at(3, 3)]))).toEqual([[2, 2, 2, 2]]);
    const [step] = gatherWrites([at(2, 2), at(4, 2)]);
    expect(step).toMatchObject({ entries: [[2], [null], [4]], expected: [[''], [null], ['']] });
    expect(areas(gatherWrites([at(2, 2), at(200, 2), at(2, 4)]))).toEqual([
      [2, 2, 1, 1],
      [200, 2, 1, 1],
      [2, 4, 1, 1],
    ]);
  });

  it.each([
    [2, 52, 1],
    [2, 53, 2],
    [100, 101, 1],
    [100, 151, 2],
  ])(
    'FZ-9: the cells of rows %d and %d are %d steps, wherever on the sheet they lie',
    (above, below, steps) => {
      expect(gatherWrites([at(above, 2), at(below, 2)])).toHaveLength(steps);
    },
  );

  const on = (sheet: string, row: number, column: number): CellWrite => ({ ...at(row, column), sheet });

  it.each([
    ['one after the other', [on('A', 2, 1), on('A', 3, 1), on('B', 2, 1), on('B', 3, 1)]],
    ['the last sheet first', [on('B', 3, 1), on('B', 2, 1), on('A', 3, 1), on('A', 2, 1)]],
    ['in turn', [on('B', 2, 1), on('A', 2, 1), on('B', 3, 1), on('A', 3, 1)]],
    ['by row', [on('A', 2, 1), on('B', 2, 1), on('A', 3, 1), on('B', 3, 1)]],
  ])('FZ-9: the cells of each sheet are gathered for themselves, given %s', (_, cells) => {
    expect(gatherWrites(cells)).toMatchObject([
      { area: { sheet: 'A', row: 2, column: 1, rows: 2 }, entries: [[2], [3]] },
      { area: { sheet: 'B', row: 2, column: 1, rows: 2 }, entries: [[2], [3]] },
    ]);
  });

  it.each([
    [on('A', 2, 2), on('B', 2, 1)],
    [on('B', 2, 1), on('A', 2, 2)],
    [on('A', 2, 1), on('B', 2, 2)],
    [on('B', 2, 2), on('A', 2, 1)],
    [on('A', 2, 1), on('B', 3, 1)],
  ])(
    'FZ-9: cells of two sheets are never one step, though they seem to lie together: %j %j',
    (one, other) => {
      const steps = gatherWrites([one, other]);
      expect(steps.map((step) => ('area' in step ? step.area.sheet : ''))).toEqual(['A', 'B']);
    },
  );
});
