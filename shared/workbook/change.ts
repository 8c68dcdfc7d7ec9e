import { cellAddress, readAddress } from '../kernel/cell-address.ts';

/** A rectangle of cells on a sheet; row and column are those of its first cell, counted from 1. */
export interface SheetArea {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/**
 * What is entered into a cell, as one would type it: text that starts with `=` is a formula, empty text clears the
 * cell, and null leaves it alone. Text that Excel would take for something else is written with an apostrophe before it.
 */
export type Entry = string | number | boolean | null;

/** Entries of an area, row by row. */
export type Entries = readonly (readonly Entry[])[];

/** One step of a change of the workbook. The steps of a change are done together or not at all. */
export type ChangeStep =
  | {
      readonly kind: 'write';
      readonly area: SheetArea;
      readonly entries: Entries;
      /** What the cells must hold before, or the change is not made; null does not ask. */
      readonly expected?: Entries;
      /** Excel's number format for the whole area, such as `0%`. */
      readonly numberFormat?: string;
    }
  /**
   * Cells that must hold this, or the change is not made, nor put back later; null does not ask. For what is planned by rows:
   * the names of the places tell whether the rows are still theirs.
   */
  | { readonly kind: 'expect'; readonly area: SheetArea; readonly entries: Entries }
  | { readonly kind: 'add-sheet'; readonly sheet: string }
  | { readonly kind: 'add-table'; readonly area: SheetArea; readonly name: string }
  /** Lets an Excel table reach further down and to the right, by so many rows and columns, from wherever it ends by then. */
  | {
      readonly kind: 'grow-table';
      readonly name: string;
      readonly sheet: string;
      readonly rows: number;
      readonly columns: number;
    };

/** The address of an area without its sheet: `B2` or `B2:D9`. */
export function areaAddress({ row, column, rows, columns }: SheetArea): string {
  const first = cellAddress(row - 1, column - 1);
  return rows === 1 && columns === 1
    ? first
    : `${first}:${cellAddress(row + rows - 2, column + columns - 2)}`;
}

/** The area of one cell given by its address (`F14`); null for anything that is no address. */
export function areaOfCell(sheet: string, address: string): SheetArea | null {
  const place = readAddress(address);
  if (place === undefined) return null;
  return { sheet, row: place.row + 1, column: place.column + 1, rows: 1, columns: 1 };
}

const mistakable = /^[=+\-@'#]|\d|^(?:true|false)$/i;

/**
 * A text as an entry that comes out as that very text: what Excel would read as a formula, a number, a date or TRUE
 * gets an apostrophe before it, as a person would type it.
 */
export function textEntry(text: string): string {
  return mistakable.test(text.trim()) ? `'${text}` : text;
}
