import type { Weights } from '../framework/weights.ts';
import type { Rating } from '../register/rating.ts';
import { sumOf } from '../kernel/sum.ts';

/** How a gap counts: left out, as the lowest or as the highest rating. */
export type GapFilling = 'leave-out' | 'lowest' | 'highest';

/**
 * The value of a rating on its scale, 0 (lowest) to 1 (highest); beyond the ends it is clipped to them. SPEC SC-1.
 * Published as goalposts in the OECD/JRC Handbook on Constructing Composite Indicators (2008).
 */
export function valueOf(rating: number, lowest: number, highest: number): number {
  return Math.min(1, Math.max(0, (rating - lowest) / (highest - lowest)));
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
