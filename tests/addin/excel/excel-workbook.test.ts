import { afterEach, describe, expect, it } from 'vitest';
import { openExcelWorkbook } from '../../../addin/excel/excel-workbook.ts';
import { createRun } from '../../../addin/try-out/stand-in/context.ts';
import { createOffice } from '../../../addin/try-out/stand-in/office.ts';
import { createGridHost } from '../../support/grid-host.ts';
import type { HostSheet } from '../../support/grid-host.ts';
import type { MemoryWorkbookPort } from '../../support/memory-workbook-port.ts';

const sheets: readonly HostSheet[] = [
  {
    name: 'Register',
    cells: [
      ['Place', 'Profile', 'Score'],
      ['Kotli', '', 41],
      ['Kitwe', '#N/A', true],
    ],
    formulas: { '1,2': '=PARTNERCITY.SCORE(B2,1)' },
    tables: [{ name: 'Partnerships', area: { row: 0, column: 0, rows: 3, columns: 3 } }],
  },
  { name: "What's new", cells: [] },
  { name: 'Framework', visibility: 'Hidden', cells: [['Criterion']] },
];

/* The stand-in throws on a read before sync and on every member it does not know, so these tests hold the adapter to both. */
function openOver(host: MemoryWorkbookPort) {
  const opened = Promise.resolve(host);
  Object.assign(globalThis, { Excel: { run: createRun(opened) }, Office: createOffice(opened) });
  return openExcelWorkbook();
}

const cellOf = (sheetId: string, row: number, column: number) => ({
  sheetId,
  row,
  column,
  rows: 1,
  columns: 1,
});

const later = () => new Promise((resolve) => setTimeout(resolve, 20));

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'Excel');
  Reflect.deleteProperty(globalThis, 'Office');
});

describe('the open workbook through Office.js', () => {
  it('reads every sheet with blanks, errors, formulas and tables, hidden sheets included', async () => {
    const read = await openOver(createGridHost(sheets)).readSheets();
    expect(read).toEqual({
      ok: true,
      value: [
        {
          name: 'Register',
          hidden: false,
          cells: [
            ['Place', 'Profile', 'Score'],
            ['Kotli', null, 41],
            ['Kitwe', '#N/A', true],
          ],
          origin: { row: 0, column: 0 },
          tables: [{ name: 'Partnerships', row: 0, column: 0, rows: 3, columns: 3 }],
          formulas: new Map([['C2', 'PARTNERCITY.SCORE(B2,1)']]),
        },
        {
          name: "What's new",
          hidden: false,
          cells: [],
          origin: { row: 0, column: 0 },
          tables: [],
          formulas: new Map(),
        },
        {
          name: 'Framework',
          hidden: true,
          cells: [['Criterion']],
          origin: { row: 0, column: 0 },
          tables: [],
          formulas: new Map(),
        },
      ],
    });
  });

  it('leaves the row of totals out of an Excel table (Excel.Table showTotals)', async () => {
    const host = createGridHost([
      {
        name: 'Evidence',
        cells: [['Place'], ['Kotli'], ['Total']],
        tables: [{ name: 'Lines', area: { row: 0, column: 0, rows: 3, columns: 1 }, hasTotals: true }],
      },
    ]);
    const read = await openOver(host).readSheets();
    expect(read.ok && read.value[0]?.tables).toEqual([
      { name: 'Lines', row: 0, column: 0, rows: 2, columns: 1 },
    ]);
  });

  it('reads a long sheet whole although it asks for it in blocks', async () => {
    const cells = Array.from({ length: 1000 }, (_, row) =>
      Array.from({ length: 40 }, (__, column) => row * 40 + column),
    );
    const read = await openOver(createGridHost([{ name: 'Long', cells }])).readSheets();
    expect(read.ok && read.value[0]?.cells).toEqual(cells);
  });

  it('says which cells are selected, on a sheet of any name', async () => {
    const host = createGridHost(sheets);
    const workbook = openOver(host);
    host.select({ sheetId: "What's new", row: 4, column: 2, rows: 3, columns: 1 });
    expect(await workbook.readSelection()).toEqual({
      ok: true,
      value: { sheet: "What's new", row: 5, column: 3, rows: 3 },
    });
  });

  it('goes to a cell, and says when it can not', async () => {
    const host = createGridHost(sheets);
    const workbook = openOver(host);
    expect(await workbook.goTo('Register', 'B3')).toEqual({ ok: true, value: null });
    expect(host.selection()).toMatchObject({ sheetId: 'Register', row: 2, column: 1 });
    expect(await workbook.goTo('Framework', 'A1')).toEqual({ ok: false, failure: 'sheet-hidden' });
    expect(await workbook.goTo('Gone', 'A1')).toEqual({ ok: false, failure: 'sheet-missing' });
  });

  it('hears of changes and selections until it is stopped', async () => {
    const host = createGridHost(sheets);
    const heard: string[] = [];
    const watching = await openOver(host).watch({
      change: () => heard.push('change'),
      selection: () => heard.push('selection'),
    });
    host.type(cellOf('Register', 1, 1), [[4]]);
    host.select({ sheetId: 'Register', row: 1, column: 1, rows: 1, columns: 1 });
    await later();
    expect(heard).toEqual(['change', 'selection']);
    host.calculate(cellOf('Register', 1, 1), [[3]]);
    await later();
    expect(heard).toEqual(['change', 'selection', 'change']);
    if (watching.ok) watching.value();
    await later();
    host.type(cellOf('Register', 1, 1), [[5]]);
    await later();
    expect(heard).toHaveLength(3);
  });

  it('keeps small state in the workbook', () => {
    const host = createGridHost(sheets);
    const workbook = openOver(host);
    expect(workbook.recall('bases')).toBeNull();
    workbook.remember('bases', '[]');
    expect(workbook.recall('bases')).toBe('[]');
  });
});
