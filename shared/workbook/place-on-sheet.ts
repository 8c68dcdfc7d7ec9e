import { cellAddress } from '../kernel/cell-address.ts';
import type { Cell } from '../kernel/cell.ts';
import { isBlank } from '../kernel/read-cell.ts';
import type { Problem } from './assessment.ts';
import type { Sheet } from './sheet.ts';

/** A block of cells of a sheet, counted from 1, both ends included. */
export interface Block {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** The cell at a row and column of the sheet itself, counted from 1; blank where the sheet holds nothing. */
export function cellOn(sheet: Sheet, row: number, column: number): Cell {
  return sheet.cells[row - 1 - sheet.origin.row]?.[column - 1 - sheet.origin.column] ?? null;
}

/** The used part of a sheet. */
export function usedBlock(sheet: Sheet): Block {
  const width = sheet.cells.reduce((most, row) => Math.max(most, row.length), 0);
  const { row, column } = sheet.origin;
  return { top: row + 1, bottom: row + sheet.cells.length, left: column + 1, right: column + width };
}

/** How many cells of a row hold something, between two columns. */
export function filledInRow(sheet: Sheet, row: number, left: number, right: number): number {
  let filled = 0;
  for (let column = left; column <= right; column += 1) {
    if (!isBlank(cellOn(sheet, row, column))) filled += 1;
  }
  return filled;
}

/** Says whether a column holds something between two rows. */
export function isColumnFilled(sheet: Sheet, column: number, top: number, bottom: number): boolean {
  for (let row = top; row <= bottom; row += 1) {
    if (!isBlank(cellOn(sheet, row, column))) return true;
  }
  return false;
}

/** A problem with the numbers of its cell, by which problems are put in order. Row and column 0: the whole workbook. */
export interface PlacedProblem {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly problem: string;
}

/** Problems in the order of the sheets, their rows and columns, each with the address of its cell. Doubles are dropped. */
export function toProblems(placed: readonly PlacedProblem[], sheets: readonly Sheet[]): readonly Problem[] {
  const orderOf = new Map(sheets.map((sheet, index) => [sheet.name, index]));
  const order = (problem: PlacedProblem): number => orderOf.get(problem.sheet) ?? -1;
  const sorted = [...placed].sort((a, b) => order(a) - order(b) || a.row - b.row || a.column - b.column);
  const seen = new Set<string>();
  return sorted.flatMap(({ sheet, row, column, problem }) => {
    const cell = row > 0 && column > 0 ? cellAddress(row - 1, column - 1) : '';
    const key = `${sheet}\n${cell}\n${problem}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ sheet, cell, row, problem }];
  });
}
