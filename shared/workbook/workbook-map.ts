import { labelOf } from '../kernel/read-cell.ts';
import { foldText, sameText } from '../kernel/text.ts';
import type { Cell } from '../kernel/cell.ts';
import { readHeaderRow } from './header-rows.ts';
import { cellOn, usedBlock, type Block } from './place-on-sheet.ts';
import type { Sheet } from './sheet.ts';
import type { TableKind } from './workbook-issue.ts';

/** A heading of the officer's own, and the heading that the product knows it by. */
export interface HeaderMeaning {
  readonly header: string;
  readonly means: string;
}

/** Which range the officer says a table is, and what its headings mean where they say it otherwise. */
export interface TableMap {
  readonly kind: TableKind;
  readonly sheet: string;
  /** The Excel table's name; null for a plain range. */
  readonly table: string | null;
  /** The sheet's row of the headings when the map was made, counted from 1; looked for elsewhere when they have moved. */
  readonly headerRow: number;
  /** A heading that the table is known by, so that a plain range is found again on a renamed sheet. */
  readonly firstHeader: string;
  readonly headers: readonly HeaderMeaning[];
}

/** What the officer has put right about a workbook; empty when everything was found rightly. */
export interface WorkbookMap {
  readonly tables: readonly TableMap[];
}

/** The map of a workbook in which nothing had to be put right. */
export const emptyMap: WorkbookMap = { tables: [] };

