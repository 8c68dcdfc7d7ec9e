import { cellAddress } from '../kernel/cell-address.ts';
import { isBlank } from '../kernel/read-cell.ts';
import type { ChangeStep } from './change.ts';
import { cellOn } from './place-on-sheet.ts';
import type { Sheet, SheetTable } from './sheet.ts';

/** A table to which lines are added. Rows count from 1. */
export interface LinedTable {
  readonly sheet: Sheet;
  /** The Excel table it is; null for a plain range. */
  readonly table: SheetTable | null;
  readonly headerRow: number;
  readonly lastRow: number;
}

/** Where the next line of a table belongs. */
export interface NextLine {
  readonly row: number;
  /** The first cell that is in its way (`B7`); null where it has room. */
  readonly taken: string | null;
  /** The step that lets a full Excel table reach over it. */
  readonly growth: readonly ChangeStep[];
}

/**
 * The row below the last that holds anything in these columns, counted from 1: a new Excel table has one blank row that is meant to be
 * filled first. What lies below a plain range is kept apart from it by a blank row, which must stay.
 */
export function nextLine(found: LinedTable, columns: readonly number[]): NextLine {
  const { sheet, table, headerRow, lastRow } = found;
  const filledIn = (row: number): number | undefined =>
    columns.find((column) => !isBlank(cellOn(sheet, row, column)));
  let last = lastRow;
  while (last > headerRow && filledIn(last) === undefined) last -= 1;
  const row = last + 1;
  const takenIn = (each: number): readonly string[] => {
    const column = filledIn(each);
    return column === undefined ? [] : [cellAddress(each - 1, column - 1)];
  };
  const [taken = null] = [row, ...(table === null ? [row + 1] : [])].flatMap(takenIn);
  return { row, taken, growth: table === null ? [] : growTo(sheet, table, row) };
}

function growTo(sheet: Sheet, table: SheetTable, row: number): readonly ChangeStep[] {
  const rows = row - table.row - table.rows;
  return rows <= 0 ? [] : [{ kind: 'grow-table', name: table.name, sheet: sheet.name, rows, columns: 0 }];
}
