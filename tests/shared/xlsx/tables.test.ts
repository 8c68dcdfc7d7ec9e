import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../shared/xlsx/read-workbook.ts';
import { bookBytes } from '../../support/xlsx-builder.ts';

const relation = (id: string, kind: string, target: string): string =>
  `<Relationship Id="${id}" Type="http://a.example/relationships/${kind}" Target="${target}"/>`;

/** The tables of a sheet whose relationships and other parts are those given. */
function tablesOf(relations: string, parts: Readonly<Record<string, string>>) {
  const read = readWorkbook(
    bookBytes({
      sheets: [{ name: 'A', xml: '<sheetData/>' }],
      parts: {
        'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships>${relations}</Relationships>`,
        ...parts,
      },
    }),
  );
  return read.ok ? read.value.sheets[0]?.tables : read.issues;
}

const oneTable = (attributes: string) =>
  tablesOf(relation('a', 'table', '../tables/t.xml'), { 'xl/tables/t.xml': `<table ${attributes}/>` });

describe('tables', () => {
  it.each([
    [
      'has a name to show',
      'name="t" displayName="Places" ref="A1:B3"',
      { name: 'Places', row: 0, column: 0, rows: 3, columns: 2 },
    ],
    [
      'has only its inner name',
      'name="t" ref="C5:F9"',
      { name: 't', row: 4, column: 2, rows: 5, columns: 4 },
    ],
    ['has no name', 'ref="C5:F9"', { name: '', row: 4, column: 2, rows: 5, columns: 4 }],
    [
      'has an odd name',
      'name="t" displayName="Plätze_ß.2 &amp; mehr" ref="A1:B3"',
      { name: 'Plätze_ß.2 & mehr', row: 0, column: 0, rows: 3, columns: 2 },
    ],
    [
      'says that it has a header',
      'name="t" headerRowCount="1" ref="B2:B2"',
      { name: 't', row: 1, column: 1, rows: 1, columns: 1 },
    ],
    [
      'has two rows of totals',
      'name="t" totalsRowCount="2" ref="B2:D9"',
      { name: 't', row: 1, column: 1, rows: 6, columns: 3 },
    ],
    [
      'says that it has no totals',
      'name="t" totalsRowCount="0" ref="B2:D9"',
      { name: 't', row: 1, column: 1, rows: 8, columns: 3 },
    ],
    [
      'is written from its last cell to its first',
      'name="t" ref="$D$9:$B$2"',
      { name: 't', row: 1, column: 1, rows: 8, columns: 3 },
    ],
    [
      'is a single cell',
      'name="t" ref="XFD1048576"',
      { name: 't', row: 1_048_575, column: 16_383, rows: 1, columns: 1 },
    ],
  ])('are read where one %s', (_, attributes, expected) => {
    expect(oneTable(attributes)).toEqual([expected]);
  });

  it.each([
    ['has no header row', 'name="t" ref="A1:B3" headerRowCount="0"'],
    ['lies outside a worksheet', 'name="t" ref="XFD1:XFE3"'],
    ['names no cells', 'name="t" ref="somewhere"'],
    ['has no place', 'name="t"'],
    ['has neither a header row nor a place', 'name="t" headerRowCount="0"'],
  ])('are none where one %s', (_, attributes) => {
    expect(oneTable(attributes)).toEqual([]);
  });

  it('come in the order in which the sheet names them, and from nowhere else', () => {
    const relations = [
      relation('a', 'table', '/xl/tables/t2.xml'),
      relation('b', 'tableSingleCells', '../tables/t3.xml'),
      relation('c', 'table', String.raw`..\tables\T1.xml`),
      relation('d', 'table', '../tables/lost.xml'),
      '<Relationship Id="e" Type="x/table" Target="../tables/t3.xml" TargetMode="External"/>',
    ];
    const parts = {
      'xl/tables/t1.xml': '<table name="One" ref="A1:A2"/>',
      'xl/tables/t2.xml': '<table name="Two" ref="B1:B2"/>',
      'xl/tables/t3.xml': '<table name="Three" ref="C1:C2"/>',
    };
    expect(tablesOf(relations.join(''), parts)).toEqual([
      { name: 'Two', row: 0, column: 1, rows: 2, columns: 1 },
      { name: 'One', row: 0, column: 0, rows: 2, columns: 1 },
    ]);
  });
});
