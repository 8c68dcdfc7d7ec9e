import { cellAddress } from '../../kernel/cell-address.ts';
import { foldText, sameText } from '../../kernel/text.ts';
import { readRating, type Rating } from '../../register/rating.ts';
import { sayProblem } from '../../report/issue-wording.ts';
import { sayFault, sayScorersIssue } from '../../report/scorers-wording.ts';
import { sayRating } from '../../report/say-rating.ts';
import type { Assessment, Criterion, FoundColumn, Problem } from '../assessment.ts';
import type { CellOnSheet } from '../finding.ts';
import { placeColumnOf } from '../place-column.ts';
import { cellOn, toProblems, type PlacedProblem } from '../place-on-sheet.ts';
import type { Sheet } from '../sheet.ts';
import { findSecondTable, type SecondTable } from './find-second.ts';
import { matchPlaces, type MatchedPlace } from './match-places.ts';
import { missingColumns, readModeration, type AgreedRating, type ModerationLog } from './read-moderation.ts';

/** Two scorers' ratings of one place by one criterion, as they were before any rating was agreed. */
export interface RatedPair {
  readonly place: string;
  readonly criterion: Criterion;
  /** The first scorer's own rating; null where the cell is bad. */
  readonly first: Rating | null;
  /** The second scorer's own rating; null where the cell is bad. */
  readonly second: Rating | null;
  readonly firstCell: CellOnSheet;
  readonly secondCell: CellOnSheet;
  /** The newest agreed rating, with who agreed it, when and why; null where nothing was agreed. */
  readonly agreed: AgreedRating | null;
}

/** Two scorers' ratings side by side. */
export interface Scorers {
  /** The second scorer's sheet, and the row of its headers. */
  readonly sheet: string;
  readonly headerRow: number;
  /** True when the table bears the name under which the pane makes it. */
  readonly isNamed: boolean;
  /** One for each place that both have and each criterion that both have a column for; places in the register's order. */
  readonly pairs: readonly RatedPair[];
  /** What can't be compared, and why, each at its cell. */
  readonly problems: readonly Problem[];
}

/**
 * Reads the second scorer's table beside the register, row by row of the same place. Where a rating was agreed, the pair
 * holds both originals, not what was agreed. Null when there is no second scorer's table or no register. SPEC TS-2 to TS-4, TS-8.
 */
export function readScorers(sheets: readonly Sheet[], assessment: Assessment): Scorers | null {
  const second = findSecondTable(sheets, assessment);
  const { register } = assessment.tables;
  if (second === null || register === null) return null;
  const find = (header: string): FoundColumn | undefined =>
    register.columns.find((each) => sameText(each.header, header));
  const placeColumn = placeColumnOf(register.columns)?.column ?? 0;
  const matched = matchPlaces(assessment.rows, second, placeColumn);
  const log = readModeration(sheets, assessment);
  const columns = columnsOf(assessment.criteria, second, find);
  const read = matched.places.flatMap((place) =>
    columns.map((each) => readPair({ place, ...each, second, log })),
  );
  const placed = [
    ...matched.problems,
    ...missingCriteria(assessment.criteria, second),
    ...log.problems,
    ...(log.table === null ? [] : missingColumns(log.table)),
    ...read.flatMap(({ problems }) => problems),
  ];
  return {
    sheet: second.sheet.name,
    headerRow: second.headerRow,
    isNamed: second.isNamed,
    pairs: read.map(({ pair }) => pair),
    problems: toProblems(placed, sheets),
  };
}

interface PairColumns {
  readonly criterion: Criterion;
  readonly index: number;
  readonly firstColumn: FoundColumn;
  readonly secondColumn: FoundColumn;
}

/* A criterion named twice is compared once, as its one column. */
function columnsOf(
  criteria: readonly Criterion[],
  second: SecondTable,
  find: (header: string) => FoundColumn | undefined,
): readonly PairColumns[] {
  const names = criteria.map(({ name }) => foldText(name));
  return criteria.flatMap((criterion, index) => {
    const [firstColumn, secondColumn] = [find(criterion.name), second.ratings[index]];
    const isNew = criterion.name !== '' && names.indexOf(foldText(criterion.name)) === index;
    return isNew && firstColumn !== undefined && secondColumn !== undefined
      ? [{ criterion, index, firstColumn, secondColumn }]
      : [];
  });
}

function missingCriteria(criteria: readonly Criterion[], second: SecondTable): readonly PlacedProblem[] {
  const at = { sheet: second.sheet.name, row: second.headerRow, column: second.place.column };
  return criteria.flatMap(({ name }, index) =>
    second.ratings[index] !== undefined || name === ''
      ? []
      : [{ ...at, problem: sayScorersIssue({ code: 'scorers.no-criterion', criterion: name }) }],
  );
}

interface Reading extends PairColumns {
  readonly place: MatchedPlace;
  readonly second: SecondTable;
  readonly log: ModerationLog;
}

interface ReadPair {
  readonly pair: RatedPair;
  readonly problems: readonly PlacedProblem[];
}

function readPair(reading: Reading): ReadPair {
  const { place, criterion, firstColumn, secondColumn, second, log, index } = reading;
  const { row } = place;
  const { lowest, highest } = criterion;
  const firstCell = { sheet: row.sheet, row: row.row, column: firstColumn.column };
  const secondCell = { sheet: second.sheet.name, row: place.secondRow, column: secondColumn.column };
  const read = readRating(cellOn(second.sheet, secondCell.row, secondCell.column), lowest, highest);
  const agreed = log.newest(row.place, criterion.name);
  const now = row.ratings[index] ?? null;
  const pair: RatedPair = {
    place: row.place,
    criterion,
    first: agreed?.first ?? now,
    second: agreed?.second ?? (read.ok ? read.value : null),
    firstCell,
    secondCell,
    agreed,
  };
  const faults = read.ok ? [] : read.issues.map((fault) => sayFault(secondColumn.header, fault));
  return {
    pair,
    problems: [
      ...ownProblems(row.problems, firstCell),
      ...faults.map((problem) => ({ ...secondCell, problem })),
      ...notWhole(pair.first, firstCell, firstColumn.header),
      ...notWhole(pair.second, secondCell, secondColumn.header),
      ...changedSince(pair, now),
    ],
  };
}

/* What the assessment has said of the first scorer's cell. */
function ownProblems(problems: readonly Problem[], cell: CellOnSheet): readonly PlacedProblem[] {
  if (problems.length === 0) return [];
  const address = cellAddress(cell.row - 1, cell.column - 1);
  return problems.filter((each) => each.cell === address).map(({ problem }) => ({ ...cell, problem }));
}

function notWhole(rating: Rating | null, cell: CellOnSheet, header: string): readonly PlacedProblem[] {
  if (typeof rating !== 'number' || Number.isInteger(rating)) return [];
  const at = { range: 'ratings', row: 1, column: 1 } as const;
  return [{ ...cell, problem: `${header}: ${sayProblem({ code: 'rating.not-whole', at, found: rating })}` }];
}

function changedSince(
  { agreed, criterion, firstCell }: RatedPair,
  now: Rating | null,
): readonly PlacedProblem[] {
  if (agreed === null || now === null || agreed.agreed === now) return [];
  const issue = {
    code: 'moderation.changed-since',
    criterion: criterion.name,
    agreed: sayRating(agreed.agreed),
    found: sayRating(now),
  } as const;
  return [{ ...firstCell, problem: sayScorersIssue(issue) }];
}
