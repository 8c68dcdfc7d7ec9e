import { describe, expect, it } from 'vitest';
import type { Cell, Grid } from '../../../shared/kernel/cell.ts';
import { assessWorkbook } from '../../../shared/workbook/assess-workbook.ts';
import type { ChangeStep } from '../../../shared/workbook/change.ts';
import { inventoryNames } from '../../../shared/workbook/freeze/inventory.ts';
import { planList } from '../../../shared/workbook/freeze/plan-freeze.ts';
import type { Sheet } from '../../../shared/workbook/sheet.ts';
import { bookWithResults, day, freeze, frozen, listed, withCell } from '../../support/freeze-builder.ts';
import { changed } from '../../support/made-change.ts';
import { valueOf } from '../../support/outcomes.ts';
import { smallBook } from '../../support/results-builder.ts';
import { sheetOf } from '../../support/sheet-builder.ts';

const planned = (sheets: readonly Sheet[]) => valueOf(planList(sheets, assessWorkbook(sheets)));
const list = async (sheets: readonly Sheet[]) => (await changed(sheets, planned(sheets))).sheets;
const writesTo = (name: string, steps: readonly ChangeStep[]) =>
  steps.flatMap((step) => (step.kind === 'write' && step.area.sheet === name ? [step] : []));

/** The list put otherwise: its grid by a function, its table as large as what comes of it. */
function relisted(sheets: readonly Sheet[], put: (grid: Grid) => Grid): readonly Sheet[] {
  return sheets.map((sheet) => {
    if (sheet.name !== inventoryNames.sheet) return sheet;
    const cells = put(sheet.cells);
    const size = { rows: cells.length, columns: cells[0]?.length ?? 0 };
    return { ...sheet, cells, tables: sheet.tables.map((table) => ({ ...table, ...size })) };
  });
}

describe('what is frozen', () => {
  it.each([[true], [false], [0], [12.5]])(
    'FZ-1: %j stays what it is, in the cell and on the list',
    async (value) => {
      const formula = 'PARTNERCITY.SCORE($C2:$E2,Weights!$B$2:$B$4)';
      const formulas = { F2: `IF(${formula}>50,TRUE,${formula})` };
      const sheets = withCell(bookWithResults(smallBook(), formulas), 2, 6, value);
      const [first] = writesTo('Cities', freeze(sheets).steps);
      expect(first).toMatchObject({ area: { row: 2, column: 6 } });
      expect(first?.entries[0]?.[0]).toBe(value);
      expect(listed(await frozen(sheets))[0]).toMatchObject({ cell: 'F2', value });
    },
  );

  it('FZ-4: a formula on another sheet has no place and no column, and reads only the tables it names', async () => {
    const formulas = new Map([
      ['B2', 'PARTNERCITY.SCORE($D$2:$F$2,Weights!$B$2:$B$4)'],
      ['B3', 'PARTNERCITY.SCORE(Cities!$C$2:$E$2,Weights!$B$2:$B$4)'],
    ]);
    const grid: Grid = [
      ['What', 'Score'],
      ['Any', 60],
      ['Bonn', 80],
    ];
    expect(listed(await list([...smallBook(), { ...sheetOf('Notes', grid), formulas }]))).toMatchObject([
      { sheet: 'Notes', cell: 'B2', place: '', column: '', reads: 'Weights!A1:D4' },
      { sheet: 'Notes', cell: 'B3', place: '', column: '', reads: 'Weights!A1:D4; Cities!A1' },
    ]);
  });

  it('FZ-4: without a register, only what is there is read', async () => {
    const formulas = new Map([['A1', 'PARTNERCITY.SCORE($D$2:$F$2,Weights!$B$2:$B$4)']]);
    const notes = { ...sheetOf('Notes', [[60]]), formulas };
    const sheets = [...smallBook().slice(1), notes];
    expect(listed(await list(sheets))).toMatchObject([{ cell: 'A1', reads: 'Weights!A1:D4' }]);
  });

  it('FZ-4: an older line about one cell stays when another becomes a formula, however alike they are written', async () => {
    const named = (name: string, cell: string): Sheet => ({
      ...sheetOf(name, [Array<Cell>(28).fill(60)]),
      formulas: new Map([[cell, 'PARTNERCITY.SCORE($C2:$E2,$C3:$E3)']]),
    });
    const before = await frozen([...smallBook(), named('S', 'AB1')]);
    const after = await frozen([...before, named('SA', 'B1')]);
    expect(listed(after).map(({ sheet, cell }) => `${sheet}!${cell}`)).toEqual(['S!AB1', 'SA!B1']);
  });
});

describe('the list that is there already', () => {
  it('FZ-8: listed again with nothing changed, it stays as it is, blank lines too', async () => {
    const once = await list(bookWithResults());
    expect(planned(once)).toEqual([]);
    const gappy = relisted(once, (grid) => grid.toSpliced(3, 0, Array<Cell>(8).fill(null)));
    expect(listed(gappy)).toEqual(listed(once));
    expect(planned(gappy)).toEqual([]);
  });

  it('FZ-4: what people keep beside the lines in the table is left alone; the rest is held to what it held', async () => {
    const once = await list(bookWithResults());
    const noted = relisted(once, (grid) =>
      grid.map((line, row) => line.toSpliced(2, 0, row === 0 ? 'Note' : `note ${String(row)}`)),
    );
    const before = noted.find(({ name }) => name === inventoryNames.sheet)?.cells.slice(1) ?? [];
    const [step] = writesTo(inventoryNames.sheet, freeze(noted).steps);
    expect(step?.area).toMatchObject({ row: 2, column: 1, rows: 6, columns: 9 });
    expect(step?.entries.map((line) => line[2])).toEqual(before.map(() => null));
    expect(step?.entries.map((line) => line.at(-1))).toContain(`'${day}`);
    expect(step?.expected).toEqual(
      before.map((line) => line.map((cell, index) => (index === 2 ? null : (cell ?? '')))),
    );
    const after = (await changed(noted, freeze(noted).steps)).sheets.find(
      ({ name }) => name === inventoryNames.sheet,
    );
    expect(after?.cells.map((line) => line[2])).toEqual([
      'Note',
      ...[1, 2, 3, 4, 5, 6].map((row) => `note ${String(row)}`),
    ]);
  });
});
