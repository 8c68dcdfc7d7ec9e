import { acceptabilityTable } from '../../shared/sensitivity/acceptability.ts';
import { tippingTable } from '../../shared/sensitivity/tipping.ts';
import { weightRangeTable } from '../../shared/sensitivity/weight-range.ts';
import { answerRows, toRows } from './cell-error.ts';
import { toGrid, toOptionalCell, toOptionalGrid } from './from-excel.ts';

/**
 * Says between which shares each weight may move before the band changes, the others rescaled in proportion.
 * @customfunction WEIGHTRANGE WEIGHTRANGE
 * @param ratings Ratings of one partnership, in one row.
 * @param weights Weights of the criteria, in a row or a column.
 * @param bands Lower edge and label of each band, in two columns and any order.
 * @param scale Lowest and highest rating, for all criteria or for each; 1 to 5 when left out.
 * @returns Lowest and highest share of each criterion, from 0 to 1, one line per criterion.
 */
export function weightRange(
  ratings: unknown[][],
  weights: unknown[][],
  bands: unknown[][],
  scale?: unknown[][],
): unknown[][] {
  return answerRows(() => {
    const call = { ratings: toGrid(ratings), weights: toGrid(weights), bands: toGrid(bands) };
    const result = weightRangeTable({ ...call, scale: toOptionalGrid(scale) });
    return toRows(result, 2, (range) => (range === null ? ['', ''] : [range.low, range.high]));
  });
}

/**
 * Finds, for each criterion, the nearest whole rating that lifts the band and the nearest that lowers it.
 * @customfunction TIPPING TIPPING
 * @param ratings Ratings of one partnership, in one row.
 * @param weights Weights of the criteria, in a row or a column.
 * @param bands Lower edge and label of each band, in two columns and any order.
 * @param scale Lowest and highest rating, for all criteria or for each; 1 to 5 when left out.
 * @returns The rating that lifts and the rating that lowers, one line per criterion; empty text where none does.
 */
export function tipping(
  ratings: unknown[][],
  weights: unknown[][],
  bands: unknown[][],
  scale?: unknown[][],
): unknown[][] {
  return answerRows(() => {
    const call = { ratings: toGrid(ratings), weights: toGrid(weights), bands: toGrid(bands) };
    const result = tippingTable({ ...call, scale: toOptionalGrid(scale) });
    return toRows(result, 2, ({ lifts, lowers }) => [lifts ?? '', lowers ?? '']);
  });
}

/**
 * Says in what share of weightings each row comes first, second and so on, from weightings drawn the same way every time.
 * @customfunction ACCEPTABILITY ACCEPTABILITY
 * @param ratings Ratings from 1 to 5, one row per partnership and one column per criterion.
 * @param weights Weights of the criteria, in a row or a column; any weights at all when left out.
 * @param doubt Share of the weights that is in doubt, from 0 to 1; 0.25 when left out, and 1 without weights.
 * @param samples How many weightings to draw; 10,000 when left out, which gives each share to within 0.01 in 95 of 100 cases.
 * @param seed Whole number from which the weightings are drawn; 0 when left out. The same seed gives the same answer.
 * @returns The share of each rank, from 0 to 1, one line per row and one column per rank.
 */
// The parameters are the released contract, which has five.
// eslint-disable-next-line max-params
export function acceptability(
  ratings: unknown[][],
  weights?: unknown[][],
  doubt?: unknown,
  samples?: unknown,
  seed?: unknown,
): unknown[][] {
  return answerRows(() => {
    const grid = toGrid(ratings);
    const result = acceptabilityTable(grid, {
      weights: toOptionalGrid(weights),
      doubt: toOptionalCell(doubt),
      samples: toOptionalCell(samples),
      seed: toOptionalCell(seed),
    });
    return toRows(result, grid.length, (shares) => [...shares]);
  });
}
