import type { Area, Change, PortCell, WorkbookPort } from '../../addin/try-out/workbook-port.ts';

/** One sheet of a host for tests: its cells from A1, and its tables. */
export interface HostSheet {
  readonly name: string;
  readonly visibility?: 'Visible' | 'Hidden' | 'VeryHidden';
  readonly cells: PortCell[][];
  readonly formulas?: Readonly<Record<string, string>>;
  readonly tables?: readonly { readonly name: string; readonly area: Omit<Area, 'sheetId'> }[];
}

/** An open workbook over plain grids, for the Office.js stand-in to stand on. */
export interface GridHost extends WorkbookPort {
  type(sheet: string, row: number, column: number, value: PortCell): void;
  /** What a recalculation puts into a formula's cell. */
  calculate(sheet: string, row: number, column: number, value: PortCell): void;
}

export function createGridHost(sheets: readonly HostSheet[]): GridHost {
  let active = sheets[0]?.name ?? '';
  let selection: Area = { sheetId: active, row: 0, column: 0, rows: 1, columns: 1 };
  let settings: Record<string, unknown> = {};
  const onChange = new Set<(change: Change) => void>();
  const onSelection = new Set<(area: Area) => void>();
  const onCalculated = new Set<() => void>();
  const find = (id: string) => sheets.find((sheet) => sheet.name === id);
  const block = (area: Area, at: (row: number, column: number) => PortCell) =>
    Array.from({ length: area.rows }, (_, row) =>
      Array.from({ length: area.columns }, (__, column) => at(area.row + row, area.column + column)),
    );
  const valueAt = (id: string) => (row: number, column: number) => find(id)?.cells[row]?.[column] ?? '';
  return {
    sheets: () => sheets.map(({ name, visibility = 'Visible' }) => ({ id: name, name, visibility })),
    activeSheetId: () => active,
    activate(id) {
      active = id;
    },
    tables: () =>
      sheets.flatMap(({ name, tables = [] }) =>
        tables.map((table) => ({ id: table.name, name: table.name, area: { ...table.area, sheetId: name } })),
      ),
    values: (area) => block(area, valueAt(area.sheetId)),
    formulas: (area) =>
      block(area, (row, column) => {
        const formula = find(area.sheetId)?.formulas?.[`${String(row)},${String(column)}`];
        return formula ?? valueAt(area.sheetId)(row, column);
      }),
    write: () => undefined,
    usedArea(id) {
      const cells = find(id)?.cells ?? [];
      const columns = Math.max(0, ...cells.map((row) => row.length));
      return columns === 0 ? null : { sheetId: id, row: 0, column: 0, rows: cells.length, columns };
    },
    selection: () => selection,
    select(area) {
      selection = area;
      for (const listener of onSelection) listener(area);
    },
    settings: () => settings,
    saveSettings(next) {
      settings = { ...next };
    },
    onSelection(listener) {
      onSelection.add(listener);
      return () => onSelection.delete(listener);
    },
    onChange(listener) {
      onChange.add(listener);
      return () => onChange.delete(listener);
    },
    onCalculated(listener) {
      onCalculated.add(listener);
      return () => onCalculated.delete(listener);
    },
    calculate(sheet, row, column, value) {
      const line = find(sheet)?.cells[row];
      if (line !== undefined) line[column] = value;
      for (const listener of onCalculated) listener();
    },
    type(sheet, row, column, value) {
      const line = find(sheet)?.cells[row];
      if (line !== undefined) line[column] = value;
      for (const listener of onChange) {
        listener({
          area: { sheetId: sheet, row, column, rows: 1, columns: 1 },
          byAddIn: false,
          isStructural: false,
        });
      }
    },
  };
}
