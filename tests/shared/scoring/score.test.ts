import { describe, expect, it } from 'vitest';
import type { Cell, Grid } from '../../../shared/kernel/cell.ts';
import { boundsTable } from '../../../shared/scoring/bounds.ts';
import { contributionsTable } from '../../../shared/scoring/contributions.ts';
import { coverageTable } from '../../../shared/scoring/coverage.ts';
import { missingPolicies } from '../../../shared/scoring/missing-policy.ts';
import { valueOf as valueOnScale } from '../../../shared/scoring/points.ts';
import { scoreTable } from '../../../shared/scoring/score.ts';
import { briefRows, codesOf, valueOf } from '../../support/outcomes.ts';

const weights: Grid = [[20, 30, 50]];
/** One row under weights 20, 30, 50 on the scale of 1 to 5; what SCORE, COVERAGE and BOUNDS make of it. */
interface RowCase {
  readonly rule: string;
  readonly row: readonly Cell[];
  readonly score: unknown;
  readonly coverage: unknown;
  readonly bounds: unknown;
}

const rows: readonly RowCase[] = [
  { rule: 'SC-2: all assessed', row: [5, 3, 2], score: 47.5, coverage: 1, bounds: [47.5, 47.5] },
  { rule: 'SC-2: all at the lowest', row: [1, 1, 1], score: 0, coverage: 1, bounds: [0, 0] },
  { rule: 'SC-2: all at the highest', row: [5, 5, 5], score: 100, coverage: 1, bounds: [100, 100] },
  { rule: 'SC-2: between levels', row: [2.5, 1, 1], score: 7.5, coverage: 1, bounds: [7.5, 7.5] },
  { rule: 'SC-3: one not applicable', row: [5, 3, 'n/a'], score: 70, coverage: 1, bounds: [70, 70] },
  { rule: 'SC-4: one not assessed', row: [5, 3, null], score: 70, coverage: 0.5, bounds: [35, 85] },
  {
    rule: 'SC-4: one gap, one not applicable',
    row: [5, 'n/a', '?'],
    score: 100,
    coverage: 0.285714285714,
    bounds: [28.571428571429, 100],
  },
  {
    rule: 'SC-8: nothing assessed',
    row: [null, 0, '-'],
    score: 'nothing: nothing-assessed',
    coverage: 0,
    bounds: [0, 100],
  },
  {
    rule: 'SC-8: nothing applicable',
    row: ['n/a', 'NA', 'not applicable'],
    score: 'nothing: nothing-applicable',
    coverage: 'nothing: nothing-applicable',
    bounds: 'nothing: nothing-applicable',
  },
  {
    rule: 'SC-8: nothing assessed of what applies',
    row: ['n/a', 'n/a', '?'],
    score: 'nothing: nothing-assessed',
    coverage: 0,
    bounds: [0, 100],
  },
  {
    rule: 'RT-5: two bad cells',
    row: ['5', 6, 3],
    score: 'bad: rating.text-number rating.off-scale',
    coverage: 'bad: rating.text-number rating.off-scale',
    bounds: 'bad: rating.text-number rating.off-scale',
  },
];

const boundsOf = (ratings: Grid, weightCells: Grid): unknown => {
  const result = boundsTable(ratings, weightCells);
  if (!result.ok) return codesOf(result);
  return result.value.map((row) =>
    row.kind === 'value'
      ? [row.value.low, row.value.high]
      : (briefRows({ ok: true, value: [row] }) as unknown[])[0],
  );
};

describe('a row', () => {
  it.each(rows)('$rule', ({ row, score, coverage, bounds }) => {
    expect(briefRows(scoreTable([row], weights))).toEqual([score]);
    expect(briefRows(coverageTable([row], weights))).toEqual([coverage]);
    expect(boundsOf([row], weights)).toEqual([bounds]);
  });

  it('RT-5: fails alone; the others keep their results and their places', () => {
    const ratings = rows.map(({ row }) => row);
    expect(briefRows(scoreTable(ratings, weights))).toEqual(rows.map(({ score }) => score));
  });

  it('SC-9: coverage, SC-10: bounds and SC-11: contributions have one row for each row of ratings', () => {
    const ratings = rows.map(({ row }) => row);
    expect(briefRows(coverageTable(ratings, weights))).toEqual(rows.map(({ coverage }) => coverage));
    expect(boundsOf(ratings, weights)).toEqual(rows.map(({ bounds }) => bounds));
    expect(valueOf(contributionsTable(ratings, weights))).toHaveLength(rows.length);
  });

  it('an empty register has no results and no trouble', () => {
    expect(briefRows(scoreTable([], weights))).toEqual([]);
  });
});

describe('the value of a rating', () => {
  it.each([
    [1, 1, 5, 0],
    [3, 1, 5, 0.5],
    [5, 1, 5, 1],
    [7, 4, 10, 0.5],
  ])('SC-1: %d from %d to %d is %d', (rating, lowest, highest, expected) => {
    expect(valueOnScale(rating, lowest, highest)).toBe(expected);
  });

  it('SC-1: each criterion has its own scale', () => {
    const scale = [
      [1, 5],
      [2, 4],
      [1, 11],
    ];
    expect(briefRows(scoreTable([[3, 3, 6]], weights, { scale }))).toEqual([50]);
    expect(briefRows(scoreTable([[3, 5, 6]], weights, { scale }))).toEqual(['bad: rating.off-scale']);
  });
});

