import type { Grid } from '../../../shared/kernel/cell.ts';
import { describe, expect, it } from 'vitest';
import { assessWorkbook } from '../../../shared/workbook/assess-workbook.ts';
import { inventoryNames } from '../../../shared/workbook/freeze/inventory.ts';
import { planFreeze, planList } from '../../../shared/workbook/freeze/plan-freeze.ts';
import { planUnfreeze } from '../../../shared/workbook/freeze/plan-unfreeze.ts';
import { cellOn } from '../../../shared/workbook/place-on-sheet.ts';
import { changed } from '../../support/made-change.ts';
import { codesOf } from '../../support/outcomes.ts';
import { smallBook, smallTables } from '../../support/results-builder.ts';
import { sheetOf } from '../../support/sheet-builder.ts';
import {
  day,
  freeze,
  listed,
  frozen,
  formulasOn,
  score,
  rule,
  bookWithResults,
  withCell,
} from '../../support/freeze-builder.ts';

describe('freezing', () => {
  it('FZ-1: turns formulas into the values they show, texts that look like numbers into texts', async () => {
    const sheets = bookWithResults();
    const plan = freeze(sheets);
    expect(plan).toMatchObject({ cells: 5, formulas: [{ sheet: 'Cities', count: 6 }] });
    const after = await changed(sheets, plan.steps);
    expect(after.differences).toEqual([]);
    expect(formulasOn(after.sheets)).toEqual({ F4: score(4) });
    const [register] = after.sheets;
    const cell = (row: number, column: number) => register && cellOn(register, row, column);
    expect([cell(2, 6), cell(3, 6), cell(2, 7), cell(3, 7)]).toEqual([80, 12.5, 'R1', '007']);
  });

  it('FZ-1: finds what a file stores, and what is wrapped in others; a text that only tells of it is none', () => {
    const formulas = {
      F2: '_xldudf_PARTNERCITY_SCORE($C2:$E2,Weights!$B$2:$B$4)',
      F3: 'ROUND(PARTNERCITY.SCORE($C3:$E3,Weights!$B$2:$B$4),0)',
      G2: '"see PARTNERCITY.RULE(" & A2',
      G3: 'IF($A3="","",PARTNERCITY.BAND(F3,Steps!$A$2:$B$3))',
    };
    const sheets = bookWithResults(smallBook(), formulas);
    const writes = freeze(sheets).steps.filter(
      (step) => step.kind === 'write' && step.area.sheet === 'Cities',
    );
    expect(writes).toMatchObject([
      { area: { row: 2, column: 6, rows: 2 }, expected: [[`=${formulas.F2}`], [`=${formulas.F3}`]] },
      { area: { row: 3, column: 7, rows: 2 } },
    ]);
  });

  it('FZ-2: leaves what shows an error a formula, and names it', () => {
    const busy = withCell(bookWithResults(), 2, 7, '#BUSY!');
    expect(freeze(withCell(busy, 3, 7, '#CONNECT!')).staying).toEqual([
      { sheet: 'Cities', cell: 'G2', why: 'error', shown: '#BUSY!' },
      { sheet: 'Cities', cell: 'G3', why: 'error', shown: '#CONNECT!' },
      { sheet: 'Cities', cell: 'F4', why: 'error', shown: '#N/A' },
    ]);
  });

  it('FZ-3: leaves what may spill, but not within an Excel table, where nothing can', () => {
    const formulas = { F2: 'PARTNERCITY.BOUNDS($C2:$E2,Weights!$B$2:$B$4)' };
    expect(
      freeze(bookWithResults(smallBook(), formulas)).staying.map(({ cell, why }) => [cell, why]),
    ).toEqual([
      ['F2', 'spills'],
      ['F4', 'error'],
    ]);
    const [register, ...others] = bookWithResults(smallTables(), formulas);
    if (register === undefined) throw new Error('there is a register');
    const tables = register.tables.map((table) => ({ ...table, columns: 7 }));
    expect(freeze([{ ...register, tables }, ...others]).staying).toHaveLength(1);
  });

  it('FZ-4: lists them with place, column, formula and value, in an Excel table on a sheet of its own', async () => {
    const sheets = await frozen(bookWithResults());
    expect(sheets.at(-1)).toMatchObject({
      name: inventoryNames.sheet,
      tables: [{ name: inventoryNames.table, row: 0, column: 0, rows: 6, columns: 8 }],
    });
    expect(listed(sheets)).toEqual([
      {
        sheet: 'Cities',
        cell: 'F2',
        place: 'Bonn',
        column: 'Score',
        formula: score(2),
        reads: 'Weights!A1:D4; A1',
        value: 80,
        frozenOn: day,
      },
      {
        sheet: 'Cities',
        cell: 'G2',
        place: 'Bonn',
        column: 'Rule',
        formula: rule(2),
        reads: 'Decisions!A1:E4; A1',
        value: 'R1',
        frozenOn: day,
      },
      {
        sheet: 'Cities',
        cell: 'F3',
        place: 'Lima',
        column: 'Score',
        formula: score(3),
        reads: 'Weights!A1:D4; A1',
        value: 12.5,
        frozenOn: day,
      },
      {
        sheet: 'Cities',
        cell: 'G3',
        place: 'Lima',
        column: 'Rule',
        formula: rule(3),
        reads: 'Decisions!A1:E4; A1',
        value: '007',
        frozenOn: day,
      },
      {
        sheet: 'Cities',
        cell: 'G4',
        place: 'Oslo',
        column: 'Rule',
        formula: rule(4),
        reads: 'Decisions!A1:E4; A1',
        value: 'R2',
        frozenOn: day,
      },
    ]);
  });

  it('FZ-4: adds to the list when it freezes again, and drops an older line about the same cell', async () => {
    const once = await frozen(bookWithResults());
    const [register, ...others] = once;
    if (register === undefined) throw new Error('there is a register');
    const formulas = new Map([...(register.formulas ?? []), ['F2', score(2)]]);
    const more = {
      ...sheetOf('More', [[0.5]]),
      formulas: new Map([['A1', 'PARTNERCITY.COVERAGE(Cities!C2:E2,{1,1,1})']]),
    };
    const twice = await frozen([{ ...register, formulas }, more, ...others]);
    expect(listed(twice).map(({ cell }) => cell)).toEqual(['G2', 'F3', 'G3', 'G4', 'F2', 'A1']);
    expect(twice.at(-1)?.tables[0]?.rows).toBe(7);
  });

  it('FZ-4: leaves a sheet of that name with other headings alone', () => {
    const sheets = [...bookWithResults(), sheetOf(inventoryNames.sheet, [['Notes'], ['mine']])];
    expect(codesOf(planFreeze(sheets, assessWorkbook(sheets), day))).toBe('freeze.sheet-taken');
    expect(codesOf(planUnfreeze(sheets, assessWorkbook(sheets)))).toBe('freeze.sheet-taken');
    expect(codesOf(planList(sheets, assessWorkbook(sheets)))).toBe('freeze.sheet-taken');
  });

  it('FZ-4: writes over nothing that stands below the list', async () => {
    const once = await frozen(bookWithResults());
    const list = once.at(-1);
    if (list === undefined) throw new Error('there is a list');
    const withNote = { ...list, cells: [...list.cells, [], ['A note of mine']] };
    const more = {
      ...sheetOf('More', [[0.5], [1]]),
      formulas: new Map([
        ['A1', 'PARTNERCITY.VERSION()'],
        ['A2', 'PARTNERCITY.VERSION()'],
      ]),
    };
    const sheets = [...once.slice(0, -1), more, withNote];
    expect(codesOf(planFreeze(sheets, assessWorkbook(sheets), day))).toBe('freeze.sheet-taken');
  });

  it('FZ-5: writes the list before any formula goes', () => {
    const sheetsWritten = freeze(bookWithResults()).steps.map((step) =>
      step.kind === 'write' ? step.area.sheet : step.kind,
    );
    expect(sheetsWritten).toEqual([
      'expect',
      'add-sheet',
      inventoryNames.sheet,
      'add-table',
      'Cities',
      'Cities',
    ]);
  });

  it('FZ-1: does nothing where there is no formula of ours', () => {
    expect(freeze(smallBook())).toEqual({ steps: [], formulas: [], cells: 0, staying: [] });
  });
});

