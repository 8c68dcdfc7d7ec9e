import type { Cell } from '../kernel/cell.ts';
import { equalityTolerance } from '../kernel/sum.ts';
import type { Bands } from '../framework/bands.ts';
import type { Rating } from '../register/rating.ts';
import { mentionsOf } from '../recommendation/mentions.ts';
import { decideRow } from '../recommendation/recommend.ts';
import { bandOf } from '../scoring/band.ts';
import { coverageOf } from '../scoring/coverage.ts';
import type { Criteria } from '../scoring/rating-table.ts';
import { scoreOf } from '../scoring/score.ts';
import type { AssessedRow, Assessment, FoundTable } from './assessment.ts';
import { cellOn } from './place-on-sheet.ts';
import { readAsked, type AskedRegister, type TableOnSheet } from './read-register.ts';
import { resultFacts } from './score-row.ts';
import type { Sheet } from './sheet.ts';
import { applyMap } from './workbook-map.ts';

/** What the rows of an assessed register are decided by, ready to ask what would be if something in it were otherwise. */
export interface Grounds extends Pick<AskedRegister, 'columns' | 'rules' | 'computed'> {
  readonly sheet: Sheet;
  readonly criteria: Criteria;
  readonly bands: Bands;
}

/** What a row comes to; null where there is nothing to say. The score runs from 0 to 100. */
export interface RowOutcome {
  readonly score: number | null;
  readonly band: string | null;
  readonly recommendation: string | null;
}

/** A stretch of scores, from its lower edge (0 to 100) to that of the next, throughout which band and recommendation are the same. */
export interface ScoreStretch extends Omit<RowOutcome, 'score'> {
  readonly from: number;
}

/** The grounds of an assessment, with the sheets it was made of; null without a register, or while the framework can't be read. */
export function groundsOf(
  asWritten: readonly Sheet[],
  { tables, criteria, bands, map }: Pick<Assessment, 'tables' | 'criteria' | 'bands' | 'map'>,
): Grounds | null {
  const { sheets } = applyMap(asWritten, map);
  const register = onSheet(tables.register, sheets);
  if (register === null || criteria.length === 0) return null;
  const names = criteria.map(({ name }) => name);
  const { columns, rules, computed } = readAsked(register, names, {
    ruleTable: onSheet(tables.rules, sheets),
    sheets,
  });
  const weights = criteria.map(({ weight }) => weight);
  const scale = {
    lowest: criteria.map(({ lowest }) => lowest),
    highest: criteria.map(({ highest }) => highest),
  };
  return { sheet: register.sheet, columns, rules, computed, criteria: { weights, scale }, bands };
}

function onSheet(table: FoundTable | null, sheets: readonly Sheet[]): TableOnSheet | null {
  const sheet = sheets.find(({ name }) => name === table?.sheet);
  return table === null || sheet === undefined ? null : { table, sheet };
}

/**
 * The ratings by which a row was scored, one per criterion: a criterion without a column counts as not assessed. Null
 * where a cell of them is bad, because such a row has no score.
 */
export function scoredRatings(
  { columns }: Pick<Grounds, 'columns'>,
  row: AssessedRow,
): readonly Rating[] | null {
  const isBad = row.ratings.some((rating, index) => rating === null && columns.ratings[index] !== undefined);
  return isBad ? null : row.ratings.map((rating) => rating ?? 'not-assessed');
}

/** The results of a row that rules may name; null where there is nothing to say. */
export interface RowFigures extends Omit<RowOutcome, 'recommendation'> {
  /** 0 to 1. */
  readonly coverage: number | null;
}

/** The results of a row under some ratings and weights. */
export function figuresOf(
  ratings: readonly Rating[],
  { weights, scale }: Criteria,
  bands: Bands,
): RowFigures {
  const score = scoreOf(ratings, weights, scale);
  const coverage = coverageOf(ratings, weights);
  const band = score.kind === 'value' && bands.length > 0 ? bandOf(score.value, bands) : null;
  return {
    score: score.kind === 'value' ? score.value : null,
    coverage: coverage.kind === 'value' ? coverage.value : null,
    band: band?.kind === 'value' ? band.value : null,
  };
}

