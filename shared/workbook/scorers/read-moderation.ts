import type { Cell } from '../../kernel/cell.ts';
import { isoDateOfSerial, serialOfIsoDate } from '../../kernel/date.ts';
import { isBlank, labelOf } from '../../kernel/read-cell.ts';
import { foldText } from '../../kernel/text.ts';
import { readRating, type Rating } from '../../register/rating.ts';
import { sayFault, sayScorersIssue } from '../../report/scorers-wording.ts';
import type { Assessment, Criterion } from '../assessment.ts';
import { findHeaderRows, type HeaderRow } from '../header-rows.ts';
import { cellOn, type PlacedProblem } from '../place-on-sheet.ts';
import type { LinedTable } from '../next-line.ts';
import type { Sheet } from '../sheet.ts';
import { isNamedModeration, moderationHeaders } from './scorers-names.ts';

/** A column of the table of agreed ratings. */
export type ModerationHeader = (typeof moderationHeaders)[number];

/** The table that keeps what was agreed, wherever it stands. Columns and rows count from 1. */
export interface ModerationTable extends LinedTable {
  readonly columnOf: ReadonlyMap<ModerationHeader, number>;
}

/** A rating that was agreed, with both originals. */
export interface AgreedRating {
  readonly first: Rating;
  readonly second: Rating;
  readonly agreed: Rating;
  readonly reason: string;
  readonly by: string;
  /** As `2026-11-25` where the cell holds a date; else as written. */
  readonly date: string;
  /** The row of the sheet on which it is kept. */
  readonly row: number;
}

/** What was agreed so far, the newest for each place and criterion. */
export interface ModerationLog {
  readonly table: ModerationTable | null;
  readonly newest: (place: string, criterion: string) => AgreedRating | null;
  readonly problems: readonly PlacedProblem[];
}

/** Finds the table that keeps what was agreed: by its name, or by the headers Place, Criterion, First, Second and Agreed. SPEC TS-7. */
export function findModerationTable(sheets: readonly Sheet[]): ModerationTable | null {
  const telling = moderationHeaders.slice(0, 5);
  // One of that name is it, also when a heading has been changed since: a second table would split what was agreed.
  const named = findHeaderRows(sheets, telling, 3).filter(({ table }) => isNamedModeration(table));
  const found = named.length > 0 ? named : findHeaderRows(sheets, telling);
  const [best] = found.toSorted((a, b) => rankOf(b) - rankOf(a));
  if (best === undefined) return null;
  const { sheet, table, row, block, columns } = best;
  const columnOf = new Map<ModerationHeader, number>();
  for (const header of moderationHeaders) {
    const column = columns.find((each) => foldText(each.header) === foldText(header))?.column;
    if (column !== undefined) columnOf.set(header, column);
  }
  return { sheet, table, headerRow: row, lastRow: block.bottom, columnOf };
}

function rankOf({ table, sheet }: HeaderRow): number {
  return Number(isNamedModeration(table)) * 4 + Number(table !== null) * 2 + Number(!sheet.hidden);
}

/**
 * Reads what was agreed. Of several lines for one place and criterion the one of the latest date counts, of one date the
 * lowest on the sheet. A line with a rating that can't be read, or of a place or criterion that is not there, is named and does not count. SPEC TS-8.
 */
export function readModeration(
  sheets: readonly Sheet[],
  { criteria, rows }: Pick<Assessment, 'criteria' | 'rows'>,
): ModerationLog {
  const table = findModerationTable(sheets);
  const byPair = new Map<string, { readonly rating: AgreedRating; readonly when: number }>();
  const problems: PlacedProblem[] = [];
  const criterionOf = new Map(criteria.map((criterion) => [foldText(criterion.name), criterion]));
  const places = new Set(rows.map(({ place }) => foldText(place)));
  for (const line of table === null ? [] : linesOf(table)) {
    const criterion = criterionOf.get(foldText(line.criterion));
    problems.push(...strayIn(line, places, criterion));
    if (criterion === undefined) continue;
    const read = readLine(line, criterion);
    problems.push(...read.problems);
    const key = keyOf(line.place, line.criterion);
    if (read.rating === null || (byPair.get(key)?.when ?? -Infinity) > read.when) continue;
    byPair.set(key, { rating: read.rating, when: read.when });
  }
  return {
    table,
    newest: (place, criterion) => byPair.get(keyOf(place, criterion))?.rating ?? null,
    problems,
  };
}

