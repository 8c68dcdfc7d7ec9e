import { cellAddress } from '../kernel/cell-address.ts';
import { failure, failureOf, success, type Result } from '../kernel/result.ts';
import { serialOfIsoDate } from '../kernel/date.ts';
import type { AssessedRow } from './assessment.ts';
import { textEntry, type ChangeStep, type Entry, type SheetArea } from './change.ts';
import { dateEntry, dateFormat } from './date-entry.ts';
import type { EvidenceTable } from './evidence.ts';
import { nextLine } from './next-line.ts';
import { freeNames } from './free-names.ts';
import type { Sheet } from './sheet.ts';

/** A line of evidence to add. An empty criterion means the place as a whole; source and date may be empty. */
export interface NewEvidence {
  readonly criterion: string;
  readonly text: string;
  readonly source: string;
  /** `2026-11-25`. */
  readonly date: string;
}

/** Why evidence can't be added. */
export type EvidenceIssue =
  | { readonly code: 'evidence.no-text' }
  | { readonly code: 'evidence.no-day'; readonly found: string }
  | { readonly code: 'evidence.no-place'; readonly row: number }
  /** Something stands where the next line of the table belongs. */
  | { readonly code: 'evidence.no-room'; readonly sheet: string; readonly cell: string };

/** Steps that add a line of evidence, and where its text will stand. */
export interface PlannedEvidence {
  readonly steps: readonly ChangeStep[];
  readonly sheet: string;
  readonly cell: string;
}

/** The columns of the table that is made where there is none. */
const headers = ['Place', 'Criterion', 'Evidence', 'Source', 'Date'] as const;

/**
 * Plans a line of evidence for a row of the register: in the first free row of the workbook's table of evidence, which grows
 * when it is full, or on a new sheet Evidence with an Excel table. Nothing that holds anything is written over. SPEC EV-6 to EV-8.
 */
export function planEvidence(
  sheets: readonly Sheet[],
  table: EvidenceTable | null,
  { row, line }: { readonly row: AssessedRow; readonly line: NewEvidence },
): Result<PlannedEvidence, EvidenceIssue> {
  const issues = issuesIn(row, line);
  if (issues.length > 0) return failureOf(issues);
  const entries: Line = {
    place: textEntry(row.place),
    criterion: textEntry(line.criterion),
    text: textEntry(line.text.trim()),
    source: textEntry(line.source.trim()),
    date: line.date.trim() === '' ? '' : dateEntry(line.date),
  };
  return table === null ? success(onNewSheet(sheets, entries)) : inTable(table, entries);
}

type Line = Readonly<Record<keyof EvidenceTable['columns'], Entry>>;

function issuesIn(row: AssessedRow, { text, date }: NewEvidence): readonly EvidenceIssue[] {
  const issues: EvidenceIssue[] = [];
  if (row.place === '') issues.push({ code: 'evidence.no-place', row: row.row });
  if (text.trim() === '') issues.push({ code: 'evidence.no-text' });
  if (date.trim() !== '' && serialOfIsoDate(date) === undefined) {
    issues.push({ code: 'evidence.no-day', found: date });
  }
  return issues;
}

function onNewSheet(sheets: readonly Sheet[], line: Line): PlannedEvidence {
  const names = freeNames(sheets, { sheet: 'Evidence', table: 'Evidence' });
  const { sheet } = names;
  const area: SheetArea = { sheet, row: 1, column: 1, rows: 2, columns: headers.length };
  const entries = [[...headers], [line.place, line.criterion, line.text, line.source, line.date]];
  const day: SheetArea = { sheet, row: 2, column: headers.indexOf('Date') + 1, rows: 1, columns: 1 };
  return {
    steps: [
      { kind: 'add-sheet', sheet },
      { kind: 'write', area, entries },
      { kind: 'write', area: day, entries: [[line.date]], numberFormat: dateFormat },
      { kind: 'add-table', area, name: names.table },
    ],
    sheet,
    cell: cellAddress(1, headers.indexOf('Evidence')),
  };
}

function inTable(table: EvidenceTable, line: Line): Result<PlannedEvidence, EvidenceIssue> {
  const sheet = table.sheet.name;
  const columns = Array.from({ length: table.right - table.left + 1 }, (_, index) => table.left + index);
  const { row, taken, growth } = nextLine(table, columns);
  if (taken !== null) return failure({ code: 'evidence.no-room', sheet, cell: taken });
  const entryAt = (column: number): Entry => {
    const name = (['place', 'criterion', 'text', 'source', 'date'] as const).find(
      (each) => table.columns[each] === column,
    );
    return name === undefined ? null : line[name];
  };
  const area: SheetArea = { sheet, row, column: table.left, rows: 1, columns: columns.length };
  const steps: ChangeStep[] = [
    ...growth,
    { kind: 'write', area, entries: [columns.map(entryAt)], expected: [columns.map(() => '')] },
  ];
  const { date } = table.columns;
  if (date !== null && line.date !== '') {
    const day: SheetArea = { sheet, row, column: date, rows: 1, columns: 1 };
    steps.push({ kind: 'write', area: day, entries: [[line.date]], numberFormat: dateFormat });
  }
  return success({ steps, sheet, cell: cellAddress(row - 1, (table.columns.text ?? table.left) - 1) });
}
