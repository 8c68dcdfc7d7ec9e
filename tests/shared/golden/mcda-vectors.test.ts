import { describe, expect, it } from 'vitest';
import type { Grid } from '../../../shared/kernel/cell.ts';
import { sumOf } from '../../../shared/kernel/sum.ts';
import { agreementTable } from '../../../shared/register/agreement.ts';
import { ruleTable } from '../../../shared/recommendation/recommend.ts';
import { contributionsTable } from '../../../shared/scoring/contributions.ts';
import { coverageTable } from '../../../shared/scoring/coverage.ts';
import { valueOf as valueOnScale } from '../../../shared/scoring/points.ts';
import { scoreTable } from '../../../shared/scoring/score.ts';
import { shareBelow } from '../../../shared/scoring/share-below.ts';
import { acceptabilityTable } from '../../../shared/sensitivity/acceptability.ts';
import { ranker } from '../../../shared/sensitivity/ranks.ts';
import { weightRangeTable } from '../../../shared/sensitivity/weight-range.ts';
import { brief, briefRows } from '../../support/outcomes.ts';
import { projectText } from '../../support/project-files.ts';

type Row = readonly number[];
type Matrix = readonly Row[];
interface Vector<Input = unknown, Expected = unknown> {
  readonly id: string;
  readonly input: Input;
  readonly expected: Expected;
  readonly tolerance: { readonly abs: number };
}

// The file is a fixture of known shape: each runner below states the shape of its own vectors.
const { vectors } = JSON.parse(projectText('tests/golden/mcda-vectors/mcda-vectors.json')) as {
  readonly vectors: readonly Vector[];
};

function vector<Input, Expected>(id: string): Vector<Input, Expected> {
  const found = vectors.find((each) => each.id === id);
  if (found === undefined) throw new Error(`there is no vector ${id}`);
  return found as Vector<Input, Expected>;
}

function expectClose(found: Row, expected: Row, tolerance: number): void {
  expect(found).toHaveLength(expected.length);
  found.forEach((value, index) => {
    expect(Math.abs(value - (expected[index] ?? NaN))).toBeLessThanOrEqual(Math.max(tolerance, 1e-12));
  });
}

const transposed = (matrix: Matrix): Matrix =>
  (matrix[0] ?? []).map((_, column) => matrix.map((row) => row[column] ?? NaN));

/** Scores as shares of 1 of rows on fixed scales; our scales start at 1, so each criterion is moved there, costs turned round. */
function scoreOnScales(matrix: Matrix, ends: Matrix, objectives: readonly string[], weights: Row): Row {
  const ratings = matrix.map((row) =>
    row.map((x, index) => {
      const [low = NaN, high = NaN] = ends[index] ?? [];
      return 1 + (objectives[index] === 'min' ? high - x : x - low);
    }),
  );
  const scale = ends.map(([low = NaN, high = NaN]) => [1, 1 + high - low]);
  const scores = briefRows(scoreTable(ratings, [weights], { scale })) as Row;
  return scores.map((score) => score / 100);
}

const columnEnds = (matrix: Matrix): Matrix =>
  transposed(matrix).map((column) => [Math.min(...column), Math.max(...column)]);

/** SCORE of points from 0 to 100, which is their weighted mean. */
function weightedSum(id: string): void {
  type Input = { readonly matrix: Matrix; readonly weights: Row; readonly normalise_weights: boolean };
  const {
    input,
    expected,
    tolerance: { abs: vectorTolerance },
  } = vector<Input, { readonly scores: Row; readonly contributions?: Matrix }>(id);
  const ratings = input.matrix.map((row) => row.map((points) => points + 1));
  const unit = input.normalise_weights ? 1 : input.weights.reduce((sum, weight) => sum + weight, 0);
  const scale = [[1, 101]];
  const scores = briefRows(scoreTable(ratings, [input.weights], { scale })) as Row;
  // A plain sum is our mean times the sum of the weights, and so is the rounding of SC-6.
  const tolerance = vectorTolerance * Math.max(1, unit);
  expectClose(
    scores.map((score) => score * unit),
    expected.scores,
    tolerance,
  );
  expected.contributions?.forEach((row, index) => {
    const found = briefRows(contributionsTable(ratings, [input.weights], scale)) as Matrix;
    expectClose(found[index] ?? [], row, tolerance);
  });
}

