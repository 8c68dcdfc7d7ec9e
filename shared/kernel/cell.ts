/** The error values a worksheet cell can hold, as Excel prints them. */
export const cellErrorCodes = [
  '#N/A',
  '#VALUE!',
  '#REF!',
  '#DIV/0!',
  '#NUM!',
  '#NAME?',
  '#NULL!',
  '#SPILL!',
  '#CALC!',
  '#BUSY!',
  '#GETTING_DATA',
] as const;

/** One of the error values that a worksheet cell can hold. */
export type CellErrorCode = (typeof cellErrorCodes)[number];

/** A cell that holds an error value instead of a result. */
export interface CellError {
  readonly error: CellErrorCode;
}

/** One worksheet cell as the core sees it; a blank cell is `null`, a date is its serial number. */
export type Cell = string | number | boolean | null | CellError;

/** A rectangular block of cells, row by row. */
export type Grid = readonly (readonly Cell[])[];

/** Says whether a cell holds an error value. */
export function isCellError(cell: Cell): cell is CellError {
  return typeof cell === 'object' && cell !== null;
}

const codeBySpelling: ReadonlyMap<string, CellErrorCode> = new Map(
  cellErrorCodes.map((code) => [code, code]),
);

/** The error that a text spells exactly, or undefined. */
export function errorSpelledBy(text: string): CellErrorCode | undefined {
  return text.startsWith('#') ? codeBySpelling.get(text) : undefined;
}
