import { labelOf } from '../kernel/read-cell.ts';
import { foldText, sameText } from '../kernel/text.ts';
import type { Cell } from '../kernel/cell.ts';
import { cellOn, usedBlock } from './place-on-sheet.ts';
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
    const row = headerRowIn(sheet, wanted, sheet === own ? map.headerRow : 0);
    const column = row === null ? null : columnOf(sheet, row, map.firstHeader);
    if (row !== null && column !== null) return { sheet: sheet.name, row, column };
  }
  return null;
}

/* A heading may have been taken away since, so most of them are enough; the first is what tells the table. */
function headerRowIn(sheet: Sheet, wanted: readonly string[], likely: number): number | null {
  const { top, bottom } = usedBlock(sheet);
  const rows = [likely, ...Array.from({ length: Math.max(0, bottom - top + 1) }, (_, index) => top + index)];
  const [first = ''] = wanted;
  const found = rows.find((row) => {
    const held = new Set(rowOf(sheet, row).map((cell) => foldText(labelOf(cell))));
    return held.has(first) && wanted.filter((each) => held.has(each)).length * 2 >= wanted.length;
  });
  return found ?? null;
}

function rowOf(sheet: Sheet, row: number): readonly Cell[] {
  return sheet.cells[row - 1 - sheet.origin.row] ?? [];
}

function columnOf(sheet: Sheet, row: number, header: string): number | null {
  const index = rowOf(sheet, row).findIndex((cell) => sameText(labelOf(cell), header));
  return index < 0 ? null : sheet.origin.column + index + 1;
}

function renameHeaders(
  sheets: readonly Sheet[],
  at: ChosenTable,
  { kind, headers }: TableMap,
): { readonly sheets: readonly Sheet[]; readonly issues: readonly MapIssue[] } {
  const sheet = sheets.find(({ name }) => name === at.sheet);
  if (sheet === undefined) return { sheets, issues: [] };
  const issues: MapIssue[] = [];
  const meanings = new Map<number, string>();
  for (const { header, means } of headers) {
    const column = columnOf(sheet, at.row, header);
    if (column === null) issues.push({ code: 'map.no-header', kind, header, means, at });
    else meanings.set(column, means);
  }
  return {
    sheets: sheets.map((each) => (each === sheet ? withHeaders(sheet, at.row, meanings) : each)),
    issues,
  };
}

/** A sheet with some headings of a row replaced. Another column that already had such a heading loses it. */
function withHeaders(sheet: Sheet, row: number, meanings: ReadonlyMap<number, string>): Sheet {
  const taken = new Set([...meanings.values()].map(foldText));
  const cells = sheet.cells.map((line, index) => {
    if (index !== row - 1 - sheet.origin.row) return line;
    return line.map((cell, offset) => {
      const meaning = meanings.get(sheet.origin.column + offset + 1);
      if (meaning !== undefined) return meaning;
      return taken.has(foldText(labelOf(cell))) ? `${labelOf(cell)} (not used)` : cell;
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