/** Weights as shares: what each criterion contributes when every rating is the highest. */
function normalisedWeights(id: string): void {
  type Expected = { readonly weights?: Row; readonly weights_percent?: Row };
  const { input, expected, tolerance } = vector<{ readonly raw: Row }, Expected>(id);
  const points = briefRows(contributionsTable([input.raw.map(() => 5)], [input.raw])) as Matrix;
  const shares = (points[0] ?? []).map((each) => each / 100);
  if (expected.weights) expectClose(shares, expected.weights, tolerance.abs);
  if (expected.weights_percent)
    expectClose(
      shares.map((share) => share * 100),
      expected.weights_percent,
      tolerance.abs,
    );
  expect(expected.weights ?? expected.weights_percent).toBeDefined();
}

type Additive = {
  readonly matrix: Matrix;
  readonly objectives: readonly string[];
  readonly weights: Row;
  readonly goalposts?: Matrix;
};

function additiveValue(id: string): void {
  const { input, expected, tolerance } = vector<Additive, { readonly value: Row }>(id);
  const ends = input.goalposts ?? columnEnds(input.matrix);
  expectClose(
    scoreOnScales(input.matrix, ends, input.objectives, input.weights),
    expected.value,
    tolerance.abs,
  );
}

function renormalisedMean(id: string): void {
  type Input = { readonly values: readonly (number | null)[]; readonly weights: Row };
  const { input, expected, tolerance } = vector<
    Input,
    { readonly mean: number | null; readonly coverage?: number }
  >(id);
  const ratings: Grid = [input.values.map((value) => (value === null ? null : value + 1))];
  const scale = [[1, 101]];
  const [score] = briefRows(scoreTable(ratings, [input.weights], { scale })) as readonly unknown[];
  if (expected.mean === null) expect(score).toBe('nothing: nothing-assessed');
  else expectClose([Number(score)], [expected.mean], tolerance.abs);
  if (expected.coverage !== undefined)
    expect(briefRows(coverageTable(ratings, [input.weights], scale))).toEqual([expected.coverage]);
}

function goalposts(id: string): void {
  const { input, expected, tolerance } = vector<{ readonly cases: Matrix }, { readonly values: Row }>(id);
  const found = input.cases.map(([x = NaN, lower = NaN, upper = NaN]) => valueOnScale(x, lower, upper));
  expectClose(found, expected.values, tolerance.abs);
}

function valuesOnColumnScales(id: string): void {
  type Input = { readonly matrix: Matrix; readonly direction: Row };
  const { input, expected, tolerance } = vector<Input, { readonly matrix: Matrix }>(id);
  const ends = columnEnds(input.matrix);
  input.matrix.forEach((row, index) => {
    const found = row.map((x, column) => {
      const [low = NaN, high = NaN] = ends[column] ?? [];
      return input.direction[column] === -1 ? 1 - valueOnScale(x, low, high) : valueOnScale(x, low, high);
    });
    expectClose(found, expected.matrix[index] ?? [], tolerance.abs);
  });
}

/** The exact share of weightings under which the first of two alternatives stands above the second. */
function exactFirstRank(id: string): void {
  const { input, expected } = vector<{ readonly values: Matrix }, { readonly first_rank_acceptability: Row }>(
    id,
  );
  const [first = [], second = []] = input.values;
  const share = shareBelow(second.map((value, index) => value - (first[index] ?? NaN)));
  expectClose([share, 1 - share], expected.first_rank_acceptability, 1e-12);
}

/** As `exactFirstRank`, and by sampling within the vector's own tolerance. */
function firstRank(id: string): void {
  exactFirstRank(id);
  const { input, expected, tolerance } = vector<
    { readonly values: Matrix },
    { readonly first_rank_acceptability: Row }
  >(id);
  const ratings = input.values.map((row) => row.map((value) => 1 + 4 * value));
  const shares = briefRows(acceptabilityTable(ratings)) as Matrix;
  expectClose(
    shares.map(([first = NaN]) => first),
    expected.first_rank_acceptability,
    tolerance.abs,
  );
}

/** Scores from 0 to 1 of the alternatives of one iteration, ranked as our scores from 0 to 100. */
const ranksOf = (scores: Row): Row => [
  ...ranker(scores.length)(Float64Array.from(scores, (score) => 100 * score)),
];

/** The published values lie outside our scales too, so their mean is made here; the ranks are ours. */
const weightedMean = (values: Row, weights: Row): number =>
  sumOf(values.map((value, index) => value * (weights[index] ?? NaN))) / sumOf(weights);

