import { cellAddress } from '../../kernel/cell-address.ts';
import { isBlank, labelOf } from '../../kernel/read-cell.ts';
import type { FoundColumn } from '../assessment.ts';
import { cellOn, usedBlock } from '../place-on-sheet.ts';
import type { TableOnSheet } from '../read-register.ts';
import type { Sheet, SheetTable } from '../sheet.ts';
import { excelTableOf } from './references.ts';

/** Where columns are free for a register: the first of them, and whether they stand right beside it. */
export interface FreeColumns {
  readonly first: number;
  readonly isBeside: boolean;
}

/** Excel's last column. */
const lastColumn = 16_384;

/**
 * Finds so many blank columns for a register: right beside it, else the first further right. They are blank from the row above
 * its header to the row below its last, and what comes after them stands apart, so that nothing else on the
 * sheet is taken for a part of the register, nor the other way round. Null when the sheet has no room. SPEC IN-8.
 */
export function findFreeColumns(found: TableOnSheet, count: number): FreeColumns | null {
  const { table } = found;
  const beside = (table.columns.at(-1)?.column ?? 0) + 1;
  const isFree = freeColumn(found);
  const areFree = (first: number, last: number): boolean => {
    for (let column = first; column <= last; column += 1) if (!isFree(column)) return false;
    return true;
  };
  if (beside + count - 1 > lastColumn) return null;
  if (areFree(beside, beside + count)) return { first: beside, isBeside: true };
  for (let first = beside + 1; first + count - 1 <= lastColumn; first += 1) {
    if (areFree(first - 1, first + count)) return { first, isBeside: false };
  }
  return null;
}

/** Says of columns whether another Excel table reaches over them beside a register. */
export function inOtherTable(found: TableOnSheet): (column: number) => boolean {
  const [top, bottom] = rowsAround(found);
  const own = excelTableOf(found);
  const others = found.sheet.tables.filter((each) => each !== own && isAcross(each, top, bottom));
  return (column) => others.some((each) => column > each.column && column <= each.column + each.columns);
}

/* One row more on either side, so that what is blank stands apart. */
function rowsAround({ table }: TableOnSheet): readonly [top: number, bottom: number] {
  return [Math.max(1, table.headerRow - 1), table.lastRow + 1];
}

function freeColumn(found: TableOnSheet): (column: number) => boolean {
  const { sheet } = found;
  const [top, bottom] = rowsAround(found);
  const isOthers = inOtherTable(found);
  return (column) => {
    if (isOthers(column)) return false;
    for (let row = top; row <= bottom; row += 1) if (!isFreeCell(sheet, row, column)) return false;
    return true;
  };
}

function isAcross({ row, rows }: SheetTable, top: number, bottom: number): boolean {
  return row + 1 <= bottom && row + rows >= top;
}

/** Says whether a cell holds nothing at all: a formula that shows nothing holds something all the same. */
export function isFreeCell(sheet: Sheet, row: number, column: number): boolean {
  return (
    isBlank(cellOn(sheet, row, column)) && sheet.formulas?.has(cellAddress(row - 1, column - 1)) !== true
  );
}

/** The columns beyond a register, on its header row and in no other Excel table, where results stand when something was in the way. */
export function columnsBeyond(found: TableOnSheet): readonly FoundColumn[] {
  const { table, sheet } = found;
  const isOthers = inOtherTable(found);
  const { right } = usedBlock(sheet);
  const columns: FoundColumn[] = [];
  for (let column = (table.columns.at(-1)?.column ?? 0) + 1; column <= right; column += 1) {
    if (!isOthers(column)) columns.push({ header: labelOf(cellOn(sheet, table.headerRow, column)), column });
  }
  return columns;
}
