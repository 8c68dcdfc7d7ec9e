import { describe, expect, it } from 'vitest';
import type { WorkbookFile } from '../../../shared/xlsx/workbook-file.ts';
import { readWorkbook } from '../../../shared/xlsx/read-workbook.ts';
import { bookBytes, bookTexts, zipTexts, type BookParts } from '../../support/xlsx-builder.ts';

function open(book: BookParts): WorkbookFile {
  const read = readWorkbook(bookBytes(book));
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return read.value;
}

const oneSheet = (xml: string): BookParts => ({ sheets: [{ name: 'A', xml }] });
const data = (xml: string): BookParts => oneSheet(`<sheetData>${xml}</sheetData>`);
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

describe('cells', () => {
  it('reads every kind of value, and guesses at none', () => {
    const { sheets } = open({
      ...data(
        `<row r="2"><c r="B2"><v>4</v></c><c r="C2" t="str"><f>"a"&amp;"b"</f><v>ab</v></c><c r="D2" t="b"><v>1</v></c>
        <c r="E2" t="e"><v>#N/A</v></c><c r="F2" t="inlineStr"><is><t>in </t><r><t>line</t></r></is></c>
        <c r="G2" t="d"><v>2019-12-31</v></c><c r="H2" t="s"><v>0</v></c><c r="I2" t="s"><v>7</v></c>
        <c r="J2"><v>four</v></c><c r="K2" t="e"><v>#FIELD!</v></c><c r="L2"/></row>`,
      ),
      relationships: [['sharedStrings', 'sharedStrings.xml']],
      parts: {
        'xl/sharedStrings.xml': `<sst ${main}><si><r><t>rich</t></r><r><t xml:space="preserve"> text_x000D_</t></r><rPh><t>no</t></rPh></si></sst>`,
      },
    });
    expect(sheets[0]?.origin).toEqual({ row: 1, column: 1 });
    const errors = [{ error: '#REF!' }, 'four', { error: '#VALUE!' }];
    expect(sheets[0]?.cells).toEqual([
      [4, 'ab', true, { error: '#N/A' }, 'in line', 43830, 'rich text\r', ...errors],
    ]);
  });

  it('counts on where rows and cells carry no address, and takes them in any order', () => {
    const { sheets } = open(
      data(
        '<row><c><v>1</v></c><c><v>2</v></c></row><row r="4"><c r="C4"><v>3</v></c></row><row><c><v>5</v></c></row>',
      ),
    );
    expect(sheets[0]?.cells).toEqual([[1, 2], [], [], [null, null, 3], [5]]);
  });

  it('says which cells an array formula fills, old or dynamic', () => {
    const { sheets } = open(
      data(
        `<row r="1"><c r="A1" cm="1"><f t="array" ref="A1:B2">_xlfn._xlws.SORT(D1:E2)</f><v>1</v></c><c r="B1"><v>2</v></c></row>
        <row r="2"><c r="A2"><v>3</v></c><c r="B2"><v>4</v></c><c r="C2"><f>A1+1</f><v>2</v></c></row>`,
      ),
    );
    expect([...(sheets[0]?.spills ?? [])]).toEqual([['A1', 'A1:B2']]);
    expect(sheets[0]?.formulas.get('A1')).toBe('SORT(D1:E2)');
    expect(sheets[0]?.cells).toEqual([
      [1, 2],
      [3, 4, 2],
    ]);
  });

  it('reads names with a prefix, the strict format and UTF-16', () => {
    const cell = '<x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row>';
    const prefixed = open({ ...oneSheet(`<x:sheetData>${cell}</x:sheetData>`), prefix: 'x:' });
    expect(prefixed.sheets[0]?.cells).toEqual([[1]]);
    expect(open({ ...data('<row><c><v>1</v></c></row>'), strict: true }).sheets[0]?.cells).toEqual([[1]]);
  });

  it('counts days from 1900 whatever the file does, for cells that show a day', () => {
    const styles = `<styleSheet ${main}><numFmts><numFmt numFmtId="164" formatCode="[$-809]d&quot; of &quot;mmm yyyy"/></numFmts>
      <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="20"/></cellXfs></styleSheet>`;
    const { sheets } = open({
      ...data(
        '<row><c><v>10</v></c><c s="1"><v>10</v></c><c s="2"><v>10</v></c><c s="3"><v>0.5</v></c></row>',
      ),
      workbookExtra: '<workbookPr date1904="1"/>',
      relationships: [['styles', 'styles.xml']],
      parts: { 'xl/styles.xml': styles },
    });
    expect(sheets[0]?.cells).toEqual([[10, 1472, 1472, 0.5]]);
  });

  it('holds a far cell without holding the sheet between', () => {
    const { sheets } = open(data('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'));
    expect(sheets[0]?.cells).toEqual([[1]]);
    expect(sheets[0]?.origin).toEqual({ row: 1_048_575, column: 16_383 });
  });
});

