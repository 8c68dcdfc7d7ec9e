import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell, Grid } from '../../../shared/kernel/cell.ts';
import type { Rating } from '../../../shared/register/rating.ts';
import { weightRangesOf, weightRangeTable } from '../../../shared/sensitivity/weight-range.ts';
import { checkProperty, propertyCases } from '../../support/check-property.ts';
import { briefRows, codesOf } from '../../support/outcomes.ts';
import {
  bandBySCORE,
  fourWeights,
  rowOfRatings,
  someBands,
  unlikeScales,
} from '../../support/sensitivity-arbitraries.ts';

const bands: Grid = [
  [0, 'Weak'],
  [40, 'Fair'],
  [65, 'Strong'],
];

type Brief = readonly [low: number, high: number] | string | null;

/** The ranges in brief: low and high of each criterion, null where it has none, or why. */
function ranges(
  row: readonly Cell[],
  weights: readonly Cell[],
  edges: Grid = bands,
  scale: Grid | null = null,
): readonly Brief[] | string {
  const found = briefRows(weightRangeTable({ ratings: [row], weights: [weights], bands: edges, scale }));
  if (typeof found === 'string') return found;
  return (found as readonly ({ low: number; high: number } | string | null)[]).map((each) =>
    each === null || typeof each === 'string' ? each : [each.low, each.high],
  );
}

const rounded = (found: readonly Brief[] | string): unknown =>
  typeof found === 'string'
    ? found
    : found.map((each) =>
        Array.isArray(each) ? (each as number[]).map((end) => Math.round(end * 1e6) / 1e6) : each,
      );

describe('the worked example (0 to 5 there, 1 to 6 here)', () => {
  const row = [6, 2, 4, 3, 1];
  const weights = [0.3, 0.25, 0.2, 0.15, 0.1];
  const scale = [[1, 6]];

  it('WR-4: the band stays for these weights', () => {
    const edges: Grid = [
      [0, 'D'],
      [40, 'C'],
      [50, 'B'],
      [60, 'A'],
    ];
    expect(rounded(ranges(row, weights, edges, scale))).toEqual([
      [0.255319, 0.404255],
      [0.090909, 0.318182],
      [0, 1],
      [0, 0.346154],
      [0, 0.150943],
    ]);
  });

  it.each<[number, readonly Brief[]]>([
    [
      40,
      [
        [0.106383, 1],
        [0, 0.545455],
        [0, 1],
        [0, 1],
        [0, 0.320755],
      ],
    ],
    [
      50,
      [
        [0.255319, 1],
        [0, 0.318182],
        [0, 1],
        [0, 0.346154],
        [0, 0.150943],
      ],
    ],
    [
      60,
      [
        [0, 0.404255],
        [0.090909, 1],
        [0, 1],
        [0, 1],
        [0, 1],
      ],
    ],
  ])('WR-3: an edge at %d alone is met where the table says', (edge, expected) => {
    const edges: Grid = [
      [0, 'Below'],
      [edge, 'Above'],
    ];
    expect(rounded(ranges(row, weights, edges, scale))).toEqual(expected);
  });

  it.each<[number, Brief]>([
    [40, [0.176471, 1]],
    [50, [0.285714, 1]],
    [60, [0, 0.404255]],
  ])('WR-3: with the third rating missing, an edge at %d is met by the first weight', (edge, expected) => {
    const edges: Grid = [
      [0, 'Below'],
      [edge, 'Above'],
    ];
    const [first, , third] = rounded(ranges([6, 2, null, 3, 1], weights, edges, scale)) as readonly Brief[];
    expect(first).toEqual(expected);
    expect(third).toEqual([0, 1]);
  });
});

