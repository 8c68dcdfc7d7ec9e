import { describe, expect, it } from 'vitest';
import type { Cell, Grid } from '../../../shared/kernel/cell.ts';
import { assessWorkbook } from '../../../shared/workbook/assess-workbook.ts';
import { inventoryNames, readInventory } from '../../../shared/workbook/freeze/inventory.ts';
import { planFreeze, planList } from '../../../shared/workbook/freeze/plan-freeze.ts';
import { planUnfreeze } from '../../../shared/workbook/freeze/plan-unfreeze.ts';
import { cellOn } from '../../../shared/workbook/place-on-sheet.ts';
import type { Sheet } from '../../../shared/workbook/sheet.ts';
import { changed } from '../../support/made-change.ts';
import { codesOf, valueOf } from '../../support/outcomes.ts';
import { smallBook, smallTables } from '../../support/results-builder.ts';
import { sheetOf } from '../../support/sheet-builder.ts';

const day = '2026-11-25';
const freeze = (sheets: readonly Sheet[]) => valueOf(planFreeze(sheets, assessWorkbook(sheets), day));
const unfreeze = (sheets: readonly Sheet[]) => valueOf(planUnfreeze(sheets, assessWorkbook(sheets)));
const listed = (sheets: readonly Sheet[]) => valueOf(readInventory(sheets)).rows;
const frozen = async (sheets: readonly Sheet[]) => (await changed(sheets, freeze(sheets).steps)).sheets;
const unfrozen = async (sheets: readonly Sheet[]) => (await changed(sheets, unfreeze(sheets).steps)).sheets;
const formulasOn = ([sheet]: readonly Sheet[]) => Object.fromEntries(sheet?.formulas ?? []);

const results: Grid = [
  ['Score', 'Rule'],
  [80, 'R1'],
  [12.5, '007'],
  [{ error: '#N/A' }, 'R2'],
];
const score = (row: number) => `PARTNERCITY.SCORE($C${String(row)}:$E${String(row)},Weights!$B$2:$B$4)`;
const rule = (row: number) =>
  `PARTNERCITY.RULE($A${String(row)}:$F${String(row)},$A$1:$F$1,Decisions!$A$1:$E$4)`;

/** The small book with a Score and a Rule in columns F and G of its first sheet. */
function bookWithResults(
  sheets = smallBook(),
  formulas: Readonly<Record<string, string>> = {},
): readonly Sheet[] {
  const [register, ...others] = sheets;
  if (register === undefined) throw new Error('there is a register');
  const cells = register.cells.map((line, row) => [...line, ...(results[row] ?? [])]);
  const all = {
    F2: score(2),
    F3: score(3),
    F4: score(4),
    G2: rule(2),
    G3: rule(3),
    G4: rule(4),
    ...formulas,
  };
  return [{ ...register, cells, formulas: new Map(Object.entries(all)) }, ...others];
}

