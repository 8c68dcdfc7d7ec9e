import type { Cell } from '../kernel/cell.ts';
import { roundedOff } from '../kernel/sum.ts';
import type { Scale } from '../framework/scale.ts';
import type { Weights } from '../framework/weights.ts';
import type { Rating } from '../register/rating.ts';
import { isOnScale, readRating } from '../register/rating.ts';
import type { GapFilling } from './points.ts';
import { valueOf } from './points.ts';

/**
 * Where the ratings of one row stand on their scales, a number per criterion: its value from 0 (lowest) to 1
 * (highest), or one of the two marks below 0. Numbers and nothing else, so that a large register is read and summed
 * without making an object per cell.
 */
export type Standings = Float64Array;

/** The mark of a criterion that is not assessed. */
export const gap = -1;

/** The mark of a criterion that is not applicable. */
export const outside = -2;

/** Stands for a cell that is no rating; never left in a row. */
const noRating = -3;

function standingOf(rating: Rating, lowest: number, highest: number): number {
  if (typeof rating === 'number') return valueOf(rating, lowest, highest);
  return rating === 'not-assessed' ? gap : outside;
}

/** The standings of some ratings, one per criterion each. */
export function standingsOf(ratings: readonly Rating[], { lowest, highest }: Scale): Standings {
  const row = new Float64Array(ratings.length);
  ratings.forEach((rating, index) => {
    row[index] = standingOf(rating, lowest[index] ?? 1, highest[index] ?? 5);
  });
  return row;
}

/** A scale as `readStandings` takes it: typed arrays are read much faster than others, and most calls read many rows. */
export interface PackedScale {
  readonly lowest: Float64Array;
  readonly highest: Float64Array;
}

/** Packs a scale. */
export function packScale({ lowest, highest }: Scale): PackedScale {
  return { lowest: new Float64Array(lowest), highest: new Float64Array(highest) };
}

/**
 * Reads a row of cells into `row`, which has one place per criterion; a cell that is not there is a gap. Says whether
 * every cell is a rating (SPEC RT-1 to RT-3). If one is not, the row is of no use, and `readRatingRow` names the cells.
 */
export function readStandings(
  cells: readonly Cell[],
  { lowest, highest }: PackedScale,
  row: Standings,
): boolean {
  for (let index = 0; index < row.length; index += 1) {
    const cell = cells[index];
    const low = lowest[index] ?? 1;
    const high = highest[index] ?? 5;
    if (isOnScale(cell, low, high)) {
      row[index] = (cell - low) / (high - low);
      continue;
    }
    const mark = markOf(cell ?? null, low, high);
    if (mark === noRating) return false;
    row[index] = mark;
  }
  return true;
}

/** The mark of a cell that holds no number on the scale. */
function markOf(cell: Cell, lowest: number, highest: number): number {
  const read = readRating(cell, lowest, highest);
  if (!read.ok) return noRating;
  return read.value === 'not-assessed' ? gap : outside;
}

/** Says whether any criterion of weight above 0 is assessed. SPEC SC-5. */
export function isAssessed(row: Standings, weights: Weights): boolean {
  return weighsFrom(0, row, weights);
}

/** Says whether any criterion of weight above 0 applies. SPEC SC-5. */
export function isApplicable(row: Standings, weights: Weights): boolean {
  return weighsFrom(gap, row, weights);
}

function weighsFrom(least: number, row: Standings, weights: Weights): boolean {
  for (let index = 0; index < row.length; index += 1) {
    if ((row[index] ?? outside) >= least && (weights[index] ?? 0) > 0) return true;
  }
  return false;
}

/**
 * The weighted mean of a row, 0 to 1: sum(w v) / sum(w) over the criteria that count, which are never those not
 * applicable, and the gaps only when they are filled. NaN unless one of them has a weight above 0. Both sums are made
 * as `sumOf` makes one, written out here because a call per row and list would take far longer. SPEC SC-2 to SC-4.
 */
export function meanOf(row: Standings, weights: Weights, filling: GapFilling): number {
  const least = leastOf(filling);
  const filled = filledBy(filling);
  let points = 0;
  let pointsLost = 0;
  let counted = 0;
  let countedLost = 0;
  for (let index = 0; index < row.length; index += 1) {
    const standing = row[index] ?? outside;
    if (standing < least) continue;
    const weight = weights[index] ?? 0;
    const part = weight * (standing < 0 ? filled : standing);
    pointsLost += roundedOff(points, part);
    points += part;
    countedLost += roundedOff(counted, weight);
    counted += weight;
  }
  return (points + pointsLost) / (counted + countedLost);
}

/** The values, 0 to 1, of the criteria of weight above 0 that count in a row, gaps filled or left out as in `meanOf`. */
export function valuesIn(row: Standings, weights: Weights, filling: GapFilling): readonly number[] {
  const values: number[] = [];
  row.forEach((standing, index) => {
    if (standing < leastOf(filling) || !((weights[index] ?? 0) > 0)) return;
    values.push(standing < 0 ? filledBy(filling) : standing);
  });
  return values;
}

/** The least standing that counts. */
function leastOf(filling: GapFilling): number {
  return filling === 'leave-out' ? 0 : gap;
}

function filledBy(filling: GapFilling): number {
  return filling === 'highest' ? 1 : 0;
}
