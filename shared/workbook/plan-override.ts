import { isBlank } from '../kernel/read-cell.ts';
import { cellAddress } from '../kernel/cell-address.ts';
import { failure, failureOf, success, type Result } from '../kernel/result.ts';
import { serialOfIsoDate } from '../kernel/date.ts';
import type { AssessedRow, Assessment, FoundTable } from './assessment.ts';
import { textEntry, type ChangeStep, type Entry, type SheetArea } from './change.ts';
import { dateEntry, dateFormat } from './date-entry.ts';
import { entryOn } from './entry-on.ts';
import { overrideHeaders, type OverrideHeader } from './override-headers.ts';
import { overrideColumns, type Decision } from './override.ts';
import { expectPlaces } from './place-column.ts';
import { cellOn } from './place-on-sheet.ts';
import { inOtherTable, isFreeCell } from './result-columns/free-columns.ts';
import type { Sheet, SheetTable } from './sheet.ts';

/** Why an override can't be written. */
export type OverrideIssue =
  | { readonly code: 'override.no-outcome' }
  | { readonly code: 'override.no-reason' }
  | { readonly code: 'override.no-name' }
  | { readonly code: 'override.no-day'; readonly found: string }
  | { readonly code: 'override.no-register' }
  /** Something stands where the register's new columns belong. */
  | { readonly code: 'override.no-room'; readonly sheet: string; readonly cell: string };

/**
 * Plans an override of a row: outcome, reason, by whom and when, all of them required, in the register's own columns. Columns
 * that are missing are made at its right, in blank cells only, and an Excel table takes them in. SPEC OV-3 to OV-5.
 */
export function planOverride(
  sheets: readonly Sheet[],
  assessment: Pick<Assessment, 'tables'>,
  { row, override }: { readonly row: AssessedRow; readonly override: Decision },
): Result<readonly ChangeStep[], OverrideIssue> {
  const issues = issuesIn(override);
  if (issues.length > 0) return failureOf(issues);
  const { register } = assessment.tables;
  const sheet = sheets.find(({ name }) => name === register?.sheet);
  if (register === null || sheet === undefined) return failure({ code: 'override.no-register' });
  const columns = overrideColumns(assessment);
  const missing = overrideHeaders.filter((header) => columns[header] === undefined);
  const made = makeColumns(register, sheet, missing);
  if (!made.ok) return made;
  const entries: Readonly<Record<OverrideHeader, Entry>> = {
    Override: textEntry(override.outcome.trim()),
    'Override reason': textEntry(override.reason.trim()),
    'Override by': textEntry(override.by.trim()),
    'Override date': dateEntry(override.date),
  };
  const first = lastColumnOf(register) + 1;
  const cells = overrideHeaders.map((header) => {
    const column = columns[header] ?? first + missing.indexOf(header);
    return writeCell(sheet, {
      row: row.row,
      column,
      entry: entries[header],
      isDate: header === 'Override date',
    });
  });
  return success([...expectPlaces(sheet, register, [row.row]), ...made.value, ...cells]);
}

/** Plans to take an override back: its cells in the row are emptied, the columns stay. No steps where there is nothing. SPEC OV-6. */
export function planNoOverride(
  sheets: readonly Sheet[],
  assessment: Pick<Assessment, 'tables'>,
  row: AssessedRow,
): readonly ChangeStep[] {
  const sheet = sheets.find(({ name }) => name === row.sheet);
  if (sheet === undefined) return [];
  const columns = overrideColumns(assessment);
  const emptied = overrideHeaders.flatMap((header) => {
    const column = columns[header];
    if (column === undefined || isBlank(cellOn(sheet, row.row, column))) return [];
    return [writeCell(sheet, { row: row.row, column, entry: '', isDate: false })];
  });
  const { register } = assessment.tables;
  return emptied.length === 0 || register === null
    ? []
    : [...expectPlaces(sheet, register, [row.row]), ...emptied];
}

function issuesIn({ outcome, reason, by, date }: Decision): readonly OverrideIssue[] {
  const issues: OverrideIssue[] = [];
  if (outcome.trim() === '') issues.push({ code: 'override.no-outcome' });
  if (reason.trim() === '') issues.push({ code: 'override.no-reason' });
  if (by.trim() === '') issues.push({ code: 'override.no-name' });
  if (serialOfIsoDate(date) === undefined) issues.push({ code: 'override.no-day', found: date });
  return issues;
}

function writeCell(
  sheet: Sheet,
  {
    row,
    column,
    entry,
    isDate,
  }: { readonly row: number; readonly column: number; readonly entry: Entry; readonly isDate: boolean },
): ChangeStep {
  return {
    kind: 'write',
    area: { sheet: sheet.name, row, column, rows: 1, columns: 1 },
    entries: [[entry]],
    expected: [[entryOn(sheet, row, column)]],
    ...(isDate && { numberFormat: dateFormat }),
  };
}

function lastColumnOf({ columns }: FoundTable): number {
  return Math.max(0, ...columns.map(({ column }) => column));
}

/* Headers first, then the table: a table that takes in a column without a header gives it one of its own. */
function makeColumns(
  register: FoundTable,
  sheet: Sheet,
  missing: readonly OverrideHeader[],
): Result<readonly ChangeStep[], OverrideIssue> {
  if (missing.length === 0) return success([]);
  const table = sheet.tables.find((each) => isTableOf(register, each)) ?? null;
  const first = lastColumnOf(register) + 1;
  const taken = takenBeside(register, sheet, { first, columns: missing.length + (table === null ? 1 : 0) });
  if (taken !== undefined) return failure({ code: 'override.no-room', sheet: sheet.name, cell: taken });
  const area: SheetArea = {
    sheet: sheet.name,
    row: register.headerRow,
    column: first,
    rows: 1,
    columns: missing.length,
  };
  const headers: ChangeStep = {
    kind: 'write',
    area,
    entries: [[...missing]],
    expected: [missing.map(() => '')],
  };
  return success(table === null ? [headers] : [headers, widened(sheet, table, missing.length)]);
}

function isTableOf({ headerRow, columns }: FoundTable, table: SheetTable): boolean {
  const left = table.column + 1;
  return (
    table.row + 1 === headerRow &&
    columns.some(({ column }) => column >= left && column < left + table.columns)
  );
}

/* What lies beyond a plain range is kept apart from it by a blank column, which must stay. */
function takenBeside(
  register: FoundTable,
  sheet: Sheet,
  { first, columns }: { readonly first: number; readonly columns: number },
): string | undefined {
  const { headerRow, lastRow } = register;
  const isOthers = inOtherTable({ table: register, sheet });
  for (let row = headerRow; row <= Math.max(headerRow, lastRow); row += 1) {
    for (let column = first; column < first + columns; column += 1) {
      if (isOthers(column) || !isFreeCell(sheet, row, column)) return cellAddress(row - 1, column - 1);
    }
  }
  return undefined;
}

function widened(sheet: Sheet, table: SheetTable, by: number): ChangeStep {
  return { kind: 'grow-table', name: table.name, sheet: sheet.name, rows: 0, columns: by };
}
