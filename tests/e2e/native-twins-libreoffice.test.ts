import { beforeAll, describe, expect, it, vi } from 'vitest';
import { functionList } from '../../addin/custom-functions/function-list.ts';
import type { Cell, Grid } from '../../shared/kernel/cell.ts';
import { isCellError } from '../../shared/kernel/cell.ts';
import type { CellRange } from '../../shared/native/cell-range.ts';
import { partOf } from '../../shared/native/cell-range.ts';
import type { TwinCall } from '../../shared/native/native-twin.ts';
import { nativeTwin } from '../../shared/native/native-twin.ts';
import type { WorkbookFile } from '../../shared/xlsx/workbook-file.ts';
import { asExcelCalls, CellError, codes, excelFunctions } from '../support/excel-functions.ts';
import { calculatedByLibreOffice } from '../support/libre-office.ts';
import { valueOf } from '../support/outcomes.ts';
import type { SheetWriter } from '../support/sheet-writer.ts';
import { createSheetWriter, writtenWorkbook } from '../support/sheet-writer.ts';
import type { ScoringCase } from '../support/twin-cases.ts';
import { bandCases, distanceRows, ruleCases, scoringCases } from '../support/twin-cases.ts';

/** A cell that a native formula fills, and what the custom function answers there. */
interface Check {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly expected: unknown;
  readonly formula: string;
}

const checks = new Map<string, Check[]>();
let calculated: WorkbookFile;

const toExcelCell = (cell: Cell): unknown => (isCellError(cell) ? new CellError(cell.error) : cell);
const toExcel = (grid: Grid | null): unknown => grid?.map((row) => row.map(toExcelCell)) ?? null;

function answered(id: keyof typeof functionList, ...args: readonly unknown[]): unknown[][] {
  const answer = codes(asExcelCalls(functionList[id])(...args));
  return Array.isArray(answer) ? (answer as unknown[][]) : [[answer]];
}

/** What a call gives: how many rows and columns, and the function's own answer. */
interface Expected {
  readonly size: readonly [number, number];
  readonly answer: unknown[][];
}

/** Writes the twin of every cell of a call's result beside a block, to be compared with the function's answer. */
function addTwins(
  title: string,
  { sheet, beside }: { readonly sheet: SheetWriter; readonly beside: CellRange },
  call: TwinCall,
  { size: [rows, columns], answer }: Expected,
): CellRange {
  const formulas = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => valueOf(nativeTwin(call, { row, column }))),
  );
  const at = sheet.putFormulas(beside, formulas);
  const found = checks.get(title) ?? [];
  // One error for the whole call stands in every cell that would have had a result.
  const whole = answer.length === 1 && rows > 1 ? answer[0]?.[0] : undefined;
  formulas.forEach((line, row) =>
    line.forEach((formula, column) => {
      const expected = whole ?? answer[row]?.[column] ?? answer[0]?.[0];
      found.push({ sheet: sheet.name, row: at.row + row, column: at.column + column, expected, formula });
    }),
  );
  checks.set(title, found);
  return at;
}

const widened = (at: CellRange, more: CellRange): CellRange => ({
  ...at,
  columns: more.column + more.columns - at.column,
});

function addScoring(sheet: SheetWriter, each: ScoringCase): void {
  const weights = sheet.put(each.weights);
  const scale = each.scale && sheet.put(each.scale);
  const missingCell = typeof each.missing === 'object' && each.missing ? each.missing.cell : undefined;
  const missing = missingCell === undefined ? (each.missing as string | null) : sheet.put([[missingCell]]);
  const ratings = sheet.put(each.ratings);
  const ranges = { ratings, weights, scale };
  const [grid, agreed, ends] = [each.ratings, each.weights, each.scale].map(toExcel);
  const policy = missingCell === undefined ? each.missing : toExcelCell(missingCell);
  const rows = each.ratings.length;
  const n = ratings.columns;
  const title = `SCORE: ${each.title}`;
  const score: TwinCall = { id: 'SCORE', ranges: { ...ranges, missing } };
  let beside = widened(
    ratings,
    addTwins(title, { sheet, beside: ratings }, score, {
      size: [rows, 1],
      answer: answered('SCORE', grid, agreed, policy, ends),
    }),
  );
  if (each.missing !== null) return;
  const others = [
    ['COVERAGE', 1],
    ['BOUNDS', 2],
    ['CONTRIBUTIONS', n],
  ] as const;
  for (const [id, columns] of others) {
    const answer = answered(id, grid, agreed, ends);
    const at = addTwins(
      `${id}: ${each.title}`,
      { sheet, beside },
      { id, ranges },
      { size: [rows, columns], answer },
    );
    beside = widened(ratings, at);
  }
}

