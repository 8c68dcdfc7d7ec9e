import { columnLetters } from '../kernel/cell-address.ts';

/**
 * Where an argument of a native formula stands: a block of cells, its first row and column counted from 0. A sheet of
 * null is the sheet of the formula itself.
 */
export interface CellRange {
  readonly sheet: string | null;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A block that every formula refers to alike, wherever it is copied: `Framework!$B$2:$B$8`. */
export function fixedAddress(range: CellRange): string {
  const last = `$${columnLetters(range.column + range.columns - 1)}$${String(range.row + range.rows)}`;
  const first = `$${columnLetters(range.column)}$${String(range.row + 1)}`;
  return `${sheetPrefix(range.sheet)}${first === last ? first : `${first}:${last}`}`;
}

/** One row of a block, with fixed columns and a row that moves along when rows are sorted or filled: `$C5:$I5`. */
export function rowAddress(range: CellRange, row: number): string {
  const at = String(range.row + row + 1);
  const first = `$${columnLetters(range.column)}${at}`;
  const last = `$${columnLetters(range.column + range.columns - 1)}${at}`;
  return `${sheetPrefix(range.sheet)}${first === last ? first : `${first}:${last}`}`;
}

/** Part of a block: `rows` by `columns` from a row and column counted from 0 within it. */
export function partOf(
  range: CellRange,
  [row, column]: readonly [row: number, column: number],
  [rows, columns]: readonly [rows: number, columns: number] = [1, 1],
): CellRange {
  return { sheet: range.sheet, row: range.row + row, column: range.column + column, rows, columns };
}

/** The sheet before an address, in the quotation marks that every name may have, those inside doubled. */
function sheetPrefix(sheet: string | null): string {
  return sheet === null ? '' : `'${sheet.replaceAll("'", "''")}'!`;
}
