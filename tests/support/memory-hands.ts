import type { Cell } from '../../shared/kernel/cell.ts';
import { isCellError } from '../../shared/kernel/cell.ts';
import { cellAddress } from '../../shared/kernel/cell-address.ts';
import type { Entries, Entry, SheetArea } from '../../shared/workbook/change.ts';
import { areaOfCell } from '../../shared/workbook/change.ts';
import type { AreaContents, Attempt, WorkbookFailure, WorkbookHands } from '../../addin/app/ports.ts';
import type { MemoryBook, MemorySheet } from './memory-book.ts';

type Answer<Value> = Promise<Attempt<Value, WorkbookFailure>>;

/* The limits that Microsoft documents for Excel: cells of one read, and bytes of one request on the web. */
const MOST_CELLS = 5_000_000;
const MOST_BYTES = 5 * 1024 * 1024;

const no = (failure: WorkbookFailure) => ({ ok: false, failure }) as const;
const done = { ok: true, value: null } as const;

/**
 * Hands on the workbook in memory that keep to Excel's rules: nothing while a cell is being edited (`failWith`), no
 * write to a protected sheet, an answer only a turn later, no area beyond the grid or of another shape than what is
 * written, no more than the documented sizes, tables that may not overlap.
 */
export function memoryHands(book: MemoryBook, asOne = false): WorkbookHands {
  const isGrouped = asOne && book.mostGroupedCells !== null;
  const later = async <Value>(work: () => Attempt<Value, WorkbookFailure>): Answer<Value> => {
    await Promise.resolve();
    return book.failure === null ? work() : no(book.failure);
  };
  const writing = (
    sheet: string,
    work: (found: MemorySheet) => Attempt<null, WorkbookFailure>,
  ): Answer<null> =>
    later(() => {
      const found = book.find(sheet);
      if (found === undefined) return no('sheet-missing');
      if (book.protectedSheets.has(sheet)) return no('access-denied');
      if (book.failing !== null && book.failing.after-- <= 0 && book.failing.times-- > 0)
        return no(book.failing.failure);
      return work(found);
    });
  const owner = (name: string) =>
    book.sheets().find(({ tables }) => tables.some((table) => table.name === name))?.name ?? '';
  return {
    readArea: (area) =>
      later(() => {
        const sheet = book.find(area.sheet);
        if (sheet === undefined) return no('sheet-missing');
        return area.rows * area.columns > MOST_CELLS
          ? no('too-large')
          : { ok: true, value: contents(sheet, area) };
      }),
    writeArea: (area, entries) =>
      writing(area.sheet, () => {
        if (!fits(area, entries)) return no('host-refused');
        if (isGrouped && area.rows * area.columns > (book.mostGroupedCells ?? 0))
          return no('undo-not-supported');
        if (JSON.stringify(entries).length > MOST_BYTES) return no('too-large');
        book.enter(area, entries);
        return done;
      }),
    formatNumbers: (area, formats) =>
      writing(area.sheet, (sheet) => {
        eachCell(area, (address, row, column) =>
          sheet.formats.set(
            address,
            typeof formats === 'string' ? formats : (formats[row]?.[column] ?? 'General'),
          ),
        );
        return done;
      }),
    isProtected: (sheet) =>
      later(() =>
        book.find(sheet) === undefined
          ? no('sheet-missing')
          : { ok: true, value: book.protectedSheets.has(sheet) },
      ),
    addSheet: (name) =>
      later(() => {
        if (book.find(name) !== undefined || name.length > 31 || /[\\/?*[\]:]/.test(name))
          return no('host-refused');
        book.add(name);
        return done;
      }),
    usedArea: (name) =>
      later(() => {
        const sheet = book.find(name);
        return sheet === undefined ? no('sheet-missing') : { ok: true, value: usedOf(sheet) };
      }),
    removeSheet: (name) =>
      later(() => {
        if (book.find(name) === undefined) return no('sheet-missing');
        if (isGrouped) return no('undo-not-supported');
        book.remove(name);
        return done;
      }),
    addTable: (area, name) =>
      writing(area.sheet, (sheet) => {
        const table = { name, ...from0(area) };
        const isTaken = book.sheets().some(({ tables }) => tables.some((each) => each.name === name));
        if (isTaken || sheet.tables.some((each) => overlap(each, table))) return no('host-refused');
        sheet.tables.push(table);
        return done;
      }),
    removeTable: (name) =>
      writing(owner(name), (sheet) => {
        sheet.tables = sheet.tables.filter((table) => table.name !== name);
        return done;
      }),
    tableArea: (name) =>
      later(() => {
        const sheet = book.find(owner(name));
        const table = sheet?.tables.find((each) => each.name === name);
        if (sheet === undefined || table === undefined) return no('sheet-missing');
        const { row, column, rows, columns } = table;
        return { ok: true, value: { sheet: sheet.name, row: row + 1, column: column + 1, rows, columns } };
      }),
    resizeTable: (name, area) =>
      writing(owner(name), (sheet) => {
        const table = sheet.tables.find((each) => each.name === name);
        const isSameCorner = table?.row === area.row - 1 && table.column === area.column - 1;
        if (!isSameCorner) return no('host-refused');
        sheet.tables = sheet.tables.map((each) => (each.name === name ? { name, ...from0(area) } : each));
        return done;
      }),
  };
}

