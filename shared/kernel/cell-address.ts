/** A cell's place, counted from 0. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** The letters of a column counted from 0: 0 is A, 25 is Z, 26 is AA. */
export function columnLetters(index0: number): string {
  let letters = '';
  for (let left = index0 + 1; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  }
  return letters;
}

/** The address of a cell whose row and column are counted from 0, as Excel writes it: 0 and 0 give A1. */
export function cellAddress(row0: number, column0: number): string {
  return `${columnLetters(column0)}${String(row0 + 1)}`;
}

/** As many rows and columns as a worksheet has. */
export const sheetSize = { rows: 1_048_576, columns: 16_384 } as const;

const letterA = 64;

/** The number (from 0) of a column's letters; undefined when they name no column of a worksheet. */
export function readColumn(letters: string): number | undefined {
  let column = 0;
  for (const letter of letters.toUpperCase()) {
    const digit = letter.charCodeAt(0) - letterA;
    if (digit < 1 || digit > 26) return undefined;
    column = column * 26 + digit;
  }
  return column >= 1 && column <= sheetSize.columns ? column - 1 : undefined;
}

const addressForm = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/;

/** The place that an address (`F14`, `$F$14`) names; undefined when it is no cell of a worksheet. */
export function readAddress(address: string): CellPlace | undefined {
  const parts = addressForm.exec(address.trim());
  if (parts === null) return undefined;
  const column = readColumn(parts[1] ?? '');
  const row = Number(parts[2]) - 1;
  return column === undefined || row >= sheetSize.rows ? undefined : { row, column };
}

const looksLikeAddress = /^(?:[a-z]{1,3}\d+|r\d*(?:c\d*)?|c\d*|true|false)$/i;

/** A sheet's name before an address, in quotation marks where Excel wants them. */
export function sheetInFormula(name: string): string {
  const isPlain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !looksLikeAddress.test(name);
  return isPlain ? name : `'${name.replaceAll("'", "''")}'`;
}