describe('weights of 0', () => {
  it.each<[string, readonly Cell[], unknown, unknown]>([
    ['counts for nothing', [5, 1], 0, 1],
    ['its gap hides nothing', [null, 3], 50, 1],
    ['does not make a row assessed', [5, null], 'nothing: nothing-assessed', 0],
    [
      'does not make a row applicable',
      [5, 'n/a'],
      'nothing: nothing-applicable',
      'nothing: nothing-applicable',
    ],
  ])('SC-5: %s', (_, row, score, coverage) => {
    expect(briefRows(scoreTable([row], [[0, 10]]))).toEqual([score]);
    expect(briefRows(coverageTable([row], [[0, 10]]))).toEqual([coverage]);
  });
});

describe('gaps', () => {
  const gap: Grid = [[5, 3, null]];
  const expected: Record<(typeof missingPolicies)[number], unknown> = {
    exclude: 70,
    lowest: 35,
    highest: 85,
    refuse: 'nothing: rating-missing',
  };
  it.each(missingPolicies)('SC-7: under %s', (missing) => {
    expect(briefRows(scoreTable(gap, weights, { missing }))).toEqual([expected[missing]]);
    expect(briefRows(scoreTable(gap, weights, { missing: ` ${missing.toUpperCase()} ` }))).toEqual([
      expected[missing],
    ]);
    expect(briefRows(scoreTable([[5, 3, 2]], weights, { missing }))).toEqual([47.5]);
    expect(briefRows(scoreTable([[null, null, null]], weights, { missing }))).toEqual([
      'nothing: nothing-assessed',
    ]);
  });

  it('SC-7: a gap of weight 0 is refused like any other, a criterion not applicable is not', () => {
    expect(briefRows(scoreTable([[null, 3]], [[0, 10]], { missing: 'refuse' }))).toEqual([
      'nothing: rating-missing',
    ]);
    expect(briefRows(scoreTable([['n/a', 3]], [[5, 10]], { missing: 'refuse' }))).toEqual([50]);
  });

  it.each<[Cell]>([[null], [''], [' '], [0]])('SC-7: %j is exclude', (missing) => {
    expect(briefRows(scoreTable(gap, weights, { missing }))).toEqual([70]);
  });

  it.each<[Cell]>([['lower'], [1], [true], [{ error: '#N/A' }]])(
    'SC-7: %j is refused with the known ones',
    (missing) => {
      const result = scoreTable(gap, weights, { missing });
      expect(codesOf(result)).toBe('missing.unknown');
      expect(JSON.stringify(result)).toContain('["exclude","lowest","highest","refuse"]');
    },
  );
});

describe('contributions', () => {
  it.each<[string, readonly Cell[], unknown]>([
    ['sum to the score', [5, 3, 2], [20, 15, 12.5]],
    ['are empty where not assessed or not applicable', [5, '?', 'n/a'], [100, null, null]],
    ['say nothing where the score does', [null, null, null], 'nothing: nothing-assessed'],
    ['say nothing where nothing applies', ['na', 'na', 'na'], 'nothing: nothing-applicable'],
  ])('SC-11: %s', (_, row, expected) => {
    expect(briefRows(contributionsTable([row], weights))).toEqual([expected]);
  });

  it('SC-11: are 0 where the weight is 0', () => {
    expect(briefRows(contributionsTable([[5, 3]], [[0, 10]]))).toEqual([[0, 50]]);
  });
});

describe('a call', () => {
  const ratings: Grid = [[1, 2]];
  it.each<[string, Grid, Grid | null, string]>([
    ['WT-4: too few weights', [[1]], null, 'weights.count'],
    ['WT-4: too many weights', [[1], [2], [3]], null, 'weights.count'],
    ['WT-2: a text weight', [[1, '2']], null, 'number.text-number'],
    [
      'WT-3: a negative weight and WT-8: a scale from 0',
      [[1, -2]],
      [[0, 5]],
      'weight.negative scale.below-one',
    ],
  ])('%s: fails as a whole, all trouble named', (_, weightCells, scale, codes) => {
    expect(codesOf(scoreTable(ratings, weightCells, { scale }))).toBe(codes);
    expect(codesOf(coverageTable(ratings, weightCells, scale))).toBe(codes);
    expect(codesOf(boundsTable(ratings, weightCells, scale))).toBe(codes);
    expect(codesOf(contributionsTable(ratings, weightCells, scale))).toBe(codes);
  });

  it('SC-6: a score meant to be 40 is 40, whatever the weights', () => {
    expect(briefRows(scoreTable([[3, 3, 3]], [[0.1, 0.2, 0.3]], { scale: [[1, 6]] }))).toEqual([40]);
    expect(briefRows(scoreTable([[1.4, 2.2, 3]], [[0.1, 0.7, 0.2]], { scale: [[1, 3]] }))).toEqual([64]);
  });
});
