import { describe, expect, it } from 'vitest';
import { createRun } from '../../../addin/try-out/stand-in/context.ts';
import { createOffice } from '../../../addin/try-out/stand-in/office.ts';
import { NotInStandIn } from '../../../addin/try-out/stand-in/stand-for.ts';
import { createMemoryWorkbookPort } from '../../support/memory-workbook-port.ts';

type Work<Value> = (context: Excel.RequestContext) => Promise<Value>;

function openPort() {
  return createMemoryWorkbookPort({
    sheets: {
      Register: [
        ['Place', 'Profile'],
        ['Kotli', ''],
        ['Bochum', '#N/A'],
      ],
      "What's next": [],
    },
    hidden: ["What's next"],
    tables: [
      {
        id: 't1',
        name: 'Partnerships',
        area: { sheetId: 'sheet-1', row: 0, column: 0, rows: 3, columns: 2 },
      },
    ],
  });
}

function excel(port = openPort()) {
  const run = createRun(Promise.resolve(port));
  return { port, run: <Value>(work: Work<Value>) => run(work) as Promise<Value> };
}

describe('reading', () => {
  it('refuses a property that was not loaded', async () => {
    const read = excel().run(async (context) => {
      const range = context.workbook.worksheets.getItem('Register').getRange('A1');
      await context.sync();
      return range.values;
    });
    await expect(read).rejects.toMatchObject({ code: 'PropertyNotLoaded' });
  });

  it('refuses a loaded property until sync has passed', async () => {
    const read = excel().run(async (context) => {
      const range = context.workbook.getSelectedRange();
      range.load('values');
      return Promise.resolve(range.values);
    });
    await expect(read).rejects.toMatchObject({ code: 'PropertyNotLoaded' });
  });

  it.each([
    ['one text', 'values,rowIndex'],
    ['a list', ['values', 'rowIndex']],
    ['an object', { values: true, rowIndex: true }],
  ])('loads what is named in %s, blank cells as empty text', async (_, asked) => {
    const found = await excel().run(async (context) => {
      const range = context.workbook.worksheets.getItem('register').getRange('A2:B3');
      range.load(asked as string[]);
      await context.sync();
      return [range.rowIndex, range.values];
    });
    expect(found).toEqual([
      1,
      [
        ['Kotli', ''],
        ['Bochum', '#N/A'],
      ],
    ]);
  });

  it('gives addresses with the sheet, quoted where its name needs it', async () => {
    const address = await excel().run(async (context) => {
      const range = context.workbook.worksheets.getItem("What's next").getRange('$C$3:B2');
      range.load('address');
      await context.sync();
      return range.address;
    });
    expect(address).toBe("'What''s next'!B2:C3");
  });

  it('loads the items of a collection, and their tables', async () => {
    const found = await excel().run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load('items/name,items/visibility');
      await context.sync();
      const [register] = worksheets.items;
      register?.tables.load('items/name');
      await context.sync();
      const names = worksheets.items.map(({ name, visibility }) => `${name} ${visibility}`);
      return [names, register?.tables.items.map(({ name }) => name)];
    });
    expect(found).toEqual([['Register Visible', "What's next Hidden"], ['Partnerships']]);
  });

  it('says which item is missing at sync, and offers a null object to those who ask for one', async () => {
    const { run } = excel();
    await expect(
      run(async (context) => {
        context.workbook.worksheets.getItem('Rules').load('name');
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: 'ItemNotFound' });
    const isNull = await run(async (context) => {
      const rules = context.workbook.worksheets.getItemOrNullObject('Rules');
      const empty = context.workbook.worksheets
        .getItem("What's next")
        .getUsedRangeOrNullObject(true)
        .load('values');
      await context.sync();
      return [rules.isNullObject, empty.isNullObject];
    });
    expect(isNull).toEqual([true, true]);
  });
});

