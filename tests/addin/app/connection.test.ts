import { describe, expect, it } from 'vitest';
import { createConnection, readingWithMap } from '../../../addin/app/connection.ts';
import {
  headingsOf,
  mapOfChoice,
  mapOfFound,
  mapWithMeaning,
  meaningsOf,
  tableChoices,
} from '../../../addin/app/table-choices.ts';
import type { Grid } from '../../../shared/kernel/cell.ts';
import { assessWorkbook } from '../../../shared/workbook/assess-workbook.ts';
import { mapFromXml, mapNamespace } from '../../../shared/workbook/map-text.ts';
import {
  emptyMap,
  withTable,
  type TableMap,
  type WorkbookMap,
} from '../../../shared/workbook/workbook-map.ts';
import { createMemoryWorkbook } from '../../support/memory-workbook.ts';
import { publishedSheets, registerGrid, sheetOf, tableOver } from '../../support/sheet-builder.ts';

const renamed = registerGrid.map((line, row) =>
  row === 0
    ? line.map((cell) => (cell === 'Profile' ? 'Prof.' : cell === 'Activity' ? 'State of it' : cell))
    : line,
);
const sheets = publishedSheets({ register: renamed });

describe('what a table must tell, and where it is told', () => {
  it('lists place, criteria and the facts that rules ask about, and what of them is missing', () => {
    const meanings = meaningsOf('register', assessWorkbook(sheets), sheets);
    expect(meanings.filter(({ header }) => header === null).map(({ means }) => means)).toEqual([
      'Profile',
      'Activity',
    ]);
    expect(meanings[0]).toEqual({ means: 'Place', isNeeded: true, header: 'Place' });
  });

  it('is put right heading by heading, until everything is assessed', () => {
    const first = assessWorkbook(sheets);
    const found = first.tables.register;
    if (found === null) throw new Error('The register was not found.');
    const own = mapWithMeaning(
      mapWithMeaning(mapOfFound('register', found, sheets), 'Profile', 'Prof.'),
      'Activity',
      'State of it',
    );
    const map = withTable(emptyMap, own);
    const assessment = assessWorkbook(sheets, map);
    expect(assessment.problems).toEqual([]);
    expect(assessment.rows.every(({ recommendation }) => recommendation !== null)).toBe(true);
    expect(meaningsOf('register', assessment, sheets).find(({ means }) => means === 'Profile')?.header).toBe(
      'Prof.',
    );
    expect(headingsOf(assessment.tables.register ?? found, sheets)).toContain('Prof.');
    expect(mapWithMeaning(own, 'Profile', null).headers).toEqual([
      { header: 'State of it', means: 'Activity' },
    ]);
    expect(mapWithMeaning(own, 'Stage', 'Prof.').headers).toHaveLength(2);
  });
});

describe('the rows that could head a table', () => {
  it('are those of Excel tables, and rows of texts with something below', () => {
    const titled = sheetOf('Plain', [
      ['Our links', null],
      [null, null],
      ['Town', 'Fit'],
      ['Bochum', 3],
      ['Notes', null],
    ]);
    const table = sheetOf(
      'Tabled',
      [
        ['Rule', 'Recommendation'],
        ['R1', 'Retain'],
      ],
      {
        tables: [
          tableOver('Ruleset', [
            ['Rule', 'Recommendation'],
            ['R1', 'Retain'],
          ]),
        ],
      },
    );
    const choices = tableChoices([titled, table]);
    expect(choices.map(({ sheet, row, table: name }) => [sheet, row, name])).toEqual([
      ['Plain', 3, null],
      ['Tabled', 1, 'Ruleset'],
    ]);
    const [plain] = choices;
    expect(plain && mapOfChoice('register', plain)).toMatchObject({ headerRow: 3, firstHeader: 'Town' });
  });
});

describe('the rows of a large sheet that could head a table', () => {
  const rows = (count: number): Grid =>
    Array.from({ length: count }, (_, index) => [`Town ${String(index)}`, 'Retain', 3]);
  const choicesOf = (...cells: Grid) => tableChoices([sheetOf('Large', cells)]).map(({ row }) => row);

  it('begin a block, or have more words than the row above', () => {
    expect(
      choicesOf(
        ['Our links', 'as of 2026', null],
        ['Town', 'Advice', 'Fit'],
        ...rows(10),
        [null, null, null],
        ['Criterion', 'Weight', null],
        ...rows(10),
      ),
    ).toEqual([1, 2, 14]);
  });

  it('are eight at most, Excel tables before others', () => {
    const blocks = Array.from({ length: 12 }, (): Grid => [
      ['Town', 'Fit'],
      ['Bochum', 3],
      [null, null],
    ]);
    expect(choicesOf(...blocks.flat())).toHaveLength(8);
    const table = { name: 'Last', row: 33, column: 0, rows: 2, columns: 2 };
    const [first, ...others] = tableChoices([sheetOf('Large', blocks.flat(), { tables: [table] })]);
    expect(first).toMatchObject({ table: 'Last', row: 34 });
    expect(others.map(({ row }) => row)).toEqual([1, 4, 7, 10, 13, 16, 19]);
  });
});

