import { cellAddress } from '../../kernel/cell-address.ts';
import type { Cell } from '../../kernel/cell.ts';
import { serialOfIsoDate } from '../../kernel/date.ts';
import { failureOf, success, type Result } from '../../kernel/result.ts';
import { sameText } from '../../kernel/text.ts';
import { readRating, type Rating } from '../../register/rating.ts';
import { sayRating } from '../../report/say-rating.ts';
import type { Assessment } from '../assessment.ts';
import { textEntry, type ChangeStep, type Entry, type SheetArea } from '../change.ts';
import { dateEntry, dateFormat } from '../date-entry.ts';
import { entryOn } from '../entry-on.ts';
import { expectPlacesOf } from '../place-column.ts';
import type { Sheet } from '../sheet.ts';
import { findModerationTable, missingHeaders } from './read-moderation.ts';
import type { ModerationHeader, ModerationTable } from './read-moderation.ts';
import { readScorers, type RatedPair } from './read-scorers.ts';
import type { ModerationIssue } from './scorers-issue.ts';
import type { CellOnSheet } from '../finding.ts';
import { freeNames } from '../free-names.ts';
import { nextLine } from '../next-line.ts';
import { moderation, moderationHeaders } from './scorers-names.ts';

/** What was agreed, and by whom. */
export interface Agreed {
  readonly place: string;
  readonly criterion: string;
  /** The agreed rating as one would type it into a cell. */
  readonly agreed: Cell;
  readonly reason: string;
  readonly by: string;
  /** The day as `2026-11-25`. */
  readonly date: string;
}

/**
 * The steps that keep an agreed rating: a line in the table of agreed ratings, which is made where there is none, with both
 * originals; and the agreed rating in the register's cell. A pair that was agreed before gets another line with the same
 * originals. Refused, with everything that is wrong: a pair that is not there or holds a bad cell, a rating that is not on the
 * criterion's scale nor n/a, no reason, no name, no room for the line. SPEC TS-7 to TS-9.
 */
export function planModeration(
  sheets: readonly Sheet[],
  assessment: Assessment,
  asked: Agreed,
): Result<readonly ChangeStep[], ModerationIssue> {
  const pair = readScorers(sheets, assessment)?.pairs.find(
    (each) => sameText(each.place, asked.place) && sameText(each.criterion.name, asked.criterion),
  );
  const { place, criterion } = asked;
  if (pair === undefined) return failureOf([{ code: 'moderation.no-pair', place, criterion }]);
  const table = findModerationTable(sheets);
  const issues = [
    ...wrongIn(asked, pair),
    ...workedOut(sheets, pair.firstCell),
    ...(table === null ? [] : wrongWith(table)),
  ];
  if (issues.length > 0) return failureOf(issues);
  const agreed = entryOf(ratingOf(asked.agreed, pair) ?? 'not-assessed');
  const line = lineOf(asked, pair, agreed);
  return success([
    ...expectPlacesOf(sheets, assessment, [pair.firstCell]),
    ...(table === null ? newTable(sheets, line, asked.date) : addLine(table, line, asked.date)),
    ...registerCell(sheets, pair, agreed),
  ]);
}

function ratingOf(cell: Cell, { criterion: { lowest, highest } }: RatedPair): Rating | null {
  const read = readRating(cell, lowest, highest);
  return read.ok && read.value !== 'not-assessed' ? read.value : null;
}

function wrongIn(asked: Agreed, pair: RatedPair): readonly ModerationIssue[] {
  const { lowest, highest } = pair.criterion;
  const badCell = (rating: Rating | null, { sheet, row, column }: CellOnSheet): readonly ModerationIssue[] =>
    rating === null ? [{ code: 'moderation.bad-cell', sheet, cell: cellAddress(row - 1, column - 1) }] : [];
  const wrong: ModerationIssue[] = [
    ...badCell(pair.first, pair.firstCell),
    ...badCell(pair.second, pair.secondCell),
  ];
  if (ratingOf(asked.agreed, pair) === null)
    wrong.push({ code: 'moderation.off-scale', found: asked.agreed, lowest, highest });
  if (asked.reason.trim() === '') wrong.push({ code: 'moderation.no-reason' });
  if (asked.by.trim() === '') wrong.push({ code: 'moderation.no-name' });
  if (serialOfIsoDate(asked.date) === undefined) wrong.push({ code: 'moderation.no-day', found: asked.date });
  return wrong;
}