/** What a row would come to if its ratings were these, or the weights others; what is left out stays as it is. SPEC WC-1. */
export function outcomeWith(
  grounds: Grounds,
  row: AssessedRow,
  changed: { readonly ratings: readonly Rating[]; readonly weights?: readonly number[] },
): RowOutcome {
  const { criteria, bands, columns } = grounds;
  const weights = changed.weights ?? criteria.weights;
  const figures = figuresOf(changed.ratings, { ...criteria, weights }, bands);
  const now = new Map<number, Cell>();
  columns.ratings.forEach((column, index) => {
    const rating = changed.ratings[index];
    const isOther = rating !== (row.ratings[index] ?? 'not-assessed');
    if (column !== undefined && isOther && rating !== undefined) now.set(column.column, asCell(rating));
  });
  const own = factsOf(grounds, row.row).map((cell, index) => {
    const column = columns.inputs[index]?.column ?? 0;
    return now.has(column) ? (now.get(column) ?? null) : cell;
  });
  return { score: figures.score, band: figures.band, recommendation: decide(grounds, row, own, figures) };
}

function asCell(rating: Rating): Cell {
  if (typeof rating === 'number') return rating;
  return rating === 'not-assessed' ? null : 'n/a';
}

/** The cells of a row of the sheet that rules see, in the order of their columns, results left out. */
export function factsOf(
  { columns, sheet }: Pick<Grounds, 'columns' | 'sheet'>,
  row: number,
): readonly Cell[] {
  return columns.inputs.map(({ column }) => cellOn(sheet, row, column));
}

function decide(
  { rules, computed }: Grounds,
  row: AssessedRow,
  own: readonly Cell[],
  figures: RowFigures,
): string | null {
  // Without rules nothing that changes here can change what they recommend.
  if (rules === null) return row.recommendation;
  const decided = decideRow(withResults(own, computed, figures), rules);
  return decided.kind === 'value' ? decided.value.rule.recommendation : null;
}

/** The facts of a row with the results that rules see after them. */
export function withResults(
  own: readonly Cell[],
  computed: readonly string[],
  figures: RowFigures,
): readonly Cell[] {
  const results = resultFacts(figures);
  return [...own, ...computed.map((header) => results[header] ?? null)];
}

/**
 * Band and recommendation of a row for every score it could have, all its facts as they are: from 0 up, cut where a
 * band begins and at the numbers that rules name for Score, neighbours that come to the same being one. SPEC WC-2.
 */
export function stretchesOf(grounds: Grounds, row: AssessedRow): readonly ScoreStretch[] {
  const own = factsOf(grounds, row.row);
  const stretches: ScoreStretch[] = [];
  for (const from of edgesOf(grounds)) {
    const reached = grounds.bands.length > 0 ? bandOf(from, grounds.bands) : null;
    const band = reached?.kind === 'value' ? reached.value : null;
    const recommendation = decide(grounds, row, own, { score: from, coverage: row.coverage, band });
    const before = stretches.at(-1);
    const isSame = before?.band === band && before.recommendation === recommendation;
    if (!isSame) stretches.push({ from, band, recommendation });
  }
  return stretches;
}

/* A rule may hold from a number on, or beyond it only: so each number is an edge, and what lies right above it. */
function edgesOf({ bands, rules, computed, columns }: Grounds): readonly number[] {
  const scores = computed.indexOf('Score') + columns.inputs.length;
  const tests = (computed.includes('Score') ? (rules?.rules ?? []) : [])
    .flatMap(({ conditions }) => conditions)
    .filter(({ column }) => column === scores)
    .flatMap(({ condition }) => condition.tests);
  const { numbers, cellNumbers } = mentionsOf(tests, []);
  const named = [...numbers, ...cellNumbers].flatMap((number) => [number, number + 2 * equalityTolerance]);
  const edges = [0, ...bands.map(({ from }) => from), ...named].filter((edge) => edge >= 0 && edge <= 100);
  return [...new Set(edges)].toSorted((a, b) => a - b);
}
