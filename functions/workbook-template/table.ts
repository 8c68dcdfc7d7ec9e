import type { Alignment, CellValue, Worksheet } from 'exceljs';
import { isCellError, type Cell } from '../../shared/kernel/cell.ts';
import { invariant } from '../../shared/kernel/invariant.ts';
import { storedFormula } from './formulas.ts';
import {
  centredAlignment,
  colours,
  fill,
  narrowAlignment,
  styleBody,
  styleHeader,
  wordsAlignment,
  type Colour,
} from './look.ts';
import { rowHeight } from './row-heights.ts';

/** A column of a table as the sheet shows it. */
export interface TableColumn {
  readonly header: string;
  readonly width: number;
  readonly headerColour?: Colour;
  readonly tint?: Colour;
  readonly centred?: boolean;
  readonly numberFormat?: string;
}

/** What a cell of a table holds: a plain value, or a formula (as Excel shows it) with the result the core gives. */
export type TableCell = Cell | { readonly formula: string; readonly result: Cell };

interface TableAt {
  readonly name: string;
  /** 1-based row of the header; every table begins in column A. */
  readonly headerRow: number;
  readonly headerHeight: number;
  readonly columns: readonly TableColumn[];
  /** Smaller letters and no room before them, for a table of many columns. */
  readonly isDense?: boolean;
  readonly rows: readonly (readonly TableCell[])[];
}

function isFormula(cell: TableCell): cell is { readonly formula: string; readonly result: Cell } {
  return typeof cell === 'object' && cell !== null && 'formula' in cell;
}

function toPlainValue(cell: Cell): string | number | boolean | { error: string } | null {
  return isCellError(cell) ? { error: cell.error } : cell;
}

/** The value exceljs writes for a cell; a formula goes out in its stored form beside its result. */
export function toCellValue(cell: TableCell): CellValue {
  // exceljs types an error as a closed list that lacks Excel's newer codes, and a result without null.
  if (!isFormula(cell)) return toPlainValue(cell) as CellValue;
  return { formula: storedFormula(cell.formula), result: toPlainValue(cell.result) } as CellValue;
}

/** What a cell shows, near enough to know how much room it needs. */
export function shownText(cell: TableCell): string {
  const value = isFormula(cell) ? cell.result : cell;
  if (typeof value === 'number') return String(Math.round(value));
  return value === null || isCellError(value) ? '' : String(value);
}

/** Adds an Excel table with its look; the header cells are the very names of its columns. */
export function addTable(sheet: Worksheet, table: TableAt): void {
  const { name, headerRow, columns, rows } = table;
  sheet.addTable({
    name,
    ref: `A${headerRow}`,
    headerRow: true,
    style: { theme: 'TableStyleLight1', showRowStripes: false },
    columns: columns.map((column) => ({ name: column.header, filterButton: true })),
    rows: rows.map((row) => row.map(toCellValue)),
  });
  sheet.getRow(headerRow).height = table.headerHeight;
  const size = table.isDense ? 10 : 11;
  const widths = columns.map((column) => column.width - (table.isDense ? 0 : 2));
  rows.forEach((row, index) => {
    sheet.getRow(headerRow + 1 + index).height = rowHeight(row.map(shownText), widths, size);
  });
  columns.forEach((_, index) => {
    styleColumn(sheet, table, index);
  });
}

function styleColumn(sheet: Worksheet, table: TableAt, index: number): void {
  const column = table.columns[index];
  invariant(column, 'a table is styled column by column');
  const size = table.isDense ? 10 : 11;
  const words = table.isDense ? narrowAlignment : wordsAlignment;
  const alignment: Partial<Alignment> = column.centred ? centredAlignment : words;
  const header = sheet.getCell(table.headerRow, index + 1);
  styleHeader(header, column.headerColour ?? colours.green, alignment, size);
  table.rows.forEach((_, row) => {
    const cell = sheet.getCell(table.headerRow + 1 + row, index + 1);
    styleBody(cell, alignment, size);
    if (column.tint) cell.fill = fill(column.tint);
    if (column.numberFormat) cell.numFmt = column.numberFormat;
  });
}
