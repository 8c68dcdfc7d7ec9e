import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../shared/kernel/cell.ts';
import { editWorkbook } from '../../../shared/xlsx/edit-workbook.ts';
import { sayXlsxIssue } from '../../../shared/xlsx/say-xlsx-issue.ts';
import { bookTexts, zipTexts, type BookParts } from '../../support/xlsx-builder.ts';

function edit(bytes: Uint8Array, cell: string, value: Cell = 7, sheet = 'Data') {
  return editWorkbook(bytes, [{ sheet, cell, value }]);
}

function edited(bytes: Uint8Array, cell: string): Record<string, string> {
  const result = edit(bytes, cell);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return Object.fromEntries(
    Object.entries(unzipSync(result.value)).map(([name, part]) => [name, strFromU8(part)]),
  );
}

const related =
  '<Relationships><Relationship Id="a" Type="x/table" Target="../tables/t.xml"/></Relationships>';
const chained: BookParts = {
  sheets: [
    {
      name: 'Data',
      xml: `<sheetData><row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><v>1</v></c></row></sheetData>
        <extLst><ext><x:f xmlns:x="a">Lists!A1</x:f><x:f xmlns:x="a" t="array" ref="B1:B9">1</x:f><row><c r="B1"/></row></ext></extLst>`,
    },
  ],
  relationships: [
    ['styles', 'styles.xml'],
    ['calcChain', '/xl/calcChain.xml'],
    ['theme', 'theme1.xml'],
    ['sheetMetadata', 'mycalcChain.xml'],
  ],
  parts: { 'xl/calcChain.xml': '<calcChain/>', 'xl/styles.xml': '<styleSheet/>' },
};
const types = `<Types><Default Extension="xml" ContentType="a"/><!-- <Override PartName="/xl/calcChain.xml"/> -->
  <Override ContentType="x"/><Override PartName="/xl/styles.xml" ContentType="s"/><Other PartName="/xl/calcChain.xml"/>
  <Override PartName="/XL/calcchain.xml" ContentType="c"></Override><Override PartName="/xl/workbook.xml" ContentType="w"/></Types>`;

describe('the calculation chain', () => {
  const texts: Record<string, string> = { ...bookTexts(chained), '[Content_Types].xml': types };
  const relationships = 'xl/_rels/workbook.xml.rels';

  it('goes with exactly what points to it', () => {
    const after = edited(zipTexts(texts), 'A1');
    expect(after).not.toHaveProperty('xl/calcChain.xml');
    expect(after['[Content_Types].xml']).toBe(
      types.replace('<Override PartName="/XL/calcchain.xml" ContentType="c"></Override>', ''),
    );
    expect(after[relationships]).toBe(
      (texts[relationships] ?? '').replace(/<Relationship [^>]*"\/xl\/calcChain.xml"[^>]*>/, ''),
    );
    expect(after[relationships]).toContain('mycalcChain.xml');
  });

  it('stays when what goes is no formula, whatever an extension of the sheet holds', () => {
    const after = edited(zipTexts(texts), 'B1');
    for (const part of ['xl/calcChain.xml', '[Content_Types].xml', relationships] as const) {
      expect(after[part]).toBe(texts[part]);
    }
  });

  it('keeps the edit back when the list of types can not be read', () => {
    const broken = zipTexts({ ...texts, '[Content_Types].xml': '<Types><Override></Types>' });
    expect(edit(broken, 'A1')).toEqual({
      ok: false,
      issues: [{ code: 'xlsx.broken-part', detail: '[Content_Types].xml' }],
    });
  });
});

describe('a folder that is named like that of signatures, but lies elsewhere', () => {
  it('does not stand in the way', () => {
    const bytes = zipTexts({ ...bookTexts(chained), 'old/_xmlsignatures/sig1.xml': '<s/>' });
    expect(edited(bytes, 'B1')).toHaveProperty('old/_xmlsignatures/sig1.xml');
  });
});

describe('what is said of an edit that is refused', () => {
  const cells = `<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1</f></c><c r="C1"><f t="array" ref="C1:D2">E1:F2</f></c></row>`;
  const tabled = bookTexts({
    sheets: [{ name: 'Data', xml: `<sheetData>${cells}</sheetData>` }],
    parts: {
      'xl/worksheets/_rels/sheet1.xml.rels': related,
      'xl/tables/t.xml': '<table name="T" ref="H2:J9"/>',
    },
  });
  const bytes = zipTexts(tabled);
  const signed = zipTexts({ ...tabled, '_xmlsignatures/sig1.xml': '<s/>' });

  it.each([
    [
      'a signed workbook',
      () => edit(signed, 'B9'),
      'The workbook is signed, and a change would break the signature. Ask for a copy that is not signed.',
    ],
    [
      'a sheet that is not there',
      () => edit(bytes, 'B9', 1, 'Nowhere'),
      'The workbook has no sheet Nowhere.',
    ],
    ['a cell that is none', () => edit(bytes, 'B0'), 'B0 is no cell of a worksheet.'],
    [
      'a number that no cell holds',
      () => edit(bytes, 'B9', Infinity),
      "B9 can't be written: it holds a character or a number that no cell can hold.",
    ],
    [
      'the first cell of a shared formula',
      () => edit(bytes, 'A1'),
      'A1 holds a formula that other cells share. Change it in Excel.',
    ],
    [
      'a cell that an array formula fills',
      () => edit(bytes, 'D2'),
      'D2 belongs to an array formula. Change it in Excel.',
    ],
    [
      'the header of a table',
      () => edit(bytes, 'J2'),
      "J2 is the header of a table's column. Change it in Excel.",
    ],
  ])('names %s', (_, make, sentence) => {
    const result = make();
    expect(result.ok ? [] : result.issues.map(sayXlsxIssue)).toEqual([sentence]);
  });

  it('is nothing beside and below the header of a table', () => {
    for (const cell of ['G2', 'K2', 'H1', 'H3']) expect(edit(bytes, cell).ok).toBe(true);
  });
});
