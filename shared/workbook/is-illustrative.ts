import type { Assessment } from './assessment.ts';
import type { Sheet } from './sheet.ts';

/** Says whether the framework itself calls its weights or scale illustrative: wherever its figures are shown, so must we. */
export function isIllustrative({ tables }: Assessment, sheets: readonly Sheet[]): boolean {
  const { framework } = tables;
  const sheet = sheets.find(({ name }) => name === framework?.sheet);
  if (framework === null || sheet === undefined) return false;
  const first = framework.headerRow - 1 - sheet.origin.row;
  return sheet.cells
    .slice(Math.max(0, first), framework.lastRow - sheet.origin.row)
    .some((row) => row.some((cell) => typeof cell === 'string' && /\billustrative\b/i.test(cell)));
}
