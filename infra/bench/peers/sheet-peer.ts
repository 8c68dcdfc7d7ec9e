import type { Cell } from '../../../shared/kernel/cell.ts';
import { criteria } from '../made-up.ts';
import { nativeScoreFormulas } from '../native-score.ts';

/** A cell as spreadsheet engines take it: their own kind of blank is left to them. */
export type SheetCell = string | number | null;

/** The sheet that both engines calculate: the weights in row 1, then the ratings, and a score by formula after each row. */
export function sheetOf(ratings: readonly (readonly Cell[])[], weights: readonly number[]): SheetCell[][] {
  const formulas = nativeScoreFormulas(ratings.length);
  const rows = ratings.map((row, index) => [...row.map(toSheetCell), formulas[index] ?? null]);
  return [[...weights], ...rows];
}

/** The column of the formulas, counted from 0. */
export const scoreColumn = criteria;

function toSheetCell(cell: Cell): SheetCell {
  return typeof cell === 'number' || (typeof cell === 'string' && cell !== '') ? cell : null;
}

/** A spreadsheet engine with the sheet in it. Setting one weight makes every score be calculated again. */
export interface SheetPeer {
  readonly setFirstWeight: (weight: number) => Promise<void> | void;
  readonly scores: () => Float64Array;
  readonly close: () => void;
}