/** The published values and weights of each iteration, weighted and ranked as ACCEPTABILITY does it. */
function valuesAndRanks(id: string): void {
  type Input = { readonly partial_values: readonly Matrix[]; readonly weights: Matrix };
  const { input, expected, tolerance } = vector<Input, { readonly values: Matrix; readonly ranks: Matrix }>(
    id,
  );
  input.weights.forEach((weights, iteration) => {
    const values = input.partial_values[iteration] ?? [];
    const scores = values.map((row) => weightedMean(row, weights));
    expectClose(scores, expected.values[iteration] ?? [], tolerance.abs);
    expect(ranksOf(scores)).toEqual(expected.ranks[iteration]);
  });
}

/** Of two alternatives without ties, how often each wins is how often it ranks first. */
function winningIndex(id: string): void {
  const { input, expected, tolerance } = vector<
    { readonly values_per_iteration: Matrix },
    { readonly pwi: Matrix }
  >(id);
  const ranks = input.values_per_iteration.map(ranksOf);
  const winsOf = (row: number): number => ranks.filter((each) => each[row] === 1).length / ranks.length;
  expectClose([0, winsOf(0)], expected.pwi[0] ?? [], tolerance.abs);
  expectClose([winsOf(1), 0], expected.pwi[1] ?? [], tolerance.abs);
}

/** Two alternatives whose scores sum to 100 change places where the first one meets 50: the nearest end of its range. */
function smallestFlip(id: string): void {
  type Expected = { readonly flip_weights: Row; readonly l1_distance: number };
  const { input, expected, tolerance } = vector<{ readonly values: Matrix; readonly weights: Row }, Expected>(
    id,
  );
  input.values.forEach((row) => {
    const found = weightRangeTable({
      ratings: [row.map((value) => 1 + 4 * value)],
      weights: [input.weights],
      bands: [
        [0, 'Behind'],
        [50, 'Ahead'],
      ],
    });
    const ranges = briefRows(found) as readonly { readonly low: number; readonly high: number }[];
    const flips = ranges.map(({ low, high }) => (low > 0 ? low : high));
    expectClose(flips, expected.flip_weights, tolerance.abs);
    const moves = flips.map((flip, index) => Math.abs(flip - (input.weights[index] ?? NaN)));
    expectClose([moves.reduce((sum, move) => sum + move, 0)], [expected.l1_distance], tolerance.abs);
  });
}

/** Kappa of two scorers whose categories count from 0. */
function kappa(first: Row, second: Row, weighting: string, categories: number): number {
  const column = (ratings: Row): Grid => ratings.map((category) => [category + 1]);
  const found = agreementTable(column(first), column(second), { weighting, scale: [[1, categories]] });
  if (!found.ok || found.value.kind !== 'value') throw new Error('there is no agreement');
  return Number(brief(found.value.value.kappa));
}

type Weighted = { readonly unweighted?: number; readonly linear?: number };

function expectKappas(id: string, first: Row, second: Row, categories: number): void {
  const { expected, tolerance } = vector<unknown, Weighted>(id);
  const known = [expected.unweighted, expected.linear].filter((each) => each !== undefined);
  const found = (['none', 'linear'] as const).map((weighting) => kappa(first, second, weighting, categories));
  expectClose(found.slice(0, known.length), known, tolerance.abs);
}

function kappaOfTable(id: string): void {
  const { table } = vector<{ readonly table: Matrix }, Weighted>(id).input;
  const pairs = table.flatMap((row, first) =>
    row.flatMap((times, second) => Array.from({ length: times }, () => [first, second] as const)),
  );
  expectKappas(
    id,
    pairs.map(([first]) => first),
    pairs.map(([, second]) => second),
    table.length,
  );
}

function kappaOfRuns(id: string): void {
  type Runs = readonly (readonly [category: number, length: number])[];
  const { input } = vector<{ readonly rater_a_rle: Runs; readonly rater_b_rle: Runs }, Weighted>(id);
  const spread = (runs: Runs): Row =>
    runs.flatMap(([category, length]) => Array<number>(length).fill(category));
  expectKappas(id, spread(input.rater_a_rle), spread(input.rater_b_rle), 3);
}

function quadraticKappas(id: string): void {
  type Case = { readonly a: Row; readonly b: Row; readonly max: number };
  const { input, expected, tolerance } = vector<{ readonly cases: readonly Case[] }, { readonly kappa: Row }>(
    id,
  );
  const fromZero = (ratings: Row): Row => ratings.map((rating) => rating - 1);
  const found = input.cases.map(({ a, b, max }) => kappa(fromZero(a), fromZero(b), 'quadratic', max));
  expectClose(found, expected.kappa, tolerance.abs);
}

