import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../shared/kernel/cell.ts';
import type { CellEdit } from '../../../shared/xlsx/edit-workbook.ts';
import { editWorkbook } from '../../../shared/xlsx/edit-workbook.ts';
import { readWorkbook } from '../../../shared/xlsx/read-workbook.ts';
import { bookBytes, bookTexts, zipTexts, type BookParts } from '../../support/xlsx-builder.ts';

const row = '<row r="2" spans="2:3"><c r="B2" s="3"><v>1</v></c> <c r="C2" t="s"><v>0</v></c></row>';
const book: BookParts = {
  sheets: [{ name: 'Data', xml: `<!-- kept --><sheetData>${row}</sheetData>\r\n<pageMargins left="1"/>` }],
};

const edit = (cell: string, value: Cell): CellEdit => ({ sheet: 'Data', cell, value });

function edited(bytes: Uint8Array, ...edits: readonly CellEdit[]): Record<string, string> {
  const result = editWorkbook(bytes, edits);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  const files = unzipSync(result.value);
  return Object.fromEntries(Object.entries(files).map(([name, bytesOf]) => [name, strFromU8(bytesOf)]));
}

function refused(bytes: Uint8Array, ...edits: readonly CellEdit[]): readonly string[] {
  const result = editWorkbook(bytes, edits);
  return result.ok ? [] : result.issues.map(({ code, detail }) => `${code} ${detail}`.trim());
}

const sheetPart = 'xl/worksheets/sheet1.xml';

describe('editing a workbook', () => {
  it('changes the cell, keeps its look, and leaves every other character as it was', () => {
    const before = bookTexts(book);
    const after = edited(bookBytes(book), edit('B2', 4.5));
    expect(after[sheetPart]).toBe(before[sheetPart]?.replace('s="3"><v>1</v>', 's="3"><v>4.5</v>'));
    expect({ ...after, [sheetPart]: '' }).toEqual({ ...before, [sheetPart]: '' });
    expect(Object.keys(after)).toEqual(Object.keys(before));
  });

  it('puts new cells and rows where they belong', () => {
    const xml = edited(bookBytes(book), edit('D2', 1), edit('A2', 2), edit('A9', 3), edit('B1', 4))[
      sheetPart
    ];
    expect([...(xml ?? '').matchAll(/ r="(\w+)"/g)].map((match) => match[1])).toEqual([
      '1',
      'B1',
      '2',
      'A2',
      'B2',
      'C2',
      'D2',
      '9',
      'A9',
    ]);
    expect(xml).not.toContain('spans');
    expect(xml).toContain('<pageMargins left="1"/>');
  });

  it.each([
    ['text that needs care', ' <b> & "x" _x0041_ \u0001\n é 😀 '],
    ['a number', -0.1],
    ['a truth', true],
    ['an error', { error: '#N/A' } as const],
    ['nothing', null],
  ])('reads %s back as it was written', (_, value) => {
    const result = editWorkbook(bookBytes(book), [edit('B2', value), edit('A1', 'corner')]);
    const read = result.ok ? readWorkbook(result.value) : result;
    expect(read.ok && (read.value.sheets[0]?.cells[1]?.[1] ?? null)).toEqual(value);
  });

  it('fills an empty sheet and an empty row', () => {
    const empty = edited(bookBytes({ sheets: [{ name: 'Data', xml: '<sheetData />' }] }), edit('B2', 1));
    expect(empty[sheetPart]).toContain('<sheetData><row r="2"><c r="B2"><v>1</v></c></row></sheetData>');
    const hollow = { sheets: [{ name: 'Data', xml: '<sheetData><row r="2" ht="9"/></sheetData>' }] };
    expect(edited(bookBytes(hollow), edit('B2', 1))[sheetPart]).toContain(
      '<row r="2" ht="9"><c r="B2"><v>1</v></c></row>',
    );
  });

  it('works with prefixed names and with sheet names in another case', () => {
    const prefixed = {
      sheets: [{ name: 'Data', xml: '<x:sheetData><x:row r="1"/></x:sheetData>' }],
      prefix: 'x:',
    };
    const xml = edited(bookBytes(prefixed), { sheet: 'DATA', cell: 'A1', value: 'a' })[sheetPart];
    expect(xml).toContain(
      '<x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t xml:space="preserve">a</x:t></x:is></x:c></x:row>',
    );
  });

  it('asks for recalculation when the workbook holds formulas', () => {
    const cells = '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1*2</f><v>2</v></c></row>';
    const formulas: BookParts = { sheets: [{ name: 'Data', xml: `<sheetData>${cells}</sheetData>` }] };
    expect(edited(bookBytes(formulas), edit('A1', 2))['xl/workbook.xml']).toContain(
      '</sheets><calcPr fullCalcOnLoad="1"/>',
    );
    const texts = bookTexts(formulas);
    const workbook = (texts['xl/workbook.xml'] ?? '').replace(
      '</sheets>',
      '</sheets><calcPr calcId="191029"/>',
    );
    const after = edited(zipTexts({ ...texts, 'xl/workbook.xml': workbook }), edit('A1', 2));
    expect(after['xl/workbook.xml']).toContain('<calcPr calcId="191029" fullCalcOnLoad="1"/>');
  });

  it('drops the calculation chain, and what points to it, when a formula goes', () => {
    const chained: BookParts = {
      sheets: [
        { name: 'Data', xml: '<sheetData><row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row></sheetData>' },
      ],
      relationships: [['calcChain', 'calcChain.xml']],
      parts: { 'xl/calcChain.xml': '<calcChain/>' },
    };
    const after = edited(bookBytes(chained), edit('A1', 7));
    expect(after).not.toHaveProperty('xl/calcChain.xml');
    expect(after['[Content_Types].xml']).not.toContain('calcChain');
    expect(after['xl/_rels/workbook.xml.rels']).not.toContain('calcChain');
    const kept = edited(bookBytes(chained), edit('B1', 7));
    expect(kept).toHaveProperty('xl/calcChain.xml');
  });
});

