import type { Cell, Grid } from '../../../shared/kernel/cell.ts';
import { invariant } from '../../../shared/kernel/invariant.ts';
import type { Outcome, Result } from '../../../shared/kernel/result.ts';
import { checkRules } from '../../../shared/recommendation/check-rules.ts';
import { checkRatings } from '../../../shared/register/check-ratings.ts';
import { sayIssue, sayProblem } from '../../../shared/report/issue-wording.ts';
import { findingKinds } from '../../../shared/report/wording/check-wording.ts';
import { boundsTable } from '../../../shared/scoring/bounds.ts';
import { contributionsTable } from '../../../shared/scoring/contributions.ts';
import { firmnessTable } from '../../../shared/scoring/firmness.ts';
import { acceptabilityTable } from '../../../shared/sensitivity/acceptability.ts';
import { tippingTable } from '../../../shared/sensitivity/tipping.ts';
import { weightRangeTable } from '../../../shared/sensitivity/weight-range.ts';
import type { TemplateContent } from '../content.ts';
import { formulaParts } from '../formulas.ts';
import { factColumns } from '../register-columns.ts';
import { factsOf, rangesOf, scoresOf } from '../results.ts';

/** A table of the Analysis sheet: one formula, its headers, and the cells that it fills. */
export interface Spilled {
  readonly title?: string;
  readonly headers: readonly string[];
  readonly formats: readonly string[];
  /** The columns that hold words. */
  readonly isWords?: readonly boolean[];
  readonly formula: string;
  readonly cells: Grid;
}

/** The rows that a custom function spills: `#N/A` where there is nothing to say, `#VALUE!` for bad input. */
function rowsOf<Value>(
  result: Result<readonly Outcome<Value, unknown>[], unknown>,
  width: number,
  cellsOf: (value: Value) => readonly Cell[],
): Grid {
  invariant(result.ok, 'the published tables can be used');
  return result.value.map((outcome) => {
    if (outcome.kind === 'value') return cellsOf(outcome.value);
    return Array<Cell>(width).fill({ error: outcome.kind === 'nothing' ? '#N/A' : '#VALUE!' });
  });
}

const nameOf = (content: TemplateContent, row: number): Cell =>
  content.partnerships[row]?.facts[factColumns.findIndex(({ header }) => header === 'Place')] ?? null;

const partsOf = ({ framework }: TemplateContent) => formulaParts(framework.map(({ criterion }) => criterion));

/** The contributions of one row, one below another. */
function pointsOf({
  ratings,
  weights,
  scale,
}: {
  readonly ratings: Grid;
  readonly weights: Grid;
  readonly scale: Grid;
}): Grid {
  const [points = []] = rowsOf(contributionsTable(ratings, weights, scale), weights.length, (each) =>
    each.map((value) => value ?? ''),
  );
  return points.map((value) => [value]);
}

/** For one place, by criterion: how far its weight may move, what it adds, and which rating would tip the band. */
export function chosenPlaceTables(
  content: TemplateContent,
  chosen: string,
  place: string,
): readonly Spilled[] {
  const row = content.partnerships.findIndex((_, index) => nameOf(content, index) === chosen);
  const { ratings, weights, bands, scale } = rangesOf(content);
  const call = { ratings: ratings.slice(row, row + 1), weights, bands, scale };
  const total = content.framework.reduce((sum, { weight }) => sum + (weight ?? 0), 0);
  const parts = partsOf(content);
  const only = `FILTER(${parts.allRatings},${parts.places}=${place})`;
  const ranges = `${only},${parts.weights},${parts.bands},${parts.scale}`;
  return [
    {
      title: 'One place: what would change its band',
      headers: ['Criterion'],
      formats: ['@'],
      isWords: [true],
      formula: parts.criteria,
      cells: content.framework.map(({ criterion }) => [criterion]),
    },
    {
      headers: ['Share of weight'],
      formats: ['0%'],
      formula: `${parts.weights}/SUM(${parts.weights})`,
      cells: content.framework.map(({ weight }) => [(weight ?? 0) / total]),
    },
    {
      headers: ['May fall to', 'May rise to'],
      formats: ['0%'],
      formula: `PARTNERCITY.WEIGHTRANGE(${ranges})`,
      cells: rowsOf(weightRangeTable(call), 2, (range) =>
        range === null ? ['', ''] : [range.low, range.high],
      ),
    },
    {
      headers: ['Points it adds'],
      formats: ['0.0'],
      formula: `TRANSPOSE(PARTNERCITY.CONTRIBUTIONS(${only},${parts.weights},${parts.scale}))`,
      cells: pointsOf(call),
    },
    {
      headers: ['Rating that lifts', 'Rating that lowers'],
      formats: ['0'],
      formula: `PARTNERCITY.TIPPING(${ranges})`,
      cells: rowsOf(tippingTable(call), 2, ({ lifts, lowers }) => [lifts ?? '', lowers ?? '']),
    },
  ];
}