describe('WEIGHTRANGE', () => {
  it.each<[string, readonly Cell[], readonly Cell[], readonly Brief[] | string]>([
    [
      'WR-3: shares of the weights, whatever their unit',
      [5, 1],
      [30, 20],
      [
        [0.4, 0.65],
        [0.35, 0.6],
      ],
    ],
    [
      'WR-3: shares of the weight that applies',
      [5, 1, 'n/a'],
      [30, 20, 50],
      [[0.4, 0.65], [0.35, 0.6], null],
    ],
    [
      'WR-4: a band that no weight can change',
      [5, 5, 5],
      [1, 2, 3],
      [
        [0, 1],
        [0, 1],
        [0, 1],
      ],
    ],
    ['WR-4: a weight of 0 may rise', [4, 1], [1, 0], ['nothing: all-the-weight', [0, 0.133333]]],
    [
      'WR-5: on the lower edge',
      [5, 1],
      [40, 60],
      [
        [0.4, 0.65],
        [0.35, 0.6],
      ],
    ],
    [
      'WR-5: on the edge whatever the weights',
      [3, 3],
      [1, 2],
      [
        [0, 1],
        [0, 1],
      ],
    ],
    [
      'WR-6: not assessed',
      [5, null, 1],
      [30, 50, 20],
      [
        [0.16, 0.346667],
        [0, 1],
        [0.168, 0.36],
      ],
    ],
    [
      'WR-6: the only assessed criterion',
      [3, null],
      [1, 2],
      [
        [0, 1],
        [0, 1],
      ],
    ],
    [
      'WR-6: the only assessed one with weight',
      [3, null, 3],
      [1, 2, 0],
      [
        [0, 1],
        [0, 1],
        [0, 1],
      ],
    ],
    ['WR-7: all the weight', [3, 5], [2, 0], ['nothing: all-the-weight', [0, 0.3]]],
    ['WR-7: a single criterion', [3], [2], ['nothing: all-the-weight']],
    ['WR-7: the others do not apply', [3, 'n/a'], [2, 3], ['nothing: all-the-weight', null]],
    [
      'WR-2: nothing assessed',
      [null, '?'],
      [1, 1],
      ['nothing: nothing-assessed', 'nothing: nothing-assessed'],
    ],
    [
      'WR-2: nothing applicable',
      ['na', 'n/a'],
      [1, 1],
      ['nothing: nothing-applicable', 'nothing: nothing-applicable'],
    ],
    ['WR-1: bad cells', [6, 'x'], [1, 1], Array<string>(2).fill('bad: rating.off-scale rating.not-a-rating')],
    ['WR-1: trouble in the weights', [3, 3], [1, -1], 'weight.negative'],
  ])('%s', (_, row, weights, expected) => {
    expect(rounded(ranges(row, weights))).toEqual(expected);
  });

  it('WR-2: a score below all bands', () => {
    expect(ranges([1, 2], [1, 1], [[40, 'Fair']])).toEqual([
      'nothing: below-all-bands',
      'nothing: below-all-bands',
    ]);
  });

  it('WR-1: any other number of rows is refused, with all other trouble of the call', () => {
    const call = { weights: [[1, 1]], bands };
    expect(
      codesOf(
        weightRangeTable({
          ...call,
          ratings: [
            [3, 3],
            [3, 3],
          ],
        }),
      ),
    ).toBe('ratings.one-row');
    expect(codesOf(weightRangeTable({ ...call, ratings: [] }))).toBe('ratings.one-row');
    const bad = { ratings: [[3], [3]], weights: [[0]], bands: [[0, '']], scale: [[0, 5]] };
    expect(codesOf(weightRangeTable(bad))).toBe('ratings.one-row weights.sum scale.below-one band.no-label');
  });

  it('WR-5: an edge within the tolerance of the score counts as reached, and no share comes out wrong', () => {
    // 30% of 100 points and the tenths that binary fractions cannot hold: 30 itself, give or take the last bit.
    const edges: Grid = [
      [0, 'Low'],
      [30, 'High'],
    ];
    expect(ranges([5, 1, 1], [0.3, 0.6, 0.1], edges)).toEqual([
      [0.3, 1],
      [0, 0.6],
      [0, 0.1],
    ]);
  });

  it('WR-5: a score just below an edge that counts as reached keeps its present share in the range', () => {
    const edges: Grid = [
      [0, 'Low'],
      [40 + 5e-10, 'High'],
    ];
    expect(ranges([5, 1], [0.4, 0.6], edges)).toEqual([
      [0.4, 1],
      [0, 0.6],
    ]);
  });

  it('WR-4: an edge that counts as reached at a share of 0 is not left on the way there', () => {
    const edges: Grid = [
      [0, 'Low'],
      [40 + 5e-10, 'High'],
    ];
    expect(ranges([5, 2.6], [1, 1], edges)).toEqual([
      [0, 1],
      [0, 1],
    ]);
  });

  it('WR-4: weights of very unlike size keep their ranges', () => {
    expect(ranges([5, 1], [1e-300, 1])).toEqual([
      [0, 0.4],
      [0.6, 1],
    ]);
    expect(ranges([5, 1], [1e300, 1e307])).toEqual([
      [0, 0.4],
      [0.6, 1],
    ]);
  });
});

