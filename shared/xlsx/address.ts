/** A cell's place, counted from 0. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** A block of cells, counted from 0, both ends included. */
export interface CellBlock {
  readonly from: CellPlace;
  readonly to: CellPlace;
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

/** The block that a range (`B2:D9`, or one address) names; undefined when it is none. */
export function readBlock(range: string): CellBlock | undefined {
  const [first = '', last = first] = range.split(':');
  const a = readAddress(first);
  const b = readAddress(last);
  if (a === undefined || b === undefined) return undefined;
  return {
    from: { row: Math.min(a.row, b.row), column: Math.min(a.column, b.column) },
    to: { row: Math.max(a.row, b.row), column: Math.max(a.column, b.column) },
  };
}

/** Says whether a place lies in a block. */
export function isWithin(place: CellPlace, block: CellBlock): boolean {
  return (
    place.row >= block.from.row &&
    place.row <= block.to.row &&
    place.column >= block.from.column &&
    place.column <= block.to.column
  );
}
