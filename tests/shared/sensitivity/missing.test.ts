import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Rating } from '../../../shared/register/rating.ts';
import { bandIndexOf } from '../../../shared/scoring/band.ts';
import { boundsOf } from '../../../shared/scoring/bounds.ts';
import { missingOf } from '../../../shared/sensitivity/missing.ts';
import { checkProperty } from '../../support/check-property.ts';
import { fourWeights, rowOfRatings, someBands, unlikeScales } from '../../support/sensitivity-arbitraries.ts';

const scale = { lowest: [1, 1, 1, 1], highest: [5, 5, 5, 5] };
const bands = [
  { from: 0, label: 'Weak' },
  { from: 40, label: 'Fair' },
  { from: 65, label: 'Strong' },
];
const gap = 'not-assessed';

/** Criterion, share of the applicable weight, part of the width, and whether it settles the band alone. */
function missing(ratings: readonly Rating[], weights: readonly number[]): readonly unknown[] {
  return missingOf(ratings, { weights, scale }, bands).map((each) => [
    each.criterion,
    each.share,
    each.ofWidth,
    each.settles,
  ]);
}

/** Every whole rating on the scale of a criterion. */
function wholeRatings(criterion: number): readonly number[] {
  const [lowest, highest] = [unlikeScales.lowest[criterion] ?? 1, unlikeScales.highest[criterion] ?? 5];
  const first = Math.ceil(lowest);
  return Array.from({ length: Math.floor(highest) - first + 1 }, (_, index) => first + index);
}

describe('missing evidence', () => {
  it('EV-1: the gaps by the part of the width between the bounds that each accounts for', () => {
    expect(missing([3, gap, gap, 3], [30, 20, 40, 10])).toEqual([
      [2, 0.4, 0.666666666667, false],
      [1, 0.2, 0.333333333333, false],
    ]);
  });

  it('EV-1: equal ones in the order of the framework, one without weight last', () => {
    expect(missing([gap, gap, gap, 3], [0, 25, 25, 50]).map((each) => (each as [number])[0])).toEqual([
      1, 2, 0,
    ]);
  });

  it('EV-1: shares are of the weight that applies to the row', () => {
    expect(missing(['not-applicable', gap, 3, 3], [50, 10, 30, 10])).toEqual([[1, 0.2, 1, false]]);
  });

  it('EV-1: nothing of a row to which nothing applies', () => {
    expect(missing(['not-applicable', 'not-applicable', gap, gap], [1, 1, 0, 0])).toEqual([]);
  });

  it('EV-2: the last gap settles a band that is open, and has nothing to settle in one that is not', () => {
    expect(missing([2, gap, 3, 3], [30, 20, 40, 10])).toEqual([[1, 0.2, 1, true]]);
    expect(missing([3, gap, 3, 3], [30, 10, 50, 10])).toEqual([[1, 0.1, 1, false]]);
  });

  it('EV-2: of two gaps one may settle the band alone, where the other is too light to cross an edge', () => {
    // 50 or 51 points with the light gap open: only the heavy one carries the row over an edge, and never to one.
    expect(missing([gap, gap, 3, 3], [38, 1, 31, 30])).toEqual([
      [0, 0.38, 0.974358974359, true],
      [1, 0.01, 0.025641025641, false],
    ]);
  });

  it('EV-2: is so for every whole rating, whatever the other gaps turn out', () => {
    checkProperty(
      fc.property(rowOfRatings, fourWeights, (ratings, weights) => {
        const isOpen = (row: readonly Rating[]): boolean => {
          const bounds = boundsOf(row, weights, unlikeScales);
          if (bounds.kind !== 'value') return false;
          return bandIndexOf(bounds.value.low, someBands) !== bandIndexOf(bounds.value.high, someBands);
        };
        for (const { criterion, settles } of missingOf(
          ratings,
          { weights, scale: unlikeScales },
          someBands,
        )) {
          const rated = wholeRatings(criterion).map((whole) => ratings.with(criterion, whole));
          const hasWeight = weights[criterion] !== 0;
          expect(settles).toBe(isOpen(ratings) && hasWeight && !rated.some(isOpen));
        }
      }),
    );
  });

  it('EV-2: the length of the scale does not matter', () => {
    const long = { lowest: [1, 1, 1, 1], highest: [1e9, 5, 5, 5] };
    const found = missingOf([gap, gap, 3, 3], { weights: [38, 1, 31, 30], scale: long }, bands);
    expect(found.map(({ settles }) => settles)).toEqual([false, false]);
  });
});
