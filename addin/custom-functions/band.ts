import { bandTable } from '../../shared/scoring/band.ts';
import { firmnessTable } from '../../shared/scoring/firmness.ts';
import { answerRows, toColumn, toRows } from './cell-error.ts';
import { toGrid, toOptionalCell, toOptionalGrid } from './from-excel.ts';

/**
 * Names the band of each score: the one with the highest lower edge that the score reaches.
 * @customfunction BAND BAND
 * @param scores Scores from 0 to 100, one per row.
 * @param bands Lower edge and label of each band, in two columns and any order.
 * @returns A label per row.
 */
export function band(scores: unknown[][], bands: unknown[][]): unknown[][] {
  return answerRows(() => toColumn(bandTable(toGrid(scores), toGrid(bands))));
}

/**
 * Says how firmly each row stands in its band if the weights were somewhat different: Firm, Leaning or Undecided.
 * @customfunction FIRMNESS FIRMNESS
 * @param ratings Ratings, one row per partnership and one column per criterion.
 * @param weights Weights of the criteria, in a row or a column.
 * @param bands Lower edge and label of each band, in two columns and any order.
 * @param doubt Share of the weights that is in doubt, from 0 to 1; 0.25 when left out.
 * @param scale Lowest and highest rating, for all criteria or for each; 1 to 5 when left out.
 * @returns Grade, and the lower and the higher probability that the band stays, per row.
 */
// The parameters are the released contract, which has five.
// eslint-disable-next-line max-params
export function firmness(
  ratings: unknown[][],
  weights: unknown[][],
  bands: unknown[][],
  doubt?: unknown,
  scale?: unknown[][],
): unknown[][] {
  return answerRows(() => {
    const options = { doubt: toOptionalCell(doubt), scale: toOptionalGrid(scale) };
    const result = firmnessTable(toGrid(ratings), toGrid(weights), toGrid(bands), options);
    return toRows(result, 3, ({ grade, low, high }) => [grade, low, high]);
  });
}
