import type { Cell, CellErrorCode, Grid } from './cell.ts';
import { errorSpelledBy, isCellError } from './cell.ts';

/** The error a cell holds, or undefined. A text that spells an error exactly counts as that error, because some hosts hand errors over as text. */
export function errorOf(cell: Cell): CellErrorCode | undefined {
  if (isCellError(cell)) return cell.error;
  return typeof cell === 'string' ? errorSpelledBy(cell) : undefined;
}

/** The first error among cells; null where none shows one. */
export function firstErrorOf(cells: readonly Cell[]): CellErrorCode | null {
  return cells.map(errorOf).find((error) => error !== undefined) ?? null;
}

/** A cell as something that people state: `#N/A`, which look-ups give for what is not there, states nothing. */
export function whatIsStated(cell: Cell): Cell {
  return errorOf(cell) === '#N/A' ? null : cell;
}

/** Says whether a cell holds nothing: blank, or text that is empty or only space. 0 is not nothing. */
export function isBlank(cell: Cell): boolean {
  return cell === null || (typeof cell === 'string' && cell.trim() === '');
}

/**
 * Says whether a cell holds nothing where 0 cannot be meant: blank, or 0, because desktop Excel hands a blank cell
 * to a custom function as 0. Not for weights, scores and facts, where 0 has a meaning of its own.
 */
export function isBlankOrZero(cell: Cell): boolean {
  return cell === 0 || isBlank(cell);
}

/** The text of a cell that labels something (a header, a rule's id, a band's label), trimmed; empty for blank and error cells. */
export function labelOf(cell: Cell): string {
  if (cell === null || isCellError(cell)) return '';
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return String(cell).trim();
}

/** The cell of a grid at a row and column counted from 0; blank beyond its edge. */
export function cellAt(grid: Grid, row: number, column: number): Cell {
  return grid[row]?.[column] ?? null;
}

/** The number of columns of a grid. */
export function widthOf(grid: Grid): number {
  return grid[0]?.length ?? 0;
}

/** Says whether an optional range was left out: null, or one blank cell, which is how a gap between commas arrives. */
export function isOmitted(grid: Grid | null | undefined): grid is null | undefined {
  if (grid === null || grid === undefined || grid.length === 0) return true;
  return grid.length === 1 && widthOf(grid) === 1 && isBlank(cellAt(grid, 0, 0));
}
