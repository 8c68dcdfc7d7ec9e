import type { Cell, Grid } from '../kernel/cell.ts';
import { isOmitted, widthOf } from '../kernel/read-cell.ts';
import { randomSource } from '../kernel/random-source.ts';
import type { Outcome, Result } from '../kernel/result.ts';
import { failureOf, issuesOf, success } from '../kernel/result.ts';
import { settle, sumOf } from '../kernel/sum.ts';
import type { Rating, RatingIssue } from '../register/rating.ts';
import type { DoubtIssue } from '../scoring/doubt.ts';
import { readDoubt } from '../scoring/doubt.ts';
import type { Criteria, CriteriaIssue } from '../scoring/rating-table.ts';
import { mapRatings, readCriteria } from '../scoring/rating-table.ts';
import { scoreOf } from '../scoring/score.ts';
import { pointsOf } from './among.ts';
import type { RankedRows } from './rank-shares.ts';
import { countRanks } from './rank-shares.ts';
import type { Sampling, SamplingIssue } from './sampling.ts';
import { readSampling } from './sampling.ts';
import { weightingSource } from './weighting-source.ts';

/** The choices of ACCEPTABILITY, each of which may be left out (null). */
export interface AcceptabilityOptions {
  readonly weights?: Grid | null;
  readonly doubt?: Cell;
  readonly samples?: Cell;
  readonly seed?: Cell;
}

/** Why a call of ACCEPTABILITY cannot be answered at all. */
export type AcceptabilityIssue = CriteriaIssue | DoubtIssue | SamplingIssue;

/** What is agreed of the weights: shares that sum to 1, with the scale beside them, and how far they are in doubt (0 to 1). */
interface Agreed extends Criteria {
  readonly doubt: number;
}

/**
 * The share (0 to 1) of weightings in which each row of ratings takes rank 1, 2 and on to the number of rows, one outcome per
 * row; of those under doubt the share is sampled, right to 1.96 sqrt(0.25 / samples) in 95 of 100 cases. A row with bad cells
 * fails alone, a row with nothing to rank has nothing to say, and neither has a part in the ranks of the others. Ratings are on the scale of 1 to 5.
 * Trouble in weights, doubt, samples, seed or size fails the call. SPEC AC-1 to AC-8. Rank acceptability of SMAA-2
 * (Lahdelma and Salminen, Operations Research 49, 2001).
 */
export function acceptabilityTable(
  ratings: Grid,
  options: AcceptabilityOptions = {},
): Result<readonly Outcome<readonly number[], RatingIssue>[], AcceptabilityIssue> {
  const agreed = readAgreed(ratings, options);
  const sampling = readSampling(ratings, options.samples, options.seed);
  if (!agreed.ok || !sampling.ok) {
    return failureOf(issuesOf(agreed, sampling));
  }
  const { weights, scale } = agreed.value;
  const rows = mapRatings(ratings, scale, (row): Outcome<readonly Rating[], never> => {
    const score = scoreOf(row, weights, scale);
    return score.kind === 'value' ? { kind: 'value', value: row } : score;
  });
  return success(rankShares(rows, agreed.value, sampling.value));
}

/** Without weights nothing is agreed: equal shares and a doubt of 1, whatever doubt is given. SPEC AC-3. */
function readAgreed(
  ratings: Grid,
  options: AcceptabilityOptions,
): Result<Agreed, CriteriaIssue | DoubtIssue> {
  const isAgreed = !isOmitted(options.weights);
  const equal = Array.from({ length: Math.max(1, widthOf(ratings)) }, () => 1);
  const criteria = readCriteria(ratings, isAgreed ? (options.weights ?? []) : [equal], null);
  const doubt = readDoubt(options.doubt);
  if (!criteria.ok || !doubt.ok) {
    return failureOf(issuesOf(criteria, doubt));
  }
  const { weights, scale } = criteria.value;
  const total = sumOf(weights);
  return success({
    weights: weights.map((weight) => weight / total),
    scale,
    doubt: isAgreed ? doubt.value : 1,
  });
}

function rankShares(
  rows: readonly Outcome<readonly Rating[], RatingIssue>[],
  agreed: Agreed,
  { samples, seed }: Sampling,
): readonly Outcome<readonly number[], RatingIssue>[] {
  const shares = agreed.weights.filter((share) => share > 0);
  const field = rankedRows(rows, agreed);
  const counts = countRanks(field, samples, weightingSource(shares, agreed.doubt, randomSource(seed)));
  let ranked = 0;
  return rows.map((row) => {
    if (row.kind !== 'value') return row;
    const from = ranked * field.rows;
    ranked += 1;
    const value = rows.map((_, rank) =>
      rank < field.rows ? settle((counts[from + rank] ?? 0) / samples) : 0,
    );
    return { kind: 'value', value };
  });
}

/** The rows that can be ranked, on the criteria whose weight is above 0. */
function rankedRows(rows: readonly Outcome<readonly Rating[], RatingIssue>[], agreed: Agreed): RankedRows {
  const ratings = rows.flatMap((row) =>
    row.kind === 'value' ? [row.value.filter((_, index) => (agreed.weights[index] ?? 0) > 0)] : [],
  );
  const flat = ratings.flat();
  return {
    rows: ratings.length,
    criteria: agreed.weights.filter((share) => share > 0).length,
    values: Float64Array.from(flat, (rating) => (typeof rating === 'number' ? pointsOf(rating) : 0)),
    assessed: Float64Array.from(flat, (rating) => (typeof rating === 'number' ? 1 : 0)),
  };
}
