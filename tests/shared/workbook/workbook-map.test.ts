import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { Grid } from '../../../shared/kernel/cell.ts';
import { assessWorkbook } from '../../../shared/workbook/assess-workbook.ts';
import { mapFromXml, mapIn, mapToXml } from '../../../shared/workbook/map-text.ts';
import { planTable } from '../../../shared/workbook/new-table.ts';
import type { Sheet } from '../../../shared/workbook/sheet.ts';
import type { TableMap, WorkbookMap } from '../../../shared/workbook/workbook-map.ts';
import { applyMap, emptyMap, withoutTable, withTable } from '../../../shared/workbook/workbook-map.ts';
import { checkProperty } from '../../support/check-property.ts';
import { publishedSheets, sheetOf, tableOver } from '../../support/sheet-builder.ts';

const framework: Grid = [
  ['Thema', 'Gewicht', 'Bemerkung'],
  ['Fit', 60, ''],
  ['Profile', 40, ''],
];
const register: Grid = [
  ['Links of the council', null, null, null],
  [null, null, null, null],
  ['Stadt', 'Prof.', 'Fit', 'Profile'],
  ['Bochum', 5, 3, 'seen in May'],
  ['Kotli', null, 1, null],
];
const sheets = [sheetOf('Städte', register), sheetOf('Kriterien', framework)];

const frameworkMap: TableMap = {
  kind: 'framework',
  sheet: 'Kriterien',
  table: null,
  headerRow: 1,
  firstHeader: 'Thema',
  headers: [
    { header: 'Thema', means: 'Criterion' },
    { header: 'Gewicht', means: 'Weight' },
  ],
};
const registerMap: TableMap = {
  kind: 'register',
  sheet: 'Städte',
  table: null,
  headerRow: 3,
  firstHeader: 'Stadt',
  headers: [
    { header: 'Stadt', means: 'Place' },
    { header: 'Prof.', means: 'Profile' },
  ],
};
const map: WorkbookMap = { tables: [frameworkMap, registerMap] };

const placesIn = (book: readonly Sheet[], by: WorkbookMap = map) =>
  assessWorkbook(book, by).rows.map(({ place, score }) => [place, score === null ? null : Math.round(score)]);
const assessed = [
  ['Bochum', 70],
  ['Kotli', 0],
];
const problemsIn = (book: readonly Sheet[], by: WorkbookMap = map) =>
  assessWorkbook(book, by).problems.map(({ sheet, cell, problem }) => `${sheet} ${cell} ${problem}`);

describe('a workbook whose headings are called otherwise', () => {
  it('MP-5: is not understood without a map', () => {
    const { tables } = assessWorkbook(sheets);
    expect([tables.framework, tables.register]).toEqual([null, null]);
    expect(applyMap(sheets, emptyMap)).toEqual({ sheets, chosen: {}, issues: [] });
  });

  it('MP-2: is read by its map, and another column of that heading is not used', () => {
    expect(placesIn(sheets)).toEqual(assessed);
  });

  it('MP-2: has no say over a range beside the table, whatever its headings', () => {
    const beside = register.map((line, row) => [
      ...(row === 2 ? ['Profile', 'Stadt', 'Place', null] : ['x', 'y', 'z', null]),
      ...line,
    ]);
    const book = [sheetOf('Städte', beside), sheets[1] ?? sheetOf('', [])];
    expect(placesIn(book)).toEqual(assessed);
    const [read] = applyMap(book, map).sheets;
    expect(read?.cells[2]).toEqual([
      'Profile',
      'Stadt',
      'Place',
      null,
      'Place',
      'Profile',
      'Fit',
      'Profile (not used)',
    ]);
  });

  it('MP-1, MP-2: survives columns in another order and rows put above', () => {
    const moved = register.map((line) => [...line].reverse());
    expect(placesIn([sheetOf('Städte', [['Title'], ...moved]), sheets[1] ?? sheetOf('', [])])).toEqual(
      assessed,
    );
  });

  it('MP-1: survives sheets that were renamed and copied', () => {
    expect(placesIn([sheetOf('Städte 2027', register), sheetOf('Kriterien (2)', framework)])).toEqual(
      assessed,
    );
  });

  it('MP-1: finds an Excel table by its name wherever it stands', () => {
    const table = tableOver('Links', register.slice(2));
    const elsewhere = sheetOf('Neu', register.slice(2), { tables: [table] });
    const named = { ...registerMap, table: 'LINKS' };
    const old = sheetOf('Städte', register);
    const found = assessWorkbook([old, sheetOf('Kriterien', framework), elsewhere], withTable(map, named));
    expect(found.tables.register?.sheet).toBe('Neu');
  });

  it('MP-3: takes the chosen one of two that fit', () => {
    const book = publishedSheets();
    const twice = [...book, { ...(book[0] ?? sheetOf('', [])), name: 'Cities 2027' }];
    expect(problemsIn(twice, emptyMap).filter((each) => each.includes('another register'))).toHaveLength(1);
    const chosen: TableMap = {
      kind: 'register',
      sheet: 'Cities 2027',
      table: null,
      headerRow: 1,
      firstHeader: 'Partnership',
      headers: [],
    };
    const assessment = assessWorkbook(twice, { tables: [chosen] });
    expect(assessment.tables.register).toMatchObject({
      sheet: 'Cities 2027',
      why: 'You chose it in Connect.',
    });
    expect(assessment.rows).toHaveLength(15);
    expect(assessment.problems).toEqual([]);
  });

  it('MP-4: names a heading that is gone at its row, and a table that is gone', () => {
    const renamed = register.map((line) => line.map((cell) => (cell === 'Prof.' ? 'Profil' : cell)));
    expect(problemsIn([sheetOf('Städte', renamed), sheets[1] ?? sheetOf('', [])])).toContain(
      'Städte A3 The heading Prof., which you took for Profile, is no longer in this row. Choose the column again in Connect.',
    );
    expect(problemsIn([sheetOf('Other', [['x']])])).toContain(
      '  The register that you chose on sheet Städte is no longer there. Choose it again in Connect.',
    );
  });

  it('replaces and forgets what it says of one table', () => {
    const other = { ...registerMap, sheet: 'Other' };
    expect(withTable(map, other).tables).toEqual([frameworkMap, other]);
    expect(withoutTable(map, 'register').tables).toEqual([frameworkMap]);
  });
});

