import type { Grid } from '../kernel/cell.ts';
import type { Outcome, Result } from '../kernel/result.ts';
import { success } from '../kernel/result.ts';
import { settle } from '../kernel/sum.ts';
import type { Weights } from '../framework/weights.ts';
import type { Rating, RatingIssue } from '../register/rating.ts';
import { weightsOf } from './points.ts';
import type { CriteriaIssue } from './rating-table.ts';
import { mapRatings, readCriteria } from './rating-table.ts';

/**
 * The share (0 to 1) of the applicable weight that is assessed; 0 when nothing is assessed. Nothing to say when
 * no criterion of weight above 0 applies. SPEC SC-5, SC-9.
 */
export function coverageOf(ratings: readonly Rating[], weights: Weights): Outcome<number, never> {
  const { applicable, assessed } = weightsOf(ratings, weights);
  if (!(applicable > 0)) return { kind: 'nothing', why: 'nothing-applicable' };
  return { kind: 'value', value: settle(assessed / applicable) };
}

/** COVERAGE: one outcome per row of ratings; trouble in weights or scale fails the call. SPEC SC-9. */
export function coverageTable(
  ratings: Grid,
  weights: Grid,
  scale: Grid | null = null,
): Result<readonly Outcome<number, RatingIssue>[], CriteriaIssue> {
  const criteria = readCriteria(ratings, weights, scale);
  if (!criteria.ok) return criteria;
  return success(mapRatings(ratings, criteria.value.scale, (row) => coverageOf(row, criteria.value.weights)));
}
