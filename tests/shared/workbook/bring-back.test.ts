import { describe, expect, it } from 'vitest';
import type { Grid } from '../../../shared/kernel/cell.ts';
import { assessWorkbook } from '../../../shared/workbook/assess-workbook.ts';
import { planList } from '../../../shared/workbook/freeze/plan-freeze.ts';
import type { Sheet } from '../../../shared/workbook/sheet.ts';
import { changed } from '../../support/made-change.ts';
import { valueOf } from '../../support/outcomes.ts';
import { smallBook, smallTables } from '../../support/results-builder.ts';
import { sheetOf } from '../../support/sheet-builder.ts';
import {
  day,
  unfreeze,
  listed,
  frozen,
  unfrozen,
  formulasOn,
  score,
  rule,
  bookWithResults,
  withCell,
} from '../../support/freeze-builder.ts';

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

  it('FZ-10: leaves a formula whose tables stand elsewhere by now, or reach further', async () => {
    const [register, weights, ...others] = await frozen(bookWithResults());
    if (register === undefined || weights === undefined) throw new Error('there are sheets');
    const why = (sheets: readonly Sheet[]) =>
      unfreeze(sheets).staying.map(({ column, why: is }) => [column, is]);
    const lower = { ...weights, cells: [['Weights of 2026'], [], ...weights.cells] };
    const longer = { ...weights, cells: [...weights.cells, ['Reach', 10, 1, 5]] };
    const renamed = { ...weights, name: 'Framework' };
    for (const changedWeights of [lower, longer, renamed])
      expect(why([register, changedWeights, ...others])).toEqual([
        ['Score', 'tables-moved'],
        ['Score', 'tables-moved'],
      ]);
    const under = { ...register, cells: [['Our partners'], [], ...register.cells] };
    expect(why([under, weights, ...others])).toEqual(Array(5).fill([expect.any(String), 'tables-moved']));
  });

  it('FZ-10: a formula that reads tables by name comes back wherever they stand', async () => {
    const named = {
      F2: 'PARTNERCITY.SCORE(Partnerships[@[Fit]:[Links]],Criteria[Weight])',
      F3: 'PARTNERCITY.SCORE(Partnerships[@[Fit]:[Links]],Criteria[Weight])',
      F4: '1',
      G2: '1',
      G3: '1',
      G4: '1',
    };
    const book = bookWithResults(smallTables(), named);
    const [register, weights, ...others] = await frozen(book);
    if (register === undefined || weights === undefined) throw new Error('there are sheets');
    expect(listed([register, weights, ...others]).map(({ reads }) => reads)).toEqual(['', '']);
    const moved = {
      ...weights,
      cells: [['Weights of 2026'], [], ...weights.cells],
      tables: weights.tables.map((table) => ({ ...table, row: 2 })),
    };
    expect(unfreeze([register, moved, ...others])).toMatchObject({ cells: 2, staying: [] });
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
    expect(valueOf(planList(once, assessWorkbook(once)))).toEqual([]);
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
