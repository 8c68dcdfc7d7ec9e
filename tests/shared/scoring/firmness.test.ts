import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell, Grid } from '../../../shared/kernel/cell.ts';
import { firmnessTable } from '../../../shared/scoring/firmness.ts';
import { shareBelow } from '../../../shared/scoring/share-below.ts';
import { checkProperty } from '../../support/check-property.ts';
import { briefRows, codesOf, valueOf } from '../../support/outcomes.ts';

const bands: Grid = [
  [0, 'Weak'],
  [40, 'Fair'],
  [65, 'Strong'],
];

/** The share of a simplex below a plane by the classical formula, exact in fractions but only for distinct values. */
function shareByPartialFractions(values: readonly number[], mark: number): number {
  return values
    .filter((value) => value < mark)
    .map((value) => {
      const others = values.filter((other) => other !== value);
      return others.reduce((product, other) => (product * (mark - value)) / (other - value), 1);
    })
    .reduce((sum, part) => sum + part, 0);
}

describe('the share of weightings below a mark', () => {
  it.each([
    [[0.2, 0.5, 0.9], 0.55, 0.5625],
    [[5, 5, 5, 1, 1, 0, 0], 3, 0.7508],
    [[1, 1, 3, 3, 4, 2], 2.5, 0.6484375],
    [[1, 0], 0.5, 0.5],
    [[3, 3, 3], 3, 0],
    [[3, 3, 3], 3 + 1e-10, 0],
    [[3, 3, 3], 4, 1],
    [[2], 3, 1],
    [[3], 3, 0],
  ])('FM-3: of %j below %d is %d', (values, mark, expected) => {
    expect(shareBelow(values.map((value) => value - mark))).toBeCloseTo(expected, 12);
  });

  it('FM-3: counts a mark as reached from 1e-9 below it, and no further', () => {
    expect(shareBelow([-1e-9])).toBe(0);
    expect(shareBelow([-1.1e-9])).toBe(1);
    expect([5e-10, 1e-9].map((gap) => shareBelow([gap, -1]))).toEqual([1, 1]);
    expect(shareBelow([2e-9, -1])).toBeLessThan(1);
  });

  it('FM-3: with the order of importance alone agreed (worked example: 0.02597)', () => {
    const means = [5, 3, 3, 2.75, 2.2];
    expect(shareBelow(means.map((mean) => mean - 2.6))).toBeCloseTo(0.02597, 5);
  });

  it('FM-3: equals the classical formula wherever that one is defined', () => {
    const distinct = fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 6 });
    checkProperty(
      fc.property(distinct, fc.integer({ min: 0, max: 39 }), (values, whole) => {
        const mark = whole + 0.5;
        expect(shareBelow(values.map((value) => value - mark))).toBeCloseTo(
          shareByPartialFractions(values, mark),
          7,
        );
      }),
    );
  });

  it('FM-3: rises with the mark and does not depend on the order', () => {
    const values = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 8 });
    checkProperty(
      fc.property(values, fc.double({ min: 0, max: 4, noNaN: true }), (row, mark) => {
        const share = shareBelow(row.map((value) => value - mark));
        expect(shareBelow(row.map((value) => value - mark - 0.5))).toBeGreaterThanOrEqual(share - 1e-12);
        expect(shareBelow([...row].reverse().map((value) => value - mark))).toBeCloseTo(share, 12);
      }),
    );
  });
});

const firmness = (row: readonly Cell[], weights: Grid, doubt: Cell = null): unknown => {
  const [only] = briefRows(firmnessTable([row], weights, bands, { doubt })) as unknown[];
  return only;
};