describe('the connection', () => {
  const bands: TableMap = {
    kind: 'bands',
    sheet: 'Steps',
    table: null,
    headerRow: 1,
    firstHeader: 'From',
    headers: [],
  };
  const rules: TableMap = { ...bands, kind: 'rules', sheet: 'Tests' };
  const map = withTable(emptyMap, bands);
  const withBands = (now: WorkbookMap) => withTable(now, bands);
  const withRules = (now: WorkbookMap) => withTable(now, rules);

  it('keeps the map in the workbook, for the next time', async () => {
    const workbook = createMemoryWorkbook(sheets);
    expect(await createConnection(workbook).correct(withBands)).toEqual({ kind: 'kept' });
    const next = createConnection(workbook);
    expect(next.current()).toEqual(emptyMap);
    await next.load();
    expect(next.current()).toEqual(map);
  });

  it('finds it in the settings when a program has dropped the custom XML part', async () => {
    const workbook = createMemoryWorkbook(sheets);
    await createConnection(workbook).correct(withBands);
    const next = createConnection({
      ...workbook,
      readPart: () => Promise.resolve({ ok: true, value: null }),
    });
    await next.load();
    expect(next.current()).toEqual(map);
    expect((await workbook.readPart(mapNamespace)).ok).toBe(true);
  });

  it('uses a map at once although Excel would not keep it, and says so', async () => {
    const workbook = createMemoryWorkbook(sheets);
    const connection = createConnection(workbook);
    await connection.load();
    workbook.failWith('access-denied');
    expect(await connection.correct(withBands)).toEqual({ kind: 'not-kept', failure: 'access-denied' });
    expect(connection.current()).toEqual(map);
  });

  it('makes quick corrections one after another, each to what the one before it left', async () => {
    const workbook = createMemoryWorkbook(sheets);
    let writing = 0;
    const connection = createConnection({
      ...workbook,
      async writePart(namespace, xml) {
        writing += 1;
        expect(writing).toBe(1);
        // The first is slower than the second would be.
        for (let turn = xml.includes('Tests') ? 1 : 20; turn > 0; turn -= 1) await Promise.resolve();
        writing -= 1;
        return workbook.writePart(namespace, xml);
      },
    });
    await Promise.all([connection.correct(withBands), connection.correct(withRules)]);
    expect(connection.current()).toEqual(withRules(map));
    const part = await workbook.readPart(mapNamespace);
    expect(part.ok && mapFromXml(part.value)).toEqual(withRules(map));
  });

  it('never writes over a map that it could not read, and corrects it once it can', async () => {
    const workbook = createMemoryWorkbook(sheets);
    await createConnection(workbook).correct(withBands);
    const connection = createConnection({ ...workbook, recall: () => null });
    workbook.failWith('cell-being-edited');
    await connection.load();
    expect(await connection.correct(withRules)).toEqual({ kind: 'not-read', failure: 'cell-being-edited' });
    expect(connection.current()).toEqual(emptyMap);
    workbook.failWith(null);
    expect(await connection.correct(withRules)).toEqual({ kind: 'kept' });
    expect(connection.current()).toEqual(withRules(map));
  });

  it('needs no part where the host has none to lose', async () => {
    const workbook = createMemoryWorkbook(sheets);
    const none = () => Promise.resolve({ ok: false, failure: 'not-supported' } as const);
    const connection = createConnection({ ...workbook, readPart: none, writePart: none });
    expect(await connection.correct(withBands)).toEqual({ kind: 'not-kept', failure: 'not-supported' });
    const next = createConnection({ ...workbook, readPart: none, writePart: none });
    await next.load();
    expect(next.current()).toEqual(map);
  });

  it('is read with the sheets until it has been read, and only once', async () => {
    const workbook = createMemoryWorkbook(sheets);
    await createConnection(workbook).correct(withBands);
    let parts = 0;
    const connection = createConnection({
      ...workbook,
      recall: () => null,
      readPart(namespace) {
        parts += 1;
        return workbook.readPart(namespace);
      },
    });
    const readSheets = readingWithMap(workbook, connection);
    workbook.failWith('cell-being-edited');
    expect((await readSheets()).ok).toBe(false);
    workbook.failWith(null);
    expect((await readSheets()).ok).toBe(true);
    expect(connection.current()).toEqual(map);
    await readSheets();
    expect(parts).toBe(2);
  });
});
