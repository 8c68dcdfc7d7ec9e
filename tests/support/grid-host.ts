import type { Area, PortCell } from '../../addin/try-out/workbook-port.ts';
import type { MemoryWorkbookPort } from './memory-workbook-port.ts';
import { createMemoryWorkbookPort } from './memory-workbook-port.ts';

/** One sheet of a host for tests: its cells from A1, its formulas by row and column from 0 (`1,2`), and its tables. */
export interface HostSheet {
  readonly name: string;
  readonly visibility?: 'Visible' | 'Hidden';
  readonly cells: readonly (readonly PortCell[])[];
  readonly formulas?: Readonly<Record<string, string>>;
  readonly tables?: readonly {
    readonly name: string;
    readonly area: Omit<Area, 'sheetId'>;
    readonly hasTotals?: boolean;
  }[];
}

/** An open workbook over sheets, for the Office.js stand-in to stand on; a sheet's id is its name. */
export function createGridHost(sheets: readonly HostSheet[]): MemoryWorkbookPort {
  return createMemoryWorkbookPort({
    sheets: Object.fromEntries(sheets.map(({ name, cells }) => [name, cells])),
    formulas: Object.fromEntries(sheets.map(({ name, formulas = {} }) => [name, formulas])),
    hidden: sheets.filter(({ visibility }) => visibility === 'Hidden').map(({ name }) => name),
    tables: sheets.flatMap(({ name, tables = [] }) =>
      tables.map((table) => ({ ...table, id: table.name, area: { ...table.area, sheetId: name } })),
    ),
    idOf: (name) => name,
  });
}
