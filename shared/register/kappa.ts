import type { NothingReason } from '../kernel/result.ts';
import { settle } from '../kernel/sum.ts';
import type { GapWeighting } from './gap-weighting.ts';

/** Whole ratings of the same things by two scorers, as many of the one as of the other. */
export interface RatingPairs {
  readonly first: readonly number[];
  readonly second: readonly number[];
}

/** Cohen's kappa, at most 1, or why there is none. */
export type Kappa =
  | { readonly kind: 'value'; readonly value: number }
  | { readonly kind: 'nothing'; readonly why: NothingReason };

/** How often each scorer gave one rating. */
interface Margin {
  readonly rating: number;
  first: number;
  second: number;
}

const gapOf: Readonly<Record<GapWeighting, (first: number, second: number) => number>> = {
  linear: (first, second) => Math.abs(first - second),
  quadratic: (first, second) => (first - second) ** 2,
  none: (first, second) => (first === second ? 0 : 1),
};

/** The sum of the gaps over every rating of the first scorer beside every one of the second. */
const chanceGapOf: Readonly<Record<GapWeighting, (margins: readonly Margin[], pairs: number) => number>> = {
  linear: chanceOfLinear,
  quadratic: chanceOfQuadratic,
  none: (margins, pairs) => sumOver(margins, ({ first, second }) => first * (pairs - second)),
};

/**
 * Cohen's kappa of two scorers, at most 1: 1 - (sum of d o) / (sum of d e), where d is the gap between two ratings as
 * weighted, o how often a pair of ratings was given, and e how often it would be by chance, given how often each scorer gave
 * each rating. Nothing to say without pairs, and where both gave one and the same rating throughout. Every rating of the scale
 * counts, given or not: it is the difference of two ratings that is weighted, and its divisor, highest less lowest, is in
 * both sums. SPEC AG-3 to AG-5. Cohen (Psychological Bulletin 70, 1968).
 */
export function kappaOf({ first, second }: RatingPairs, weighting: GapWeighting): Kappa {
  const pairs = first.length;
  if (pairs === 0) return { kind: 'nothing', why: 'no-pairs' };
  const chance = chanceGapOf[weighting](marginsOf({ first, second }), pairs);
  if (!(chance > 0)) return { kind: 'nothing', why: 'one-rating-only' };
  const gap = gapOf[weighting];
  const given = first.reduce((sum, rating, index) => sum + gap(rating, second[index] ?? rating), 0);
  return { kind: 'value', value: settle(1 - (pairs * given) / chance) };
}

/** The share (0 to 1) of pairs that are no further apart than a number of ratings. There is at least one pair. SPEC AG-6. */
export function shareWithin({ first, second }: RatingPairs, apart: number): number {
  const close = first.filter((rating, index) => Math.abs(rating - (second[index] ?? rating)) <= apart);
  return settle(close.length / first.length);
}

/** How often each scorer gave each rating that either gave, by rising rating. */
function marginsOf({ first, second }: RatingPairs): readonly Margin[] {
  const byRating = new Map<number, Margin>();
  const marginOf = (rating: number): Margin => {
    const found = byRating.get(rating) ?? { rating, first: 0, second: 0 };
    byRating.set(rating, found);
    return found;
  };
  for (const rating of first) marginOf(rating).first += 1;
  for (const rating of second) marginOf(rating).second += 1;
  return [...byRating.values()].sort((a, b) => a.rating - b.rating);
}

function sumOver(margins: readonly Margin[], part: (margin: Margin) => number): number {
  return margins.reduce((sum, margin) => sum + part(margin), 0);
}

/** Between two neighbouring ratings lie all gaps from below them to above, of the first scorer to the second and the other way. */
function chanceOfLinear(margins: readonly Margin[], pairs: number): number {
  let first = 0;
  let second = 0;
  let sum = 0;
  margins.forEach((margin, index) => {
    first += margin.first;
    second += margin.second;
    const step = (margins[index + 1]?.rating ?? margin.rating) - margin.rating;
    sum += step * (first * (pairs - second) + second * (pairs - first));
  });
  return sum;
}

/** The square of a difference, multiplied out; counted from the lowest rating given, so that little cancels. */
function chanceOfQuadratic(margins: readonly Margin[], pairs: number): number {
  const lowest = margins[0]?.rating ?? 0;
  const squares = sumOver(margins, (each) => (each.first + each.second) * (each.rating - lowest) ** 2);
  const first = sumOver(margins, (each) => each.first * (each.rating - lowest));
  const second = sumOver(margins, (each) => each.second * (each.rating - lowest));
  return pairs * squares - 2 * first * second;
}
