import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell, Grid } from '../../../shared/kernel/cell.ts';
import type { Rating } from '../../../shared/register/rating.ts';
import { tippingOf, tippingTable } from '../../../shared/sensitivity/tipping.ts';
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

type Brief = readonly [lifts: number | null, lowers: number | null] | string;

/** The tipping ratings in brief: the one that lifts and the one that lowers, or why there are none. */
function tippings(
  row: readonly Cell[],
  weights: readonly Cell[],
  scale: Grid | null = null,
  edges: Grid = bands,
): readonly Brief[] | string {
  const found = briefRows(tippingTable({ ratings: [row], weights: [weights], bands: edges, scale }));
  if (typeof found === 'string') return found;
  return (found as readonly ({ lifts: number | null; lowers: number | null } | string)[]).map((each) =>
    typeof each === 'string' ? each : [each.lifts, each.lowers],
  );
}

const none: Brief = [null, null];

describe('TIPPING', () => {
  it('TP-2: the worked example, whose moves are -0.5, -0.6, -0.75, -1 and -1.5, and +1.17, +1.4, +1.75, +2.33 and +3.5', () => {
    const edges: Grid = [
      [0, 'D'],
      [40, 'C'],
      [50, 'B'],
      [60, 'A'],
    ];
    expect(tippings([6, 2, 4, 3, 1], [0.3, 0.25, 0.2, 0.15, 0.1], [[1, 6]], edges)).toEqual([
      [null, 5],
      [4, 1],
      [6, 3],
      // One point less meets the edge at 50 and keeps the band: it takes two.
      [6, 1],
      [5, null],
    ]);
  });

  it.each<[string, readonly Cell[], readonly Cell[], readonly Brief[] | string]>([
    [
      'TP-2: up and down',
      [3, 3],
      [1, 1],
      [
        [5, 2],
        [5, 2],
      ],
    ],
    [
      'TP-2: an edge that is just met lifts, and keeps',
      [3, 3],
      [3, 2],
      [
        [4, 2],
        [5, 1],
      ],
    ],
    [
      'TP-2: from between two ratings',
      [2.5, 3],
      [1, 1],
      [
        [5, 2],
        [5, 2],
      ],
    ],
    ['TP-2: from between two ratings, to a whole one beside it', [3.2, 3.2], [1, 0], [[4, 2], none]],
    [
      'TP-2: at the ends of the bands',
      [5, 5],
      [1, 1],
      [
        [null, 2],
        [null, 2],
      ],
    ],
    [
      'TP-3: not assessed',
      [3, null],
      [1, 1],
      [
        [4, 2],
        [5, 2],
      ],
    ],
    ['TP-3: not assessed, and too light to tip', [3, null], [9, 1], [[4, 2], none]],
    ['TP-4: not applicable', [3, 'n/a'], [1, 1], [[4, 2], none]],
    ['TP-4: of weight 0', [3, 3], [1, 0], [[4, 2], none]],
    ['TP-1: nothing assessed', [null, 'n/a'], [1, 1], Array<string>(2).fill('nothing: nothing-assessed')],
    ['TP-1: bad cells', [6, 'x'], [1, 1], Array<string>(2).fill('bad: rating.off-scale rating.not-a-rating')],
    ['TP-1: trouble in the weights', [3, 3], [1, '1'], 'number.text-number'],
  ])('%s', (_, row, weights, expected) => {
    expect(tippings(row, weights)).toEqual(expected);
  });

  it('TP-2: to fall below all bands is to fall; to have fallen is to have none', () => {
    expect(tippings([3], [1], null, [[40, 'Fair']])).toEqual([[null, 2]]);
    expect(tippings([2], [1], null, [[40, 'Fair']])).toEqual(['nothing: below-all-bands']);
  });

  it('TP-2: whole ratings only, within ends that are not whole', () => {
    expect(tippings([2, 2], [1, 1], [[1.5, 3.9]])).toEqual(['nothing', 'nothing'].map(() => [3, null]));
    expect(tippings([1.5], [1], [[1.2, 1.8]])).toEqual([none]);
  });

  it('TP-5: on a scale of a thousand million ratings, and on one whose ratings cannot all be told apart', () => {
    expect(tippings([5e8, 5e8], [1, 1], [[1, 1e9]])).toEqual([
      [800_000_001, 300_000_001],
      [800_000_001, 300_000_001],
    ]);
    const [[lifts, lowers] = []] = tippings([5e299], [1], [[1, 1e300]]) as readonly (readonly number[])[];
    expect((lifts ?? NaN) / 6.5e299).toBeCloseTo(1, 9);
    expect((lowers ?? NaN) / 4e299).toBeCloseTo(1, 9);
  });

  it('TP-1: any other number of rows is refused', () => {
    expect(codesOf(tippingTable({ ratings: [[3], [3]], weights: [[1]], bands }))).toBe('ratings.one-row');
  });
});

