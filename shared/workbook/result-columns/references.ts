import { columnLetters, sheetInFormula } from '../../kernel/cell-address.ts';
import type { TableOnSheet } from '../read-register.ts';
import { cellOn } from '../place-on-sheet.ts';
import type { SheetTable } from '../sheet.ts';

/** How a formula refers to a table's cells; columns and rows are the sheet's own, counted from 1. */
export interface References {
  /** Cells of one row beside one another. */
  readonly row: (first: number, last: number, row: number) => string;
  /** Header cells beside one another. */
  readonly headers: (first: number, last: number) => string;
  /** Columns beside one another from one row to another, the same from wherever it is referred to. */
  readonly block: (columns: readonly [number, number], rows: readonly [number, number]) => string;
  /** The whole table with its headers. */
  readonly all: () => string;
}

/** Where formulas will stand, and the columns that the table will have by then although it has not got them yet. */
export interface FormulaPlace {
  readonly sheet: string;
  readonly added?: ReadonlyMap<number, string>;
}

/**
 * References into a table from a formula elsewhere: by the names of an Excel table as one types them
 * (`Partnerships[@[Strategic fit]:[Profile]]`), else by addresses whose columns are fixed (`$D8:$I8`). SPEC IN-4, IN-5.
 */
export function referencesTo(found: TableOnSheet, at: FormulaPlace): References {
  const { table, sheet } = found;
  const byAddress = addressesOf(found, at.sheet);
  const excel = excelTableOf(found);
  if (excel === null || table.lastRow > lastRowOf(excel)) return byAddress;
  const isWithin = (column: number): boolean =>
    column > excel.column && column <= excel.column + excel.columns;
  const nameOf = (column: number): string | null =>
    at.added?.get(column) ?? (isWithin(column) ? spellable(cellOn(sheet, table.headerRow, column)) : null);
  const named = (first: number, last: number, spell: (names: ColumnNames) => string): string | null => {
    const names = [nameOf(first), nameOf(last)] as const;
    return names[0] === null || names[1] === null ? null : spell([names[0], names[1]]);
  };
  return {
    row: (first, last, row) =>
      named(first, last, (names) => `${excel.name}[@${thisRow(names)}]`) ?? byAddress.row(first, last, row),
    headers: (first, last) =>
      named(first, last, (names) => `${excel.name}[[#Headers],${span(names)}]`) ??
      byAddress.headers(first, last),
    block: ([first, last], rows) => {
      const isWholeBody = rows[0] === excel.row + 2 && rows[1] === lastRowOf(excel);
      const spelled = isWholeBody
        ? named(first, last, (names) => `${excel.name}[${wholeColumns(names)}]`)
        : null;
      return spelled ?? byAddress.block([first, last], rows);
    },
    all: () => (table.lastRow === lastRowOf(excel) ? `${excel.name}[#All]` : byAddress.all()),
  };
}

/** The Excel table that a found table is, or null for a plain range. */
export function excelTableOf({ table, sheet }: TableOnSheet): SheetTable | null {
  const left = table.columns[0]?.column;
  return sheet.tables.find(({ row, column }) => row + 1 === table.headerRow && column + 1 === left) ?? null;
}

/** The last row of an Excel table, counted from 1. */
function lastRowOf({ row, rows }: SheetTable): number {
  return row + rows;
}

function addressesOf({ table, sheet }: TableOnSheet, from: string): References {
  const prefix = sheet.name === from ? '' : `${sheetInFormula(sheet.name)}!`;
  const letters = (column: number): string => `$${columnLetters(column - 1)}`;
  const between = (first: string, last: string): string =>
    `${prefix}${first === last ? first : `${first}:${last}`}`;
  const fixed = (columns: readonly [number, number], rows: readonly [number, number]): string =>
    between(`${letters(columns[0])}$${String(rows[0])}`, `${letters(columns[1])}$${String(rows[1])}`);
  const ends = [table.columns[0]?.column ?? 1, table.columns.at(-1)?.column ?? 1] as const;
  return {
    row: (first, last, row) => between(`${letters(first)}${String(row)}`, `${letters(last)}${String(row)}`),
    headers: (first, last) => fixed([first, last], [table.headerRow, table.headerRow]),
    block: fixed,
    all: () => fixed(ends, [table.headerRow, Math.max(table.headerRow, table.lastRow)]),
  };
}

/*
 * The name that a structured reference gives a column. Excel escapes four marks with an apostrophe; where programs differ (an
 * @, a line break, space at an end, a header that is no text) the column goes by its address.
 */
function spellable(header: unknown): string | null {
  if (typeof header !== 'string' || header === '' || header !== header.trim()) return null;
  return /[@\p{Cc}]/u.test(header) ? null : header;
}

type ColumnNames = readonly [first: string, last: string];

const escaped = (name: string): string => name.replaceAll(/['#[\]]/g, "'$&");
const bracketed = (name: string): string => `[${escaped(name)}]`;

function span([first, last]: ColumnNames): string {
  return first === last ? bracketed(first) : `${bracketed(first)}:${bracketed(last)}`;
}

function thisRow([first, last]: ColumnNames): string {
  const isOneWord = first === last && /^\p{L}[\p{L}\d]*$/u.test(first);
  return isOneWord ? first : span([first, last]);
}

function wholeColumns([first, last]: ColumnNames): string {
  const isPlain = first === last && /^\p{L}[\p{L}\d ]*$/u.test(first);
  return isPlain ? first : span([first, last]);
}

/**
 * Single cells as one array, row by row: `CHOOSE({1,2,3},$C5,$F5,$D5)`. HSTACK would say it plainer, but came with Excel 2024. A
 * blank cell comes out of CHOOSE as 0: among ratings that means the same, elsewhere `orEmpty` keeps it blank. SPEC IN-6.
 */
export function arrayOf(rows: readonly (readonly string[])[]): string {
  const cells = rows.flat();
  if (cells.length === 1) return cells.join('');
  let place = 0;
  const places = rows.map((line) => line.map(() => String((place += 1))).join(','));
  return `CHOOSE({${places.join(';')}},${cells.join(',')})`;
}

/** A cell whose blank stays a blank within an array. SPEC IN-6. */
export function orEmpty(cell: string): string {
  return `IF(${cell}="","",${cell})`;
}
