import { describe, expect, it } from 'vitest';
import type { SheetFile } from '../../../shared/xlsx/workbook-file.ts';
import type { XlsxIssue } from '../../../shared/xlsx/xlsx-issue.ts';
import { readWorkbook } from '../../../shared/xlsx/read-workbook.ts';
import { bookBytes, type BookParts } from '../../support/xlsx-builder.ts';

function sheetOf(xml: string, more: Partial<BookParts> = {}): SheetFile {
  const read = readWorkbook(bookBytes({ sheets: [{ name: 'A', xml }], ...more }));
  const [sheet] = read.ok ? read.value.sheets : [];
  if (sheet === undefined) throw new Error(JSON.stringify(read));
  return sheet;
}

const sheetOfCells = (cells: string): SheetFile =>
  sheetOf(`<sheetData><row r="1">${cells}</row></sheetData>`);

function issuesOf(data: string): readonly XlsxIssue[] {
  const read = readWorkbook(bookBytes({ sheets: [{ name: 'A', xml: `<sheetData>${data}</sheetData>` }] }));
  return read.ok ? [] : read.issues;
}

describe('a stored value', () => {
  it.each([
    ['a number with spaces around it', '<c r="A1"><v> 4.5 </v></c>', 4.5],
    ['a number with an exponent', '<c r="A1"><v>-1.5E-3</v></c>', -0.0015],
    ['a number that is none, as it is', '<c r="A1" t="n"><v> four </v></c>', ' four '],
    ['a number without end, as it is', '<c r="A1"><v>1E999</v></c>', '1E999'],
    ['nothing', '<c r="A1"><v></v></c>', null],
    ['nothing but spaces', '<c r="A1"><v> \n </v></c>', null],
    ['true in a digit', '<c r="A1" t="b"><v>1</v></c>', true],
    ['true in a digit with spaces', '<c r="A1" t="b"><v> 1 </v></c>', true],
    ['true in a word', '<c r="A1" t="b"><v>true</v></c>', true],
    ['true in a word with spaces', '<c r="A1" t="b"><v>\ntrue\n</v></c>', true],
    ['false in a digit', '<c r="A1" t="b"><v>0</v></c>', false],
    ['false in a word', '<c r="A1" t="b"><v>false</v></c>', false],
    ['false where the file says nothing', '<c r="A1" t="b"><v></v></c>', false],
    ['an error', '<c r="A1" t="e"><v>#DIV/0!</v></c>', { error: '#DIV/0!' }],
    ['an error with spaces', '<c r="A1" t="e"><v> #N/A </v></c>', { error: '#N/A' }],
    ['an error of another program', '<c r="A1" t="e"><v>Err:502</v></c>', { error: '#VALUE!' }],
    ['a day', '<c r="A1" t="d"><v>2026-01-31</v></c>', 46053],
    ['a day with spaces', '<c r="A1" t="d"><v> 2026-01-31 </v></c>', 46053],
    ['noon', '<c r="A1" t="d"><v>2026-01-31T12:00</v></c>', 46053.5],
    ['a moment', '<c r="A1" t="d"><v>2026-01-31T18:45:36.0</v></c>', 46053 + 0.781_666_666_666_666_7],
    ['a day that is none, as it is', '<c r="A1" t="d"><v> 2026-02-30 </v></c>', '2026-02-30'],
    ['a text of a formula', '<c r="A1" t="str"><f>B2</f><v> a_x000A_b </v></c>', ' a\nb '],
    ['a text that the file never had', '<c r="A1" t="s"><v>0</v></c>', { error: '#REF!' }],
    ['a text of its own', '<c r="A1" t="inlineStr"><is><t>in</t></is></c>', 'in'],
    ['a text of its own without a value', '<c r="A1" t="inlineStr"/>', null],
    ['a text of its own that is not there', '<c r="A1" t="inlineStr"><is/></c>', null],
    ['an empty text of its own', '<c r="A1" t="inlineStr"><is><t/></is></c>', ''],
    [
      'a text of its own without its phonetic hints',
      '<c r="A1" t="inlineStr"><is><r><t>東京</t></r><rPh sb="0" eb="2"><t>とうきょう</t></rPh></is></c>',
      '東京',
    ],
    ['a value of a type yet to come, as a number', '<c r="A1" t="next"><v>4</v></c>', 4],
    [
      'a value between marks that XML passes over',
      '<c r="A1" t="str"><v><![CDATA[<a> & b]]></v></c>',
      '<a> & b',
    ],
  ])('is read as %s', (_, cell, expected) => {
    const { cells } = sheetOfCells(`${cell}<c r="B1"><v>9</v></c>`);
    // A blank first cell is outside the used part.
    expect(cells).toEqual([expected === null ? [9] : [expected, 9]]);
  });
});

