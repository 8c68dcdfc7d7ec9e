import type { AssessedRow } from './assessment.ts';
import type { RowOutcome } from './grounds.ts';

/** What changes for one place, with both sides. */
export interface ComparedPlace {
  readonly place: string;
  readonly sheet: string;
  /** The sheet's row, counted from 1. */
  readonly row: number;
  readonly before: RowOutcome;
  readonly after: RowOutcome;
  /** By how many points the score rises (below 0: falls); null where either has none. */
  readonly rise: number | null;
  /** Whether band or recommendation is another. */
  readonly isChanged: boolean;
}

/**
 * Holds what rows come to now against what they would come to (`after`, in the order of the rows), the most telling
 * first: another recommendation, then another band, then the greater change of score, then the order of the rows. SPEC WI-3.
 */
export function compareOutcomes(
  rows: readonly AssessedRow[],
  after: readonly RowOutcome[],
): readonly ComparedPlace[] {
  const compared = rows.flatMap((row, index): readonly ComparedPlace[] => {
    const then = after[index];
    return then === undefined ? [] : [compare(row, then)];
  });
  return compared.toSorted((a, b) => rankOf(b) - rankOf(a) || moveOf(b) - moveOf(a));
}

function compare(row: AssessedRow, after: RowOutcome): ComparedPlace {
  const before = { score: row.score, band: row.band, recommendation: row.recommendation };
  const rise = row.score === null || after.score === null ? null : after.score - row.score;
  const isChanged = before.band !== after.band || before.recommendation !== after.recommendation;
  return { place: row.place, sheet: row.sheet, row: row.row, before, after, rise, isChanged };
}

function rankOf({ before, after }: ComparedPlace): number {
  if (before.recommendation !== after.recommendation) return 2;
  return before.band === after.band ? 0 : 1;
}

function moveOf({ rise }: ComparedPlace): number {
  return Math.abs(rise ?? 0);
}
