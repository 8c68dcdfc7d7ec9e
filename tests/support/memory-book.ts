import type { Cell } from '../../shared/kernel/cell.ts';
import { errorSpelledBy } from '../../shared/kernel/cell.ts';
import { cellAddress, readAddress } from '../../shared/kernel/cell-address.ts';
import { numberSpelledBy } from '../../shared/kernel/text.ts';
import type { Entries, Entry, SheetArea } from '../../shared/workbook/change.ts';
import type { Sheet, SheetTable } from '../../shared/workbook/sheet.ts';
import type { WorkbookFailure } from '../../addin/app/ports.ts';

/** A sheet whose cells may change. */
export interface MemorySheet {
  name: string;
  readonly hidden: boolean;
  readonly cells: Map<string, Cell>;
  readonly formulas: Map<string, string>;
  readonly formats: Map<string, string>;
  tables: SheetTable[];
}

/** The cells of a workbook in memory: what is typed becomes what Excel makes of it. Formulas come to nothing: their value is 0. */
export interface MemoryBook {
  failure: WorkbookFailure | null;
  failing: { after: number; readonly failure: WorkbookFailure; times: number } | null;
  readonly protectedSheets: Set<string>;
  /** How many cells one write within a group may have; null where the host does not group. */
  mostGroupedCells: number | null;
  find(sheet: string): MemorySheet | undefined;
  add(sheet: string): void;
  remove(sheet: string): void;
  /** Null leaves a cell alone, empty text clears it, text that starts with = is a formula. */
  enter(area: SheetArea, entries: Entries): void;
  sheets(): readonly Sheet[];
  replace(sheets: readonly Sheet[]): void;
}

export function createMemoryBook(first: readonly Sheet[]): MemoryBook {
  let all = first.map(toMemory);
  const find = (name: string) => all.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  return {
    failure: null,
    failing: null,
    protectedSheets: new Set(),
    mostGroupedCells: null,
    find,
    add: (name) =>
      void all.push(toMemory({ name, hidden: false, cells: [], origin: { row: 0, column: 0 }, tables: [] })),
    remove(name) {
      all = all.filter((sheet) => sheet !== find(name));
    },
    enter(area, entries) {
      const sheet = find(area.sheet);
      if (sheet === undefined) throw new Error(`No sheet ${area.sheet}.`);
      entries.forEach((line, row) =>
        line.forEach((entry, column) =>
          enterCell(sheet, cellAddress(area.row - 1 + row, area.column - 1 + column), entry),
        ),
      );
    },
    sheets: () => all.map(toSheet),
    replace(sheets) {
      all = sheets.map(toMemory);
    },
  };
}

function enterCell(sheet: MemorySheet, address: string, entry: Entry): void {
  if (entry === null) return;
  sheet.formulas.delete(address);
  sheet.cells.delete(address);
  if (entry === '') return;
  if (sheet.formats.get(address) === '@') {
    sheet.cells.set(address, String(entry).replace(/^'/, ''));
    return;
  }
  if (typeof entry === 'string' && entry.startsWith('=')) {
    sheet.formulas.set(address, entry.slice(1));
    sheet.cells.set(address, 0);
    return;
  }
  sheet.cells.set(address, typeof entry === 'string' ? typed(entry) : entry);
}

/** What Excel makes of typed text. */
function typed(text: string): Cell {
  if (text.startsWith("'")) return text.slice(1);
  if (/^(true|false)$/i.test(text.trim())) return text.trim().toLowerCase() === 'true';
  const error = errorSpelledBy(text);
  return error === undefined ? (numberSpelledBy(text) ?? text) : { error };
}

function toMemory(sheet: Sheet): MemorySheet {
  const cells = new Map<string, Cell>();
  sheet.cells.forEach((line, row) =>
    line.forEach((cell, column) => {
      if (cell !== null) cells.set(cellAddress(sheet.origin.row + row, sheet.origin.column + column), cell);
    }),
  );
  const formulas = new Map(sheet.formulas ?? []);
  return {
    name: sheet.name,
    hidden: sheet.hidden,
    cells,
    formulas,
    formats: new Map(),
    tables: [...sheet.tables],
  };
}

function toSheet({ name, hidden, cells, formulas, tables }: MemorySheet): Sheet {
  const grid: Cell[][] = [];
  for (const [address, cell] of cells) {
    const place = readAddress(address);
    if (place === undefined) continue;
    const { row, column } = place;
    const line = (grid[row] ??= []);
    line[column] = cell;
  }
  // Blank rows are holes, which `map` would leave as they are.
  const width = Math.max(0, ...Array.from(grid, (line) => (line as Cell[] | undefined)?.length ?? 0));
  const whole = Array.from({ length: grid.length }, (_, row) =>
    Array.from({ length: width }, (__, column) => grid[row]?.[column] ?? null),
  );
  return { name, hidden, cells: whole, origin: { row: 0, column: 0 }, tables, formulas };
}
