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
  readonly rows: PortCell[][];
}

/** The try-out's workbook port over plain rows: no grid, no calculation; a formula's value is its text. */
export interface MemoryWorkbookPort extends WorkbookPort {
  /** An edit by a person. */
  type(area: Area, cells: readonly (readonly PortCell[])[]): void;
  /** What a recalculation puts into formula cells. */
  calculate(area: Area, cells: readonly (readonly PortCell[])[]): void;
  choose(area: Area): void;
}

export interface MemoryContents {
  readonly sheets: Readonly<Record<string, readonly (readonly PortCell[])[]>>;
  readonly hidden?: readonly string[];
  readonly tables?: readonly TableInfo[];
}

function areaOfRows(sheetId: string, rows: readonly (readonly PortCell[])[]): Area | null {
  const isUsed = rows.some((row) => row.some((cell) => cell !== ''));
  const columns = Math.max(0, ...rows.map((row) => row.length));
  return isUsed ? { sheetId, row: 0, column: 0, rows: rows.length, columns } : null;
}

export function createMemoryWorkbookPort(contents: MemoryContents): MemoryWorkbookPort {
  const sheets = new Map<string, MemorySheet>(
    Object.entries(contents.sheets).map(([name, rows], index) => {
      const id = `sheet-${index + 1}`;
      const visibility = contents.hidden?.includes(name) ? 'Hidden' : 'Visible';
      return [id, { info: { id, name, visibility }, rows: rows.map((row) => [...row]) }];
    }),
  );
  const changed = new Set<(change: Change) => void>();
  const chosen = new Set<(area: Area) => void>();
  const calculated = new Set<() => void>();
  let selected: Area = { sheetId: 'sheet-1', row: 0, column: 0, rows: 1, columns: 1 };
  let settings: Record<string, unknown> = {};
  const read = (area: Area): PortCell[][] =>
    Array.from({ length: area.rows }, (_, row) =>
      Array.from(
        { length: area.columns },
        (__, column) => sheets.get(area.sheetId)?.rows[area.row + row]?.[area.column + column] ?? '',
      ),
    );
  const put = (area: Area, cells: readonly (readonly (PortCell | null)[])[], byAddIn: boolean): void => {
    const rows = sheets.get(area.sheetId)?.rows ?? [];
    cells.forEach((line, row) =>
      line.forEach((cell, column) => {
        if (cell !== null) (rows[area.row + row] ??= [])[area.column + column] = cell;
      }),
    );
    for (const tell of changed) tell({ area, byAddIn, isStructural: false });
  };
  const choose = (area: Area): void => {
    selected = area;
    for (const tell of chosen) tell(area);
  };
  return {
    sheets: () => [...sheets.values()].map(({ info }) => info),
    activeSheetId: () => selected.sheetId,
    activate: (sheetId) => choose({ ...selected, sheetId }),
    tables: () => contents.tables ?? [],
    values: read,
    formulas: read,
    write: (area, cells) => put(area, cells, true),
    type: (area, cells) => put(area, cells, false),
    usedArea: (sheetId) => areaOfRows(sheetId, sheets.get(sheetId)?.rows ?? []),
    selection: () => selected,
    select: choose,
    choose,
    settings: () => ({ ...settings }),
    saveSettings: (given) => {
      settings = { ...given };
    },
    onSelection: (listener) => {
      chosen.add(listener);
      return () => chosen.delete(listener);
    },
    onChange: (listener) => {
      changed.add(listener);
      return () => changed.delete(listener);
    },
    onCalculated: (listener) => {
      calculated.add(listener);
      return () => calculated.delete(listener);
    },
    calculate: (area, cells) => {
      // What a formula comes to is no edit: only the end of the calculation is told.
      cells.forEach((line, row) =>
        line.forEach((cell, column) => {
          ((sheets.get(area.sheetId)?.rows ?? [])[area.row + row] ??= [])[area.column + column] = cell;
        }),
      );
      for (const tell of calculated) tell();
    },
  };
}
