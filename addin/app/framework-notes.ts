import type { Assessment } from '../../shared/workbook/assessment.ts';
import type { Sheet } from '../../shared/workbook/sheet.ts';

/** Says whether the framework's own notes call its figures illustrative; wherever they are shown it must be said. */
export function isIllustrative(assessment: Assessment, sheets: readonly Sheet[]): boolean {
  const framework = assessment.tables.framework;
  const sheet = sheets.find((candidate) => candidate.name === framework?.sheet);
  if (framework === null || sheet === undefined) return false;
  const first = framework.firstRow - 1 - sheet.origin.row;
  const last = framework.lastRow - 1 - sheet.origin.row;
  return sheet.cells
    .slice(Math.max(0, first), last + 1)
    .some((row) => row.some((cell) => typeof cell === 'string' && /\billustrative\b/iu.test(cell)));
}
