import type { Grid } from '../kernel/cell.ts';
import type { Outcome, Result } from '../kernel/result.ts';
import { success } from '../kernel/result.ts';
import { settle } from '../kernel/sum.ts';
import type { Scale } from '../framework/scale.ts';
import type { Weights } from '../framework/weights.ts';
import type { Rating, RatingIssue } from '../register/rating.ts';
import { valueOf, weightsOf } from './points.ts';
import type { CriteriaIssue } from './rating-table.ts';
import { mapRatings, readCriteria } from './rating-table.ts';

/**
 * The points (0 to 100) that each criterion gives to the score, in the order of the criteria: its weight as a
 * share of the assessed weight, times its value, times 100. They sum to the score that leaves gaps out. Null
 * where the criterion is not assessed or not applicable; 0 where its weight is 0. Nothing to say where the score
 * has nothing to say. SPEC SC-11.
 */
export function contributionsOf(
  ratings: readonly Rating[],
  weights: Weights,
  scale: Scale,
): Outcome<readonly (number | null)[], never> {
  const { applicable, assessed } = weightsOf(ratings, weights);
  if (!(applicable > 0)) return { kind: 'nothing', why: 'nothing-applicable' };
  if (!(assessed > 0)) return { kind: 'nothing', why: 'nothing-assessed' };
  const value = ratings.map((rating, index) => {
    if (typeof rating !== 'number') return null;
    const points =
      valueOf(rating, scale.lowest[index] ?? 1, scale.highest[index] ?? 5) * (weights[index] ?? 0);
    return settle(100 * (points / assessed));
  });
  return { kind: 'value', value };
}

/** CONTRIBUTIONS: one outcome per row of ratings; trouble in weights or scale fails the call. SPEC SC-11. */
export function contributionsTable(
  ratings: Grid,
  weights: Grid,
  scale: Grid | null = null,
): Result<readonly Outcome<readonly (number | null)[], RatingIssue>[], CriteriaIssue> {
  const criteria = readCriteria(ratings, weights, scale);
  if (!criteria.ok) return criteria;
  const { weights: agreed, scale: ends } = criteria.value;
  return success(mapRatings(ratings, ends, (row) => contributionsOf(row, agreed, ends)));
}
