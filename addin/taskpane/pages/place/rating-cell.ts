import type { AssessedRow, Assessment } from '../../../../shared/workbook/assessment.ts';
import { cellAddress } from '../../../../shared/kernel/cell-address.ts';
import { sameText } from '../../../../shared/kernel/text.ts';

/** The address of a row's rating of a criterion; null where the register has no column for it. */
export function ratingCellOf(row: AssessedRow, { tables }: Assessment, criterion: string): string | null {
  const column = tables.register?.columns.find((each) => sameText(each.header, criterion));
  return column === undefined ? null : cellAddress(row.row - 1, column.column - 1);
}
