import type { Missing } from '../../../../shared/sensitivity/missing.ts';
import type { AssessedRow, Assessment } from '../../../../shared/workbook/assessment.ts';
import type { Outlook } from '../../../app/what-would-change.ts';
import { sayScore, sayShare } from '../../../../shared/report/numbers.ts';
import { bandIndexOf } from '../../../../shared/scoring/band.ts';
import { placeWords } from '../../words/place-words.ts';
import { ratingCellOf } from './rating-cell.ts';

/** A criterion that waits for a rating: what a rating would settle, and its cell (null where the register has no column for it). */
export interface MissingLine {
  readonly name: string;
  readonly detail: string;
  readonly cell: string | null;
}

/** The missing evidence of a place in words; without lines nothing is missing. */
export interface MissingView {
  readonly lines: readonly MissingLine[];
  readonly note: string | null;
}

/** Says what a row still waits for, what settles most first. */
export function sayMissing(row: AssessedRow, assessment: Assessment, { missing }: Outlook): MissingView {
  return {
    lines: missing.map((each) => sayLine(each, row, assessment)),
    note: sayWhatever(row, assessment, missing),
  };
}

function sayLine(each: Missing, row: AssessedRow, assessment: Assessment): MissingLine {
  const words = placeWords.missing;
  const name = assessment.criteria[each.criterion]?.name ?? '';
  const cell = ratingCellOf(row, assessment, name);
  const width = sayScore((row.high ?? 100) - (row.low ?? 0));
  const parts = [
    sayWeight(each, width),
    ...(each.settles ? [words.settlesAlone] : []),
    ...(cell === null ? [words.noColumn] : []),
  ];
  return { name, detail: parts.join(' · '), cell };
}

function sayWeight({ share, ofWidth }: Missing, width: string): string {
  const words = placeWords.missing;
  if (share === 0) return words.noWeight;
  return ofWidth === 1 ? words.allOpen(width) : words.ofOpen(sayShare(ofWidth), width);
}

/* Where both bounds lie in the band, the gaps are worth filling, but not for its sake. */
function sayWhatever(row: AssessedRow, { bands }: Assessment, missing: readonly Missing[]): string | null {
  const { low, high, band } = row;
  if (low === null || high === null || band === null || !missing.some(({ share }) => share > 0)) return null;
  return bandIndexOf(low, bands) === bandIndexOf(high, bands) ? placeWords.missing.whatever(band) : null;
}
