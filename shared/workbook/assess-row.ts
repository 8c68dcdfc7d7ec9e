import type { Cell } from '../kernel/cell.ts';
import { errorOf, labelOf } from '../kernel/read-cell.ts';
import { readRating, type Rating } from '../register/rating.ts';
import { reasonFor } from '../recommendation/reason.ts';
import { decideRow, type Decision } from '../recommendation/recommend.ts';
import type { Rule } from '../recommendation/rule.ts';
import { sayProblem } from '../report/issue-wording.ts';
import { sayWorkbookIssue } from '../report/workbook-wording.ts';
import type { AssessedRow, FoundColumn } from './assessment.ts';
import { partnershipId } from './partnership-id.ts';
import { cellOn, type PlacedProblem } from './place-on-sheet.ts';
import type { ReadRegister } from './read-register.ts';
import type { Sheet } from './sheet.ts';
import { nothingScored, scoreRow, type Scored, type ScoringContext } from './score-row.ts';

/** What every row of a register is assessed by. Null where the workbook's own is missing or wrong. */
export type AssessContext = Pick<ReadRegister, 'table' | 'sheet' | 'columns' | 'rules' | 'computed'> &
  ScoringContext;

/** A row assessed, its problems still with their places, and the rule that decided it. */
export interface RowResult {
  readonly row: Omit<AssessedRow, 'problems'>;
  readonly problems: readonly PlacedProblem[];
  readonly rule: Rule | null;
}

/**
 * Assesses one row of the register, counted as the sheet counts. A bad rating fails the row as a whole, because a
 * score that leaves it out would be another score; a bad fact fails its recommendation.
 */
export function assessRow(context: AssessContext, row: number): RowResult {
  const { sheet, columns } = context;
  const name = nameOf(context, row);
  const rated = readRatings(context, row);
  const scored = rated.isGood ? scoreRow(context, rated.counted) : nothingScored(columns.ratings.length);
  const decided = rated.isGood ? decide(context, row, scored) : undecided;
  return {
    row: {
      ...name.names,
      sheet: sheet.name,
      row,
      score: scored.score,
      coverage: scored.coverage,
      low: scored.low,
      high: scored.high,
      band: scored.band,
      firmness: scored.firmness,
      contributions: scored.contributions,
      ratings: rated.ratings,
      facts: factsByHeader(sheet, row, columns.facts),
      ...decided.told,
    },
    problems: [...name.problems, ...rated.problems, ...decided.problems],
    rule: decided.rule,
  };
}

interface Named {
  readonly names: { readonly place: string; readonly partnership: string };
  readonly problems: readonly PlacedProblem[];
}

/** The facts of a row in the order of the columns. Of two columns with one header the first counts. */
function factsByHeader(sheet: Sheet, row: number, columns: readonly FoundColumn[]): Record<string, Cell> {
  const facts = new Map<string, Cell>();
  for (const { header, column } of columns) {
    if (!facts.has(header)) facts.set(header, cellOn(sheet, row, column));
  }
  return Object.fromEntries(facts);
}

function nameOf({ sheet, columns, table }: AssessContext, row: number): Named {
  const read = (column: FoundColumn | undefined): Cell =>
    column === undefined ? null : cellOn(sheet, row, column.column);
  const found = read(columns.place);
  const place = errorOf(found) === undefined ? labelOf(found) : '';
  const own = labelOf(read(columns.partnership));
  const partnership = partnershipId(own) ?? partnershipId(place) ?? `row-${String(row)}`;
  const isMissing = place === '' && columns.place !== undefined;
  const problem: PlacedProblem = {
    sheet: table.sheet,
    row,
    column: columns.place?.column ?? 0,
    problem: sayWorkbookIssue({ code: 'register.no-place', found }),
  };
  return { names: { place, partnership }, problems: isMissing ? [problem] : [] };
}

interface Rated {
  readonly ratings: readonly (Rating | null)[];
  /** What is scored: a criterion without a column counts as not assessed. */
  readonly counted: readonly Rating[];
  readonly problems: readonly PlacedProblem[];
  readonly isGood: boolean;
}

function readRatings(context: AssessContext, row: number): Rated {
  const read = context.columns.ratings.map((column, index) => readOne(context, row, column, index));
  const ratings = read.map(({ rating }) => rating);
  const problems = read.flatMap((one) => one.problems);
  const counted = ratings.map((rating) => rating ?? 'not-assessed');
  return { ratings, counted, problems, isGood: problems.length === 0 };
}

interface RatedCell {
  readonly rating: Rating | null;
  readonly problems: readonly PlacedProblem[];
}

function readOne(
  { sheet, scale, table }: AssessContext,
  row: number,
  column: FoundColumn | undefined,
  index: number,
): RatedCell {
  const [lowest, highest] = [scale?.lowest[index], scale?.highest[index]];
  if (column === undefined || lowest === undefined || highest === undefined) {
    return { rating: null, problems: [] };
  }
  const read = readRating(cellOn(sheet, row, column.column), lowest, highest);
  if (read.ok) return { rating: read.value, problems: [] };
  const problems = read.issues.map((fault) => {
    const issue = { ...fault, at: { range: 'ratings', row: 1, column: index + 1 } } as const;
    const problem = `${column.header}: ${sayProblem(issue)}`;
    return { sheet: table.sheet, row, column: column.column, problem };
  });
  return { rating: null, problems };
}

type Told = Pick<AssessedRow, 'recommendation' | 'rule' | 'reason' | 'conditions' | 'tried'>;

interface Decided {
  readonly told: Told;
  readonly problems: readonly PlacedProblem[];
  readonly rule: Rule | null;
}

const undecided: Decided = {
  told: { recommendation: null, rule: null, reason: null, conditions: [], tried: [] },
  problems: [],
  rule: null,
};

function decide(context: AssessContext, row: number, scored: Scored): Decided {
  const { sheet, columns, rules, table, computed } = context;
  if (rules === null) return undecided;
  const own = columns.inputs.map(({ column }) => cellOn(sheet, row, column));
  const facts = [...own, ...computed.map((header) => scored.facts[header] ?? null)];
  const outcome = decideRow(facts, rules, row);
  if (outcome.kind === 'value') {
    const { value } = outcome;
    return { told: tell(value, reasonFor(value, facts, rules)), problems: [], rule: value.rule };
  }
  if (outcome.kind === 'nothing') return undecided;
  /* An error in a result of ours has been named where it comes from. */
  const problems = outcome.issues.flatMap((issue) => {
    const column = columns.inputs[issue.at.column - 1]?.column;
    return column === undefined ? [] : [{ sheet: table.sheet, row, column, problem: sayProblem(issue) }];
  });
  return { ...undecided, problems };
}

function tell({ rule, tried }: Decision, reason: string): Told {
  return {
    recommendation: rule.recommendation,
    rule: rule.id,
    reason,
    conditions: rule.conditions.map(({ header, text }) => ({ header, text })),
    tried: tried.map((each) => ({ rule: each.rule.id, ...each.failed })),
  };
}
