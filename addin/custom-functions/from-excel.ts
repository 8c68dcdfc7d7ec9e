import type { Cell, CellError, CellErrorCode, Grid } from '../../shared/kernel/cell.ts';
import { errorSpelledBy } from '../../shared/kernel/cell.ts';

/** The words that Excel's data types use for errors, where they differ from what the cell shows. */
const errorOfDataType: ReadonlyMap<string, CellErrorCode> = new Map([
  ['NotAvailable', '#N/A'],
  ['Div0', '#DIV/0!'],
]);

function toErrorCell(code: unknown): Cell {
  const word = typeof code === 'string' ? code : '';
  return { error: errorSpelledBy(word) ?? errorOfDataType.get(word) ?? '#VALUE!' };
}

/**
 * A data type's cell counts by what it shows: a number with a format by its number (which older builds call primitive), an
 * entity such as a geography by its text, because its plain value is an error.
 */
function fromDataType({ type, text, basicValue, primitive }: DataType): Cell {
  const plain = basicValue ?? primitive;
  if (type === 'Empty') return null;
  if (type === 'Error') return toErrorCell(plain);
  if (typeof text === 'string') return toCell(text);
  return typeof plain === 'object' || plain === undefined ? { error: '#VALUE!' } : toCell(plain);
}

/** An error in a cell arrives as an object with its code, whatever class the host made it from. */
function isErrorObject(value: object): value is { readonly code: unknown } {
  return 'code' in value;
}

interface DataType {
  readonly type?: unknown;
  readonly text?: unknown;
  readonly basicValue?: unknown;
  readonly primitive?: unknown;
}

function isDataType(value: object): value is DataType {
  return 'basicValue' in value || ('type' in value && typeof value.type === 'string');
}

function fromObject(value: object): Cell {
  if (isErrorObject(value)) return toErrorCell(value.code);
  return isDataType(value) ? fromDataType(value) : { error: '#VALUE!' };
}

function isNothing(value: unknown): value is null | undefined | '' {
  return value === null || value === undefined || value === '';
}

/** One argument or one element of a range as a cell. A blank is null, 0 or empty text, as the build of Excel will have it. */
export function toCell(value: unknown): Cell {
  if (isNothing(value)) return null;
  if (typeof value === 'number') return Number.isFinite(value) ? value : { error: '#NUM!' };
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  return typeof value === 'object' ? fromObject(value) : { error: '#VALUE!' };
}

/** Says whether a value is a cell as it stands, with nothing to translate. */
function isCell(value: unknown): value is Exclude<Cell, CellError> {
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value === 'string') return value !== '';
  return value === null || typeof value === 'boolean';
}

/** A plain loop, because it runs over every cell of every range and `every` takes four times as long. */
function areCells(row: readonly unknown[]): row is readonly Cell[] {
  for (let column = 0; column < row.length; column += 1) {
    if (!isCell(row[column])) return false;
  }
  return true;
}

/** A row as cells: the row itself where it holds nothing else, as most rows do, so that a large range is not copied. */
function toCells(row: readonly unknown[]): readonly Cell[] {
  return areCells(row) ? row : row.map(toCell);
}

/** A range as it arrives; a single value counts as a range of one cell. */
export function toGrid(value: unknown): Grid {
  if (!Array.isArray(value)) return [[toCell(value)]];
  return value.map((row: unknown) => (Array.isArray(row) ? toCells(row) : [toCell(row)]));
}

/**
 * Says whether an optional argument was left out. Excel hands over null; and while it still holds the metadata of an
 * older release (a day, at most), the invocation object stands where a newer optional argument would be.
 */
export function isOmitted(value: unknown): boolean {
  if (isNothing(value)) return true;
  return typeof value === 'object' && !Array.isArray(value) && !isErrorObject(value) && !isDataType(value);
}

/** An optional range; null when left out. One blank cell, which some builds hand over as 0, is no range either. */
export function toOptionalGrid(value: unknown): Grid | null {
  if (isOmitted(value)) return null;
  const grid = toGrid(value);
  const [only] = grid[0] ?? [];
  const isOneCell = grid.length === 1 && grid[0]?.length === 1;
  return isOneCell && (only === null || only === 0) ? null : grid;
}

/** An optional single value, null when left out; of a range of one cell, that cell. */
export function toOptionalCell(value: unknown): Cell {
  if (isOmitted(value)) return null;
  return Array.isArray(value) ? (toGrid(value)[0]?.[0] ?? null) : toCell(value);
}

/** An optional word, null when left out. No word is 0, so a 0 is a blank cell as some builds hand it over. */
export function toOptionalWord(value: unknown): Cell {
  const cell = toOptionalCell(value);
  return cell === 0 ? null : cell;
}
