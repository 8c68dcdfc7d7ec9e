import type { At } from '../kernel/at.ts';
import { wholeRange } from '../kernel/at.ts';
import type { Grid } from '../kernel/cell.ts';
import type { Outcome, Result } from '../kernel/result.ts';
import { failureOf, issuesOf, success } from '../kernel/result.ts';
import type { BandIssue, Bands } from '../framework/bands.ts';
import { readBands } from '../framework/bands.ts';
import type { Rating, RatingIssue } from '../register/rating.ts';
import { readRatingRow } from '../register/rating.ts';
import { bandIndexOf } from '../scoring/band.ts';
import type { Criteria, CriteriaIssue } from '../scoring/rating-table.ts';
import { readCriteria } from '../scoring/rating-table.ts';
import { scoreOf } from '../scoring/score.ts';

/** Why ratings cannot be those of one row: there are more rows of them, or none. */
export interface OneRowIssue {
  readonly code: 'ratings.one-row';
  readonly at: At;
  readonly rows: number;
}

/** Why a call about one row and its band cannot be answered at all. */
export type OneRowCallIssue = CriteriaIssue | BandIssue | OneRowIssue;

/** The ranges of a call about one row and its band. */
export interface OneRowCall {
  readonly ratings: Grid;
  readonly weights: Grid;
  readonly bands: Grid;
  readonly scale?: Grid | null;
}

/** What is asked of a row: one outcome per criterion, or nothing to say for all of them. */
type ComputeRow<Value> = (
  row: readonly Rating[],
  criteria: Criteria,
  bands: Bands,
) => Outcome<readonly Outcome<Value, never>[], never>;

/**
 * Applies a computation to the one row of ratings of a call: one outcome per criterion. A bad cell or nothing to say of the
 * row stands against every criterion; trouble in the shape of the ratings, the weights, the scale or the bands fails the
 * call, all of it named. SPEC WR-1, WR-2.
 */
export function mapOneRow<Value>(
  { ratings, weights, bands, scale }: OneRowCall,
  compute: ComputeRow<Value>,
): Result<readonly Outcome<Value, RatingIssue>[], OneRowCallIssue> {
  const [cells = []] = ratings;
  const criteria = readCriteria(ratings.slice(0, 1), weights, scale);
  const read = readBands(bands);
  const shape = ratings.length === 1 ? [] : [oneRowIssue(ratings.length)];
  if (!criteria.ok || !read.ok || shape.length > 0) {
    return failureOf([...shape, ...issuesOf(criteria, read)]);
  }
  const row = readRatingRow(cells, criteria.value.scale, 1);
  const outcome: Outcome<readonly Outcome<Value, never>[], RatingIssue> = row.ok
    ? compute(row.value, criteria.value, read.value)
    : { kind: 'bad', issues: row.issues };
  return success(outcome.kind === 'value' ? outcome.value : criteria.value.weights.map(() => outcome));
}

function oneRowIssue(rows: number): OneRowIssue {
  return { code: 'ratings.one-row', at: wholeRange('ratings'), rows };
}

/** The index of the band that a row's score has now. Nothing to say where it has no score or no band. SPEC WR-2. */
export function presentBandOf(
  ratings: readonly Rating[],
  { weights, scale }: Criteria,
  bands: Bands,
): Outcome<number, never> {
  const score = scoreOf(ratings, weights, scale);
  if (score.kind !== 'value') return score;
  const value = bandIndexOf(score.value, bands);
  return value < 0 ? { kind: 'nothing', why: 'below-all-bands' } : { kind: 'value', value };
}
