/** As Excel makes it: a class of the host's, known by its code. */
export class CellError {
  readonly code: string;
  readonly message: string | undefined;

  constructor(code: string, message?: string) {
    this.code = code;
    this.message = message;
  }
}

/** The part of Excel's `CustomFunctions` global that custom functions use while they run. */
export const excelFunctions = {
  Error: CellError,
  ErrorCode: {
    invalidValue: '#VALUE!',
    notAvailable: '#N/A',
    divisionByZero: '#DIV/0!',
    invalidNumber: '#NUM!',
    nullReference: '#NULL!',
    invalidName: '#NAME?',
    invalidReference: '#REF!',
  },
};

/** The ways in which builds of Excel hand over a blank cell. */
export const blanks: readonly (null | undefined | 0 | '')[] = [null, undefined, 0, ''];

/** What Excel adds after the last argument. */
export const invocation = { functionName: 'SCORE', setResult: undefined };

/** A custom function as Excel calls it: by no types, with whatever it has. */
export function asExcelCalls(run: (...args: never[]) => unknown): (...args: unknown[]) => unknown {
  return run as (...args: unknown[]) => unknown;
}

/** A result as a cell shows it: an error as its code, with its message after it. */
export function shown(result: unknown): unknown {
  if (Array.isArray(result)) return result.map(shown);
  return result instanceof CellError ? `${result.code} ${result.message ?? ''}`.trim() : result;
}

/** As `shown`, without the messages. */
export function codes(result: unknown): unknown {
  if (Array.isArray(result)) return result.map(codes);
  return result instanceof CellError ? result.code : result;
}
