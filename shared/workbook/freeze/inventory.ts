import type { Cell } from '../../kernel/cell.ts';
import { isBlank, labelOf } from '../../kernel/read-cell.ts';
import type { Result } from '../../kernel/result.ts';
import { failure, success } from '../../kernel/result.ts';
import { foldText, sameText } from '../../kernel/text.ts';
import { textEntry, type ChangeStep, type Entry } from '../change.ts';
import { entryOn } from '../entry-on.ts';
import { findHeaderRows, type HeaderRow } from '../header-rows.ts';
import { cellOn, filledInRow } from '../place-on-sheet.ts';
import type { Sheet } from '../sheet.ts';

/** The sheet that lists our formulas, and its Excel table. SPEC FZ-4. */
export const inventoryNames = { sheet: 'Partner City formulas', table: 'PartnerCityFormulas' } as const;

const headers = ['Sheet', 'Cell', 'Place', 'Column', 'Formula', 'Reads', 'Value', 'Frozen on'] as const;

/** One formula in the list. */
export interface ListedFormula {
  readonly sheet: string;
  /** Its address, such as `AA14`. */
  readonly cell: string;
  /** The place of its row and the header of its column, by which it is found again; empty outside the register. */
  readonly place: string;
  readonly column: string;
  /** Without its equals sign, so that no program takes the list itself for formulas. */
  readonly formula: string;
  /** The tables that it read by address, where they stood; empty where it reads them by name. */
  readonly reads: string;
  readonly value: Cell;
  /** The day as `2026-11-25`; empty when the formula was listed and not frozen. */
  readonly frozenOn: string;
}

/** The list as a workbook has it; `at` is null where there is none yet. */
export interface Inventory {
  readonly rows: readonly ListedFormula[];
  readonly at: HeaderRow | null;
}

/** Why the list can't be written. */
export interface InventoryIssue {
  readonly code: 'freeze.sheet-taken';
  readonly sheet: string;
}

/** Reads the list of formulas; a sheet of that name with other headings is somebody else's, and is left alone. SPEC FZ-4. */
export function readInventory(sheets: readonly Sheet[]): Result<Inventory, InventoryIssue> {
  const sheet = sheets.find(({ name }) => sameText(name, inventoryNames.sheet));
  if (sheet === undefined) return success({ rows: [], at: null });
  const [at] = findHeaderRows([sheet], headers);
  if (at === undefined) return failure({ code: 'freeze.sheet-taken', sheet: sheet.name });
  const rows: ListedFormula[] = [];
  for (let row = at.row + 1; row <= at.block.bottom; row += 1) {
    const cell = (header: (typeof headers)[number]): Cell => cellOn(sheet, row, columnOf(at, header));
    const text = (header: (typeof headers)[number]): string => labelOf(cell(header));
    if (headers.every((header) => isBlank(cell(header)))) continue;
    rows.push({
      sheet: text('Sheet'),
      cell: text('Cell').toUpperCase(),
      place: text('Place'),
      column: text('Column'),
      formula: text('Formula').replace(/^=/, ''),
      reads: text('Reads'),
      value: cell('Value'),
      frozenOn: text('Frozen on'),
    });
  }
  return success({ rows, at });
}

/** Says whether a cell still holds the value that it was frozen to; a file may have rounded the last digits. */
export function isFrozenValue(now: Cell, frozen: Cell): boolean {
  if (isBlank(now) || isBlank(frozen)) return isBlank(now) && isBlank(frozen);
  if (typeof now === 'number' && typeof frozen === 'number')
    return Math.abs(now - frozen) <= 1e-9 * Math.max(1, Math.abs(frozen));
  return typeof now === typeof frozen && labelOf(now) === labelOf(frozen);
}

function columnOf({ columns }: HeaderRow, header: string): number {
  return columns.find((each) => foldText(each.header) === foldText(header))?.column ?? 0;
}

/** The steps that make the list say this: a new sheet with a table, or the lines that change of the one there is. SPEC FZ-4, FZ-8. */
export function writeInventory(
  { rows: before, at }: Inventory,
  after: readonly ListedFormula[],
): Result<readonly ChangeStep[], InventoryIssue> {
  if (after.length === before.length && after.every((row, index) => isSameLine(row, before[index])))
    return success([]);
  if (at !== null) return rewrite(at, before, after);
  const { sheet, table } = inventoryNames;
  const area = { sheet, row: 1, column: 1, rows: after.length + 1, columns: headers.length };
  return success([
    { kind: 'add-sheet', sheet },
    { kind: 'write', area, entries: [headers, ...after.map(lineOf)] },
    { kind: 'add-table', area, name: table },
  ]);
}

function isSameLine(row: ListedFormula, before: ListedFormula | undefined): boolean {
  if (before === undefined) return false;
  const [one, other] = [lineOf(row), lineOf(before)];
  return one.every((entry, index) => entry === other[index]);
}

function lineOf(row: ListedFormula): readonly Entry[] {
  const { value } = row;
  const entry = typeof value === 'number' || typeof value === 'boolean' ? value : textEntry(labelOf(value));
  const texts = [row.sheet, row.cell, row.place, row.column, row.formula, row.reads].map(textEntry);
  return [...texts, entry, textEntry(row.frozenOn)];
}

/* The lines before the first that changes stay; a table keeps one line, if a blank one. */
function rewrite(
  at: HeaderRow,
  before: readonly ListedFormula[],
  after: readonly ListedFormula[],
): Result<readonly ChangeStep[], InventoryIssue> {
  const { sheet, block } = at;
  const lines = Math.max(block.bottom - at.row, after.length);
  for (let row = block.bottom + 1; row <= at.row + after.length; row += 1) {
    if (filledInRow(sheet, row, block.left, block.right) > 0)
      return failure({ code: 'freeze.sheet-taken', sheet: sheet.name });
  }
  // With blank lines among them, a row is not on the line of its number.
  const isDense = before.length === block.bottom - at.row;
  const other = after.findIndex((row, index) => !isSameLine(row, before[index]));
  const kept = isDense ? (other < 0 ? after.length : other) : 0;
  const steps: ChangeStep[] = [];
  if (kept < lines) steps.push(writeLines(at, after, [kept, lines]));
  const rows = Math.max(2, after.length + 1);
  if (at.table !== null && rows !== at.table.rows) {
    const { name } = at.table;
    steps.push({ kind: 'grow-table', name, sheet: sheet.name, rows: rows - at.table.rows, columns: 0 });
  }
  return success(steps);
}

function writeLines(
  at: HeaderRow,
  after: readonly ListedFormula[],
  [from, to]: readonly [from: number, to: number],
): ChangeStep {
  const { left, right } = at.block;
  const places = headers.map((header) => columnOf(at, header) - left);
  const line = (entries: readonly Entry[]): readonly Entry[] =>
    Array.from({ length: right - left + 1 }, (_, index) => entries[places.indexOf(index)] ?? null);
  const blank = headers.map(() => '');
  const indices = Array.from({ length: to - from }, (_, index) => from + index);
  const entries = indices.map((index) => {
    const row = after[index];
    return line(row === undefined ? blank : lineOf(row));
  });
  const area = {
    sheet: at.sheet.name,
    row: at.row + 1 + from,
    column: left,
    rows: entries.length,
    columns: right - left + 1,
  };
  const expected = entries.map((cells, index) =>
    cells.map((entry, offset) =>
      entry === null ? null : entryOn(at.sheet, area.row + index, left + offset),
    ),
  );
  return { kind: 'write', area, entries, expected };
}