function keyOf(place: string, criterion: string): string {
  return `${foldText(place)}\n${foldText(criterion)}`;
}

interface Line {
  readonly table: ModerationTable;
  readonly row: number;
  readonly place: string;
  readonly criterion: string;
}

function linesOf(table: ModerationTable): readonly Line[] {
  const lines: Line[] = [];
  for (let row = table.headerRow + 1; row <= table.lastRow; row += 1) {
    const text = (header: ModerationHeader): string => labelOf(cellOf(table, row, header));
    const line = { table, row, place: text('Place'), criterion: text('Criterion') };
    const isNamed = line.place !== '' && line.criterion !== '';
    if (isNamed || text('Agreed') !== '') lines.push(line);
  }
  return lines;
}

/* What was agreed must not be lost sight of because a name was changed since. */
function strayIn(
  { table, row, place, criterion }: Line,
  places: ReadonlySet<string>,
  known: Criterion | undefined,
): readonly PlacedProblem[] {
  const at = (header: ModerationHeader) => ({
    sheet: table.sheet.name,
    row,
    column: table.columnOf.get(header) ?? 0,
  });
  const stray = { code: 'moderation.stray', place, criterion } as const;
  return [
    ...(places.has(foldText(place)) && place !== ''
      ? []
      : [{ ...at('Place'), problem: sayScorersIssue({ ...stray, what: 'place' }) }]),
    ...(known === undefined
      ? [{ ...at('Criterion'), problem: sayScorersIssue({ ...stray, what: 'criterion' }) }]
      : []),
  ];
}

function cellOf({ sheet, columnOf }: ModerationTable, row: number, header: ModerationHeader): Cell {
  const column = columnOf.get(header);
  return column === undefined ? null : cellOn(sheet, row, column);
}

interface ReadLine {
  readonly rating: AgreedRating | null;
  readonly when: number;
  readonly problems: readonly PlacedProblem[];
}

function readLine({ table, row }: Line, { lowest, highest }: Criterion): ReadLine {
  const problems: PlacedProblem[] = [];
  const read = (header: 'First' | 'Second' | 'Agreed'): Rating => {
    const rating = readRating(cellOf(table, row, header), lowest, highest);
    if (rating.ok) return rating.value;
    const place = { sheet: table.sheet.name, row, column: table.columnOf.get(header) ?? 0 };
    problems.push(...rating.issues.map((fault) => ({ ...place, problem: sayFault(header, fault) })));
    return 'not-assessed';
  };
  const [first, second, agreed] = [read('First'), read('Second'), read('Agreed')];
  const date = cellOf(table, row, 'Date');
  const text = (header: ModerationHeader): string => labelOf(cellOf(table, row, header));
  const rating: AgreedRating = {
    first,
    second,
    agreed,
    reason: text('Reason'),
    by: text('Moderated by'),
    date: typeof date === 'number' ? isoDateOfSerial(date) : labelOf(date),
    row,
  };
  const isGood = problems.length === 0 && !isBlank(cellOf(table, row, 'Agreed'));
  return { rating: isGood ? rating : null, when: whenOf(date), problems };
}

function whenOf(date: Cell): number {
  if (typeof date === 'number') return date;
  return (typeof date === 'string' ? serialOfIsoDate(date) : undefined) ?? -Infinity;
}

/** The headers that a table of agreed ratings lacks, each named at its header row; nothing can be added to it until they are there. SPEC TS-7. */
export function missingColumns({ sheet, headerRow, columnOf }: ModerationTable): readonly PlacedProblem[] {
  return missingHeaders(columnOf).map((header) => ({
    sheet: sheet.name,
    row: headerRow,
    column: columnOf.get('Place') ?? 1,
    problem: sayScorersIssue({ code: 'moderation.no-column', header }),
  }));
}

/** The headers that are not among the columns found. */
export function missingHeaders(columnOf: ReadonlyMap<ModerationHeader, number>): readonly ModerationHeader[] {
  return moderationHeaders.filter((header) => !columnOf.has(header));
}
