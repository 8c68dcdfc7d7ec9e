import { describe, expect, it } from 'vitest';
import { createChangeDesk } from '../../../addin/app/changes.ts';
import type { ChangeStep, Entries } from '../../../shared/workbook/change.ts';
import { createMemoryWorkbook } from '../../support/memory-workbook.ts';
import { sheetOf } from '../../support/sheet-builder.ts';

const words = { doing: 'Writing…', done: 'Written.' };

/* The register holds a text that spells a number, an error that somebody typed, and a formula. */
function open(grid: Parameters<typeof sheetOf>[1] = atFirst) {
  const workbook = createMemoryWorkbook([
    sheetOf('Register', grid, {
      tables: [{ name: 'Partnerships', row: 0, column: 0, rows: grid.length, columns: 2 }],
    }),
  ]);
  const desk = createChangeDesk(workbook, () => Promise.resolve());
  const held = () => workbook.sheets()[0]?.cells.map((line) => line.slice(0, 2));
  return { workbook, desk, held };
}

const atFirst = [
  ['Place', 'Profile'],
  ['Kotli', 3],
  ['Kitwe', 4],
];

function write(row: number, entries: Entries, more: object = {}): ChangeStep {
  const columns = entries[0]?.length ?? 0;
  return {
    kind: 'write',
    area: { sheet: 'Register', row, column: 2, rows: entries.length, columns },
    entries,
    ...more,
  };
}

const places: ChangeStep = {
  kind: 'expect',
  area: { sheet: 'Register', row: 2, column: 1, rows: 2, columns: 1 },
  entries: [['Kotli'], ['Kitwe']],
};

describe('a host that groups undo', () => {
  it('makes a change that it can group as one step', async () => {
    const { workbook, desk, held } = open();
    workbook.groupUndo(100);
    expect(await desk.apply([write(2, [[5], [6]])], words)).toBe(true);
    expect(workbook.changes()).toBe(1);
    await desk.putBack();
    expect(workbook.changes()).toBe(2);
    expect(held()).toEqual(atFirst);
  });

  it('is asked again without the group when it refuses, with what it had done taken back in between', async () => {
    const { workbook, desk, held } = open();
    workbook.groupUndo(1);
    expect(await desk.apply([write(2, [[5]]), write(2, [[6], [7]])], words)).toBe(true);
    expect(held()).toEqual([atFirst[0], ['Kotli', 6], ['Kitwe', 7]]);
    await desk.putBack();
    expect(desk.current()).toMatchObject({ phase: 'put-back', kept: [] });
    expect(held()).toEqual(atFirst);
  });

  it('is never asked for a group of what it could not undo: adding a sheet and taking it away', async () => {
    const { workbook, desk } = open();
    workbook.groupUndo(100);
    const steps: readonly ChangeStep[] = [{ kind: 'add-sheet', sheet: 'Evidence' }];
    expect(await desk.apply(steps, words)).toBe(true);
    await desk.putBack();
    expect(workbook.changes()).toBe(2);
    expect(workbook.sheets()).toHaveLength(1);
  });
});

describe('rows that are no longer theirs', () => {
  it('are not written: the change is refused and names the cell', async () => {
    const { workbook, desk, held } = open();
    workbook.type('Register', 'A3', 'Lahore');
    expect(await desk.apply([places, write(2, [[5], [6]])], words)).toBe(false);
    expect(desk.current().failure).toEqual({ kind: 'changed-meanwhile', sheet: 'Register', cell: 'A3' });
    expect(held()?.[2]).toEqual(['Lahore', 4]);
  });

  it('are not put back until they are back in order, and then they are', async () => {
    const { workbook, desk, held } = open();
    await desk.apply([places, write(2, [[5], [6]])], words);
    workbook.type('Register', 'A2', 'Kitwe');
    workbook.type('Register', 'A3', 'Kotli');
    await desk.putBack();
    expect(desk.current()).toMatchObject({
      phase: 'failed',
      failure: { kind: 'put-back-refused', failure: 'rows-moved', left: 'all' },
      canPutBack: true,
    });
    expect(held()?.map((line) => line[1])).toEqual(['Profile', 5, 6]);
    workbook.type('Register', 'A2', 'Kotli');
    workbook.type('Register', 'A3', 'Kitwe');
    await desk.putBack();
    expect(held()).toEqual(atFirst);
  });
});