/** For every place: its score, how far its gaps could move it, and how firmly it stands in its band. */
export function everyPlaceTables(content: TemplateContent): readonly Spilled[] {
  const { ratings, weights, bands, scale } = rangesOf(content);
  const parts = partsOf(content);
  return [
    {
      title: 'Every place: how firmly it stands in its band',
      headers: ['Place'],
      formats: ['@'],
      isWords: [true],
      formula: parts.places,
      cells: content.partnerships.map((_, row) => [nameOf(content, row)]),
    },
    {
      headers: ['Score'],
      formats: ['0'],
      formula: `PARTNERCITY.SCORE(${parts.allRatings},${parts.weights},,${parts.scale})`,
      cells: scoresOf(content).map((score) => [score]),
    },
    {
      headers: ['Gaps at lowest', 'Gaps at highest'],
      formats: ['0'],
      formula: `PARTNERCITY.BOUNDS(${parts.allRatings},${parts.weights},${parts.scale})`,
      cells: rowsOf(boundsTable(ratings, weights, scale), 2, ({ low, high }) => [low, high]),
    },
    {
      headers: ['Firmness', 'Chance that it stays: at least', 'at most'],
      formats: ['@', '0%', '0%'],
      formula: `PARTNERCITY.FIRMNESS(${parts.allRatings},${parts.weights},${parts.bands},,${parts.scale})`,
      cells: rowsOf(firmnessTable(ratings, weights, bands, { scale }), 3, ({ grade, low, high }) => [
        grade,
        low,
        high,
      ]),
    },
  ];
}

const clean: Grid = [['No problems']];

/** What is wrong with the ratings, and with the rules. */
export function checkTables(content: TemplateContent): readonly [ratings: Spilled, rules: Spilled] {
  const { ratings, scale, headers, rules } = rangesOf(content);
  const parts = partsOf(content);
  const bad = checkRatings(ratings, scale);
  const found = checkRules(headers, rules, factsOf(content, scoresOf(content)));
  invariant(bad.ok && found.ok, 'the published tables can be checked');
  const badRatings = bad.value.map((issue): readonly Cell[] => [
    issue.at.row,
    issue.at.column,
    sayProblem(issue),
  ]);
  const flaws = found.value.map(({ rule, issue }): readonly Cell[] => [
    rule,
    findingKinds[issue.code],
    sayIssue(issue),
  ]);
  return [
    {
      title: 'Ratings to mend',
      headers: ['Row', 'Column', 'Problem'],
      formats: ['General'],
      isWords: [false, false, true],
      formula: `PARTNERCITY.CHECKRATINGS(${parts.allRatings},${parts.scale})`,
      cells: badRatings.length > 0 ? badRatings : clean,
    },
    {
      title: 'Rules to look at',
      headers: ['Rule', 'Kind', 'Problem'],
      formats: ['@'],
      isWords: [false, true, true],
      formula: `PARTNERCITY.CHECKRULES(${parts.headers},${parts.rules},${parts.allFacts})`,
      cells: flaws.length > 0 ? flaws : clean,
    },
  ];
}

/** How often each place takes each rank when the weights are in doubt by a quarter. */
export function rankTable(content: TemplateContent): Spilled {
  const { ratings, weights } = rangesOf(content);
  const parts = partsOf(content);
  const shares = acceptabilityTable(ratings, { weights });
  return {
    title:
      'How often each place, in the order at the left, comes first, second and so on, the weights in doubt by a quarter',
    headers: content.partnerships.map((_, rank) => String(rank + 1)),
    formats: ['0%;;'],
    formula: `PARTNERCITY.ACCEPTABILITY(${parts.allRatings},${parts.weights})`,
    cells: rowsOf(shares, content.partnerships.length, (each) => each),
  };
}