function contents(sheet: MemorySheet, area: SheetArea): AreaContents {
  const grid = <Item>(at: (address: string) => Item): readonly (readonly Item[])[] =>
    Array.from({ length: area.rows }, (_, row) =>
      Array.from({ length: area.columns }, (__, column) =>
        at(cellAddress(area.row - 1 + row, area.column - 1 + column)),
      ),
    );
  return {
    values: grid((address) => sheet.cells.get(address) ?? null),
    entries: grid((address) => entryOf(sheet.formulas.get(address), sheet.cells.get(address) ?? null)),
    numberFormats: grid((address) => sheet.formats.get(address) ?? 'General'),
  };
}

function entryOf(formula: string | undefined, cell: Cell): Entry {
  if (formula !== undefined) return `=${formula}`;
  if (cell === null) return '';
  return isCellError(cell) ? cell.error : cell;
}

function usedOf(sheet: MemorySheet): SheetArea | null {
  const places = [...sheet.cells.keys()].flatMap((address) => areaOfCell(sheet.name, address) ?? []);
  if (places.length === 0) return null;
  const rows = places.map(({ row }) => row);
  const columns = places.map(({ column }) => column);
  const [row, column] = [Math.min(...rows), Math.min(...columns)];
  return {
    sheet: sheet.name,
    row,
    column,
    rows: Math.max(...rows) - row + 1,
    columns: Math.max(...columns) - column + 1,
  };
}

function fits({ row, column, rows, columns }: SheetArea, entries: Entries): boolean {
  const isOnGrid = row >= 1 && column >= 1 && row + rows <= 1_048_577 && column + columns <= 16_385;
  return isOnGrid && entries.length === rows && entries.every((line) => line.length === columns);
}

function eachCell(area: SheetArea, work: (address: string, row: number, column: number) => void): void {
  for (let row = 0; row < area.rows; row += 1) {
    for (let column = 0; column < area.columns; column += 1) {
      work(cellAddress(area.row - 1 + row, area.column - 1 + column), row, column);
    }
  }
}

interface From0 {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

function from0({ row, column, rows, columns }: SheetArea): From0 {
  return { row: row - 1, column: column - 1, rows, columns };
}

function overlap(a: From0, b: From0): boolean {
  const across = a.column < b.column + b.columns && b.column < a.column + a.columns;
  return across && a.row < b.row + b.rows && b.row < a.row + a.rows;
}
