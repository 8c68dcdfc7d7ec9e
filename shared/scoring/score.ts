import type { Cell, Grid } from '../kernel/cell.ts';
import type { Outcome, Result } from '../kernel/result.ts';
import { failureOf, success } from '../kernel/result.ts';
import type { Rows } from '../kernel/rows.ts';
import { allOf } from '../kernel/rows.ts';
import { settle } from '../kernel/sum.ts';
import type { Scale } from '../framework/scale.ts';
import type { Weights } from '../framework/weights.ts';
import type { Rating, RatingIssue } from '../register/rating.ts';
import type { MissingPolicy, MissingPolicyIssue } from './missing-policy.ts';
import { readMissingPolicy } from './missing-policy.ts';
import type { GapFilling } from './points.ts';
import type { CriteriaIssue } from './rating-table.ts';
import { mapStandings, readCriteria } from './rating-table.ts';
import type { Standings } from './standings.ts';
import { gap, isApplicable, isAssessed, meanOf, standingsOf } from './standings.ts';

const fillingFor: Record<MissingPolicy, GapFilling> = {
  exclude: 'leave-out',
  refuse: 'leave-out',
  lowest: 'lowest',
  highest: 'highest',
};

const nothingApplicable = { kind: 'nothing', why: 'nothing-applicable' } as const;
const nothingAssessed = { kind: 'nothing', why: 'nothing-assessed' } as const;
const ratingMissing = { kind: 'nothing', why: 'rating-missing' } as const;

/**
 * The score of one row, 0 to 100: the mean of its values on the scale, weighted as agreed, over the criteria
 * assessed. Criteria not applicable never count; `missing` says how gaps do. Nothing to say when no criterion of
 * weight above 0 applies or is assessed, or when `refuse` meets a gap. SPEC SC-2 to SC-8. The linear additive
 * model of DCLG, Multi-criteria analysis: a manual (2009); leaving gaps out spreads their weight over the rest as
 * in Jimenez, Mateos and Sabio (Omega 37, 2009).
 */
export function scoreOf(
  ratings: readonly Rating[],
  weights: Weights,
  scale: Scale,
  missing: MissingPolicy = 'exclude',
): Outcome<number, never> {
  return scoreOfStandings(standingsOf(ratings, scale), weights, missing);
}

/** As `scoreOf`, for a row that is read already. */
export function scoreOfStandings(
  row: Standings,
  weights: Weights,
  missing: MissingPolicy = 'exclude',
): Outcome<number, never> {
  if (!isAssessed(row, weights)) return isApplicable(row, weights) ? nothingAssessed : nothingApplicable;
  if (missing === 'refuse' && row.includes(gap)) return ratingMissing;
  return { kind: 'value', value: settle(100 * meanOf(row, weights, fillingFor[missing])) };
}

/** The choices of SCORE that may be left out (null). */
export interface ScoreOptions {
  readonly missing?: Cell;
  readonly scale?: Grid | null;
}

/** SCORE: one outcome per row of ratings; trouble in weights, scale or `missing` fails the call. SPEC SC-2 to SC-8. */
export function scoreTable(
  ratings: Grid,
  weights: Grid,
  options: ScoreOptions = {},
): Result<readonly Outcome<number, RatingIssue>[], ScoreIssue> {
  const rows = scoreRows(ratings, weights, options);
  return rows.ok ? success(allOf(rows.value)) : rows;
}

/** Why a call of SCORE cannot be answered at all. */
export type ScoreIssue = CriteriaIssue | MissingPolicyIssue;

/** As `scoreTable`, with outcomes that are made while they are mapped. */
export function scoreRows(
  ratings: Grid,
  weights: Grid,
  options: ScoreOptions = {},
): Result<Rows<Outcome<number, RatingIssue>>, ScoreIssue> {
  const criteria = readCriteria(ratings, weights, options.scale);
  const policy = readMissingPolicy(options.missing);
  if (!criteria.ok || !policy.ok) {
    return failureOf([...(criteria.ok ? [] : criteria.issues), ...(policy.ok ? [] : policy.issues)]);
  }
  const { weights: agreed, scale } = criteria.value;
  return success(mapStandings(ratings, scale, (row) => scoreOfStandings(row, agreed, policy.value)));
}
