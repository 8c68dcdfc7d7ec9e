import { coverageTable } from '../../shared/scoring/coverage.ts';
import { boundsTable } from '../../shared/scoring/bounds.ts';
import { contributionsTable } from '../../shared/scoring/contributions.ts';
import { scoreRows } from '../../shared/scoring/score.ts';
import { answerRows, toColumn, toRows } from './cell-error.ts';
import { toGrid, toOptionalGrid, toOptionalWord } from './from-excel.ts';

/**
 * Scores each row of ratings from 0 to 100: the weighted mean of where each rating stands on its scale.
 * @customfunction SCORE SCORE
 * @param ratings Ratings, one row per partnership and one column per criterion.
 * @param weights Weights of the criteria, in a row or a column.
 * @param missing What to do with a missing rating: exclude (the default), lowest, highest or refuse.
 * @param scale Lowest and highest rating, for all criteria or for each; 1 to 5 when left out.
 * @returns A score per row.
 */
export function score(
  ratings: unknown[][],
  weights: unknown[][],
  missing?: unknown,
  scale?: unknown[][],
): unknown[][] {
  return answerRows(() => {
    const options = { missing: toOptionalWord(missing), scale: toOptionalGrid(scale) };
    return toColumn(scoreRows(toGrid(ratings), toGrid(weights), options));
  });
}

/**
 * Says how much of the weight that applies has been assessed, from 0 to 1.
 * @customfunction COVERAGE COVERAGE
 * @param ratings Ratings, one row per partnership and one column per criterion.
 * @param weights Weights of the criteria, in a row or a column.
 * @param scale Lowest and highest rating, for all criteria or for each; 1 to 5 when left out.
 * @returns A share per row.
 */
export function coverage(ratings: unknown[][], weights: unknown[][], scale?: unknown[][]): unknown[][] {
  return answerRows(() => toColumn(coverageTable(toGrid(ratings), toGrid(weights), toOptionalGrid(scale))));
}

/**
 * Gives the score with every missing rating at its lowest, and with every one at its highest.
 * @customfunction BOUNDS BOUNDS
 * @param ratings Ratings, one row per partnership and one column per criterion.
 * @param weights Weights of the criteria, in a row or a column.
 * @param scale Lowest and highest rating, for all criteria or for each; 1 to 5 when left out.
 * @returns The lowest and the highest possible score per row.
 */
export function bounds(ratings: unknown[][], weights: unknown[][], scale?: unknown[][]): unknown[][] {
  return answerRows(() =>
    toRows(boundsTable(toGrid(ratings), toGrid(weights), toOptionalGrid(scale)), 2, ({ low, high }) => [
      low,
      high,
    ]),
  );
}

/**
 * Gives the points that each criterion adds to the score; empty text where it is not assessed or does not apply.
 * @customfunction CONTRIBUTIONS CONTRIBUTIONS
 * @param ratings Ratings, one row per partnership and one column per criterion.
 * @param weights Weights of the criteria, in a row or a column.
 * @param scale Lowest and highest rating, for all criteria or for each; 1 to 5 when left out.
 * @returns Points per row and criterion, which sum to the score.
 */
export function contributions(ratings: unknown[][], weights: unknown[][], scale?: unknown[][]): unknown[][] {
  return answerRows(() => {
    const grid = toGrid(ratings);
    const result = contributionsTable(grid, toGrid(weights), toOptionalGrid(scale));
    return toRows(result, grid[0]?.length ?? 1, (points) => points.map((each) => each ?? ''));
  });
}
