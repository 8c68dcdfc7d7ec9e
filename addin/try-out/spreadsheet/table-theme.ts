import type { IRangeThemeStyleJSON } from '@univerjs/sheets';

/** The tables' look where the file's own cell styles say nothing: quiet bands under the product's green. */
export const plainTheme: IRangeThemeStyleJSON = {
  name: 'partner-city-table',
  headerRowStyle: { bg: { rgb: '#0F6B5C' }, cl: { rgb: '#FFFFFF' } },
  firstRowStyle: { bg: { rgb: '#FFFFFF' } },
  secondRowStyle: { bg: { rgb: '#F3F8F6' } },
};