/** The weights of a row with the share of one criterion moved, the other applicable ones rescaled in proportion. */
function moved(
  row: readonly Rating[],
  weights: readonly number[],
  criterion: number,
  share: number,
): readonly number[] {
  const isOther = (index: number): boolean => index !== criterion && row[index] !== 'not-applicable';
  const others = weights.filter((_, index) => isOther(index)).reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight, index) => {
    if (index === criterion) return share;
    return isOther(index) ? (weight * (1 - share)) / others : 0;
  });
}

describe('for any row', () => {
  const step = 1e-6;

  /** Calls `check` for every criterion that has a range, with the band under a share of it as SCORE and BAND have it. */
  function forRanges(
    check: (
      range: { readonly low: number; readonly high: number },
      bandAt: (share: number) => unknown,
      at: number,
      band: unknown,
    ) => void,
  ): void {
    let checked = 0;
    checkProperty(
      fc.property(rowOfRatings, fourWeights, (row, weights) => {
        const found = weightRangesOf(row, { weights, scale: unlikeScales }, someBands);
        const band = bandBySCORE(row, { weights, scale: unlikeScales });
        if (found.kind !== 'value') return;
        found.value.forEach((range, criterion) => {
          if (range.kind !== 'value' || range.value === null) return;
          checked += 1;
          const bandAt = (share: number): unknown =>
            bandBySCORE(row, { weights: moved(row, weights, criterion, share), scale: unlikeScales });
          check(range.value, bandAt, criterion, band);
        });
      }),
    );
    expect(checked).toBeGreaterThan(propertyCases);
  }

  it('WR-4: at any share strictly inside the range the band is unchanged', () => {
    forRanges(({ low, high }, bandAt, _, band) => {
      const width = high - low;
      if (width < 3 * step) return;
      for (const part of [0, 0.1, 0.5, 0.9, 1]) {
        const share = low + step + part * (width - 2 * step);
        const found = bandAt(share);
        if (found !== undefined) expect(found).toBe(band);
      }
    });
  });

  it('WR-4: just outside an end that is neither 0 nor 1 it changes', () => {
    let changes = 0;
    forRanges(({ low, high }, bandAt, _, band) => {
      if (low > step) expect(bandAt(low - step)).not.toBe(band);
      if (high < 1 - step) expect(bandAt(high + step)).not.toBe(band);
      if (low > step || high < 1 - step) changes += 1;
    });
    expect(changes).toBeGreaterThan(propertyCases / 2);
  });

  it('WR-5: the range encloses the present share and lies from 0 to 1', () => {
    checkProperty(
      fc.property(rowOfRatings, fourWeights, (row, weights) => {
        const found = weightRangesOf(row, { weights, scale: unlikeScales }, someBands);
        if (found.kind !== 'value') return;
        const applicable = weights.reduce(
          (sum, weight, index) => (row[index] === 'not-applicable' ? sum : sum + weight),
          0,
        );
        found.value.forEach((range, index) => {
          if (range.kind !== 'value' || range.value === null) return;
          const share = (weights[index] ?? 0) / applicable;
          expect(range.value.low).toBeGreaterThanOrEqual(0);
          expect(range.value.low).toBeLessThanOrEqual(share + 1e-12);
          expect(range.value.high).toBeGreaterThanOrEqual(share - 1e-12);
          expect(range.value.high).toBeLessThanOrEqual(1);
        });
      }),
    );
  });
});