function addBands(sheet: SheetWriter): void {
  for (const each of bandCases) {
    const bands = sheet.put(each.bands);
    const scores = sheet.put(each.scores);
    const answer = answered('BAND', toExcel(each.scores), toExcel(each.bands));
    const size = [each.scores.length, 1] as const;
    addTwins(
      `BAND: ${each.title}`,
      { sheet, beside: scores },
      { id: 'BAND', ranges: { scores, bands } },
      { size, answer },
    );
  }
}

function addRules(sheet: SheetWriter): void {
  for (const each of ruleCases) {
    const rules = sheet.put(each.rules);
    const facts = sheet.put(each.facts);
    const ranges = { facts, headers: [each.headers], rules, ruleCells: each.rules };
    let beside = facts;
    for (const id of ['RECOMMEND', 'RULE'] as const) {
      const answer = answered(id, toExcel(each.facts), [each.headers], toExcel(each.rules));
      const size = [each.facts.length, 1] as const;
      beside = widened(
        facts,
        addTwins(`${id}: ${each.title}`, { sheet, beside }, { id, ranges }, { size, answer }),
      );
    }
  }
}

function addDistances(sheet: SheetWriter): void {
  const cells = sheet.put(distanceRows);
  distanceRows.forEach((row, index) => {
    const [latitude1, longitude1, latitude2, longitude2] = [0, 1, 2, 3].map((column) =>
      partOf(cells, [index, column]),
    );
    if (!latitude1 || !longitude1 || !latitude2 || !longitude2) return;
    const call: TwinCall = { id: 'DISTANCE', ranges: { latitude1, longitude1, latitude2, longitude2 } };
    const answer = answered('DISTANCE', ...row.map(toExcelCell));
    const beside = { ...cells, row: cells.row + index, rows: 1 };
    addTwins('DISTANCE', { sheet, beside }, call, { size: [1, 1], answer });
  });
}

function foundAt({ sheet, row, column }: Check): Cell {
  const found = calculated.sheets.find(({ name }) => name === sheet);
  if (!found) throw new Error(`no sheet ${sheet}`);
  return found.cells[row - found.origin.row]?.[column - found.origin.column] ?? null;
}

/** Empty when LibreOffice has the function's very answer: numbers to 1e-9, texts and errors exactly. */
function difference(check: Check): readonly string[] {
  const cell = foundAt(check);
  const found = isCellError(cell) ? cell.error : (cell ?? '');
  const { expected } = check;
  const isSame =
    typeof expected === 'number' && typeof found === 'number'
      ? Math.abs(expected - found) <= 1e-9
      : expected === found;
  if (isSame) return [];
  return [
    `${check.sheet} row ${String(check.row + 1)}: ${JSON.stringify(found)} instead of ${JSON.stringify(expected)}: ${check.formula}`,
  ];
}

vi.stubGlobal('CustomFunctions', excelFunctions);
const [scoring, bands, rules, distances] = ['Scoring', 'Bands', "Rules' sheet", 'Distances'].map(
  createSheetWriter,
);
if (!scoring || !bands || !rules || !distances) throw new Error('four sheets were made');
for (const each of scoringCases) addScoring(scoring, each);
addBands(bands);
addRules(rules);
addDistances(distances);

beforeAll(async () => {
  calculated = await calculatedByLibreOffice(writtenWorkbook([scoring, bands, rules, distances]));
});

describe('native twins, calculated by LibreOffice', () => {
  it.each([...checks.keys()])('NT-1: %s', (title) => {
    expect((checks.get(title) ?? []).flatMap(difference)).toEqual([]);
  });

  it('NT-1: agree with the custom functions in thousands of cells', () => {
    const all = [...checks.values()].flat();
    const equal = all.filter((check) => difference(check).length === 0).length;
    console.log(
      `LibreOffice parity: ${String(equal)} of ${String(all.length)} cells equal to the custom functions.`,
    );
    expect(equal).toBe(all.length);
    expect(scoringCases.reduce((rows, { ratings }) => rows + ratings.length, 0)).toBeGreaterThan(1000);
    expect(ruleCases.length).toBeGreaterThanOrEqual(20);
  });
});
