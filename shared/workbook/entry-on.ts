import { cellAddress } from '../kernel/cell-address.ts';
import { isCellError } from '../kernel/cell.ts';
import type { Entry } from './change.ts';
import { cellOn } from './place-on-sheet.ts';
import type { Sheet } from './sheet.ts';

/**
 * What was entered into a cell of a sheet, counted from 1, in the form in which a change expects it: a formula with its
 * equals sign, else the value; a blank cell is empty text.
 */
export function entryOn(sheet: Sheet, row: number, column: number): Entry {
  const formula = sheet.formulas?.get(cellAddress(row - 1, column - 1));
  if (formula !== undefined) return `=${formula}`;
  const cell = cellOn(sheet, row, column);
  if (cell === null) return '';
  return isCellError(cell) ? cell.error : cell;
}
