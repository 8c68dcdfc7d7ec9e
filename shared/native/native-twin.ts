import type { Result } from '../kernel/result.ts';
import type { BandRanges } from './band-twin.ts';
import { bandTwin } from './band-twin.ts';
import type { DistanceRanges } from './distance-twin.ts';
import { distanceTwin } from './distance-twin.ts';
import type { TwinIssue } from './formula.ts';
import type { ScoringRanges } from './row-scoring.ts';
import type { RuleRanges } from './rules-twin.ts';
import { recommendTwin, ruleTwin } from './rules-twin.ts';
import type { ScoreRanges } from './scoring-twins.ts';
import { boundsTwin, contributionsTwin, coverageTwin, scoreTwin } from './scoring-twins.ts';

/** A call of a custom function that has a native twin, its arguments as ranges of cells. */
export type TwinCall =
  | { readonly id: 'SCORE'; readonly ranges: ScoreRanges }
  | { readonly id: 'COVERAGE'; readonly ranges: ScoringRanges }
  | { readonly id: 'BOUNDS'; readonly ranges: ScoringRanges }
  | { readonly id: 'CONTRIBUTIONS'; readonly ranges: ScoringRanges }
  | { readonly id: 'BAND'; readonly ranges: BandRanges }
  | { readonly id: 'RECOMMEND'; readonly ranges: RuleRanges }
  | { readonly id: 'RULE'; readonly ranges: RuleRanges }
  | { readonly id: 'DISTANCE'; readonly ranges: DistanceRanges };

/** Where in a call's result a formula stands, from 0. */
interface Place {
  readonly row: number;
  readonly column: number;
}

type RangesOf = { readonly [Id in TwinCall['id']]: Extract<TwinCall, { readonly id: Id }>['ranges'] };

const makers: {
  readonly [Id in TwinCall['id']]: (ranges: RangesOf[Id], place: Place) => Result<string, TwinIssue>;
} = {
  SCORE: (ranges, { row }) => scoreTwin(ranges, row),
  COVERAGE: (ranges, { row }) => coverageTwin(ranges, row),
  BOUNDS: (ranges, { row, column }) => boundsTwin(ranges, row, column),
  CONTRIBUTIONS: (ranges, { row, column }) => contributionsTwin(ranges, row, column),
  BAND: (ranges, { row }) => bandTwin(ranges, row),
  RECOMMEND: (ranges, { row }) => recommendTwin(ranges, row),
  RULE: (ranges, { row }) => ruleTwin(ranges, row),
  DISTANCE: (ranges) => distanceTwin(ranges),
};

/** The ids of the functions that go on calculating without the add-in; the others freeze to their values. */
export const twinIds: readonly string[] = Object.keys(makers);

/**
 * The formula, without its equals sign, that gives one cell of a call's result (row and column from 0) in Excel 2016,
 * LibreOffice 7.4 and later without the add-in: the same number to 1e-9, the same text, the same error. It refers to
 * the cells of the call, so it goes on recalculating. A failure when the formula would pass one of Excel's limits.
 * SPEC NT-1 to NT-7.
 */
export function nativeTwin(call: TwinCall, place: Place): Result<string, TwinIssue> {
  return make(call.id, call.ranges, place);
}

function make<Id extends TwinCall['id']>(
  id: Id,
  ranges: RangesOf[Id],
  place: Place,
): Result<string, TwinIssue> {
  return makers[id](ranges, place);
}
