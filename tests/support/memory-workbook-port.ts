import type {
  Area,
  Change,
  PortCell,
  SheetInfo,
  TableInfo,
  WorkbookPort,
} from '../../addin/try-out/workbook-port.ts';

interface MemorySheet {
  readonly info: SheetInfo;
  readonly values: PortCell[][];
  readonly formulas: Map<string, string>;
  readonly formats: Map<string, string>;
}

/** The try-out's workbook port over plain rows: no grid, no calculation; what is written as a formula keeps its text as value. */
export interface MemoryWorkbookPort extends WorkbookPort {
  /** An edit by a person. */
  type(area: Area, cells: readonly (readonly PortCell[])[]): void;
  /** What a recalculation puts into formula cells. */
  calculate(area: Area, cells: readonly (readonly PortCell[])[]): void;
  choose(area: Area): void;
  readonly protect: (sheetId: string) => void;
  /** Begins or ends a person's typing into a cell. */
  readonly edit: (isEditing: boolean) => void;
}

export interface MemoryContents {
  readonly sheets: Readonly<Record<string, readonly (readonly PortCell[])[]>>;
  /** By sheet, and by row and column from 0: `1,2`. */
  readonly formulas?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly hidden?: readonly string[];
  readonly tables?: readonly TableInfo[];
  /** The id of a sheet; `sheet-1` and so on where it is left out. */
  readonly idOf?: (name: string) => string;
}

const keyOf = (row: number, column: number): string => `${String(row)},${String(column)}`;

function usedOf(sheetId: string, sheet: MemorySheet | undefined): Area | null {
  const rows = sheet?.values ?? [];
  const isUsed = rows.some((row) => row.some((cell) => cell !== ''));
  const columns = Math.max(0, ...rows.map((row) => row.length));
  return isUsed ? { sheetId, row: 0, column: 0, rows: rows.length, columns } : null;
}

/** Cells of an area, one by one. */
function gridOf<Item>(area: Area, at: (row: number, column: number) => Item): Item[][] {
  return Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (__, column) => at(area.row + row, area.column + column)),
  );
}

function enter(sheet: MemorySheet, row: number, column: number, cell: PortCell): void {
  const isFormula = typeof cell === 'string' && cell.startsWith('=');
  if (isFormula) sheet.formulas.set(keyOf(row, column), cell);
  else sheet.formulas.delete(keyOf(row, column));
  // What stands after an apostrophe is text.
  const value = typeof cell === 'string' ? cell.replace(/^'/, '') : cell;
  (sheet.values[row] ??= [])[column] = value;
}

/** Sheets, tables and parts, and what may be done with them. */
function createStructure(contents: MemoryContents) {
  let count = 0;
  const idOf = contents.idOf ?? (() => `sheet-${++count}`);
  const sheets = new Map<string, MemorySheet>();
  const add = (name: string, rows: readonly (readonly PortCell[])[]): void => {
    const id = idOf(name);
    const visibility = contents.hidden?.includes(name) ? 'Hidden' : 'Visible';
    const formulas = new Map(Object.entries(contents.formulas?.[name] ?? {}));
    sheets.set(id, {
      info: { id, name, visibility },
      values: rows.map((row) => [...row]),
      formulas,
      formats: new Map(),
    });
  };
  for (const [name, rows] of Object.entries(contents.sheets)) add(name, rows);
  let tables: readonly TableInfo[] = contents.tables ?? [];
  const parts = new Map<string, string>();
  const patch = (id: string, change: Partial<TableInfo>): void => {
    tables = tables.map((table) => (table.id === id ? { ...table, ...change } : table));
  };
  return {
    sheets,
    members: {
      tables: () => tables,
      addSheet: (name) => add(name, []),
      removeSheet: (id) => void sheets.delete(id),
      addTable: (area, name) => {
        tables = [...tables, { id: `table-${name}`, name, area }];
      },
      renameTable: (id, name) => patch(id, { name }),
      removeTable: (id) => {
        tables = tables.filter((table) => table.id !== id);
      },
      resizeTable: (id, area) => patch(id, { area }),
      parts: () => parts,
      savePart: (id, xml) => {
        if (xml === null) parts.delete(id);
        else parts.set(id, xml);
      },
    } satisfies Partial<WorkbookPort>,
  };
}

/** Listeners of one kind. */
function createListeners<Args extends readonly unknown[]>() {
  const listeners = new Set<(...args: Args) => void>();
  return {
    tell: (...args: Args): void => listeners.forEach((listener) => listener(...args)),
    on: (listener: (...args: Args) => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export function createMemoryWorkbookPort(contents: MemoryContents): MemoryWorkbookPort {
  const { sheets, members } = createStructure(contents);
  const changed = createListeners<[Change]>();
  const chosen = createListeners<[Area]>();
  const calculated = createListeners<[]>();
  const protectedSheets = new Set<string>();
  let isEditing = false;
  const [first = ''] = sheets.keys();
  let selected: Area = { sheetId: first, row: 0, column: 0, rows: 1, columns: 1 };
  let settings: Record<string, unknown> = {};
  const valueAt = (area: Area) => (row: number, column: number) =>
    sheets.get(area.sheetId)?.values[row]?.[column] ?? '';
  const put = (area: Area, cells: readonly (readonly (PortCell | null)[])[], byAddIn: boolean): void => {
    const sheet = sheets.get(area.sheetId);
    cells.forEach((line, row) =>
      line.forEach((cell, column) => {
        if (sheet && cell !== null) enter(sheet, area.row + row, area.column + column, cell);
      }),
    );
    changed.tell({ area, byAddIn, isStructural: false });
  };
  const choose = (area: Area): void => {
    selected = area;
    chosen.tell(area);
  };
  return {
    ...members,
    sheets: () => [...sheets.values()].map(({ info }) => info),
    activeSheetId: () => selected.sheetId,
    activate: (sheetId) => choose({ ...selected, sheetId }),
    values: (area) => gridOf(area, valueAt(area)),
    formulas: (area) =>
      gridOf(
        area,
        (row, column) =>
          sheets.get(area.sheetId)?.formulas.get(keyOf(row, column)) ?? valueAt(area)(row, column),
      ),
    numberFormats: (area) =>
      gridOf(area, (row, column) => sheets.get(area.sheetId)?.formats.get(keyOf(row, column)) ?? 'General'),
    formatNumbers: (area, formats) =>
      formats.forEach((line, row) =>
        line.forEach((format, column) =>
          sheets.get(area.sheetId)?.formats.set(keyOf(area.row + row, area.column + column), format),
        ),
      ),
    write: (area, cells) => put(area, cells, true),
    type: (area, cells) => put(area, cells, false),
    usedArea: (sheetId) => usedOf(sheetId, sheets.get(sheetId)),
    isProtected: (sheetId) => protectedSheets.has(sheetId),
    protect: (sheetId) => void protectedSheets.add(sheetId),
    isEditing: () => isEditing,
    edit: (now) => {
      isEditing = now;
    },
    selection: () => selected,
    select: choose,
    choose,
    settings: () => ({ ...settings }),
    saveSettings: (given) => {
      settings = { ...given };
    },
    onSelection: chosen.on,
    onChange: changed.on,
    onCalculated: calculated.on,
    calculate: (area, cells) => {
      // What a formula comes to is no edit: only the end of the calculation is told.
      const values = sheets.get(area.sheetId)?.values ?? [];
      cells.forEach((line, row) =>
        line.forEach((cell, column) => {
          (values[area.row + row] ??= [])[area.column + column] = cell;
        }),
      );
      calculated.tell();
    },
  };
}
