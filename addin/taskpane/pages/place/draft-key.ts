import type { AssessedRow, Assessment } from '../../../../shared/workbook/assessment.ts';

/**
 * What a draft about a row is kept under. By its partnership, so that it stays with the place when rows are sorted; where
 * several rows have the same one, by the row as well, so that what was typed about one is never saved for another.
 */
export function draftKeyOf(row: AssessedRow, { rows }: Pick<Assessment, 'rows'>): string {
  const { sheet, partnership } = row;
  const same = rows.filter((each) => each.sheet === sheet && each.partnership === partnership);
  const isOnly = partnership !== '' && same.length < 2;
  return [sheet, partnership, ...(isOnly ? [] : [String(row.row)])].join('\n');
}
