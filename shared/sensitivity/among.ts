import { sumOf } from '../kernel/sum.ts';
import type { Rating } from '../register/rating.ts';
import { valueOf } from '../scoring/points.ts';
import type { Criteria } from '../scoring/rating-table.ts';

/**
 * One criterion of a row among the others. Weights are shares of the weight that applies to the row, so that all of them
 * sum to 1; values and points run from 0 to 100.
 */
export interface Among {
  readonly rating: Rating;
  /** The criterion's own share; 0 where it is not applicable. */
  readonly share: number;
  /** The value of its rating; 0 where there is none. */
  readonly value: number;
  /** The share of all other applicable criteria. */
  readonly others: number;
  /** The part of `others` that is assessed. */
  readonly assessed: number;
  /** The sum of share times value over the others that are assessed. */
  readonly points: number;
}

/**
 * Every criterion of a row among the others. The sums leave its own part out rather than take it off again, so that nothing
 * cancels when one criterion has nearly all the weight.
 */
export function amongOthers(ratings: readonly Rating[], { weights, scale }: Criteria): readonly Among[] {
  const applicable = ratings.map((rating, index) =>
    rating === 'not-applicable' ? 0 : (weights[index] ?? 0),
  );
  const total = sumOf(applicable);
  const shares = applicable.map((weight) => weight / total);
  const values = ratings.map((rating, index) =>
    typeof rating === 'number' ? pointsOf(rating, scale.lowest[index], scale.highest[index]) : 0,
  );
  const others = sumsOfOthers(shares);
  const assessed = sumsOfOthers(shares.map((share, at) => (typeof ratings[at] === 'number' ? share : 0)));
  const points = sumsOfOthers(shares.map((share, at) => share * (values[at] ?? 0)));
  return ratings.map((rating, at) => ({
    rating,
    share: shares[at] ?? 0,
    value: values[at] ?? 0,
    others: others[at] ?? 0,
    assessed: assessed[at] ?? 0,
    points: points[at] ?? 0,
  }));
}

/** The value of a rating on its scale, from 0 to 100. */
export function pointsOf(rating: number, lowest = 1, highest = 5): number {
  return 100 * valueOf(rating, lowest, highest);
}

/** For each of some numbers the sum of all the others, from the sums before it and after it. */
function sumsOfOthers(values: readonly number[]): readonly number[] {
  const sums = values.map(() => 0);
  let before = 0;
  values.forEach((value, index) => {
    sums[index] = before;
    before += value;
  });
  let after = 0;
  for (let index = values.length - 1; index >= 0; index -= 1) {
    sums[index] = (sums[index] ?? 0) + after;
    after += values[index] ?? 0;
  }
  return sums;
}