describe('FIRMNESS', () => {
  it('FM-1: weights within a share of the agreed ones (worked example: 0.42253)', () => {
    const weights = [[0.3, 0.25, 0.2, 0.15, 0.1]];
    const edges: Grid = [
      [0, 'Below'],
      [48, 'Above'],
    ];
    const row = [6, 2, 4, 3, 1];
    const [only] = valueOf(firmnessTable([row], weights, edges, { doubt: 0.4, scale: [[1, 6]] }));
    expect(only?.kind === 'value' ? 1 - only.value.low : NaN).toBeCloseTo(0.42253, 5);
  });

  it.each<[string, readonly Cell[], Cell, unknown]>([
    ['FM-4: all the same rating', [3, 3, 3], null, { grade: 'Firm', low: 1, high: 1 }],
    ['FM-3: on the edge of a band under every weighting', [5, 5, 5], 1, { grade: 'Firm', low: 1, high: 1 }],
    ['FM-3: without doubt', [5, 1, 1], 0, { grade: 'Firm', low: 1, high: 1 }],
    [
      'FM-1: the doubt is a quarter when left out',
      [5, 1, 1],
      null,
      { grade: 'Leaning', low: 0.84, high: 0.84 },
    ],
    ['FM-1: the doubt is a quarter when said', [5, 1, 1], 0.25, { grade: 'Leaning', low: 0.84, high: 0.84 }],
    ['FM-3: any weighting at all', [5, 1, 1], 1, { grade: 'Leaning', low: 0.64, high: 0.64 }],
    ['FM-4: a gap that can lift the band', [1, 3, null], 0, { grade: 'Undecided', low: 0, high: 1 }],
    ['FM-3: a gap, any weighting', [1, 3, '?'], 1, { grade: 'Undecided', low: 0.32, high: 0.96 }],
    ['FM-5: nothing assessed', [null, null, null], null, 'nothing: nothing-assessed'],
    ['FM-5: nothing applicable', ['na', 'na', 'na'], null, 'nothing: nothing-applicable'],
    ['RT-5: a bad cell', [1, '2', 3], null, 'bad: rating.text-number'],
  ])('%s', (_, row, doubt, expected) => {
    expect(firmness(row, [[1, 1, 1]], doubt)).toEqual(expected);
  });

  it('FM-5: a score below all bands has no firmness', () => {
    expect(briefRows(firmnessTable([[1, 1]], [[1, 1]], [[10, 'Fair']]))).toEqual([
      'nothing: below-all-bands',
    ]);
  });

  it('FM-1: criteria not applicable or of weight 0 have no part in the doubt', () => {
    const alone = firmness([4, 2], [[2, 1]], 1);
    expect(firmness([4, 2, 5, 'n/a'], [[2, 1, 0, 9]], 1)).toEqual(alone);
    expect(firmness([4, 2, null, 'n/a'], [[2, 1, 0, 9]], 1)).toEqual(alone);
  });

  it.each<[Cell]>([[-0.1], [1.1], ['0.25'], ['some'], [true], [NaN], [{ error: '#N/A' }]])(
    'FM-1: a doubt of %j is refused',
    (doubt) => {
      expect(codesOf(firmnessTable([[3]], [[1]], bands, { doubt }))).toBe('doubt.not-a-share');
    },
  );

  it('all trouble of the call is named', () => {
    const result = firmnessTable([[3]], [[-1]], [[0, '']], { doubt: 2, scale: [[0, 5]] });
    expect(codesOf(result)).toBe('weight.negative scale.below-one band.no-label doubt.not-a-share');
  });

  it('FM-2: a row without gaps has one probability, from 0 to 1', () => {
    const rating = fc.integer({ min: 1, max: 5 });
    checkProperty(
      fc.property(
        fc.tuple(rating, rating, rating),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (row, doubt) => {
          const only = valueOf(firmnessTable([row], [[5, 3, 2]], bands, { doubt }))[0];
          if (only?.kind !== 'value') throw new Error('a whole row has a firmness');
          expect(only.value.low).toBe(only.value.high);
          expect(only.value.low).toBeGreaterThanOrEqual(0);
          expect(only.value.high).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  it('FM-4: is not firm while a bound lies outside the band, however sure both probabilities are', () => {
    const edges: Grid = [
      [0, 'Low'],
      [55, 'High'],
    ];
    const row = [[null, 5, 5, 5, 5]];
    // With the gap at the lowest and all weight in doubt: 1 - 0.55^4 of the weightings still reach 55.
    expect(briefRows(firmnessTable(row, [[4, 1, 1, 1, 1]], edges, { doubt: 1 }))).toEqual([
      { grade: 'Leaning', low: 0.90849375, high: 1 },
    ]);
    expect(briefRows(firmnessTable(row, [[3, 1, 1, 1, 1]], edges, { doubt: 1 }))).toEqual([
      { grade: 'Firm', low: 0.90849375, high: 1 },
    ]);
  });

  it('FM-4: is leaning from one half on', () => {
    const half: Grid = [
      [0, 'Low'],
      [50, 'High'],
    ];
    expect(briefRows(firmnessTable([[1, 5]], [[1, 1]], half, { doubt: 1 }))).toEqual([
      { grade: 'Leaning', low: 0.5, high: 0.5 },
    ]);
  });

  it('BD-1, WT-3, FM-1: bad bands, weights or doubt fail the call, each alone or all together', () => {
    const failed = (agreed: Grid, edges: Grid, doubt: Cell): string =>
      codesOf(firmnessTable([[3, 4]], agreed, edges, { doubt }));
    expect(failed([[1, 1]], [['0', 'Weak']], 0.25)).toBe('number.text-number');
    expect(failed([[-1, 1]], bands, 0.25)).toBe('weight.negative');
    expect(failed([[1, 1]], bands, 2)).toBe('doubt.not-a-share');
    expect(failed([[-1, 1]], [[0, null]], 2)).toBe('weight.negative band.no-label doubt.not-a-share');
  });

  it('FM-2: agrees with sampling the weights, gaps at either end', () => {
    const row: readonly Cell[] = [4, 2, '?', 5];
    const agreed = [4, 3, 2, 1];
    const found = firmness(row, [agreed], 0.6) as { low: number; high: number };
    const sampled = [0, 1].map((gap) => sampledShare([0.75, 0.25, gap, 1], agreed, 0.6));
    expect(found.low).toBeCloseTo(Math.min(...sampled), 2);
    expect(found.high).toBeCloseTo(Math.max(...sampled), 2);
  });
});

/** The share of 200,000 random weightings (fixed seed) under which these values score from 40 to below 65. */
function sampledShare(values: readonly number[], agreed: readonly number[], doubt: number): number {
  let state = 20_261_123;
  const random = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state + 0.5) / 2 ** 32;
  };
  const total = agreed.reduce((sum, weight) => sum + weight, 0);
  const draws = 200_000;
  let inside = 0;
  for (let draw = 0; draw < draws; draw += 1) {
    const raw = values.map(() => -Math.log(random()));
    const sum = raw.reduce((all, each) => all + each, 0);
    const score = values.reduce((all, value, index) => {
      const weight = ((1 - doubt) * (agreed[index] ?? 0)) / total + (doubt * (raw[index] ?? 0)) / sum;
      return all + 100 * weight * value;
    }, 0);
    if (score >= 40 && score < 65) inside += 1;
  }
  return inside / draws;
}
