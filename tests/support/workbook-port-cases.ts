import type { Attempt, WorkbookFailure, WorkbookPort } from '../../addin/app/ports.ts';
import type { Entries, SheetArea } from '../../shared/workbook/change.ts';

/** A workbook to try the port on, with hands for what only a person can do. */
export interface PortSubject {
  readonly port: WorkbookPort;
  readonly protect: (sheet: string) => void;
  /** A sheet that is protected already; where it is left out, one is made and protected. */
  readonly protectedSheet?: string;
  /** Begins or ends typing into a cell. */
  readonly edit: (isEditing: boolean) => Promise<void> | void;
}

/** One thing that every workbook port must do; it throws when the port does otherwise. */
export interface PortCase {
  readonly title: string;
  readonly run: (subject: PortSubject) => Promise<void>;
}

/* Written without a test runner, because the same cases run inside a page too. */
function same(found: unknown, expected: unknown, what: string): void {
  const [a, b] = [JSON.stringify(found), JSON.stringify(expected)];
  if (a !== b) throw new Error(`${what}: expected ${b}, found ${a}`);
}

function valueOf<Value>(attempt: Attempt<Value, WorkbookFailure>, what: string): Value {
  if (attempt.ok) return attempt.value;
  throw new Error(`${what}: refused with ${attempt.failure}`);
}

const failureOf = (attempt: Attempt<unknown, WorkbookFailure>) => (attempt.ok ? null : attempt.failure);

/** A new sheet with entries from A1. */
async function sheetWith(port: WorkbookPort, name: string, entries: Entries): Promise<SheetArea> {
  const area = { sheet: name, row: 1, column: 1, rows: entries.length, columns: entries[0]?.length ?? 1 };
  const made = await port.change(async (hands) => {
    valueOf(await hands.addSheet(name), 'adding a sheet');
    return hands.writeArea(area, entries);
  });
  valueOf(valueOf(made, 'a change'), 'writing');
  return area;
}

async function read(port: WorkbookPort, area: SheetArea) {
  return valueOf(valueOf(await port.change((hands) => hands.readArea(area)), 'a change'), 'reading');
}

async function write(port: WorkbookPort, area: SheetArea, entries: Entries) {
  return valueOf(await port.change((hands) => hands.writeArea(area, entries)), 'a change');
}

const namespace = 'urn:partner-city:port-contract';

