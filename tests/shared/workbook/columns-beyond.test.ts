import { describe, expect, it } from 'vitest';
import type { Grid } from '../../../shared/kernel/cell.ts';
import { assessWorkbook } from '../../../shared/workbook/assess-workbook.ts';
import { findTables } from '../../../shared/workbook/find-tables.ts';
import type { Sheet } from '../../../shared/workbook/sheet.ts';

const sheet = (name: string, cells: Grid): Sheet => ({
  name,
  cells,
  hidden: false,
  origin: { row: 0, column: 0 },
  tables: [],
});
const framework = sheet('Framework', [
  ['Criterion', 'Weight'],
  ['Fit', 1],
]);
const rules = sheet('Rules', [
  ['Rule', 'Activity', 'Recommendation', 'Reason'],
  ['A', '-', 'Keep', '{Place} is led by {Lead}'],
]);
const assess = (register: Grid) => assessWorkbook([sheet('Register', register), framework, rules]);

describe('columns to the right of what the rules ask about', () => {
  const header = ['Activity', 'Fit', 'Lead', 'Place'];

  it('are told in reasons', () => {
    expect(assess([header, ['Active', 3, 'Ann', 'Bonn']]).rows[0]?.reason).toBe('Bonn is led by Ann');
  });

  it('keep a row that holds nothing but its place', () => {
    const { rows } = assess([header, ['Active', 3, 'Ann', 'Bonn'], [null, null, null, 'Oslo']]);
    expect(rows.map(({ place }) => place)).toEqual(['Bonn', 'Oslo']);
  });

  it('change the fingerprint with the place', () => {
    const mark = (place: string) => assess([header, ['Active', 3, 'Ann', place]]).fingerprint;
    expect(mark('Bonn')).not.toBe(mark('Lima'));
  });
});

describe('a sheet with one far cell', () => {
  it('is searched no further than each row goes', () => {
    // A rectangle of 100,000 by 16,384 cells read one by one would outlast the test's patience.
    const wide = [...Array<null>(16_383).fill(null), 1];
    const cells: Grid = [['Criterion', 'Weight'], ['Fit', 1], ...Array<[]>(100_000).fill([]), wide];
    expect(findTables([sheet('Framework', cells)]).framework?.lastRow).toBe(2);
  });
});

describe('a condition nested thousands deep', () => {
  it('is named as bad, and the scores are still given', () => {
    const deep = `${'not('.repeat(6000)}a${')'.repeat(6000)}`;
    const nested = sheet('Rules', [
      ['Rule', 'Activity', 'Recommendation'],
      ['A', deep, 'Keep'],
    ]);
    const register = sheet('Register', [
      ['Place', 'Activity', 'Fit'],
      ['Bonn', 'Active', 3],
    ]);
    const { rows, problems } = assessWorkbook([register, framework, nested]);
    expect(rows[0]).toMatchObject({ score: 50, recommendation: null });
    expect(problems).toMatchObject([{ sheet: 'Rules', cell: 'B2' }]);
  });
});