describe('writing', () => {
  it('takes effect at sync, turns numerals into numbers, and leaves null cells alone', async () => {
    const { port, run } = excel();
    const area = { sheetId: 'sheet-1', row: 1, column: 0, rows: 1, columns: 2 };
    await run(async (context) => {
      context.workbook.worksheets.getItem('Register').getRange('A2:B2').values = [[null, '4']];
      expect(port.values(area)).toEqual([['Kotli', '']]);
      await context.sync();
    });
    expect(port.values(area)).toEqual([['Kotli', 4]]);
  });

  it('refuses an array of another size than the range', async () => {
    const write = excel().run(async (context) => {
      context.workbook.worksheets.getItem('Register').getRange('A2:B2').values = [['Kotli']];
      await context.sync();
    });
    await expect(write).rejects.toMatchObject({ code: 'InvalidArgument' });
  });
});

describe('what it does not have', () => {
  it('throws by name when read, called, set or loaded', async () => {
    const { run } = excel();
    await run((context) => {
      const range = context.workbook.getSelectedRange();
      expect(() => range.format).toThrow(NotInStandIn);
      expect(() => range.getEntireRow()).toThrow('Excel.Range.getEntireRow');
      expect(() => range.load('text')).toThrow('text');
      expect(() => {
        range.formulasLocal = [['=1']];
      }).toThrow('formulasLocal');
      expect(() => context.workbook.names).toThrow('Excel.Workbook.names');
      return Promise.resolve();
    });
  });

  it('is still an object that can be handed through a promise', async () => {
    const range = await excel().run((context) => Promise.resolve(context.workbook.getSelectedRange()));
    expect(() => range.text).toThrow('Excel.Range.text');
  });
});

describe('events', () => {
  it('tells of edits and selections from the next sync on, until removed', async () => {
    const { port, run } = excel();
    const told: string[] = [];
    const area = { sheetId: 'sheet-1', row: 1, column: 1, rows: 1, columns: 1 };
    const handler = await run(async (context) => {
      const { onChanged, onSelectionChanged } = context.workbook.worksheets;
      const added = onChanged.add((args) => {
        told.push(`${args.address} ${args.source} ${args.triggerSource}`);
        return Promise.resolve();
      });
      onSelectionChanged.add((args) => {
        told.push(`selected ${args.address}`);
        return Promise.resolve();
      });
      port.type(area, [[1]]);
      await context.sync();
      port.type(area, [[2]]);
      port.write(area, [[3]]);
      port.choose(area);
      added.remove();
      await context.sync();
      port.type(area, [[4]]);
      return added;
    });
    expect(handler).toBeDefined();
    expect(told).toEqual(['B2 Local Unknown', 'B2 Local ThisLocalAddin', 'selected B2']);
  });
});

describe('recalculation', () => {
  it('is told by onCalculated, and is no change', async () => {
    const { port, run } = excel();
    const told: string[] = [];
    await run(async (context) => {
      const { onCalculated, onChanged } = context.workbook.worksheets;
      onCalculated.add((args) => {
        told.push(`calculated ${args.worksheetId}`);
        return Promise.resolve();
      });
      onChanged.add((args) => {
        told.push(`changed ${args.address}`);
        return Promise.resolve();
      });
      await context.sync();
      port.calculate({ sheetId: 'sheet-1', row: 1, column: 1, rows: 1, columns: 1 }, [[3]]);
    });
    expect(told).toEqual(['calculated sheet-1']);
  });
});

describe('Office', () => {
  it('is ready when the workbook is open', async () => {
    const office = createOffice(Promise.resolve(openPort()));
    await expect(office.onReady()).resolves.toEqual({ host: 'Excel', platform: 'OfficeOnline' });
  });

  it('keeps settings with the workbook once they are saved', async () => {
    const port = openPort();
    const office = createOffice(Promise.resolve(port));
    await office.onReady();
    office.context.document.settings.set('map', 'x');
    expect(port.settings()).toEqual({});
    await new Promise<void>((resolve) => {
      office.context.document.settings.saveAsync(() => resolve());
    });
    expect(port.settings()).toEqual({ map: 'x' });
    expect(office.context.document.settings.get('absent')).toBeNull();
  });

  it.each([
    ['ExcelApi', '1.13', true],
    ['ExcelApi', '1.14', false],
    ['SharedRuntime', '1.1', true],
    ['DialogApi', '1.1', false],
  ])('says of %s %s that it is supported: %s', (name, version, expected) => {
    const office = createOffice(Promise.resolve(openPort()));
    expect(office.context.requirements.isSetSupported(name, version)).toBe(expected);
  });
});
