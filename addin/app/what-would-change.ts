import type { Missing } from '../../shared/sensitivity/missing.ts';
import { missingOf } from '../../shared/sensitivity/missing.ts';
import type { Change } from '../../shared/sensitivity/what-would-change.ts';
import { whatWouldChange as findChanges } from '../../shared/sensitivity/what-would-change.ts';
import type { AssessedRow, Assessment } from '../../shared/workbook/assessment.ts';
import { groundsOf, outcomeWith, scoredRatings, stretchesOf } from '../../shared/workbook/grounds.ts';
import type { Sheet } from '../../shared/workbook/sheet.ts';

/** What would change what a row comes to, and what it still waits for. */
export interface Outlook {
  readonly changes: readonly Change[];
  readonly missing: readonly Missing[];
  /** Whether some criterion of weight does not apply, so that shares are not those of the whole framework. */
  readonly isPart: boolean;
}

/** The outlook of a row of the register, from the sheets it was assessed on; null while its ratings or the framework can't be read. */
export function outlookOf(
  row: AssessedRow,
  assessment: Assessment,
  sheets: readonly Sheet[],
): Outlook | null {
  const grounds = groundsOf(sheets, assessment);
  const ratings = grounds === null ? null : scoredRatings(grounds, row);
  if (grounds === null || ratings === null) return null;
  const { criteria, bands } = grounds;
  return {
    changes: findChanges({
      ratings,
      criteria,
      bands,
      now: { band: row.band, recommendation: row.recommendation },
      stretches: stretchesOf(grounds, row),
      outcomeWith: (changed) => outcomeWith(grounds, row, changed),
    }),
    missing: missingOf(ratings, criteria, bands),
    isPart: ratings.some(
      (rating, index) => rating === 'not-applicable' && (criteria.weights[index] ?? 0) > 0,
    ),
  };
}