describe('formulas', () => {
  it('shows them as Excel does and writes shared ones out', () => {
    const { sheets } = open(
      data(
        `<row r="1"><c r="A1"><f>_xlfn.XLOOKUP(1,B:B,C:C)&amp;"_xlfn."</f><v>1</v></c>
        <c r="B1"><f>_xldudf_PARTNERCITY_SCORE(T[[#This Row],[A1]:[B2]],$C$1:C2)</f></c></row>
        <row r="2"><c r="D2"><f t="shared" ref="D2:E3" si="0">A1+$A$1+Sheet1!B$2+SUM(1:1,C:C)+LOG10(2)&amp;"A1"</f></c></row>
        <row r="3"><c r="E3"><f t="shared" si="0"/><v>2</v></c></row>`,
      ),
    );
    expect(Object.fromEntries(sheets[0]?.formulas ?? [])).toEqual({
      A1: 'XLOOKUP(1,B:B,C:C)&"_xlfn."',
      B1: 'PARTNERCITY.SCORE(T[[#This Row],[A1]:[B2]],$C$1:C2)',
      D2: 'A1+$A$1+Sheet1!B$2+SUM(1:1,C:C)+LOG10(2)&"A1"',
      E3: 'B2+$A$1+Sheet1!C$2+SUM(2:2,D:D)+LOG10(2)&"A1"',
    });
  });

  it('makes a reference that leaves the sheet an error', () => {
    const { sheets } = open(
      data(
        '<row r="2"><c r="B2"><f t="shared" ref="A1:B2" si="0">A1</f></c></row><row r="1"><c r="A1"><f t="shared" si="0"/></c></row>',
      ),
    );
    expect(sheets[0]?.formulas.get('A1')).toBe('#REF!');
  });
});

describe('what a viewer needs', () => {
  const book: BookParts = {
    sheets: [
      {
        name: 'A &amp; B',
        state: 'veryHidden',
        xml: `<sheetViews><sheetView><pane xSplit="1" ySplit="2" state="frozen"/></sheetView></sheetViews>
          <cols><col min="2" max="4" width="20.5"/><col min="5" max="5" hidden="1" width="9"/></cols>
          <sheetData><row r="1" ht="30" customHeight="1"><c r="A1" s="1"><v>1</v></c></row><row r="2" hidden="1"/></sheetData>
          <mergeCells><mergeCell ref="A1:B1"/></mergeCells>
          <dataValidations><dataValidation type="list" sqref="B2:B9" promptTitle="T" prompt="M"><formula1>"Yes, No"</formula1></dataValidation></dataValidations>
          <extLst><ext><x14:dataValidations xmlns:x14="a" xmlns:xm="b"><x14:dataValidation type="list"><x14:formula1><xm:f>Lists!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>C2</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>`,
      },
      { name: 'C', xml: '<sheetData/>' },
    ],
    relationships: [
      ['styles', 'styles.xml'],
      ['theme', 'theme1.xml'],
    ],
    parts: {
      'xl/styles.xml': `<styleSheet ${main}><fonts><font/><font><b/><i val="0"/><color theme="4" tint="0.5"/></font></fonts>
        <fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFEE00"/></patternFill></fill></fills>
        <cellXfs><xf/><xf numFmtId="9" fontId="1" fillId="1"><alignment wrapText="1" horizontal="center" vertical="top"/></xf></cellXfs></styleSheet>`,
      'xl/theme1.xml': `<a:theme xmlns:a="x"><a:clrScheme><a:dk1><a:sysClr lastClr="000000"/></a:dk1><a:lt1><a:sysClr lastClr="FFFFFF"/></a:lt1>
        <a:dk2><a:srgbClr val="111111"/></a:dk2><a:lt2><a:srgbClr val="EEEEEE"/></a:lt2><a:accent1><a:srgbClr val="204060"/></a:accent1></a:clrScheme></a:theme>`,
      'xl/worksheets/_rels/sheet2.xml.rels': `<Relationships><Relationship Id="a" Type="x/table" Target="../tables/table1.xml"/></Relationships>`,
      'xl/tables/table1.xml': `<table ${main} name="t" displayName="Places" ref="B2:D9" totalsRowCount="1"/>`,
    },
  };

  it('has the sheet: hidden, frozen, merged, sized, validated', () => {
    const { sheets } = open(book);
    expect(sheets[0]).toMatchObject({
      name: 'A & B',
      state: 'veryHidden',
      hidden: true,
      frozen: { rows: 2, columns: 1 },
      merges: ['A1:B1'],
      columns: [
        { from: 2, to: 4, width: 20.5, hidden: false },
        { from: 5, to: 5, width: 9, hidden: true },
      ],
      rows: [
        { row: 1, height: 30 },
        { row: 2, hidden: true },
      ],
      validations: [
        { ranges: 'B2:B9', kind: 'list', list: ['Yes', 'No'], title: 'T', message: 'M' },
        { ranges: 'C2', kind: 'list', list: 'Lists!$A$1:$A$3' },
      ],
    });
  });

  it('has the look of cells, colours worked out', () => {
    const { sheets, styles, definedNames } = open(book);
    expect(sheets[0]?.styleOf.get('A1')).toBe(1);
    expect(styles[1]).toEqual({
      numberFormat: '0%',
      bold: true,
      italic: false,
      colour: '90A0B0',
      fill: 'FFEE00',
      wrap: true,
      horizontal: 'center',
      vertical: 'top',
    });
    expect(definedNames).toEqual([]);
  });

  it('has the tables, their total row left out', () => {
    expect(open(book).sheets[1]?.tables).toEqual([
      { name: 'Places', row: 1, column: 1, rows: 7, columns: 3 },
    ]);
  });
});

describe('names', () => {
  it('has defined names, with the sheet of those that belong to one', () => {
    const texts = bookTexts(data(''));
    const names =
      '</sheets><definedNames><definedName name="W" localSheetId="0">A!$A$1</definedName><definedName name="G">1</definedName></definedNames>';
    const workbook = (texts['xl/workbook.xml'] ?? '').replace('</sheets>', names);
    const read = readWorkbook(zipTexts({ ...texts, 'xl/workbook.xml': workbook }));
    expect(read.ok && read.value.definedNames).toEqual([
      { name: 'W', refersTo: 'A!$A$1', sheet: 'A' },
      { name: 'G', refersTo: '1' },
    ]);
  });
});
