import type { Cell, Grid } from '../kernel/cell.ts';
import type { CellPlace } from '../kernel/cell-address.ts';

/** The cells of a sheet by row and column, from 0. */
export type CellRows = Map<number, Map<number, Cell>>;

/** The used part of a sheet, and where its first row and column stand. */
export interface UsedGrid {
  readonly cells: Grid;
  readonly origin: CellPlace;
}

/** More than any workbook of people holds; far cells could otherwise grow without end. */
const mostCells = 8_000_000;

const blankRow: readonly Cell[] = [];

/** The used part of a sheet as a grid, or undefined when it is too large to hold. */
export function gridOf(rows: CellRows): UsedGrid | undefined {
  let top = Infinity;
  let bottom = -1;
  let left = Infinity;
  let count = 0;
  const ends = new Map<number, number>();
  for (const [row, cells] of rows) {
    let end = -1;
    for (const column of cells.keys()) {
      left = Math.min(left, column);
      end = Math.max(end, column);
    }
    ends.set(row, end);
    top = Math.min(top, row);
    bottom = Math.max(bottom, row);
  }
  if (bottom < 0) return { cells: [], origin: { row: 0, column: 0 } };
  for (const end of ends.values()) count += end - left + 1;
  if (count > mostCells) return undefined;
  const grid = Array.from({ length: bottom - top + 1 }, (_, index): readonly Cell[] => {
    const cells = rows.get(top + index);
    if (cells === undefined) return blankRow;
    const length = (ends.get(top + index) ?? -1) - left + 1;
    return Array.from({ length }, (_cell, offset) => cells.get(left + offset) ?? null);
  });
  return { cells: grid, origin: { row: top, column: left } };
}