/** What the in-memory workbook and Excel through Office.js both do. */
export const workbookPortCases: readonly PortCase[] = [
  {
    title: 'reads blank cells as null and as empty entries',
    async run({ port }) {
      const area = await sheetWith(port, 'Blank', [['Kotli', '']]);
      const { values, entries } = await read(port, area);
      same(values, [['Kotli', null]], 'values');
      same(entries, [['Kotli', '']], 'entries');
    },
  },
  {
    title: 'reads and writes far from everything else, in the shape that was asked for',
    async run({ port }) {
      await sheetWith(port, 'Far', [['a']]);
      const far = { sheet: 'Far', row: 120, column: 60, rows: 2, columns: 3 };
      const before = await read(port, far);
      same([before.values.length, before.values[0]?.length], [2, 3], 'shape');
      same(
        before.numberFormats.map((line) => line.length),
        [3, 3],
        'shape of the formats',
      );
      valueOf(
        await write(port, far, [
          ['x', 1, ''],
          ['', '', 'y'],
        ]),
        'writing',
      );
      same(
        (await read(port, far)).entries,
        [
          ['x', 1, ''],
          ['', '', 'y'],
        ],
        'entries',
      );
    },
  },
  {
    title: 'leaves a cell alone for null, and clears it for empty text',
    async run({ port }) {
      const area = await sheetWith(port, 'Null', [['a', 'b', 'c']]);
      valueOf(await write(port, area, [[null, '', 'd']]), 'writing');
      same((await read(port, area)).entries, [['a', '', 'd']], 'entries');
    },
  },
  {
    title: 'makes numbers and truth values of texts that spell them, and keeps text behind an apostrophe',
    async run({ port }) {
      const area = await sheetWith(port, 'Typed', [['4', "'4", 'true', "'2019", 2.5]]);
      same((await read(port, area)).values, [[4, '4', true, '2019', 2.5]], 'values');
    },
  },
  {
    title: 'keeps a formula as the entry of its cell',
    async run({ port }) {
      const area = await sheetWith(port, 'Formula', [[2, '=A1*3']]);
      same((await read(port, area)).entries, [[2, '=A1*3']], 'entries');
    },
  },
  {
    title: 'refuses entries of another shape than the area',
    async run({ port }) {
      const area = await sheetWith(port, 'Shape', [['a', 'b']]);
      same(failureOf(await write(port, area, [['c']])), 'host-refused', 'failure');
      same((await read(port, area)).entries, [['a', 'b']], 'entries');
    },
  },
  {
    title: 'keeps number formats of single cells',
    async run({ port }) {
      const area = await sheetWith(port, 'Formats', [[0.5, 0.5]]);
      const second = { ...area, column: 2, columns: 1 };
      await port.change(async (hands) => valueOf(await hands.formatNumbers(second, '0%'), 'formatting'));
      same((await read(port, area)).numberFormats, [['General', '0%']], 'formats');
    },
  },
  {
    title: 'writes nothing to a protected sheet, and says that it is protected',
    async run({ port, protect, protectedSheet: sheet = 'Locked' }) {
      if (sheet === 'Locked') {
        await sheetWith(port, sheet, [['a']]);
        protect(sheet);
      }
      const area = { sheet, row: 1, column: 1, rows: 1, columns: 1 };
      const before = (await read(port, area)).entries;
      const isProtected = await port.change((hands) => hands.isProtected(sheet));
      same(valueOf(valueOf(isProtected, 'a change'), 'asking'), true, 'protection');
      same(failureOf(await write(port, area, [['b']])), 'access-denied', 'failure');
      same((await read(port, area)).entries, before, 'entries');
    },
  },
  {
    title: 'refuses everything while a cell is being edited, and goes on afterwards',
    async run({ port, edit }) {
      await sheetWith(port, 'Edited', [['a']]);
      await edit(true);
      same(failureOf(await port.readSheets()), 'cell-being-edited', 'reading');
      await edit(false);
      same(failureOf(await port.readSheets()), null, 'reading afterwards');
    },
  },
  {
    title: 'says which sheet is missing',
    async run({ port }) {
      const area = { sheet: 'Nowhere', row: 1, column: 1, rows: 1, columns: 1 };
      same(failureOf(await write(port, area, [['a']])), 'sheet-missing', 'failure');
    },
  },
  {
    title: 'refuses a second sheet of one name, and removes a sheet',
    async run({ port }) {
      await sheetWith(port, 'Twice', [['a']]);
      const again = await port.change((hands) => hands.addSheet('twice'));
      same(failureOf(valueOf(again, 'a change')), 'host-refused', 'failure');
      await port.change(async (hands) => valueOf(await hands.removeSheet('Twice'), 'removing'));
      const names = valueOf(await port.readSheets(), 'reading').map(({ name }) => name);
      same(names.includes('Twice'), false, 'still there');
    },
  },
  {
    title: 'says which cells of a sheet are used',
    async run({ port }) {
      await sheetWith(port, 'Used', [
        ['', ''],
        ['', 'a'],
      ]);
      const used = await port.change((hands) => hands.usedArea('Used'));
      const found = valueOf(valueOf(used, 'a change'), 'asking');
      if (found === null) throw new Error('A used sheet has a used area.');
      // A host may count the blank cells before it.
      same(found.row + found.rows, 3, 'the row after the last');
      same(found.column + found.columns, 3, 'the column after the last');
    },
  },
  {
    title: 'makes a table, finds it by name, gives it another area, and makes it a range again',
    async run({ port }) {
      const area = await sheetWith(port, 'Tables', [
        ['Place', 'Profile', ''],
        ['Kotli', 3, ''],
      ]);
      const narrow = { ...area, columns: 2 };
      const done = await port.change(async (hands) => {
        valueOf(await hands.addTable(narrow, 'PortContract'), 'making');
        same(valueOf(await hands.tableArea('PortContract'), 'finding'), narrow, 'where it is');
        valueOf(await hands.writeArea({ ...area, column: 3, columns: 1 }, [['Score'], [50]]), 'writing');
        valueOf(await hands.resizeTable('PortContract', area), 'resizing');
        same(valueOf(await hands.tableArea('PortContract'), 'finding'), area, 'where it is now');
      });
      valueOf(done, 'a change');
      const listed = valueOf(await port.readSheets(), 'reading').find(({ name }) => name === 'Tables');
      same(listed?.tables, [{ name: 'PortContract', row: 0, column: 0, rows: 2, columns: 3 }], 'as read');
      await port.change(async (hands) => valueOf(await hands.removeTable('PortContract'), 'removing'));
      const missing = await port.change((hands) => hands.tableArea('PortContract'));
      same(failureOf(valueOf(missing, 'a change')), 'sheet-missing', 'afterwards');
    },
  },
  {
    title: 'goes to a cell, and says that it is selected',
    async run({ port }) {
      await sheetWith(port, 'Front', [['a', 'b']]);
      valueOf(await port.goTo('Front', 'B1'), 'going');
      const selection = { sheet: 'Front', row: 1, column: 2, rows: 1 };
      same(valueOf(await port.readSelection(), 'asking'), selection, 'selection');
      same(failureOf(await port.goTo('Nowhere', 'A1')), 'sheet-missing', 'failure');
      same(valueOf(await port.readSelection(), 'asking'), selection, 'selection afterwards');
    },
  },
  {
    title: 'remembers one text for each name',
    run({ port }) {
      same(port.recall('port-contract'), null, 'at first');
      for (const text of ['one', 'two']) {
        port.remember('port-contract', text);
        same(port.recall('port-contract'), text, 'afterwards');
      }
      same(port.recall('port-contract-other'), null, 'another name');
      return Promise.resolve();
    },
  },
  {
    title: 'keeps one custom XML part for each namespace',
    async run({ port }) {
      same(valueOf(await port.readPart(namespace), 'reading'), null, 'at first');
      for (const version of ['1', '2']) {
        const xml = `<map xmlns="${namespace}" version="${version}"/>`;
        valueOf(await port.writePart(namespace, xml), 'writing');
        same(valueOf(await port.readPart(namespace), 'reading'), xml, `version ${version}`);
      }
      same(valueOf(await port.readPart(`${namespace}:other`), 'reading'), null, 'another namespace');
    },
  },
  {
    title: 'goes on within a change after one thing was refused',
    async run({ port }) {
      const area = await sheetWith(port, 'Goes on', [['a']]);
      const done = await port.change(async (hands) => {
        same(
          failureOf(await hands.writeArea({ ...area, sheet: 'Nowhere' }, [['b']])),
          'sheet-missing',
          'first',
        );
        return hands.writeArea(area, [['c']]);
      });
      valueOf(valueOf(done, 'a change'), 'second');
      same((await read(port, area)).entries, [['c']], 'entries');
    },
  },
];
