import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeTemplate } from '../../../functions/workbook-template/make-template.ts';
import { publishedPartnerships } from '../../../functions/workbook-template/published/partnerships.ts';
import { resultHeaders } from '../../../functions/workbook-template/register-columns.ts';
import { cellAddress } from '../../../shared/kernel/cell-address.ts';
import { isCellError, type Cell } from '../../../shared/kernel/cell.ts';
import { assessWorkbook } from '../../../shared/workbook/assess-workbook.ts';
import { isIllustrative } from '../../../shared/workbook/is-illustrative.ts';
import type { SheetFile, WorkbookFile } from '../../../shared/xlsx/workbook-file.ts';
import { readWorkbook } from '../../../shared/xlsx/read-workbook.ts';

const date = '2026-11-23';
let bytes: Uint8Array;
let parts: Readonly<Record<string, string>>;
let workbook: WorkbookFile;

function open(file: Uint8Array): WorkbookFile {
  const read = readWorkbook(file);
  if (!read.ok) throw new Error(`unreadable: ${JSON.stringify(read.issues)}`);
  return read.value;
}

function sheetOf(file: WorkbookFile, name: string): SheetFile {
  const sheet = file.sheets.find((each) => each.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** The cells of a sheet's one table, header first. */
function tableOf(sheet: SheetFile): readonly (readonly Cell[])[] {
  const table = sheet.tables[0];
  if (!table) throw new Error(`no table on ${sheet.name}`);
  const [top, left] = [table.row - sheet.origin.row, table.column - sheet.origin.column];
  return sheet.cells.slice(top, top + table.rows).map((row) => row.slice(left, left + table.columns));
}

function columnOf(sheet: SheetFile, header: string): readonly Cell[] {
  const [headers = [], ...rows] = tableOf(sheet);
  return rows.map((row) => row[headers.indexOf(header)] ?? null);
}

beforeAll(async () => {
  bytes = await makeTemplate({ published: true, date });
  parts = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));
  workbook = open(bytes);
});

