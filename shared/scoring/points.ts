import type { Scale } from '../framework/scale.ts';
import type { Weights } from '../framework/weights.ts';
import type { Rating } from '../register/rating.ts';
import { sumOf } from '../kernel/sum.ts';

/** How a gap counts: left out, as the lowest or as the highest rating. */
export type GapFilling = 'leave-out' | 'lowest' | 'highest';

/** The criteria that count in a row, with gaps filled or left out: their agreed weights and their values. */
export interface Counted {
  readonly weights: readonly number[];
  readonly values: readonly number[];
}

/**
 * The value of a rating on its scale, 0 (lowest) to 1 (highest); beyond the ends it is clipped to them. SPEC SC-1.
 * Published as goalposts in the OECD/JRC Handbook on Constructing Composite Indicators (2008).
 */
export function valueOf(rating: number, lowest: number, highest: number): number {
  return Math.min(1, Math.max(0, (rating - lowest) / (highest - lowest)));
}

/** The weighted mean of some values, sum(w v) / sum(w). Undefined unless the weights sum to more than 0. SPEC SC-2. */
export function weightedMean(values: readonly number[], weights: readonly number[]): number | undefined {
  const total = sumOf(weights);
  if (!(total > 0)) return undefined;
  return sumOf(values.map((value, index) => (weights[index] ?? 0) * value)) / total;
}

/** The criteria that count in a row: never those not applicable, and the gaps only when they are filled. SPEC SC-3, SC-4. */
export function countedIn(
  ratings: readonly Rating[],
  weights: Weights,
  scale: Scale,
  filling: GapFilling,
): Counted {
  const counted: number[] = [];
  const values: number[] = [];
  ratings.forEach((rating, index) => {
    if (rating === 'not-applicable') return;
    if (rating === 'not-assessed' && filling === 'leave-out') return;
    counted.push(weights[index] ?? 0);
    values.push(filledValue(rating, scale, index, filling));
  });
  return { weights: counted, values };
}

function filledValue(
  rating: number | 'not-assessed',
  scale: Scale,
  index: number,
  filling: GapFilling,
): number {
  if (rating === 'not-assessed') return filling === 'highest' ? 1 : 0;
  return valueOf(rating, scale.lowest[index] ?? 1, scale.highest[index] ?? 5);
}

/** The weight of the criteria that apply to a row, and the part of it that is assessed, in the unit of the weights. SPEC SC-5. */
export function weightsOf(
  ratings: readonly Rating[],
  weights: Weights,
): { readonly applicable: number; readonly assessed: number } {
  const applicable: number[] = [];
  const assessed: number[] = [];
  weights.forEach((weight, index) => {
    if (ratings[index] !== 'not-applicable') applicable.push(weight);
    if (typeof ratings[index] === 'number') assessed.push(weight);
  });
  return { applicable: sumOf(applicable), assessed: sumOf(assessed) };
}
