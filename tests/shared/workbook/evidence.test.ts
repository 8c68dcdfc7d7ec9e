import { describe, expect, it } from 'vitest';
import type { Grid } from '../../../shared/kernel/cell.ts';
import { assessWorkbook } from '../../../shared/workbook/assess-workbook.ts';
import { findEvidence } from '../../../shared/workbook/evidence.ts';
import type { Sheet } from '../../../shared/workbook/sheet.ts';
import { publishedSheets, registerGrid, sheetOf, tableOver } from '../../support/sheet-builder.ts';

const grid: Grid = [
  ['Place', 'Criterion', 'Evidence', 'Source', 'Date'],
  ['Kotli', 'Connections', 'Two school exchanges', 'Schools team', '2024-03-01'],
  ['Bochum', 'Profile', 'Seventy-five years', 'Archive', 2025],
  [' kotli ', '', 'Visit by the mayor', '', 45_000],
  ['Kotli', 'Profile', 'A letter', 'Mayor’s office', 'some time in spring'],
  ['Kotli', 'Profile', 'An article', '', '2024-06'],
  ['Kotli', 'Profile', '', 'no text, so no line', '2024-01-01'],
  ['Kotli', 'Profile', 'A survey', '', 2019],
];

/** Date and text of each line of evidence for a place. */
function lines(sheets: readonly Sheet[], place = 'Kotli'): readonly (readonly string[])[] {
  const assessment = assessWorkbook(sheets);
  const row = assessment.rows.find((each) => each.place === place);
  if (row === undefined) throw new Error(`no ${place}`);
  return findEvidence(sheets, assessment)
    .of(row)
    .map(({ date, text }) => [date, text]);
}

const withEvidence = (cells: Grid, more: Partial<Sheet> = {}): readonly Sheet[] => [
  ...publishedSheets(),
  sheetOf('Background', cells, more),
];

describe('evidence', () => {
  it('EV-3, EV-5: is listed for its place, the newest first, what has no date that can be read last', () => {
    expect(lines(withEvidence(grid))).toEqual([
      ['2024-06', 'An article'],
      ['2024-03-01', 'Two school exchanges'],
      ['2023-03-15', 'Visit by the mayor'],
      ['2019', 'A survey'],
      ['some time in spring', 'A letter'],
    ]);
  });

  it('EV-3: keeps criterion, source and the cell of its text', () => {
    const sheets = withEvidence(grid);
    const assessment = assessWorkbook(sheets);
    const [, second] = assessment.rows.flatMap((row) =>
      row.place === 'Kotli' ? findEvidence(sheets, assessment).of(row) : [],
    );
    expect(second).toEqual({
      criterion: 'Connections',
      text: 'Two school exchanges',
      source: 'Schools team',
      date: '2024-03-01',
      error: null,
      sheet: 'Background',
      cell: 'C2',
    });
  });

  it('EV-3: stands anywhere, under titles, with columns of its own and in any order', () => {
    const cells: Grid = [
      ['Background papers'],
      [],
      [null, 'Evidence', 'Checked', 'City', 'Criterion'],
      [null, 'A letter', 'yes', 'Kotli', 'Profile'],
    ];
    expect(lines(withEvidence(cells))).toEqual([['', 'A letter']]);
  });

  it('EV-3: an Excel table comes before a plain range, and a framework with a column for evidence is none', () => {
    const other: Grid = [
      ['Place', 'Criterion', 'Evidence'],
      ['Kotli', 'Profile', 'In the table'],
    ];
    const sheets = [
      ...withEvidence(grid),
      sheetOf('Weights too', [
        ['Criterion', 'Evidence'],
        ['Profile', 'What to look for'],
      ]),
      sheetOf('Papers', other, { tables: [tableOver('Papers', other)] }),
    ];
    expect(lines(sheets)).toEqual([['', 'In the table']]);
  });

  it('EV-4: is also what the register says of a place in columns of its own', () => {
    const [header = [], ...body] = registerGrid;
    const register: Grid = [
      [...header, 'Evidence', 'Evidence source', 'Evidence date'],
      ...body.map((row) => (row.includes('Kotli') ? [...row, 'Minute 14', 'Committee', 45_400] : row)),
    ];
    const sheets = [...publishedSheets({ register }), sheetOf('Background', grid)];
    expect(lines(sheets)[1]).toEqual(['2024-04-18', 'Minute 14']);
    expect(lines(sheets, 'Kitwe')).toEqual([]);
  });

  it('EV-9: says which error a line shows; one that finds nothing is no line, and a date that is not found is none', () => {
    const cells: Grid = [
      ['Place', 'Criterion', 'Evidence', 'Source', 'Date'],
      ['Kotli', 'Profile', { error: '#REF!' }, '', '2024'],
      ['Kotli', 'Profile', 'A letter', '#VALUE!', '2023'],
      ['Kotli', 'Profile', 'A visit', '', { error: '#N/A' }],
      ['Kotli', 'Profile', { error: '#N/A' }, '', '2022'],
    ];
    const sheets = withEvidence(cells);
    const assessment = assessWorkbook(sheets);
    const [row] = assessment.rows.filter(({ place }) => place === 'Kotli');
    const found = row === undefined ? [] : findEvidence(sheets, assessment).of(row);
    expect(found.map(({ text, date, error }) => [text, date, error])).toEqual([
      ['#REF!', '2024', '#REF!'],
      ['A letter', '2023', '#VALUE!'],
      ['A visit', '', null],
    ]);
  });

  it('has none in a workbook without any', () => {
    expect(lines(publishedSheets())).toEqual([]);
  });
});
