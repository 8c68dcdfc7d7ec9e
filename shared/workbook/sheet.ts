import type { Grid } from '../kernel/cell.ts';

/** An Excel table's range on its sheet: header row and body, a total row left out. Row and column count from 0. */
export interface SheetTable {
  readonly name: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/**
 * One worksheet as the core sees it. `cells` starts at `origin` (counted from 0), so that an adapter may hand over
 * only the used part; rows may differ in length, what lies outside is blank.
 */
export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly cells: Grid;
  readonly origin: { readonly row: number; readonly column: number };
  readonly tables: readonly SheetTable[];
  /** Formulas by address (`F14`), without the equals sign, where the adapter knows them. */
  readonly formulas?: ReadonlyMap<string, string>;
}

/** Says whether a cell, its row and column counted from 1, lies within one of the tables of its sheet. Nothing can spill there. */
export function isInTable(
  tables: readonly SheetTable[],
  at: { readonly row: number; readonly column: number },
): boolean {
  return tables.some(
    ({ row, column, rows, columns }) =>
      at.row > row && at.row <= row + rows && at.column > column && at.column <= column + columns,
  );
}