function workedOut(
  sheets: readonly Sheet[],
  { sheet, row, column }: CellOnSheet,
): readonly ModerationIssue[] {
  const cell = cellAddress(row - 1, column - 1);
  const isFormula = sheets.find(({ name }) => name === sheet)?.formulas?.has(cell) === true;
  return isFormula ? [{ code: 'moderation.formula', sheet, cell }] : [];
}

function wrongWith(table: ModerationTable): readonly ModerationIssue[] {
  const sheet = table.sheet.name;
  const missing = missingHeaders(table.columnOf);
  if (missing.length > 0) return missing.map((header) => ({ code: 'moderation.no-column', header, sheet }));
  const { taken } = nextLine(table, [...table.columnOf.values()]);
  return taken === null ? [] : [{ code: 'moderation.no-room', sheet, cell: taken }];
}

type Line = Readonly<Record<ModerationHeader, Entry>>;

/* The day is written by a step of its own, because it has a format of its own. */
function lineOf(asked: Agreed, pair: RatedPair, agreed: Entry): Line {
  return {
    Place: textEntry(pair.place),
    Criterion: textEntry(pair.criterion.name),
    First: entryOf(pair.first ?? 'not-assessed'),
    Second: entryOf(pair.second ?? 'not-assessed'),
    Agreed: agreed,
    Reason: textEntry(asked.reason.trim()),
    'Moderated by': textEntry(asked.by.trim()),
    Date: null,
  };
}

function entryOf(rating: Rating): Entry {
  return typeof rating === 'number' ? rating : sayRating(rating);
}

function newTable(sheets: readonly Sheet[], line: Line, date: string): readonly ChangeStep[] {
  const { sheet, table } = freeNames(sheets, moderation);
  const area: SheetArea = { sheet, row: 1, column: 1, rows: 2, columns: moderationHeaders.length };
  const entries = [[...moderationHeaders], moderationHeaders.map((header) => line[header])];
  return [
    { kind: 'add-sheet', sheet },
    { kind: 'write', area, entries, expected: entries.map((each) => each.map(() => '')) },
    dayIn({ sheet, row: 2, column: moderationHeaders.indexOf('Date') + 1 }, date),
    { kind: 'add-table', area, name: table },
  ];
}

/* The table grows first: a line that stands below it for a moment could be taken into it by Excel of its own accord. */
function addLine(found: ModerationTable, line: Line, date: string): readonly ChangeStep[] {
  const { sheet, columnOf } = found;
  const columns = [...columnOf.values()];
  const { row, growth } = nextLine(found, columns);
  const first = Math.min(...columns);
  const headerAt = new Map([...columnOf].map(([header, column]) => [column, header]));
  const width = Math.max(...columns) - first + 1;
  const headers = Array.from({ length: width }, (_, index) => headerAt.get(first + index));
  const area: SheetArea = { sheet: sheet.name, row, column: first, rows: 1, columns: width };
  const write: ChangeStep = {
    kind: 'write',
    area,
    entries: [headers.map((header) => (header === undefined ? null : line[header]))],
    expected: [headers.map((header) => (header === undefined ? null : ''))],
  };
  const day = dayIn({ sheet: sheet.name, row, column: columnOf.get('Date') ?? first }, date);
  return [...growth, write, day];
}

/* As a date, in a form that reads the same everywhere. */
function dayIn(cell: CellOnSheet, date: string): ChangeStep {
  const area: SheetArea = { ...cell, rows: 1, columns: 1 };
  return { kind: 'write', area, expected: [['']], entries: [[dateEntry(date)]], numberFormat: dateFormat };
}

function registerCell(
  sheets: readonly Sheet[],
  { firstCell }: RatedPair,
  agreed: Entry,
): readonly ChangeStep[] {
  const { sheet, row, column } = firstCell;
  const found = sheets.find(({ name }) => name === sheet);
  if (found === undefined) return [];
  const area: SheetArea = { sheet, row, column, rows: 1, columns: 1 };
  return [{ kind: 'write', area, entries: [[agreed]], expected: [[entryOn(found, row, column)]] }];
}