describe('edits that are refused', () => {
  const formulas = bookBytes({
    sheets: [
      {
        name: 'Data',
        xml: `<sheetData><row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1</f></c><c r="C1"><f t="array" ref="C1:D2">E1:F2</f></c></row>
          <row r="2"><c r="A2"><f t="shared" si="0"/></c><c r="D2"><v>1</v></c></row></sheetData>`,
      },
    ],
  });

  it('the first cell of a shared formula and any cell of an array, but not a follower', () => {
    expect(refused(formulas, edit('A1', 1), edit('D2', 1), edit('A2', 1))).toEqual([
      'xlsx.shared-formula A1',
      'xlsx.array-formula D2',
    ]);
    expect(refused(formulas, edit('A2', 1))).toEqual([]);
  });

  it('a sheet, an address or a value that can not be', () => {
    const bytes = bookBytes(book);
    expect(refused(bytes, { sheet: 'Nowhere', cell: 'A1', value: 1 })).toEqual([
      'xlsx.no-such-sheet Nowhere',
    ]);
    expect(refused(bytes, edit('A0', 1), edit('XFE1', 1))).toEqual([
      'xlsx.bad-address A0',
      'xlsx.bad-address XFE1',
    ]);
    expect(
      refused(bytes, edit('A1', NaN), edit('A2', '\ud800'), edit('A3', 'x'.repeat(40_000))),
    ).toHaveLength(3);
  });

  it('a signed workbook and the header of a table', () => {
    const texts = bookTexts(book);
    expect(refused(zipTexts({ ...texts, '_xmlsignatures/sig1.xml': '<s/>' }), edit('A1', 1))).toEqual([
      'xlsx.signed',
    ]);
    const table = bookBytes({
      ...book,
      parts: {
        'xl/worksheets/_rels/sheet1.xml.rels':
          '<Relationships><Relationship Id="a" Type="x/table" Target="/xl/tables/t.xml"/></Relationships>',
        'xl/tables/t.xml': '<table name="T" ref="B2:C9"/>',
      },
    });
    expect(refused(table, edit('C2', 'x'))).toEqual(['xlsx.table-header C2']);
    expect(refused(table, edit('C3', 'x'))).toEqual([]);
  });
});