describe('for any row', () => {
  const scale = unlikeScales;
  const withRating = (row: readonly Rating[], criterion: number, rating: number): readonly Rating[] =>
    row.map((each, index) => (index === criterion ? rating : each));

  /** The rating tips when `rise` says so there and not at the whole rating just short of it; none is given when none does. */
  function expectTip(
    tip: number | null,
    [first, last]: readonly [first: number, last: number],
    tips: (rating: number) => boolean,
  ): void {
    if (tip === null) {
      expect(tips(last)).toBe(false);
      return;
    }
    const short = tip - Math.sign(last - first || 1);
    expect(tips(tip)).toBe(true);
    expect(tip).toBeGreaterThanOrEqual(Math.min(first, last));
    expect(tip).toBeLessThanOrEqual(Math.max(first, last));
    if (tip !== first) expect(tips(short)).toBe(false);
  }

  it('TP-2, TP-3: the rating really tips, the whole one just short of it does not, and where none is given none does', () => {
    let tipped = 0;
    checkProperty(
      fc.property(rowOfRatings, fourWeights, (row, weights) => {
        const found = tippingOf(row, { weights, scale }, someBands);
        const band = bandBySCORE(row, { weights, scale });
        if (found.kind !== 'value' || band === undefined) return;
        found.value.forEach((each, criterion) => {
          if (each.kind !== 'value') throw new Error('a row with a band has a line for every criterion');
          if (row[criterion] === 'not-applicable') return;
          const rise = (rating: number): number =>
            (bandBySCORE(withRating(row, criterion, rating), { weights, scale }) ?? band) - band;
          const ends = [
            Math.ceil(scale.lowest[criterion] ?? 1),
            Math.floor(scale.highest[criterion] ?? 5),
          ] as const;
          expectTip(each.value.lifts, ends, (rating) => rise(rating) > 0);
          expectTip(each.value.lowers, [ends[1], ends[0]], (rating) => rise(rating) < 0);
          tipped += [each.value.lifts, each.value.lowers].filter((tip) => tip !== null).length;
        });
      }),
    );
    expect(tipped).toBeGreaterThan(propertyCases);
  });

  it('TP-2: the rating is whole and on its own side of the present one', () => {
    checkProperty(
      fc.property(rowOfRatings, fourWeights, (row, weights) => {
        const found = tippingOf(row, { weights, scale }, someBands);
        if (found.kind !== 'value') return;
        found.value.forEach((each, criterion) => {
          const present = row[criterion];
          if (each.kind !== 'value' || typeof present !== 'number') return;
          const { lifts, lowers } = each.value;
          if (lifts !== null) expect([Number.isInteger(lifts), lifts > present]).toEqual([true, true]);
          if (lowers !== null) expect([Number.isInteger(lowers), lowers < present]).toEqual([true, true]);
        });
      }),
    );
  });
});