describe('columns that are no longer theirs', () => {
  const wide = [
    ['Place', 'Low', 'High', 'Override'],
    ['Kotli', 5, 5, 'Retain'],
    ['Kitwe', 4, 6, ''],
  ];
  const inColumn = (column: number, entries: Entries): ChangeStep => ({
    kind: 'write',
    area: { sheet: 'Register', row: 2, column, rows: entries.length, columns: 1 },
    entries,
  });
  const open4 = () => {
    const workbook = createMemoryWorkbook([
      sheetOf('Register', wide),
      sheetOf('Analysis', [['Chance'], [0.5]]),
    ]);
    const desk = createChangeDesk(workbook, () => Promise.resolve());
    const shown = workbook.sheets;
    const without = (column: number) =>
      shown().map((sheet) =>
        sheet.name === 'Register'
          ? { ...sheet, cells: sheet.cells.map((line) => line.toSpliced(column, 1)) }
          : sheet,
      );
    return { workbook, desk, without };
  };
  const moved = { kind: 'put-back-refused', failure: 'columns-moved', left: 'all' };

  it('are not put back although some of their cells hold what the others were given', async () => {
    const { workbook, desk, without } = open4();
    await desk.apply([inColumn(2, [[5], [4]]), inColumn(3, [[5], [6]])], words);
    const whole = workbook.sheets();
    workbook.edit(without(1));
    await desk.putBack();
    expect(desk.current()).toMatchObject({ failure: moved, canPutBack: true });
    workbook.edit(whole);
    await desk.putBack();
    expect(desk.current()).toMatchObject({ phase: 'put-back', kept: [] });
  });

  it('are not put back where they were emptied, and blank cells stand there now', async () => {
    const { workbook, desk, without } = open4();
    await desk.apply([inColumn(4, [['']])], words);
    const emptied = without(2);
    workbook.edit(emptied);
    await desk.putBack();
    expect(desk.current().failure).toEqual(moved);
    expect(workbook.sheets()[0]?.cells).toEqual(emptied[0]?.cells);
  });

  it('keep a change on two sheets whole when one of them has another name', async () => {
    const { workbook, desk } = open4();
    const list: readonly ChangeStep[] = [
      { kind: 'add-sheet', sheet: 'Frozen' },
      { kind: 'write', area: { sheet: 'Frozen', row: 1, column: 1, rows: 1, columns: 1 }, entries: [['B2']] },
    ];
    const onAnalysis: ChangeStep = {
      kind: 'write',
      area: { sheet: 'Analysis', row: 2, column: 1, rows: 1, columns: 1 },
      entries: [[0.7]],
    };
    await desk.apply([...list, inColumn(2, [[7], [7]]), onAnalysis], words);
    const whole = workbook.sheets();
    workbook.edit(whole.map((sheet) => (sheet.name === 'Analysis' ? { ...sheet, name: 'Study' } : sheet)));
    await desk.putBack();
    expect(desk.current().failure).toMatchObject({ failure: 'sheet-missing', left: 'all' });
    expect(workbook.sheets().map(({ name }) => name)).toEqual(['Register', 'Study', 'Frozen']);
    workbook.edit(whole);
    workbook.type('Register', 'B3', 9);
    await desk.putBack();
    // The list stays with the cell that stays.
    expect(desk.current()).toMatchObject({ phase: 'put-back', kept: [{ cell: 'B3' }] });
    expect(workbook.sheets().map(({ name }) => name)).toEqual(['Register', 'Analysis', 'Frozen']);
    expect(
      workbook
        .sheets()[0]
        ?.cells.slice(1)
        .map((line) => line.slice(0, 2)),
    ).toEqual([
      ['Kotli', 5],
      ['Kitwe', 9],
    ]);
  });
});

