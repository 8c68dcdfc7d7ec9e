import type { Grid } from '../kernel/cell.ts';
import type { Outcome, Result } from '../kernel/result.ts';
import { success } from '../kernel/result.ts';
import { settle } from '../kernel/sum.ts';
import type { Scale } from '../framework/scale.ts';
import type { Weights } from '../framework/weights.ts';
import type { Rating, RatingIssue } from '../register/rating.ts';
import { countedIn, weightedMean } from './points.ts';
import type { CriteriaIssue } from './rating-table.ts';
import { mapRatings, readCriteria } from './rating-table.ts';

/** The least and the greatest score that a row can come to once its gaps are assessed, each 0 to 100. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/**
 * The score with every gap at the lowest, and at the highest rating. A row with nothing assessed spans 0 to 100.
 * Nothing to say when no criterion of weight above 0 applies. SPEC SC-10. Published in Jimenez, Mateos and Sabio
 * (Omega 37, 2009): a missing value takes the whole range of its attribute.
 */
export function boundsOf(ratings: readonly Rating[], weights: Weights, scale: Scale): Outcome<Bounds, never> {
  const lowest = countedIn(ratings, weights, scale, 'lowest');
  const highest = countedIn(ratings, weights, scale, 'highest');
  const low = weightedMean(lowest.values, lowest.weights);
  const high = weightedMean(highest.values, highest.weights);
  if (low === undefined || high === undefined) return { kind: 'nothing', why: 'nothing-applicable' };
  return { kind: 'value', value: { low: settle(100 * low), high: settle(100 * high) } };
}

/** BOUNDS: one outcome per row of ratings; trouble in weights or scale fails the call. SPEC SC-10. */
export function boundsTable(
  ratings: Grid,
  weights: Grid,
  scale: Grid | null = null,
): Result<readonly Outcome<Bounds, RatingIssue>[], CriteriaIssue> {
  const criteria = readCriteria(ratings, weights, scale);
  if (!criteria.ok) return criteria;
  const { weights: agreed, scale: ends } = criteria.value;
  return success(mapRatings(ratings, ends, (row) => boundsOf(row, agreed, ends)));
}
