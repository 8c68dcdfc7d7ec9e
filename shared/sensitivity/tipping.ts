import type { Outcome, Result } from '../kernel/result.ts';
import { settle } from '../kernel/sum.ts';
import type { Bands } from '../framework/bands.ts';
import type { Rating, RatingIssue } from '../register/rating.ts';
import { bandIndexOf } from '../scoring/band.ts';
import type { Criteria } from '../scoring/rating-table.ts';
import type { Among } from './among.ts';
import { amongOthers, pointsOf } from './among.ts';
import type { OneRowCall, OneRowCallIssue } from './one-row.ts';
import { mapOneRow, presentBandOf } from './one-row.ts';

/** The nearest whole ratings of one criterion that lift and that lower the band; null where none does. */
export interface Tipping {
  readonly lifts: number | null;
  readonly lowers: number | null;
}

/** The lowest and the highest whole rating of a scale; the highest is the lesser where there is none. */
interface WholeEnds {
  readonly lowest: number;
  readonly highest: number;
}

/**
 * For each criterion, in their order, the nearest whole rating on its scale that would lift the band of the row, all else
 * unchanged, and the nearest that would lower it; to fall below all bands is to be lowered. Of a criterion that is not
 * assessed, the lowest whole rating that would lift and the highest that would lower, were it assessed so. Null where none
 * does, where the criterion does not apply and where its weight is 0. Nothing to say where the row has no score or no band.
 * The score never falls as a rating rises, so the ratings are searched by halving, however long the scale. SPEC TP-1 to TP-5.
 */
export function tippingOf(
  ratings: readonly Rating[],
  criteria: Criteria,
  bands: Bands,
): Outcome<readonly Outcome<Tipping, never>[], never> {
  const band = presentBandOf(ratings, criteria, bands);
  if (band.kind !== 'value') return band;
  const { lowest, highest } = criteria.scale;
  const value = amongOthers(ratings, criteria).map((among, index): Outcome<Tipping, never> => {
    const bandAt = (rating: number): number =>
      bandIndexOf(scoreWith(among, pointsOf(rating, lowest[index], highest[index])), bands);
    const ends = { lowest: Math.ceil(lowest[index] ?? 1), highest: Math.floor(highest[index] ?? 5) };
    return { kind: 'value', value: tippingAmong(among, ends, (rating) => bandAt(rating) - band.value) };
  });
  return { kind: 'value', value };
}

/** TIPPING: one outcome per criterion of one row; trouble in the shape, weights, scale or bands fails the call. SPEC TP-1 to TP-5. */
export function tippingTable(
  call: OneRowCall,
): Result<readonly Outcome<Tipping, RatingIssue>[], OneRowCallIssue> {
  return mapOneRow(call, tippingOf);
}

/** The score of the row were this criterion assessed, with this value (0 to 100). */
function scoreWith({ share, assessed, points }: Among, value: number): number {
  return settle((points + share * value) / (assessed + share));
}

/** The two whole ratings, `rise` saying by how many bands a rating lifts the row (below 0: lowers it). */
function tippingAmong(
  { rating, share }: Among,
  { lowest, highest }: WholeEnds,
  rise: (rating: number) => number,
): Tipping {
  if (rating === 'not-applicable' || share === 0) return { lifts: null, lowers: null };
  const above = typeof rating === 'number' ? Math.floor(rating) + 1 : lowest;
  const below = typeof rating === 'number' ? Math.ceil(rating) - 1 : highest;
  const lifts = (whole: number): boolean => rise(whole) > 0;
  const lowers = (whole: number): boolean => rise(whole) < 0;
  return {
    lifts: above <= highest ? nearestWhole(above, highest, lifts) : null,
    lowers: below >= lowest ? nearestWhole(below, lowest, lowers) : null,
  };
}

/**
 * The first whole number on the way from `near` to `far` that holds; null when `far` does not. What holds once must hold
 * from there to `far`.
 */
function nearestWhole(near: number, far: number, holds: (whole: number) => boolean): number | null {
  if (holds(near)) return near;
  return holds(far) ? halve(near, far, holds) : null;
}

/** The first whole number that holds between one that does not and one that does; whole numbers too great to tell apart end the search too. */
function halve(not: number, yes: number, holds: (whole: number) => boolean): number {
  const middle = not + Math.trunc((yes - not) / 2);
  if (middle === not || middle === yes) return yes;
  return holds(middle) ? halve(not, middle, holds) : halve(middle, yes, holds);
}
