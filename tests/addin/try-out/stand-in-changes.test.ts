import { describe, expect, it } from 'vitest';
import { createRun } from '../../../addin/try-out/stand-in/context.ts';
import { createGridHost } from '../../support/grid-host.ts';

type Work<Value> = (context: Excel.RequestContext) => Promise<Value>;

function openHost() {
  return createGridHost([
    {
      name: 'Register',
      cells: [
        ['Place', 'Profile', ''],
        ['Kotli', 3, ''],
      ],
      tables: [{ name: 'Partnerships', area: { row: 0, column: 0, rows: 2, columns: 2 } }],
    },
  ]);
}

function excel(host = openHost()) {
  const run = createRun(Promise.resolve(host));
  return { host, run: <Value>(work: Work<Value>) => run(work) as Promise<Value> };
}

const here = (row: number, column: number) => ({ sheetId: 'Register', row, column, rows: 1, columns: 1 });

/* Each title names the page of Microsoft's documentation whose words the stand-in follows. */
describe('what the stand-in lets the pane change', () => {
  it('Excel.Range numberFormat: one text for each cell, read back after load and sync', async () => {
    const found = await excel().run(async (context) => {
      const range = context.workbook.worksheets.getItem('Register').getRange('B2:C2');
      range.numberFormat = [['0%', 'General']];
      range.load('numberFormat');
      await context.sync();
      return range.numberFormat as unknown;
    });
    expect(found).toEqual([['0%', 'General']]);
  });

  it('Excel.Range values: what stands after an apostrophe is text', async () => {
    const { host, run } = excel();
    await run((context) => {
      context.workbook.worksheets.getItem('Register').getRange('C2').values = [["'2019"]];
      return Promise.resolve();
    });
    expect(host.values(here(1, 2))).toEqual([['2019']]);
  });

  it.each([
    ['a value', (sheet: Excel.Worksheet) => void (sheet.getRange('B2').values = [[4]])],
    ['a formula', (sheet: Excel.Worksheet) => void (sheet.getRange('B2').formulas = [['=1']])],
    ['a format', (sheet: Excel.Worksheet) => void (sheet.getRange('B2').numberFormat = [['0']])],
    ['a table', (sheet: Excel.Worksheet) => void sheet.tables.add('D1:E2', true)],
    ['a table’s area', (sheet: Excel.Worksheet) => sheet.tables.getItem('Partnerships').resize('A1:C2')],
  ])('Excel.WorksheetProtection: %s on a protected sheet is AccessDenied at sync', async (_, work) => {
    const { host, run } = excel();
    host.protect('Register');
    const changing = run((context) => {
      work(context.workbook.worksheets.getItem('Register'));
      return Promise.resolve();
    });
    await expect(changing).rejects.toMatchObject({ code: 'AccessDenied' });
    expect(host.values(here(1, 1))).toEqual([[3]]);
  });

  it('Excel.WorksheetProtection protected: loaded like any property', async () => {
    const { host, run } = excel();
    host.protect('Register');
    const isProtected = await run(async (context) => {
      const { protection } = context.workbook.worksheets.getItem('Register');
      protection.load('protected');
      await context.sync();
      return protection.protected;
    });
    expect(isProtected).toBe(true);
  });

  it('delayForCellEdit: without it, everything fails while a cell is being edited', async () => {
    const { host, run } = excel();
    host.edit(true);
    await expect(run((context) => context.sync())).rejects.toMatchObject({
      code: 'InvalidOperationInCellEditMode',
    });
  });

  it.each(['Register', 'REGISTER'])('Excel.WorksheetCollection add: %s is there already', async (name) => {
    const adding = excel().run((context) => Promise.resolve(void context.workbook.worksheets.add(name)));
    await expect(adding).rejects.toMatchObject({ code: 'ItemAlreadyExists' });
  });

  it.each(['a/b', 'x'.repeat(32), ''])('Excel.WorksheetCollection add: "%s" is no name', async (name) => {
    const adding = excel().run((context) => Promise.resolve(void context.workbook.worksheets.add(name)));
    await expect(adding).rejects.toMatchObject({ code: 'InvalidArgument' });
  });

  it('Excel.Worksheet delete: takes the sheet away at sync', async () => {
    const { host, run } = excel();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.add('Evidence');
      await context.sync();
      expect(host.sheets()).toHaveLength(2);
      sheet.delete();
    });
    expect(host.sheets().map(({ name }) => name)).toEqual(['Register']);
  });

  it('Excel.TableCollection add: has a name of Excel’s own until it is given one, and may not overlap', async () => {
    const { host, run } = excel();
    await run(async (context) => {
      const { tables } = context.workbook.worksheets.getItem('Register');
      const table = tables.add('E1:F2', true);
      table.load('name');
      await context.sync();
      expect(table.name).toBe('Table1');
      table.name = 'Bandings';
    });
    expect(host.tables().map(({ name }) => name)).toEqual(['Partnerships', 'Bandings']);
    const overlapping = run((context) =>
      Promise.resolve(void context.workbook.worksheets.getItem('Register').tables.add('F2:G3', true)),
    );
    await expect(overlapping).rejects.toMatchObject({ code: 'InvalidArgument' });
  });

  it('Excel.Table resize and convertToRange: the cells stay', async () => {
    const { host, run } = excel();
    await run((context) => {
      context.workbook.tables.getItem('Partnerships').resize('A1:C2');
      return Promise.resolve();
    });
    expect(host.tables()[0]?.area).toMatchObject({ rows: 2, columns: 3 });
    await run((context) => {
      context.workbook.tables.getItem('Partnerships').convertToRange();
      return Promise.resolve();
    });
    expect(host.tables()).toEqual([]);
    expect(host.values(here(1, 0))).toEqual([['Kotli']]);
  });

  it('Excel.TableCollection getItem and getItemOrNullObject: missing', async () => {
    const { run } = excel();
    await expect(
      run((context) => Promise.resolve(void context.workbook.tables.getItem('Gone'))),
    ).rejects.toMatchObject({ code: 'ItemNotFound' });
    const isNull = await run(async (context) => {
      const table = context.workbook.tables.getItemOrNullObject('Gone');
      await context.sync();
      return table.isNullObject;
    });
    expect(isNull).toBe(true);
  });

  it('Excel.CustomXmlPartCollection: a part needs a namespace, and is found by it', async () => {
    const { run } = excel();
    const adding = run((context) => Promise.resolve(void context.workbook.customXmlParts.add('<map/>')));
    await expect(adding).rejects.toMatchObject({ code: 'InvalidArgument' });
    const found = await run(async (context) => {
      const parts = context.workbook.customXmlParts;
      parts.add('<?xml version="1.0"?><p:map xmlns:p="urn:a">é</p:map>');
      const scoped = parts.getByNamespace('urn:a');
      scoped.load('items/id');
      await context.sync();
      const xml = scoped.items[0]?.getXml();
      await context.sync();
      return xml?.value;
    });
    expect(found).toBe('<?xml version="1.0"?><p:map xmlns:p="urn:a">é</p:map>');
  });

  it('Excel.run: takes options before the work', async () => {
    const run = createRun(Promise.resolve(openHost()));
    await expect(run({ mergeUndoGroup: true }, () => Promise.resolve('done'))).resolves.toBe('done');
  });
});
