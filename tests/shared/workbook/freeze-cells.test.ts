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
});
