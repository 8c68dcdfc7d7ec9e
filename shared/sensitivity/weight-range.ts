import type { Outcome, Result } from '../kernel/result.ts';
import { settle } from '../kernel/sum.ts';
import type { Bands } from '../framework/bands.ts';
import type { Rating, RatingIssue } from '../register/rating.ts';
import { bandIndexOf } from '../scoring/band.ts';
import type { Criteria } from '../scoring/rating-table.ts';
import type { Among } from './among.ts';
import { amongOthers } from './among.ts';
import type { OneRowCall, OneRowCallIssue } from './one-row.ts';
import { mapOneRow, presentBandOf } from './one-row.ts';

/** The shares (0 to 1, of the weight that applies) between which a criterion's weight leaves the band as it is. */
export interface WeightRange {
  readonly low: number;
  readonly high: number;
}

/**
 * How far the weight of each criterion may fall and rise before the row's band changes, in the order of the criteria, the
 * other weights rescaled in proportion. With a share t the score is V(t) = (t v + (1-t) S) / (t + (1-t) M), where v is the
 * criterion's own value, and S and M are the points and the assessed part of the others as shares of them; it moves one way
 * only, so each end is 0, 1 or where V meets an edge of the band: t = (edge M - S) / ((v - edge) + (edge M - S)). The range
 * always encloses the present share. Not assessed: 0 and 1; not applicable: null; a criterion with all the weight has no
 * range. Nothing to say where the row has no score or no band. SPEC WR-2 to WR-7. The proportional rule of Mareschal (EJOR 33, 1988),
 * with a band's edge in place of the rival.
 */
export function weightRangesOf(
  ratings: readonly Rating[],
  criteria: Criteria,
  bands: Bands,
): Outcome<readonly Outcome<WeightRange | null, never>[], never> {
  const band = presentBandOf(ratings, criteria, bands);
  if (band.kind !== 'value') return band;
  const value = amongOthers(ratings, criteria).map((among) => rangeOf(among, band.value, bands));
  return { kind: 'value', value };
}

/** WEIGHTRANGE: one outcome per criterion of one row; trouble in the shape, weights, scale or bands fails the call. SPEC WR-1 to WR-7. */
export function weightRangeTable(
  call: OneRowCall,
): Result<readonly Outcome<WeightRange | null, RatingIssue>[], OneRowCallIssue> {
  return mapOneRow(call, weightRangesOf);
}

function rangeOf(among: Among, band: number, bands: Bands): Outcome<WeightRange | null, never> {
  if (among.rating === 'not-applicable') return { kind: 'value', value: null };
  if (among.rating === 'not-assessed') return { kind: 'value', value: { low: 0, high: 1 } };
  if (among.others === 0) return { kind: 'nothing', why: 'all-the-weight' };
  if (among.assessed === 0) return { kind: 'value', value: { low: 0, high: 1 } };
  const low = Math.min(among.share, endOf(among, 0, band, bands));
  const high = Math.max(among.share, endOf(among, 1, band, bands));
  return { kind: 'value', value: { low: settle(low), high: settle(high) } };
}

/**
 * Where the band ends on the way from the present share to a share of 0 or of 1: there, when the score still has the band
 * there, and otherwise where the score meets the edge of the band on that side.
 */
function endOf(among: Among, end: 0 | 1, band: number, bands: Bands): number {
  const atEnd = end === 0 ? among.points / among.assessed : among.value;
  const reached = bandIndexOf(settle(atEnd), bands);
  if (reached === band) return end;
  const edge = bands[reached < band ? band : band + 1]?.from ?? 0;
  const fromOthers = edge * among.assessed - among.points;
  const share = fromOthers / ((among.value - edge) * among.others + fromOthers);
  return Math.min(1, Math.max(0, share));
}