describe('the published template', () => {
  it('has its nine sheets in order, all in view, with nothing hidden or merged', () => {
    expect(workbook.sheets.map(({ name }) => name)).toEqual([
      'Start here',
      'Register',
      'Framework',
      'Rules',
      'Bands',
      'Summary',
      'Analysis',
      'Plain scores',
      'Notes',
    ]);
    for (const sheet of workbook.sheets) {
      expect(sheet.state).toBe('visible');
      expect(sheet.merges).toEqual([]);
      expect(sheet.columns.filter(({ hidden }) => hidden)).toEqual([]);
      expect(sheet.rows.filter(({ hidden }) => hidden)).toEqual([]);
    }
  });

  it('names its four tables in letters alone, and none like a sheet', () => {
    const names = workbook.sheets.flatMap(({ tables }) => tables.map(({ name }) => name));
    expect(names).toEqual(['Partnerships', 'Criteria', 'Ruleset', 'Bandings']);
    expect(names.filter((name) => workbook.sheets.some((sheet) => sheet.name === name))).toEqual([]);
  });

  it('writes each table as Excel wants it: header cells equal to column names, none twice', () => {
    for (const [path, xml] of Object.entries(parts).filter(([name]) => name.startsWith('xl/tables/'))) {
      const name = / name="(\w+)"/.exec(xml)?.[1];
      const sheet = workbook.sheets.find(({ tables }) => tables.some((table) => table.name === name));
      if (!sheet) throw new Error(`${path} belongs to no sheet`);
      const columns = [...xml.matchAll(/<tableColumn id="\d+" name="([^"]+)"/g)].map((match) => match[1]);
      expect(tableOf(sheet)[0]).toEqual(columns);
      expect(new Set(columns).size).toBe(columns.length);
    }
  });

  it('stores every result as a prefixed formula that reads as a function with table columns', () => {
    const sheet = sheetOf(workbook, 'Register');
    const headers = tableOf(sheet)[0] ?? [];
    const registerXml = parts['xl/worksheets/sheet2.xml'] ?? '';
    expect(registerXml).toContain('_xldudf_PARTNERCITY_SCORE(');
    expect(registerXml).not.toContain('PARTNERCITY.');
    for (const header of resultHeaders) {
      const address = cellAddress(3, headers.indexOf(header));
      expect(sheet.formulas.get(address)).toMatch(/PARTNERCITY\.[A-Z]+\(/);
      expect(sheet.formulas.get(address)).not.toMatch(/\$?[A-Z]{1,2}\$?\d/);
    }
    expect(sheet.formulas.get('Z4')).toBe(
      'PARTNERCITY.SCORE(Partnerships[[#This Row],[Location overview]:[Resources and purpose]],Criteria[Weight],,Criteria[[Lowest]:[Highest]])',
    );
    expect(parts['xl/tables/table1.xml']).toContain(
      '<calculatedColumnFormula>_xldudf_PARTNERCITY_SCORE(Partnerships[[#This Row]',
    );
  });

  it('shows the fifteen recommendations as published, in the published lettered groups', () => {
    const sheet = sheetOf(workbook, 'Register');
    expect(columnOf(sheet, 'Recommendation')).toEqual(columnOf(sheet, 'Published recommendation'));
    expect(columnOf(sheet, 'Recommendation')).toHaveLength(15);
    const letterByPlace = new Map(publishedPartnerships.map((row) => [row[1], row[20]]));
    const summary = sheetOf(workbook, 'Summary').cells;
    const header = summary.findIndex((row) => row[0] === 'Letter');
    const lines = summary.slice(header + 1).filter((row) => typeof row[0] === 'string' && row[0] !== '');
    expect(lines.map((row) => row[0])).toEqual('abcdefghij'.split(''));
    for (const [letter, , count, places] of lines) {
      const named = typeof places === 'string' ? places.split('; ') : [];
      expect(named).not.toEqual([]);
      expect(named.map((place) => letterByPlace.get(place))).toEqual(named.map(() => letter));
      expect(count).toBe(named.length);
    }
  });

  it('stores the values that assessing the workbook gives', () => {
    const sheet = sheetOf(workbook, 'Register');
    const assessment = assessWorkbook(workbook.sheets);
    expect(assessment.problems).toEqual([]);
    const stored = (header: string) =>
      columnOf(sheet, header).map((cell) => (isCellError(cell) || cell === '' ? null : cell));
    expect(assessment.rows.map(({ place }) => place)).toEqual(columnOf(sheet, 'Place'));
    expect(stored('Score')).toEqual(assessment.rows.map(({ score }) => score));
    expect(stored('Coverage')).toEqual(assessment.rows.map(({ coverage }) => coverage));
    expect(stored('Low')).toEqual(assessment.rows.map(({ low }) => low));
    expect(stored('High')).toEqual(assessment.rows.map(({ high }) => high));
    expect(stored('Band')).toEqual(assessment.rows.map(({ band }) => band));
    expect(stored('Recommendation')).toEqual(assessment.rows.map(({ recommendation }) => recommendation));
    expect(stored('Rule')).toEqual(assessment.rows.map(({ rule }) => rule));
    expect(stored('Reason')).toEqual(assessment.rows.map(({ reason }) => reason));
    expect(stored('Firmness')).toEqual(assessment.rows.map(({ firmness }) => firmness?.grade ?? null));
  });

  it('says on every sheet that shows weights, bands, ratings or scores that they are illustrative', () => {
    for (const name of [
      'Start here',
      'Register',
      'Framework',
      'Bands',
      'Summary',
      'Analysis',
      'Plain scores',
    ]) {
      const texts = sheetOf(workbook, name)
        .cells.flat()
        .filter((cell) => typeof cell === 'string');
      expect(texts.join(' ')).toContain('llustrative');
    }
  });

  it('gives each rating the levels of its criterion as a note, and a list that takes them', () => {
    const rules = sheetOf(workbook, 'Register').validations;
    const rating = rules.find(({ title }) => title === 'Strategic fit');
    expect(rating?.ranges).toBe('U4:U18');
    expect(rating?.list).toEqual(['1', '2', '3', '4', '5', '?', 'n/a']);
    expect(rating?.message).toContain('1  serves none of them\n2  touches one');
  });

  it('gives every cell at most one rule', () => {
    for (const sheet of workbook.sheets) {
      const ranges = sheet.validations.flatMap((rule) => rule.ranges.split(' '));
      const columns = ranges.map((range) => /^([A-Z]+)/.exec(range)?.[1]);
      expect(new Set(columns).size).toBe(columns.length);
    }
  });

  it('keeps headers and places in view, and repeats them in print', () => {
    expect(sheetOf(workbook, 'Register').frozen).toEqual({ rows: 3, columns: 2 });
    for (const name of ['Framework', 'Rules', 'Bands']) {
      expect(sheetOf(workbook, name).frozen?.rows).toBe(3);
    }
    for (let sheet = 1; sheet <= 7; sheet += 1) {
      const xml = parts[`xl/worksheets/sheet${sheet}.xml`] ?? '';
      expect(xml).toMatch(/<pageSetup [^>]*orientation="landscape"[^>]*fitToWidth="1"/);
      expect(xml).toContain('&amp;A&amp;R');
    }
    expect(parts['xl/workbook.xml']).toContain('&apos;Register&apos;!$A:$B,&apos;Register&apos;!$1:$3');
  });

  it('keeps a year as text and the date it was made as a date', () => {
    expect(columnOf(sheetOf(workbook, 'Register'), 'Began')[0]).toBe('1983');
    expect(sheetOf(workbook, 'Start here').cells[3]?.[1]).toBe(46349);
  });

  it('does not ask Excel to recalculate on opening, so that the results show without the add-in', () => {
    expect(parts['xl/workbook.xml']).toMatch(/<calcPr calcId="191029"\/>/);
  });

  it('is the same, byte for byte, for the same day', async () => {
    expect(await makeTemplate({ published: true, date })).toEqual(bytes);
  });

  it('says in its properties what it is and that parts are illustrative', () => {
    expect(parts['docProps/core.xml']).toContain('Partner cities: the published review');
    expect(parts['docProps/core.xml']).toContain('illustrative');
    expect(parts['docProps/core.xml']).toContain('2026-11-23');
  });
});

describe('the empty template', () => {
  let empty: WorkbookFile;

  beforeAll(async () => {
    empty = open(await makeTemplate({ published: false, date }));
  });

  it('has one blank row, whose results show nothing until a place is named', () => {
    const [, ...rows] = tableOf(sheetOf(empty, 'Register'));
    expect(rows).toHaveLength(1);
    expect(rows[0]?.every((cell) => cell === null || cell === '')).toBe(true);
    expect(sheetOf(empty, 'Register').formulas.get('Z4')).toMatch(
      /^IF\(Partnerships\[\[#This Row\],\[Place\]\]="","",PARTNERCITY\.SCORE\(/,
    );
  });

  it('leaves the weights to the council', () => {
    expect(columnOf(sheetOf(empty, 'Framework'), 'Weight')).toEqual([null, null, null, null, null, null]);
  });

  it('calls nothing in its framework illustrative, which would cling to the weights the council types', () => {
    expect(isIllustrative(assessWorkbook(empty.sheets), empty.sheets)).toBe(false);
  });

  it('names no published place or outcome', () => {
    const texts = new Set(empty.sheets.flatMap(({ cells }) => cells.flat()));
    expect(publishedPartnerships.filter((row) => texts.has(row[1] ?? null))).toEqual([]);
    expect(tableOf(sheetOf(empty, 'Register'))[0]).not.toContain('Published recommendation');
  });

  it('is answered plainly when nobody has filled it in yet', () => {
    const { rows, problems, resolutions } = assessWorkbook(empty.sheets);
    expect(rows).toEqual([]);
    expect(resolutions).toEqual([]);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.every(({ sheet }) => sheet === 'Register' || sheet === 'Framework')).toBe(true);
  });
});