/** A gate as one rule of the rules table; those it keeps are those it decides. */
function gates(id: string): void {
  type Condition = { readonly criterion: string; readonly op: string; readonly threshold: number };
  type Input = {
    readonly alternatives: readonly string[];
    readonly criteria: readonly string[];
    readonly matrix: Matrix;
    readonly conditions: readonly Condition[];
  };
  const { input, expected } = vector<Input, { readonly kept: readonly string[] }>(id);
  const rules: Grid = [
    ['Rule', 'Recommendation', ...input.conditions.map(({ criterion }) => criterion)],
    ['R01', 'Keep', ...input.conditions.map(({ op, threshold }) => `${op} ${threshold}`)],
  ];
  const decided = briefRows(ruleTable(input.matrix, [input.criteria], rules)) as readonly string[];
  expect(input.alternatives.filter((_, index) => decided[index] === 'R01')).toEqual(expected.kept);
}

const runs: Readonly<Record<string, (id: string) => void>> = {
  'ws-skc-basic': weightedSum,
  'ws-location-equal': weightedSum,
  'ws-heragu-six-sites': weightedSum,
  'ws-smart-addison': weightedSum,
  'weights-swing-normalise': normalisedWeights,
  'weights-direct-normalise': normalisedWeights,
  'mavt-spotis-a': additiveValue,
  'minmax-vikor-tzeng': additiveValue,
  'minmax-vikor-opricovic2004': additiveValue,
  'minmax-opricovic2007-w1': additiveValue,
  'minmax-opricovic2007-w3': additiveValue,
  'missing-renorm-basic': renormalisedMean,
  'missing-renorm-sumweights': renormalisedMean,
  'missing-all-masked': renormalisedMean,
  'norm-goalposts': goalposts,
  'norm-minmax': valuesOnColumnScales,
  'norm-skc-minmax-2x3': valuesOnColumnScales,
  'smaa-two-corner': firstRank,
  'smaa-thrombo-rows-1-15': valuesAndRanks,
  'smaa-pwi': winningIndex,
  'stab-two-criteria-flip': smallestFlip,
  'kappa-sas': kappaOfTable,
  'kappa-artstein-poesio-2cat': kappaOfRuns,
  'kappa-artstein-poesio-3cat': kappaOfRuns,
  'kappa-quadratic-small': quadraticKappas,
  'gate-skc-gt': gates,
  'gate-skc-ge': gates,
};

const otherNormalisation = 'another way of normalising: our values come from fixed scales only';
const otherMethod = 'a method that the product does not offer';
const notRun: Readonly<Record<string, string>> = {
  'smaa-thrombo-summary':
    'its 10,000 published samples are in another package, and its scores are uncertain where ours are given',
  'norm-rank-average': otherNormalisation,
  'norm-target-max': otherNormalisation,
  'norm-pymcdm-sum': otherNormalisation,
  'norm-pymcdm-linear': otherNormalisation,
  'norm-dist2targ': otherNormalisation,
  'pvf-increasing': 'piecewise linear values: our scales are straight lines',
  'pvf-clip': 'piecewise linear values: our scales are straight lines',
  'means-coinr-gmean': otherMethod,
  'sort-electre-tri-small': otherMethod,
  'sort-concordance-pseudo': otherMethod,
  'sort-electre-tri-dichotomy': otherMethod,
  'sort-electre-tri-baseprofile': otherMethod,
  'sort-mrsort-veto': otherMethod,
  'dominance-2x2': otherMethod,
  'ahp-drinks': otherMethod,
  'ahp-cr-4x4': otherMethod,
  'ahp-cars-hierarchy': otherMethod,
  'alpha-krippendorff-c-nominal-ordinal': otherMethod,
  'alpha-two-raters-binary': otherMethod,
  'fleiss-6raters': otherMethod,
  'topsis-cars': otherMethod,
  'outranking-copeland': otherMethod,
};

describe('published vectors', () => {
  it.each(Object.entries(runs))('%s', (id, run) => {
    run(id);
  });

  it('are run or listed with the reason why not, all 50 of them and each once', () => {
    const known = [...Object.keys(runs), ...Object.keys(notRun)].sort();
    expect(known).toEqual(vectors.map(({ id }) => id).sort());
    expect(known).toHaveLength(50);
  });
});