describe('a column that was frozen', () => {
  it('FZ-11: is no fact: what rules see of it is worked out anew, also when a rating has changed since', async () => {
    const before = bookWithResults();
    const sheets = await frozen(before);
    expect(assessWorkbook(sheets).fingerprint).toBe(assessWorkbook(before).fingerprint);
    const rated = withCell(sheets, 2, 3, 1);
    const [bonn] = assessWorkbook(rated).rows;
    expect(bonn?.score).toBeLessThan(60);
    expect(bonn?.rule).toBe('R2');
  });

  it('FZ-11: is no fact either where the officer’s map knows its heading by another name', async () => {
    const [register, ...others] = await frozen(bookWithResults());
    if (register === undefined) throw new Error('there is a register');
    const head = (cells: Grid, from: string, to: string) =>
      cells.map((line, row) => (row === 0 ? line.map((cell) => (cell === from ? to : cell)) : line));
    const list = others.at(-1);
    if (list === undefined) throw new Error('there is a list');
    const written = { ...register, cells: head(register.cells, 'Score', 'Punkte'), formulas: new Map() };
    const listedSo = {
      ...list,
      cells: list.cells.map((line) => line.map((cell) => (cell === 'Score' ? 'Punkte' : cell))),
    };
    const mapped = {
      kind: 'register',
      sheet: 'Cities',
      table: null,
      headerRow: 1,
      firstHeader: 'Place',
    } as const;
    const map = { tables: [{ ...mapped, headers: [{ header: 'Punkte', means: 'Score' }] }] };
    const sheets = [written, ...others.slice(0, -1), listedSo];
    expect(assessWorkbook(sheets, map).rows.map(({ rule }) => rule)).toEqual(
      assessWorkbook(bookWithResults()).rows.map(({ rule }) => rule),
    );
    const rated = withCell(sheets, 2, 3, 1);
    expect(assessWorkbook(rated, map).rows[0]?.rule).toBe('R2');
  });

  it('FZ-11: is one again when people have typed over all of it', async () => {
    const sheets = await frozen(bookWithResults());
    const typed = [2, 3, 4].reduce((all, row) => withCell(all, row, 6, 99), sheets);
    const allTyped = typed.map((sheet, index) => (index === 0 ? { ...sheet, formulas: new Map() } : sheet));
    expect(assessWorkbook(allTyped).rows.map(({ rule: decided }) => decided)).toEqual(['R1', 'R3', 'R1']);
  });
});
