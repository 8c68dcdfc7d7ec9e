import { describe, expect, it } from 'vitest';
import { openPackage } from '../../../shared/xlsx/package-parts.ts';
import { readRelationships, relationshipsPartOf } from '../../../shared/xlsx/relationships.ts';
import { readWorkbook } from '../../../shared/xlsx/read-workbook.ts';
import { bookBytes, bookTexts, zipTexts } from '../../support/xlsx-builder.ts';

/** What a part in `xl/worksheets` says of others, when its relationships are those given. */
function relationshipsOf(xml: string) {
  const parts = openPackage(
    zipTexts({ 'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships>${xml}</Relationships>` }),
  );
  const read = parts.ok ? readRelationships(parts.value, 'xl/worksheets/sheet1.xml') : parts;
  return read.ok ? read.value : read.issues;
}

const sheetNames = (texts: Readonly<Record<string, string>>): readonly string[] => {
  const read = readWorkbook(zipTexts(texts));
  return read.ok ? read.value.sheets.map(({ name }) => name) : read.issues.map(({ code }) => code);
};

describe('relationships', () => {
  it.each([
    ['beside the part that names it', 'sheet2.xml', 'xl/worksheets/sheet2.xml'],
    ['below it', 'more/sheet2.xml', 'xl/worksheets/more/sheet2.xml'],
    ['beside its folder', '../tables/table1.xml', 'xl/tables/table1.xml'],
    ['two folders up', '../../customXml/item1.xml', 'customXml/item1.xml'],
    ['above the top, where nothing is', '../../../../xl/a.xml', 'xl/a.xml'],
    ['from the top', '/xl/tables/table1.xml', 'xl/tables/table1.xml'],
    ['here, said in a dot', './sheet2.xml', 'xl/worksheets/sheet2.xml'],
    ['with dots and slashes that say nothing', '.././/tables//./table1.xml', 'xl/tables/table1.xml'],
    ['with slashes of Windows', String.raw`..\tables\table1.xml`, 'xl/tables/table1.xml'],
    ['in a name with dots', '..tables/.table1..xml', 'xl/worksheets/..tables/.table1..xml'],
  ])('find a part %s', (_, target, expected) => {
    expect(relationshipsOf(`<Relationship Id="r" Type="http://a/b/table" Target="${target}"/>`)).toEqual([
      { id: 'r', kind: 'table', target: expected },
    ]);
  });

  it.each([
    [
      'leads out of the file',
      '<Relationship Id="r" Type="x/hyperlink" Target="http://a.example" TargetMode="External"/>',
      [],
    ],
    [
      'says that it stays inside',
      '<Relationship Id="r" Type="x/table" Target="t.xml" TargetMode="Internal"/>',
      [{ id: 'r', kind: 'table', target: 'xl/worksheets/t.xml' }],
    ],
    ['says nothing', '<Relationship/>', [{ id: '', kind: '', target: 'xl/worksheets' }]],
    [
      'has a type of one word',
      '<Relationship Id="r" Type="table" Target="t.xml"/>',
      [{ id: 'r', kind: 'table', target: 'xl/worksheets/t.xml' }],
    ],
  ])('take one that %s for what it is', (_, xml, expected) => {
    expect(relationshipsOf(xml)).toEqual(expected);
  });

  it('are none of a part that has none', () => {
    const parts = openPackage(bookBytes({ sheets: [] }));
    expect(parts.ok && readRelationships(parts.value, 'xl/worksheets/sheet1.xml')).toEqual({
      ok: true,
      value: [],
    });
  });

  it('stand beside the part, at the top too', () => {
    expect(['xl/workbook.xml', 'workbook.xml', ''].map(relationshipsPartOf)).toEqual([
      'xl/_rels/workbook.xml.rels',
      '_rels/workbook.xml.rels',
      '_rels/.rels',
    ]);
  });
});

describe('the workbook part', () => {
  const texts = bookTexts({ sheets: [{ name: 'A', xml: '<sheetData/>' }] });
  const { 'xl/workbook.xml': workbook = '', 'xl/_rels/workbook.xml.rels': related = '', ...others } = texts;

  it('is found wherever the package says, among other parts that it names', () => {
    const root = `<Relationships><Relationship Id="a" Type="x/core-properties" Target="docProps/core.xml"/>
      <Relationship Id="b" Type="x/officeDocument" Target="/office/book.xml"/></Relationships>`;
    const moved = {
      'office/book.xml': workbook,
      'office/_rels/book.xml.rels': related.replaceAll('worksheets/', '/xl/worksheets/'),
    };
    expect(
      sheetNames({ ...others, ...moved, '_rels/.rels': root, 'docProps/core.xml': '<coreProperties/>' }),
    ).toEqual(['A']);
  });

  it('is looked for in its usual place where the package says nothing', () => {
    const rest = Object.entries(texts).filter(([name]) => name !== '_rels/.rels');
    expect(sheetNames(Object.fromEntries(rest))).toEqual(['A']);
  });

  it('leaves out sheets that are no worksheets, and those that lead nowhere', () => {
    const odd = workbook.replace(
      '</sheets>',
      '<sheet name="Chart" sheetId="8" r:id="rIdC"/><sheet name="Lost" sheetId="9" r:id="rIdL"/></sheets>',
    );
    const chart =
      '<Relationship Id="rIdC" Type="x/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>';
    const chartRelated = related.replace('</Relationships>', chart);
    expect(
      sheetNames({ ...texts, 'xl/workbook.xml': odd, 'xl/_rels/workbook.xml.rels': chartRelated }),
    ).toEqual(['A']);
  });

  it.each([
    ['visible', 'visible', false],
    ['hidden', 'hidden', true],
    ['veryHidden', 'veryHidden', true],
    ['folded', 'visible', false],
  ])('tells a sheet whose state is %s', (state, expected, hidden) => {
    const read = readWorkbook(bookBytes({ sheets: [{ name: 'A', xml: '<sheetData/>', state }] }));
    expect(read.ok && read.value.sheets[0]).toMatchObject({ state: expected, hidden });
  });

  it('keeps a name that refers to nothing, or is of a sheet that is not there', () => {
    const names =
      '</sheets><definedNames><definedName name="E"/><definedName name="L" localSheetId="7">A!$B$2</definedName><definedName>1</definedName></definedNames>';
    const read = readWorkbook(
      zipTexts({ ...texts, 'xl/workbook.xml': workbook.replace('</sheets>', names) }),
    );
    expect(read.ok && read.value.definedNames).toEqual([
      { name: 'E', refersTo: '' },
      { name: 'L', refersTo: 'A!$B$2' },
      { name: '', refersTo: '1' },
    ]);
  });
});