describe('what stands beside the cells of a sheet', () => {
  it('is no value: cells outside a row, and values and formulas in an extension of a cell', () => {
    const extension = '<extLst><ext><f>B9</f><v>9</v><t>no</t></ext></extLst>';
    const { cells, formulas } = sheetOf(
      `<sheetData><c r="C3"><f>A1</f><v>7</v><is><t>no</t></is></c><row r="1"><c r="A1"><v>1</v>${extension}</c></row></sheetData>
      <extLst><ext><c r="D4"><f>A1</f><v>8</v></c></ext></extLst>`,
    );
    expect(cells).toEqual([[1]]);
    expect([...formulas]).toEqual([]);
  });

  it('is no formula without a result: one in an extension of a blank cell', () => {
    const blank = '<c r="A1"><extLst><ext><f>B9</f></ext></extLst></c>';
    expect(sheetOfCells(`${blank}<c r="B1"><v>9</v></c>`).cells).toEqual([[9]]);
  });

  it('is no address: a namespace that a cell names for itself', () => {
    const own = 'xmlns:r="http://a.example/r" xmlns:t="http://a.example/t" r:id="x"';
    expect(sheetOfCells(`<c r="B1" t="b" ${own}><v>1</v></c><c ${own}><v>2</v></c>`)).toMatchObject({
      cells: [[true, 2]],
      origin: { row: 0, column: 1 },
    });
  });

  it('has styles only of cells that name one', () => {
    const { styleOf } = sheetOfCells('<c r="A1" s="2"/><c r="B1" s="0"><v>1</v></c><c r="C1"><v>1</v></c>');
    expect([...styleOf]).toEqual([['A1', 2]]);
  });
});

describe('cells that no worksheet has', () => {
  it.each([
    ['a row above the first', '<row r="0"/>'],
    ['a row below the last', '<row r="1048577"/>'],
    ['a row after the last', '<row r="1048576"/><row/>'],
    ['a row that is no number', '<row r="one"/>'],
    ['a cell in row 0', '<row r="1"><c r="A0"/></row>'],
    ['a cell without a row', '<row r="1"><c r="A"/></row>'],
    ['a cell right of the last column', '<row r="1"><c r="XFE1"/></row>'],
    ['a cell after the last column', '<row r="1"><c r="XFD1"/><c/></row>'],
  ])('are a broken part: %s', (_, data) => {
    expect(issuesOf(data)).toEqual([{ code: 'xlsx.broken-part', detail: 'xl/worksheets/sheet1.xml' }]);
  });

  it('are not the last row and column', () => {
    expect(issuesOf('<row r="1048576"><c r="XFC1048576"/><c><v>1</v></c></row>')).toEqual([]);
  });
});

describe('the look of a sheet', () => {
  it.each([
    ['1', true],
    ['true', true],
    ['0', false],
    ['false', false],
    ['', false],
  ])('takes %j of a setting for %s', (setting, isSet) => {
    const sheet = sheetOf(
      `<cols><col min="2" hidden="${setting}"/></cols><sheetData><row r="3" ht="12.5" customHeight="${setting}"/><row hidden="${setting}"/></sheetData>
      <sheetProtection sheet="${setting}"/>`,
    );
    expect(sheet.columns).toEqual([{ from: 2, to: 2, hidden: isSet }]);
    expect(sheet.rows).toEqual(
      isSet
        ? [
            { row: 3, height: 12.5 },
            { row: 4, hidden: true },
          ]
        : [],
    );
    expect(sheet.isProtected).toBe(isSet);
  });

  it('is plain where the sheet says nothing of it', () => {
    const plain = { merges: [], columns: [], rows: [], frozen: null, validations: [], isProtected: false };
    expect(sheetOf('<sheetData/>')).toMatchObject({ ...plain, tables: [], cells: [] });
  });

  it('tells columns without width and panes that are split, not frozen', () => {
    const split = '<sheetViews><sheetView><pane xSplit="900" state="split"/></sheetView></sheetViews>';
    const { columns, frozen } = sheetOf(`${split}<cols><col min="1" max="3" width="0"/></cols><sheetData/>`);
    expect([columns, frozen]).toEqual([[{ from: 1, to: 3, width: 0, hidden: true }], null]);
  });

  it.each([
    ['choices', '"Yes, ""No"",,Maybe"', ['Yes', '"No"', '', 'Maybe']],
    ['one choice that is empty', '""', ['']],
    ['cells', 'Lists!$A$1:$A$3', 'Lists!$A$1:$A$3'],
  ])('tells a list of %s', (_, source, list) => {
    const one = `<dataValidation type="list" sqref="A1"><formula1>${source}</formula1></dataValidation>`;
    const { validations } = sheetOf(`<sheetData/><dataValidations>${one}<dataValidation/></dataValidations>`);
    expect(validations).toEqual([
      { ranges: 'A1', kind: 'list', list },
      { ranges: '', kind: 'any' },
    ]);
  });
});
