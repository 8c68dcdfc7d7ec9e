import { readFileSync } from 'node:fs';
import { runInThisContext } from 'node:vm';

/** The file that Excel loads, below the project's folder. */
export const shippedFile = 'dist/addin/functions.js';

/** A custom function as Excel calls it. */
export type CustomFunction = (...args: readonly unknown[]) => unknown;

/** An error as Excel's own class makes it, for as much as the functions use of it. */
class CellError {
  readonly code: string;
  readonly message: string | undefined;

  constructor(code: string, message?: string) {
    this.code = code;
    this.message = message;
  }
}

/** The built custom functions by their ids. */
export type ShippedFunctions = ReadonlyMap<string, CustomFunction>;

/** The built custom functions, loaded as Excel loads them: a classic script with `CustomFunctions` there. */
export function loadShippedFunctions(): ShippedFunctions {
  const functions = new Map<string, CustomFunction>();
  Object.assign(globalThis, {
    CustomFunctions: {
      associate: (id: string, run: CustomFunction) => functions.set(id, run),
      Error: CellError,
      ErrorCode: { invalidValue: '#VALUE!', notAvailable: '#N/A' },
    },
  });
  runInThisContext(readFileSync(shippedFile, 'utf8'), { filename: shippedFile });
  return functions;
}

/** The function of an id that every build has. */
export function functionOf(functions: ShippedFunctions, id: string): CustomFunction {
  const found = functions.get(id);
  if (found === undefined) throw new Error(`The built add-in has no ${id}.`);
  return found;
}

/** What a function gave, as rows. */
export function rowsIn(result: unknown): readonly (readonly unknown[])[] {
  if (Array.isArray(result) && result.every((row) => Array.isArray(row))) return result;
  throw new Error(`Rows were expected, and ${JSON.stringify(result)} came.`);
}

/** The first cell of each row that a function gave, NaN for one that is no number. */
export function numbersIn(result: unknown): readonly number[] {
  return rowsIn(result).map(([cell]) => numberIn(cell));
}

/** A cell of a result as a number, NaN when it is none. */
export function numberIn(cell: unknown): number {
  return typeof cell === 'number' ? cell : NaN;
}
