import { isBlank, labelOf } from '../kernel/read-cell.ts';
import { foldText } from '../kernel/text.ts';
import type { FoundColumn } from './assessment.ts';
import { cellOn, filledInRow, isColumnFilled, usedBlock, type Block } from './place-on-sheet.ts';
import type { Sheet, SheetTable } from './sheet.ts';

/** A row of a sheet that may be the header row of a table, with the range below it. */
export interface HeaderRow {
  readonly sheet: Sheet;
  readonly row: number;
  readonly block: Block;
  readonly columns: readonly FoundColumn[];
  /** The headers in the form in which they are compared. */
  readonly folded: ReadonlySet<string>;
  /** The Excel table whose header row it is. */
  readonly table: SheetTable | null;
}

/** Longer than any header; longer texts need not be compared. */
const longestHeader = 300;

interface Wanted {
  readonly names: ReadonlySet<string>;
  readonly least: number;
}

/**
 * Every row that holds all the given headers within one range: a range ends at the first wholly blank row or column,
 * an Excel table where it says. Headers match by NFC, trimmed, letter case ignored.
 */
export function findHeaderRows(
  sheets: readonly Sheet[],
  wanted: readonly string[],
  leastFound = wanted.length,
): readonly HeaderRow[] {
  const names = new Set(wanted.map(foldText));
  return sheets.flatMap((sheet) => {
    const { top, bottom, left, right } = usedBlock(sheet);
    const found: HeaderRow[] = [];
    for (let row = top; row <= bottom; row += 1) {
      for (const start of startsOf(sheet, row, { names, least: leastFound }, [left, right])) {
        if (found.some(({ block }) => isInside(block, row, start))) continue;
        const header = readHeaderRow(sheet, row, start);
        const held = [...names].filter((name) => header.folded.has(name)).length;
        if (held >= leastFound) found.push(header);
      }
    }
    return found;
  });
}

/* Several ranges can stand side by side, so each cell that holds a wanted header may start its own. */
function startsOf(
  sheet: Sheet,
  row: number,
  wanted: Wanted,
  [left, right]: readonly [number, number],
): readonly number[] {
  const starts: number[] = [];
  const held = new Set<string>();
  // One far cell makes a sheet wide: a row is read no further than its own cells go.
  const end = Math.min(right, sheet.origin.column + (sheet.cells[row - 1 - sheet.origin.row]?.length ?? 0));
  for (let column = left; column <= end; column += 1) {
    const cell = cellOn(sheet, row, column);
    if (typeof cell !== 'string' || cell.length > longestHeader) continue;
    const folded = foldText(cell);
    if (!wanted.names.has(folded)) continue;
    starts.push(column);
    held.add(folded);
  }
  return held.size >= wanted.least ? starts : [];
}

/* What lies below a header row is its body; a header repeated there starts nothing new. */
function isInside({ top, bottom, left, right }: Block, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

/** Reads a row as the header row of the range that holds one of its cells, given by row and column counted from 1. */
export function readHeaderRow(sheet: Sheet, row: number, start: number): HeaderRow {
  const table = sheet.tables.find((each) => isHeaderOf(each, row, start)) ?? null;
  const block = table === null ? growBlock(sheet, row, start) : blockOfTable(sheet, table);
  const columns: FoundColumn[] = [];
  for (let column = block.left; column <= block.right; column += 1) {
    columns.push({ header: labelOf(cellOn(sheet, row, column)), column });
  }
  const folded = new Set(columns.map(({ header }) => foldText(header)));
  return { sheet, row, block, columns, folded, table };
}

function isHeaderOf(table: SheetTable, row: number, column: number): boolean {
  const left = table.column + 1;
  return table.row + 1 === row && column >= left && column < left + table.columns;
}

/* A row typed right below a table by a program that did not stretch it belongs to it; a lone cell there is a note. */
function blockOfTable(sheet: Sheet, table: SheetTable): Block {
  const left = table.column + 1;
  const right = table.column + table.columns;
  let bottom = table.row + table.rows;
  while (filledInRow(sheet, bottom + 1, left, right) > 1) bottom += 1;
  return { top: table.row + 1, bottom, left, right };
}

/* From the header's own cells down to the first blank row, then sideways to the first blank column, until both hold. */
function growBlock(sheet: Sheet, row: number, start: number): Block {
  const used = usedBlock(sheet);
  let left = start;
  let right = start;
  let bottom = row;
  for (;;) {
    while (bottom < used.bottom && filledInRow(sheet, bottom + 1, left, right) > 0) bottom += 1;
    const wider = {
      left: left - Number(isColumnFilled(sheet, left - 1, row, bottom)),
      right: right + Number(isColumnFilled(sheet, right + 1, row, bottom)),
    };
    if (wider.left === left && wider.right === right) return { top: row, bottom, left, right };
    ({ left, right } = wider);
  }
}

/** Says whether a row of a found range holds nothing in the given columns. */
export function isEmptyRow(sheet: Sheet, row: number, columns: readonly number[]): boolean {
  return columns.every((column) => isBlank(cellOn(sheet, row, column)));
}
