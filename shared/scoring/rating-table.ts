import { wholeRange } from '../kernel/at.ts';
import type { Cell, Grid } from '../kernel/cell.ts';
import { invariant } from '../kernel/invariant.ts';
import { widthOf } from '../kernel/read-cell.ts';
import type { Outcome, Result } from '../kernel/result.ts';
import { failureOf, success } from '../kernel/result.ts';
import type { Rows } from '../kernel/rows.ts';
import type { ScaleIssue, Scale } from '../framework/scale.ts';
import { readScale } from '../framework/scale.ts';
import type { WeightIssue, Weights } from '../framework/weights.ts';
import { readWeights } from '../framework/weights.ts';
import type { Rating, RatingIssue } from '../register/rating.ts';
import { readRatingRow } from '../register/rating.ts';
import type { Standings } from './standings.ts';
import { packScale, readStandings } from './standings.ts';

/** What the scoring of a row needs beside its ratings: the weights and the scale, one entry per criterion each. */
export interface Criteria {
  readonly weights: Weights;
  readonly scale: Scale;
}

/** Why a call cannot be scored at all. */
export type CriteriaIssue = WeightIssue | ScaleIssue;

/**
 * The weights and the scale of a call, as many as its ratings have columns. All that is wrong is named. Without
 * ratings (no row at all) the weights count themselves. SPEC WT-4.
 */
export function readCriteria(
  ratings: Grid,
  weights: Grid,
  scale: Grid | null | undefined,
): Result<Criteria, CriteriaIssue> {
  const read = readWeights(weights);
  const criteria = ratings.length > 0 ? widthOf(ratings) : weights.length * widthOf(weights);
  const ends = readScale(scale ?? null, criteria);
  const miscount = read.ok ? countIssues(read.value.length, criteria) : [];
  if (read.ok && ends.ok && miscount.length === 0) return success({ weights: read.value, scale: ends.value });
  const troubles = [read, ends].flatMap<CriteriaIssue>((part) => (part.ok ? [] : part.issues));
  return failureOf([...miscount, ...troubles]);
}

function countIssues(weights: number, criteria: number): readonly WeightIssue[] {
  if (weights === criteria) return [];
  return [{ code: 'weights.count', at: wholeRange('weights'), weights, criteria }];
}

/** Applies a row's computation to every row of ratings; a row with bad cells fails alone, naming all of them. SPEC RT-5. */
export function mapRatings<Value>(
  ratings: Grid,
  scale: Scale,
  compute: (row: readonly Rating[]) => Outcome<Value, never>,
): readonly Outcome<Value, RatingIssue>[] {
  return ratings.map((cells, index) => {
    const row = readRatingRow(cells, scale, index + 1);
    return row.ok ? compute(row.value) : { kind: 'bad', issues: row.issues };
  });
}

/**
 * As `mapRatings`, for computations that need numbers only, which is far faster. The standings are those of one row
 * after another in the same place: `compute` may not keep them. SPEC RT-5.
 */
export function mapStandings<Value>(
  ratings: Grid,
  scale: Scale,
  compute: (row: Standings) => Outcome<Value, never>,
): Rows<Outcome<Value, RatingIssue>> {
  const packed = packScale(scale);
  const row = new Float64Array(packed.lowest.length);
  const outcomeOf = (cells: readonly Cell[], index: number): Outcome<Value, RatingIssue> =>
    readStandings(cells, packed, row) ? compute(row) : badRow(cells, scale, index + 1);
  return { map: (say) => ratings.map((cells, index) => say(outcomeOf(cells, index))) };
}

function badRow(cells: readonly Cell[], scale: Scale, row: number): Outcome<never, RatingIssue> {
  const read = readRatingRow(cells, scale, row);
  invariant(!read.ok, 'a row that cannot be read has a bad cell');
  return { kind: 'bad', issues: read.issues };
}