const withCell = (sheets: readonly Sheet[], row: number, column: number, value: Cell): readonly Sheet[] =>
  sheets.map((sheet, index) =>
    index > 0
      ? sheet
      : {
          ...sheet,
          cells: sheet.cells.map((line, at) =>
            at === row - 1 ? line.map((cell, offset) => (offset === column - 1 ? value : cell)) : line,
          ),
        },
  );

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
      tables: [{ name: inventoryNames.table, row: 0, column: 0, rows: 6, columns: 7 }],
    });
    expect(listed(sheets)).toEqual([
      {
        sheet: 'Cities',
        cell: 'F2',
        place: 'Bonn',
        column: 'Score',
        formula: score(2),
        value: 80,
        frozenOn: day,
      },
      {
        sheet: 'Cities',
        cell: 'G2',
        place: 'Bonn',
        column: 'Rule',
        formula: rule(2),
        value: 'R1',
        frozenOn: day,
      },
      {
        sheet: 'Cities',
        cell: 'F3',
        place: 'Lima',
        column: 'Score',
        formula: score(3),
        value: 12.5,
        frozenOn: day,
      },
      {
        sheet: 'Cities',
        cell: 'G3',
        place: 'Lima',
        column: 'Rule',
        formula: rule(3),
        value: '007',
        frozenOn: day,
      },
      {
        sheet: 'Cities',
        cell: 'G4',
        place: 'Oslo',
        column: 'Rule',
        formula: rule(4),
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

describe('bringing formulas back', () => {
  it('FZ-6: gives every cell its formula again, and empties the list', async () => {
    const before = bookWithResults();
    const back = await unfrozen(await frozen(before));
    expect(formulasOn(back)).toEqual(formulasOn(before));
    expect(listed(back)).toEqual([]);
    expect(back.at(-1)?.tables[0]?.rows).toBe(2);
    expect(unfreeze(back)).toEqual({ steps: [], cells: 0, staying: [] });
    // And frozen again, the list is filled from its first line.
    expect(listed(await frozen(withCell(back, 2, 6, 80)))).toHaveLength(5);
  });

  it('FZ-6: leaves a cell whose value is no longer the frozen one, and keeps it on the list', async () => {
    const sheets = withCell(await frozen(bookWithResults()), 3, 7, 'R1');
    const plan = unfreeze(sheets);
    expect(plan.cells).toBe(4);
    expect(plan.staying).toEqual([
      { sheet: 'Cities', cell: 'G3', place: 'Lima', column: 'Rule', why: 'changed' },
    ]);
    expect(listed((await changed(sheets, plan.steps)).sheets).map(({ cell }) => cell)).toEqual(['G3']);
    // A number is not the text that spells it.
    expect(unfreeze(withCell(sheets, 3, 7, 7)).staying).toMatchObject([{ cell: 'G3', why: 'changed' }]);
  });

  it('FZ-6: is done where somebody has brought a formula back by hand, and stays where it is another', async () => {
    const [register, ...others] = await frozen(bookWithResults());
    if (register === undefined) throw new Error('there is a register');
    const formulas = new Map([
      ['F2', score(2).toLowerCase()],
      ['G2', '1+1'],
    ]);
    const plan = unfreeze([{ ...register, formulas }, ...others]);
    expect(plan.cells).toBe(3);
    expect(plan.staying.map(({ cell, why }) => [cell, why])).toEqual([['G2', 'changed']]);
  });

  it('FZ-6: takes nothing for a formula that is none of ours', async () => {
    const sheets = await frozen(bookWithResults());
    const list = sheets.at(-1);
    if (list === undefined) throw new Error('there is a list');
    const spoilt = list.cells.map((line, row) =>
      line.map((cell, column) => (row === 1 && column === 4 ? 'HYPERLINK("x")' : cell)),
    );
    expect(unfreeze([...sheets.slice(0, -1), { ...list, cells: spoilt }]).staying).toMatchObject([
      { cell: 'F2', why: 'no-formula' },
    ]);
  });

  it('FZ-7: finds rows again that were sorted, and moves their formulas along', async () => {
    const [register, ...others] = await frozen(bookWithResults());
    if (register === undefined) throw new Error('there is a register');
    const [head = [], bonn = [], lima = [], oslo = []] = register.cells;
    const sorted = { ...register, formulas: new Map<string, string>(), cells: [head, oslo, lima, bonn] };
    const back = await unfrozen([sorted, ...others]);
    expect(formulasOn(back)).toEqual({ G2: rule(2), F3: score(3), G3: rule(3), F4: score(4), G4: rule(4) });
  });

  it('FZ-7: finds them below rows that were added, on a sheet that was renamed', async () => {
    const [register, ...others] = await frozen(bookWithResults());
    if (register === undefined) throw new Error('there is a register');
    const [head = [], ...rows] = register.cells;
    const moved = {
      ...register,
      name: 'Partners',
      formulas: new Map<string, string>(),
      cells: [head, ['Rome', 'Twin', 1, 1, 1, 5, 'R2'], ...rows],
    };
    expect(formulasOn(await unfrozen([moved, ...others]))).toEqual({
      F3: score(3),
      G3: rule(3),
      F4: score(4),
      G4: rule(4),
      G5: rule(5),
    });
  });

  it('FZ-7: leaves a place that is gone or there twice, and a formula by address whose column has moved', async () => {
    const [register, ...others] = await frozen(bookWithResults());
    if (register === undefined) throw new Error('there is a register');
    const why = (cells: Grid) =>
      unfreeze([{ ...register, formulas: new Map<string, string>(), cells }, ...others]).staying.map(
        (each) => each.why,
      );
    const [head = [], bonn = [], lima = [], oslo = []] = register.cells;
    expect(why([head, bonn, oslo])).toEqual(['gone', 'gone']);
    expect(why([head, lima, bonn, bonn, oslo])).toEqual(['gone', 'gone']);
    const shifted = register.cells.map(([place, ...rest], row) => [
      place ?? null,
      row === 0 ? 'Note' : 'x',
      ...rest,
    ]);
    expect(why(shifted)).toEqual(Array(5).fill('column-moved'));
  });

  it('FZ-7: goes by the address outside the register', async () => {
    const more = {
      ...sheetOf('More', [[0.5]]),
      formulas: new Map([['A1', 'PARTNERCITY.COVERAGE(Cities!C2:E2,{1,1,1})']]),
    };
    const sheets = await frozen([...smallBook(), more]);
    const [back] = (await unfrozen(sheets)).filter(({ name }) => name === 'More');
    expect(Object.fromEntries(back?.formulas ?? [])).toEqual(Object.fromEntries(more.formulas));
    expect(unfreeze(sheets.filter(({ name }) => name !== 'More')).staying).toMatchObject([{ why: 'gone' }]);
  });
});

describe('the list alone', () => {
  const list = async (sheets: readonly Sheet[]) =>
    (await changed(sheets, valueOf(planList(sheets, assessWorkbook(sheets))))).sheets;

  it('FZ-8: lists every formula without freezing one; listing again replaces these lines', async () => {
    const sheets = bookWithResults();
    const once = await list(sheets);
    expect(formulasOn(once)).toEqual(formulasOn(sheets));
    expect(listed(once).map(({ cell, value, frozenOn }) => [cell, value, frozenOn])).toEqual([
      ['F2', 80, ''],
      ['G2', 'R1', ''],
      ['F3', 12.5, ''],
      ['G3', '007', ''],
      ['F4', '#N/A', ''],
      ['G4', 'R2', ''],
    ]);
    expect(unfreeze(once)).toEqual({ steps: [], cells: 0, staying: [] });
    const [register, ...others] = once;
    if (register === undefined) throw new Error('there is a register');
    const fewer = await list([{ ...register, formulas: new Map([['F2', score(2)]]) }, ...others]);
    expect(listed(fewer).map(({ cell }) => cell)).toEqual(['F2']);
    expect(fewer.at(-1)?.tables[0]?.rows).toBe(2);
  });

  it('FZ-8: keeps what is frozen beside what is only listed', async () => {
    const sheets = await list(await frozen(bookWithResults()));
    expect(listed(sheets).map(({ cell, frozenOn }) => [cell, frozenOn])).toEqual([
      ['F2', day],
      ['G2', day],
      ['F3', day],
      ['G3', day],
      ['G4', day],
      ['F4', ''],
    ]);
    expect(listed(await unfrozen(sheets)).map(({ cell }) => cell)).toEqual(['F4']);
  });

  it('FZ-8: goes on where the officer has turned the table into a range and moved its columns', async () => {
    const sheets = await frozen(bookWithResults());
    const list0 = sheets.at(-1);
    if (list0 === undefined) throw new Error('there is a list');
    const turned = list0.cells.map((line, row) => [...line.toReversed(), row === 0 ? 'Note' : 'x']);
    const moved = [...sheets.slice(0, -1), { ...list0, cells: turned, tables: [] }];
    const plan = unfreeze(moved);
    expect(plan).toMatchObject({ cells: 5, staying: [] });
    const back = (await changed(moved, plan.steps)).sheets;
    expect(listed(back)).toEqual([]);
    expect(back.at(-1)?.cells[1]?.at(-1)).toBe('x');
  });
});