describe('a column without a heading', () => {
  it('is put back but for the cell at its top that somebody has changed', async () => {
    const workbook = createMemoryWorkbook([sheetOf('Analysis', [['=1+1'], ['=2+2']])]);
    const desk = createChangeDesk(workbook, () => Promise.resolve());
    const area = { sheet: 'Analysis', row: 1, column: 1, rows: 2, columns: 1 };
    await desk.apply([{ kind: 'write', area, entries: [['=3+3'], ['=4+4']] }], words);
    workbook.type('Analysis', 'A1', '=5+5');
    await desk.putBack();
    expect(desk.current()).toMatchObject({ phase: 'put-back', kept: [{ cell: 'A1' }] });
    const read = await workbook.change((hands) => hands.readArea(area));
    expect(read.ok && read.value.ok && read.value.value.entries).toEqual([['=5+5'], ['=2+2']]);
  });
});

describe('a change of which no cell is as it was written', () => {
  it('is not put back, and is when that is undone', async () => {
    const { workbook, desk, held } = open();
    await desk.apply([write(2, [['=1+1'], ['=2+2']])], words);
    workbook.type('Register', 'B2', 'Exchanges');
    workbook.type('Register', 'B3', 'Exchanges');
    await desk.putBack();
    expect(desk.current()).toMatchObject({
      phase: 'failed',
      failure: { kind: 'put-back-refused', failure: 'all-changed', left: 'all' },
      canPutBack: true,
    });
    expect(held()?.map((line) => line[1])).toEqual(['Profile', 'Exchanges', 'Exchanges']);
    workbook.type('Register', 'B2', '=1+1');
    workbook.type('Register', 'B3', '=2+2');
    await desk.putBack();
    expect(held()).toEqual(atFirst);
  });

  it('keeps what else it added, such as the list of frozen formulas, when the sheet has another name', async () => {
    const { workbook, desk } = open();
    const list = { sheet: 'Frozen', row: 1, column: 1, rows: 1, columns: 1 };
    const steps: readonly ChangeStep[] = [
      { kind: 'add-sheet', sheet: 'Frozen' },
      { kind: 'write', area: list, entries: [['Register!B2 =1+1']] },
      write(2, [[5]]),
    ];
    await desk.apply(steps, words);
    const rename = (from: string, to: string) =>
      workbook.edit(workbook.sheets().map((sheet) => (sheet.name === from ? { ...sheet, name: to } : sheet)));
    rename('Register', 'Partners');
    await desk.putBack();
    expect(desk.current().failure).toMatchObject({ failure: 'sheet-missing', left: 'all' });
    expect(workbook.sheets().map(({ name }) => name)).toEqual(['Partners', 'Frozen']);
    rename('Partners', 'Register');
    await desk.putBack();
    expect(workbook.sheets().map(({ name }) => name)).toEqual(['Register']);
  });
});

