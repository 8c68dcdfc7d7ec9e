import type { IRangeThemeStyleJSON } from '@univerjs/sheets';

/** The tables' look where the file's own cell styles say nothing: a heading in the product's green, and no bands, which would cover the grid. */
export const plainTheme: IRangeThemeStyleJSON = {
  name: 'partner-city-table',
  headerRowStyle: { bg: { rgb: '#0F6B5C' }, cl: { rgb: '#FFFFFF' } },
};
