import type { At } from '../kernel/at.ts';
import { wholeRange } from '../kernel/at.ts';
import type { Cell, Grid } from '../kernel/cell.ts';
import { errorOf, isBlank, widthOf } from '../kernel/read-cell.ts';
import type { Outcome, Result } from '../kernel/result.ts';
import { failure, success } from '../kernel/result.ts';
import { equalityTolerance } from '../kernel/sum.ts';
import { numberSpelledBy } from '../kernel/text.ts';
import type { Band, BandIssue, Bands } from '../framework/bands.ts';
import { readBands } from '../framework/bands.ts';

/** Why a score's cell cannot be banded. */
export type ScoreCellIssue =
  | { readonly code: 'score.text-number'; readonly at: At; readonly found: string; readonly number: number }
  | { readonly code: 'score.not-a-number'; readonly at: At; readonly found: Cell };

/** Why a column of scores cannot be used at all. */
export interface ScoresShapeIssue {
  readonly code: 'scores.shape';
  readonly at: At;
  readonly rows: number;
  readonly columns: number;
}

/**
 * The index of the band that a score reaches: that of the highest lower edge at or below it, an edge counting as
 * reached from 1e-9 below. -1 when the score is below all bands. SPEC BD-3, BD-4.
 */
export function bandIndexOf(score: number, bands: Bands): number {
  return bands.findLastIndex((band: Band) => score >= band.from - equalityTolerance);
}

/** The label of the band that a score reaches; nothing to say below all bands. SPEC BD-3, BD-4. */
export function bandOf(score: number, bands: Bands): Outcome<string, never> {
  const band = bands[bandIndexOf(score, bands)];
  return band === undefined
    ? { kind: 'nothing', why: 'below-all-bands' }
    : { kind: 'value', value: band.label };
}

/**
 * BAND: one outcome per score of a column. A blank or `#N/A` score has no band; a text or another error is a bad
 * cell; 0 is a score. Trouble in the bands fails the call. SPEC BD-1 to BD-5.
 */
export function bandTable(
  scores: Grid,
  bands: Grid,
): Result<readonly Outcome<string, ScoreCellIssue>[], BandIssue | ScoresShapeIssue> {
  const read = readBands(bands);
  if (widthOf(scores) > 1) {
    const at = wholeRange('scores');
    return failure({ code: 'scores.shape', at, rows: scores.length, columns: widthOf(scores) });
  }
  if (!read.ok) return read;
  return success(scores.map((cells, index) => bandOfCell(cells[0] ?? null, index + 1, read.value)));
}

function bandOfCell(cell: Cell, row: number, bands: Bands): Outcome<string, ScoreCellIssue> {
  if (typeof cell === 'number' && Number.isFinite(cell)) return bandOf(cell, bands);
  if (isBlank(cell) || errorOf(cell) === '#N/A') return { kind: 'nothing', why: 'no-score' };
  const at: At = { range: 'scores', row, column: 1 };
  const number = typeof cell === 'string' ? numberSpelledBy(cell) : undefined;
  if (typeof cell === 'string' && number !== undefined) {
    return { kind: 'bad', issues: [{ code: 'score.text-number', at, found: cell, number }] };
  }
  return { kind: 'bad', issues: [{ code: 'score.not-a-number', at, found: cell }] };
}
