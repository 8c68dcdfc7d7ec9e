import type { Grid } from '../kernel/cell.ts';
import type { Outcome, Result } from '../kernel/result.ts';
import { success } from '../kernel/result.ts';
import { allOf } from '../kernel/rows.ts';
import { settle } from '../kernel/sum.ts';
import type { Scale } from '../framework/scale.ts';
import type { Weights } from '../framework/weights.ts';
import type { Rating, RatingIssue } from '../register/rating.ts';
import type { CriteriaIssue } from './rating-table.ts';
import { mapStandings, readCriteria } from './rating-table.ts';
import type { Standings } from './standings.ts';
import { isApplicable, meanOf, standingsOf } from './standings.ts';

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
  return boundsOfStandings(standingsOf(ratings, scale), weights);
}

/** As `boundsOf`, for a row that is read already. */
export function boundsOfStandings(row: Standings, weights: Weights): Outcome<Bounds, never> {
  if (!isApplicable(row, weights)) return { kind: 'nothing', why: 'nothing-applicable' };
  const low = settle(100 * meanOf(row, weights, 'lowest'));
  const high = settle(100 * meanOf(row, weights, 'highest'));
  return { kind: 'value', value: { low, high } };
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
  return success(allOf(mapStandings(ratings, ends, (row) => boundsOfStandings(row, agreed))));
}
