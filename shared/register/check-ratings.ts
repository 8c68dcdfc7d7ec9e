import type { Grid } from '../kernel/cell.ts';
import type { Result } from '../kernel/result.ts';
import { success } from '../kernel/result.ts';
import type { ScaleIssue } from '../framework/scale.ts';
import { readScale } from '../framework/scale.ts';
import type { RatingIssue } from './rating.ts';
import { readRatingRow } from './rating.ts';

/**
 * CHECKRATINGS: every bad cell among ratings, row by row. Gaps and what does not apply are no problems. The scale is read for as
 * many criteria as the widest row has cells; trouble in it fails the call. SPEC CK-1, CK-2.
 */
export function checkRatings(ratings: Grid, scale: Grid | null): Result<readonly RatingIssue[], ScaleIssue> {
  const criteria = ratings.reduce((widest, cells) => Math.max(widest, cells.length), 0);
  const ends = readScale(scale, criteria);
  if (!ends.ok) return ends;
  return success(
    ratings.flatMap((cells, index) => {
      const read = readRatingRow(cells, ends.value, index + 1);
      return read.ok ? [] : read.issues;
    }),
  );
}
