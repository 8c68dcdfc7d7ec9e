import type { Cell, Grid } from '../kernel/cell.ts';
import type { Outcome, Result } from '../kernel/result.ts';
import { failureOf, success } from '../kernel/result.ts';
import { allOf } from '../kernel/rows.ts';
import { settle } from '../kernel/sum.ts';
import type { BandIssue, Bands } from '../framework/bands.ts';
import { readBands } from '../framework/bands.ts';
import type { Weights } from '../framework/weights.ts';
import type { Rating, RatingIssue } from '../register/rating.ts';
import { bandIndexOf } from './band.ts';
import type { DoubtIssue } from './doubt.ts';
import { readDoubt, usualDoubt } from './doubt.ts';
import type { GapFilling } from './points.ts';
import type { Criteria, CriteriaIssue } from './rating-table.ts';
import { mapStandings, readCriteria } from './rating-table.ts';
import { scoreOfStandings } from './score.ts';
import { shareBelow } from './share-below.ts';
import type { Standings } from './standings.ts';
import { gap, meanOf, standingsOf, valuesIn } from './standings.ts';

/** How surely the band of a score holds, and the lower and higher of the two probabilities (0 to 1) behind it. */
export interface FirmnessFound {
  readonly grade: 'Firm' | 'Leaning' | 'Undecided';
  readonly low: number;
  readonly high: number;
}

/** The probabilities at which a band is firm, and at which it is leaning. SPEC FM-4. */
const firmFrom = 0.9;
const leaningFrom = 0.5;

/**
 * How surely a row keeps its band when the weights are (1 - doubt) agreed plus doubt anything at all, uniform on
 * the simplex of the applicable criteria of weight above 0. Two exact probabilities, with the gaps at the lowest
 * and at the highest rating; `low` is the lesser. `Firm`: both at least 0.9 and both bounds in the band;
 * `Leaning`: both at least 0.5; else `Undecided`. Nothing to say where the row has no score or no band. SPEC FM-1
 * to FM-5. The method is category acceptability (SMAA-TRI; Tervonen and Lahdelma, EJOR 178, 2007), made exact.
 */
export function firmnessOf(
  ratings: readonly Rating[],
  { weights, scale }: Criteria,
  bands: Bands,
  doubt: number = usualDoubt,
): Outcome<FirmnessFound, never> {
  return firmnessOfStandings(standingsOf(ratings, scale), { weights, bands, doubt });
}

/** What every row of a call is asked under. */
interface Question {
  readonly weights: Weights;
  readonly bands: Bands;
  readonly doubt: number;
}

/** As `firmnessOf`, for a row that is read already. */
function firmnessOfStandings(row: Standings, question: Question): Outcome<FirmnessFound, never> {
  const { weights, bands, doubt } = question;
  const score = scoreOfStandings(row, weights);
  if (score.kind !== 'value') return score;
  const band = bandIndexOf(score.value, bands);
  if (band < 0) return { kind: 'nothing', why: 'below-all-bands' };
  const edges = edgesOf(band, bands);
  const ends = fillingsOf(row).map((filling) => {
    const agreed = meanOf(row, weights, filling);
    const corners = valuesIn(row, weights, filling).map(
      (value) => 100 * ((1 - doubt) * agreed + doubt * value),
    );
    return { share: shareInBand(corners, edges), band: bandIndexOf(settle(100 * agreed), bands) };
  });
  const shares = ends.map(({ share }) => share);
  const low = Math.min(...shares);
  const isBounded = ends.every((end) => end.band === band);
  return { kind: 'value', value: { grade: gradeOf(low, isBounded), low, high: Math.max(...shares) } };
}

/** The ways of filling the gaps of a row: one is as good as two where there are none. */
function fillingsOf(row: Standings): readonly GapFilling[] {
  return row.includes(gap) ? ['lowest', 'highest'] : ['lowest'];
}

/** The lower edge of a band and that of the next one up, infinite above the highest. */
interface Edges {
  readonly from: number;
  readonly to: number;
}

function edgesOf(band: number, bands: Bands): Edges {
  return { from: bands[band]?.from ?? -Infinity, to: bands[band + 1]?.from ?? Infinity };
}

function gradeOf(low: number, isBounded: boolean): FirmnessFound['grade'] {
  if (low >= firmFrom && isBounded) return 'Firm';
  return low >= leaningFrom ? 'Leaning' : 'Undecided';
}

/**
 * The probability that the score lies at or above `from` and below `to`, given what it would be with all the doubt on one
 * criterion, for each. SPEC FM-2, FM-3.
 */
function shareInBand(corners: readonly number[], { from, to }: Edges): number {
  const below = (edge: number): number => shareBelow(corners.map((corner) => corner - edge));
  return settle(Math.max(0, below(to) - below(from)));
}

/** The choices of FIRMNESS that may be left out (null). */
export interface FirmnessOptions {
  readonly doubt?: Cell;
  readonly scale?: Grid | null;
}

/** FIRMNESS: one outcome per row of ratings; trouble in weights, scale, bands or doubt fails the call. SPEC FM-1 to FM-5. */
export function firmnessTable(
  ratings: Grid,
  weights: Grid,
  bands: Grid,
  options: FirmnessOptions = {},
): Result<readonly Outcome<FirmnessFound, RatingIssue>[], CriteriaIssue | BandIssue | DoubtIssue> {
  const criteria = readCriteria(ratings, weights, options.scale);
  const read = readBands(bands);
  const doubt = readDoubt(options.doubt);
  if (!criteria.ok || !read.ok || !doubt.ok) {
    const bad = [criteria, read, doubt].flatMap((result) => (result.ok ? [] : [...result.issues]));
    return failureOf(bad);
  }
  const { weights: agreed, scale } = criteria.value;
  const question = { weights: agreed, bands: read.value, doubt: doubt.value };
  return success(allOf(mapStandings(ratings, scale, (row) => firmnessOfStandings(row, question))));
}
