import type { Sheet } from '../workbook/sheet.ts';

/** A name the workbook defines, with what it refers to as written; `sheet` when it belongs to one sheet. */
export interface DefinedName {
  readonly name: string;
  readonly refersTo: string;
  readonly sheet?: string;
}

/** How a cell looks. Colours are `RRGGBB`; absent means the application's own choice. */
export interface CellStyle {
  readonly numberFormat: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly colour?: string;
  readonly fill?: string;
  readonly wrap: boolean;
  readonly horizontal?: string;
  readonly vertical?: string;
}

/** A run of columns of one width. From and to count from 1; the width is in characters. */
export interface ColumnLook {
  readonly from: number;
  readonly to: number;
  readonly width?: number;
  readonly hidden: boolean;
}

/** A row (counted from 1) that has a height of its own, in points, or is hidden. */
export interface RowLook {
  readonly row: number;
  readonly height?: number;
  readonly hidden?: boolean;
}

/** A validation of cells; `list` is the choices, or the reference they come from when they are cells. */
export interface Validation {
  /** Ranges parted by spaces, as the file has them: `B2:B20 D2`. */
  readonly ranges: string;
  readonly kind: string;
  readonly list?: readonly string[] | string;
  readonly title?: string;
  readonly message?: string;
}

/** One worksheet of a file, with what a viewer needs to show it. */
export interface SheetFile extends Sheet {
  readonly state: 'visible' | 'hidden' | 'veryHidden';
  /** By address; without the equals sign, names as Excel shows them. */
  readonly formulas: ReadonlyMap<string, string>;
  /** By the address of an array formula, old or dynamic: the range that it fills, such as `A5:C14`. */
  readonly spills: ReadonlyMap<string, string>;
  /** Index into the workbook's styles by address. */
  readonly styleOf: ReadonlyMap<string, number>;
  readonly merges: readonly string[];
  readonly columns: readonly ColumnLook[];
  readonly rows: readonly RowLook[];
  readonly frozen: { readonly rows: number; readonly columns: number } | null;
  readonly validations: readonly Validation[];
  /** Whether the sheet's cells are protected against changes. */
  readonly isProtected: boolean;
}

/** What a workbook file holds, as far as the product reads it. */
export interface WorkbookFile {
  readonly sheets: readonly SheetFile[];
  readonly definedNames: readonly DefinedName[];
  readonly styles: readonly CellStyle[];
  /** The custom XML parts, in which add-ins keep what they know about the workbook. */
  readonly customXml: readonly string[];
}
