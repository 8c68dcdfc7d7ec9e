/** A cell as Office.js hands it over: a blank cell is '', an error is its text (`#N/A`). */
export type PortCell = string | number | boolean;

/** A rectangle of cells on one sheet, counted from 0. */
export interface Area {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface SheetInfo {
  readonly id: string;
  readonly name: string;
  readonly visibility: 'Visible' | 'Hidden' | 'VeryHidden';
}

export interface TableInfo {
  readonly id: string;
  readonly name: string;
  readonly area: Area;
  /** Whether the last row of the area holds totals. */
  readonly hasTotals?: boolean;
}

/** An edit by a person or by the add-in; what the spreadsheet recalculates is no edit. */
export interface Change {
  readonly area: Area;
  readonly byAddIn: boolean;
  /** Rows, columns or sheets came, went or moved: afterwards any address may mean another cell. */
  readonly isStructural: boolean;
}

/**
 * What the Office.js stand-in needs of an open workbook. Synchronous on purpose: the stand-in's own queue decides when
 * anything becomes visible, so that code which forgets `sync` fails here as it would in Excel.
 */
export interface WorkbookPort {
  sheets(): readonly SheetInfo[];
  activeSheetId(): string;
  activate(sheetId: string): void;
  tables(): readonly TableInfo[];
  values(area: Area): PortCell[][];
  /** Formula text with its equals sign, or the value where there is none. */
  formulas(area: Area): PortCell[][];
  /** Null leaves a cell alone, '' clears it, text that starts with = is a formula. */
  write(area: Area, cells: readonly (readonly (PortCell | null)[])[]): void;
  usedArea(sheetId: string): Area | null;
  numberFormats(area: Area): string[][];
  /** A format for each cell of the area. */
  formatNumbers(area: Area, formats: readonly (readonly string[])[]): void;
  /** Whether the sheet's cells are protected against changes. */
  isProtected(sheetId: string): boolean;
  /** Whether a person is typing into a cell: Excel refuses every call meanwhile. */
  isEditing(): boolean;
  addSheet(name: string): void;
  removeSheet(sheetId: string): void;
  addTable(area: Area, name: string): void | Promise<void>;
  renameTable(tableId: string, name: string): void | Promise<void>;
  /** Makes a table a plain range; its cells stay. */
  removeTable(tableId: string): void | Promise<void>;
  resizeTable(tableId: string, area: Area): void | Promise<void>;
  /** The workbook's custom XML parts by id. */
  parts(): ReadonlyMap<string, string>;
  /** Null takes the part away. */
  savePart(id: string, xml: string | null): void;
  selection(): Area;
  select(area: Area): void;
  settings(): Record<string, unknown>;
  saveSettings(settings: Record<string, unknown>): void;
  onSelection(listener: (area: Area) => void): () => void;
  onChange(listener: (change: Change) => void): () => void;
  /** Calls back when a recalculation has ended and its results stand in the cells. */
  onCalculated(listener: () => void): () => void;
}