describe('what is put back', () => {
  it('is put back once when Excel refuses in the middle and is asked again', async () => {
    const { workbook, desk, held } = open();
    await desk.apply([write(2, [[5]]), write(3, [[6]])], words);
    workbook.failAfterWrites(1, 'host-refused', 1);
    await desk.putBack();
    expect(desk.current().failure).toEqual({
      kind: 'put-back-refused',
      failure: 'host-refused',
      left: 'some',
    });
    // What is back already is somebody's again, and no longer ours to write.
    workbook.type('Register', 'B3', 9);
    await desk.putBack();
    expect(desk.current()).toMatchObject({ phase: 'put-back', kept: [] });
    expect(held()).toEqual([atFirst[0], atFirst[1], ['Kitwe', 9]]);
  });

  it('leaves rows in a table that somebody has added since', async () => {
    const { workbook, desk } = open();
    await desk.apply(
      [{ kind: 'grow-table', name: 'Partnerships', sheet: 'Register', rows: 1, columns: 0 }],
      words,
    );
    await workbook.change((hands) =>
      hands.resizeTable('Partnerships', { sheet: 'Register', row: 1, column: 1, rows: 6, columns: 2 }),
    );
    await desk.putBack();
    expect(workbook.sheets()[0]?.tables[0]?.rows).toBe(5);
  });

  it('does without what somebody has taken away', async () => {
    const { workbook, desk } = open();
    await desk.apply([{ kind: 'add-sheet', sheet: 'Evidence' }], words);
    await workbook.change((hands) => hands.removeSheet('Evidence'));
    await desk.putBack();
    expect(desk.current()).toMatchObject({ phase: 'put-back', failure: null });
  });

  it.each([
    ['a text that spells a number', '007'],
    ['a text that begins with an apostrophe', "'s-Hertogenbosch"],
    ['an error', { error: '#N/A' as const }],
    ['nothing', null],
  ])('is %s again', async (_, cell) => {
    const { desk, held } = open([
      ['Place', 'Profile'],
      ['Kotli', cell],
      ['Kitwe', 4],
    ]);
    await desk.apply([write(2, [['x']])], words);
    await desk.putBack();
    expect(desk.current().kept).toEqual([]);
    expect(held()).toEqual([
      ['Place', 'Profile'],
      ['Kotli', cell],
      ['Kitwe', 4],
    ]);
  });

  it('has its number format again, and the cell that somebody typed into keeps its own', async () => {
    const { workbook, desk } = open();
    await desk.apply([write(2, [[5], [6]], { numberFormat: '0%' })], words);
    workbook.type('Register', 'B2', 9);
    await desk.putBack();
    const area = { sheet: 'Register', row: 2, column: 2, rows: 2, columns: 1 };
    const read = await workbook.change((hands) => hands.readArea(area));
    expect(read.ok && read.value.ok && read.value.value).toMatchObject({
      entries: [[9], [4]],
      numberFormats: [['0%'], ['General']],
    });
  });
});

describe('what is no text, for a cell that is formatted as text', () => {
  it.each(['=A2', 5, true])(
    'gives the cell a format in which it is what it is: %s; and takes that back as well',
    async (entry) => {
      const { workbook, desk } = open();
      const area = { sheet: 'Register', row: 2, column: 2, rows: 2, columns: 1 };
      await workbook.change((hands) => hands.formatNumbers(area, '@'));
      await desk.apply([write(2, [[entry], ['plain']])], words);
      const read = () => workbook.change((hands) => hands.readArea(area));
      expect(desk.current().differences).toEqual([]);
      expect(await read()).toMatchObject({
        value: { value: { entries: [[entry], ['plain']], numberFormats: [['General'], ['@']] } },
      });
      await desk.putBack();
      expect(await read()).toMatchObject({ value: { value: { numberFormats: [['@'], ['@']] } } });
    },
  );
});

describe('a change that is not made', () => {
  it('leaves the one before it to be put back', async () => {
    const { workbook, desk, held } = open();
    await desk.apply([write(2, [[5]])], words);
    workbook.protect('Evidence');
    expect(await desk.apply([write(2, [[6]], { expected: [[1]] })], words)).toBe(false);
    expect(desk.current()).toMatchObject({ canPutBack: false, canPutBackEarlier: true });
    await desk.putBack();
    expect(held()).toEqual(atFirst);
  });

  it('says so when it met a fault of ours, throws that, and what was written can be put back', async () => {
    const { desk, held } = open();
    const stop = desk.subscribe(() => {
      if (desk.current().progress.cells === 1) throw new Error('A page could not be drawn.');
    });
    await expect(desk.apply([write(2, [[5]]), write(3, [[6]])], words)).rejects.toThrow('drawn');
    stop();
    expect(desk.current()).toMatchObject({ phase: 'failed', failure: { kind: 'fault' }, canPutBack: true });
    await desk.putBack();
    expect(held()).toEqual(atFirst);
  });
});
