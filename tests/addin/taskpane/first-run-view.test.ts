import { describe, expect, it } from 'vitest';
import { overviewOf, tableLines } from '../../../addin/taskpane/pages/place/first-run-view.ts';
import { assessWorkbook } from '../../../shared/workbook/assess-workbook.ts';
import { bandGrid, publishedSheets, registerWith, sheetOf } from '../../support/sheet-builder.ts';

describe('which tables have been found', () => {
  it('says where each is', () => {
    const lines = tableLines(assessWorkbook(publishedSheets()));
    expect(lines.map(({ name, isThere, detail }) => [name, isThere, detail])).toEqual([
      ['Register', true, 'Found on Cities, row 1'],
      ['Framework', true, 'Found on Weights, row 1'],
      ['Rules', true, 'Found on Decisions, row 1'],
      ['Bands', true, 'Found on Steps, row 1'],
    ]);
  });

  it('says what is missing and how it would look', () => {
    const lines = tableLines(assessWorkbook([sheetOf('Sheet1', [['Budget', 2026]])]));
    expect(lines.map(({ isThere }) => isThere)).toEqual([false, false, false, false]);
    expect(lines[1]?.detail).toBe(
      'Not there yet: two columns headed Criterion and Weight, one criterion a row',
    );
    expect(tableLines(null)).toEqual(lines);
  });
});

describe('all places at a glance', () => {
  it('counts them by band from the highest, and by recommendation in the order of the report', () => {
    const overview = overviewOf(assessWorkbook(publishedSheets()));
    expect(overview.heading).toBe('15 places on Cities');
    expect(overview.bands).toEqual([
      { label: 'Strong', count: 5 },
      { label: 'Fair', count: 5 },
      { label: 'Weak', count: 5 },
    ]);
    expect(overview.recommendations.slice(0, 3)).toEqual([
      { label: 'Relinquish', count: 1 },
      { label: 'Do not reinitiate', count: 2 },
      { label: 'Retain', count: 6 },
    ]);
    expect(overview.recommendations.reduce((sum, { count }) => sum + count, 0)).toBe(15);
    expect(overview.withoutRules).toBeNull();
  });

  it('counts those without a score, a band or a recommendation too', () => {
    const bands = bandGrid.filter(([from]) => from !== 0);
    const register = registerWith('Bochum', 'Profile', 'four');
    const overview = overviewOf(assessWorkbook(publishedSheets({ bands, register })));
    expect(overview.bands).toEqual([
      { label: 'Strong', count: 4 },
      { label: 'Fair', count: 5 },
      { label: 'Below all bands', count: 5 },
      { label: 'No score', count: 1 },
    ]);
    expect(overview.recommendations.at(-1)).toEqual({ label: 'No recommendation', count: 1 });
  });

  it('does without bands and without rules', () => {
    const sheets = publishedSheets().filter(({ name }) => name === 'Cities' || name === 'Weights');
    expect(overviewOf(assessWorkbook(sheets))).toMatchObject({
      bands: [],
      recommendations: [],
      withoutRules: 'There are no rules in this workbook, so nothing is recommended yet.',
    });
  });
});