/** Where a mapped table's headings stand now; row and column count from 1. */
export interface ChosenTable {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Something the map speaks of that is no longer there. */
export type MapIssue =
  | { readonly code: 'map.no-table'; readonly kind: TableKind; readonly sheet: string }
  | {
      readonly code: 'map.no-header';
      readonly kind: TableKind;
      readonly header: string;
      readonly means: string;
      readonly at: ChosenTable;
    };

/** A workbook as its map says it is to be read. */
export interface MappedSheets {
  /** The sheets, with the mapped headings replaced by what they mean. */
  readonly sheets: readonly Sheet[];
  readonly chosen: Readonly<Partial<Record<TableKind, ChosenTable>>>;
  readonly issues: readonly MapIssue[];
}

/**
 * Reads sheets by a map. A table is found again by its Excel name wherever it was moved, a plain range by its sheet and
 * headings, or by its headings alone on a renamed sheet; columns by their headings, in whatever order. What the map speaks
 * of and is no longer there is an issue, and is read as if it had never been mapped. SPEC MP-1 to MP-5.
 */
export function applyMap(sheets: readonly Sheet[], map: WorkbookMap): MappedSheets {
  let seen = sheets;
  const chosen: Partial<Record<TableKind, ChosenTable>> = {};
  const issues: MapIssue[] = [];
  for (const table of map.tables) {
    const at = locate(sheets, table);
    if (at === null) {
      issues.push({ code: 'map.no-table', kind: table.kind, sheet: table.sheet });
      continue;
    }
    chosen[table.kind] = at;
    const read = renameHeaders(seen, at, table);
    seen = read.sheets;
    issues.push(...read.issues);
  }
  return { sheets: seen, chosen, issues };
}

function locate(sheets: readonly Sheet[], map: TableMap): ChosenTable | null {
  return locateTable(sheets, map.table) ?? locateRange(sheets, map);
}

function locateTable(sheets: readonly Sheet[], name: string | null): ChosenTable | null {
  if (name === null) return null;
  for (const sheet of sheets) {
    const table = sheet.tables.find((each) => sameText(each.name, name));
    if (table !== undefined) return { sheet: sheet.name, row: table.row + 1, column: table.column + 1 };
  }
  return null;
}

/* The row where it was, then the first of its sheet that holds the headings, then of any other sheet. */
function locateRange(sheets: readonly Sheet[], map: TableMap): ChosenTable | null {
  const own = sheets.find(({ name }) => name === map.sheet);
  const wanted = [map.firstHeader, ...map.headers.map(({ header }) => header)].map(foldText);
  const ordered = own === undefined ? sheets : [own, ...sheets.filter((sheet) => sheet !== own)];
  for (const sheet of ordered) {
    const at = headingIn(sheet, wanted, sheet === own ? map.headerRow : 0);
    if (at !== null) return at;
  }
  return null;
}

/* A heading may have been taken away since, so most of them are enough, in one range; the first is what tells the table. */
function headingIn(sheet: Sheet, wanted: readonly string[], likely: number): ChosenTable | null {
  const { top, bottom } = usedBlock(sheet);
  const rows = [likely, ...Array.from({ length: Math.max(0, bottom - top + 1) }, (_, index) => top + index)];
  const [first = ''] = wanted;
  for (const row of rows) {
    const starts = columnsOf(sheet, row, first);
    const heldFrom = (column: number): number => {
      const { folded } = readHeaderRow(sheet, row, column);
      return wanted.filter((each) => folded.has(each)).length;
    };
    const [best] = starts
      .map((column) => ({ column, held: heldFrom(column) }))
      .toSorted((a, b) => b.held - a.held);
    if (best !== undefined && best.held * 2 >= wanted.length)
      return { sheet: sheet.name, row, column: best.column };
  }
  return null;
}

/** The columns of a row, counted from 1, whose cell says this. */
function columnsOf(sheet: Sheet, row: number, folded: string): readonly number[] {
  const line: readonly Cell[] = sheet.cells[row - 1 - sheet.origin.row] ?? [];
  return line.flatMap((cell, index) =>
    foldText(labelOf(cell)) === folded ? [sheet.origin.column + index + 1] : [],
  );
}

/* Only headings of the table itself: a range beside it may have a heading of the same words. */
function renameHeaders(
  sheets: readonly Sheet[],
  at: ChosenTable,
  { kind, headers }: TableMap,
): { readonly sheets: readonly Sheet[]; readonly issues: readonly MapIssue[] } {
  const sheet = sheets.find(({ name }) => name === at.sheet);
  if (sheet === undefined) return { sheets, issues: [] };
  const { block, columns } = readHeaderRow(sheet, at.row, at.column);
  const issues: MapIssue[] = [];
  const meanings = new Map<number, string>();
  for (const { header, means } of headers) {
    const column = columns.find((each) => sameText(each.header, header))?.column;
    if (column === undefined) issues.push({ code: 'map.no-header', kind, header, means, at });
    else meanings.set(column, means);
  }
  const renamed = withHeaders(sheet, { ...block, top: at.row }, meanings);
  return { sheets: sheets.map((each) => (each === sheet ? renamed : each)), issues };
}

/** A sheet with some headings of a range replaced. Another of its columns that already had such a heading loses it. */
function withHeaders(
  sheet: Sheet,
  { top, left, right }: Block,
  meanings: ReadonlyMap<number, string>,
): Sheet {
  const taken = new Set([...meanings.values()].map(foldText));
  const cells = sheet.cells.map((line, index) => {
    if (index !== top - 1 - sheet.origin.row) return line;
    return line.map((cell, offset) => {
      const column = sheet.origin.column + offset + 1;
      const isWithin = column >= left && column <= right;
      const isTaken = isWithin && taken.has(foldText(labelOf(cell)));
      return meanings.get(column) ?? (isTaken ? `${labelOf(cell)} (not used)` : cell);
    });
  });
  return { ...sheet, cells };
}

/** A heading as the sheet itself has it, whatever the map makes of it; empty for a blank. */
export function headerAsWritten(sheet: Sheet, row: number, column: number): string {
  return labelOf(cellOn(sheet, row, column));
}

/** The map with one table put right; what it said of that table before is replaced. */
export function withTable(map: WorkbookMap, table: TableMap): WorkbookMap {
  return { tables: [...map.tables.filter(({ kind }) => kind !== table.kind), table] };
}

/** The map without what it says of one table. */
export function withoutTable(map: WorkbookMap, kind: TableKind): WorkbookMap {
  return { tables: map.tables.filter((table) => table.kind !== kind) };
}
