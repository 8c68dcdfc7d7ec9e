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
  selection(): Area;
  select(area: Area): void;
  settings(): Record<string, unknown>;
  saveSettings(settings: Record<string, unknown>): void;
  onSelection(listener: (area: Area) => void): () => void;
  onChange(listener: (change: Change) => void): () => void;
  /** Calls back when a recalculation has ended and its results stand in the cells. */
  onCalculated(listener: () => void): () => void;
}