describe('a map as text', () => {
  it('MP-6: comes back as it was, whatever the names hold', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 20 });
    const table = fc.record({
      kind: fc.constantFrom('register', 'framework', 'rules', 'bands'),
      sheet: text,
      table: fc.option(text, { nil: null }),
      headerRow: fc.integer({ min: 1, max: 1_048_576 }),
      firstHeader: text,
      headers: fc.array(fc.record({ header: text, means: text }), { maxLength: 4 }),
    });
    checkProperty(
      fc.property(fc.array(table, { maxLength: 4 }), (tables) => {
        expect(mapFromXml(mapToXml({ tables }))).toEqual({ tables });
      }),
    );
  });

  it('MP-6: keeps the marks that XML has a use for', () => {
    const [table] = map.tables;
    if (table === undefined) throw new Error('no table');
    const marked = {
      tables: [
        {
          ...table,
          sheet: 'A & B',
          firstHeader: '<Place> "name"',
          headers: [{ header: "a>b's", means: '&lt;' }],
        },
      ],
    };
    expect(mapToXml(marked)).not.toMatch(/>[^<]*[<>][^<]*<\/map>/u);
    expect(mapFromXml(mapToXml(marked))).toEqual(marked);
    expect(mapFromXml(mapToXml(marked).replaceAll(/(<\/?)map/g, '$1pc.x-1:map'))).toEqual(marked);
  });

  it('MP-6: is read from what another program made of it', () => {
    const written = mapToXml(map).replace('<map ', '<p:map a="1" ').replace('</map>', '</p:map>');
    expect(
      mapFromXml(`<?xml version="1.0"?>\n${written.replaceAll('"', '&#34;').replace('&#34;1&#34;', '"1"')}`),
    ).toEqual(map);
    expect(mapIn(['<other xmlns="urn:x"/>', mapToXml(map)])).toEqual(map);
  });

  it.each([
    null,
    '',
    '<map/>',
    '<map>nonsense</map>',
    '<map>{"tables":[{"kind":"cities"}]}</map>',
    '<map>[1]</map>',
    '<map>{"tables":[{"kind":"rules","sheet":"S","table":null,"headerRow":1,"firstHeader":"R","headers":[1]}]}</map>',
  ])('MP-6: %s is no map', (xml) => {
    expect(mapFromXml(xml)).toEqual(emptyMap);
  });
});

describe('a new table', () => {
  it.each(['framework', 'register', 'rules', 'bands'] as const)(
    'MP-7: %s stands on a sheet of its own, under free names',
    (kind) => {
      const taken = [
        sheetOf('Framework', [['a']], { tables: [tableOver('Ruleset', [['a']])] }),
        sheetOf('register', []),
        sheetOf('Bands', []),
      ];
      const { sheet, steps } = planTable(kind, 'empty', { sheets: taken, criteria: ['Fit'] });
      expect(sheet).toMatch(/ 2$/);
      expect(steps.map((step) => step.kind)).toEqual(['add-sheet', 'write', 'add-table']);
      expect(steps.every((step) => !('area' in step) || step.area.sheet === sheet)).toBe(true);
    },
  );

  it('MP-7: a framework of the published headings can be assessed with at once, and says that it is illustrative', () => {
    const { steps } = planTable('framework', 'published', { sheets: [], criteria: [] });
    const written = steps.flatMap((step) => (step.kind === 'write' ? [step.entries] : []))[0] ?? [];
    expect(written).toHaveLength(7);
    expect(written.slice(1).every((line) => String(line.at(-1)).startsWith('Illustrative'))).toBe(true);
  });

  it('MP-7: a register begins with the criteria of the framework there is', () => {
    const { steps } = planTable('register', 'empty', { sheets: [], criteria: ['Fit', 'Reach'] });
    expect(JSON.stringify(steps)).toContain('"Fit","Reach"');
  });
});
