import type { AssessedRow, Assessment } from '../../shared/workbook/assessment.ts';
import type { Selection } from './ports.ts';

/** The partnership in view, and whether the selection is on it or has moved off the register. */
export interface ChosenPlace {
  readonly row: AssessedRow;
  readonly isSelected: boolean;
}

/**
 * The row the selection is on. While the selection is anywhere else the last one stays, so that a weight changed
 * on the framework's sheet shows what it does to the place in view.
 */
export function choosePlace(
  assessment: Assessment,
  selection: Selection | null,
  last: AssessedRow | null,
): ChosenPlace | null {
  const selected = selection === null ? undefined : rowAt(assessment, selection);
  if (selected !== undefined) return { row: selected, isSelected: true };
  const kept = last === null ? undefined : sameRow(assessment, last);
  return kept === undefined ? null : { row: kept, isSelected: false };
}

function rowAt(assessment: Assessment, selection: Selection): AssessedRow | undefined {
  return assessment.rows.find((row) => row.sheet === selection.sheet && row.row === selection.row);
}

/* A sort moves rows about, so the partnership counts before the row number. */
function sameRow(assessment: Assessment, last: AssessedRow): AssessedRow | undefined {
  const alike = assessment.rows.filter((row) => row.partnership === last.partnership);
  return alike.find((row) => row.row === last.row) ?? alike[0];
}
