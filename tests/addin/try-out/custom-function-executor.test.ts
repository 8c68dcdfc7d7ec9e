import type { BaseValueObject, FunctionVariantType } from '@univerjs/engine-formula';
import {
  ArrayValueObject,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
} from '@univerjs/engine-formula';
import { describe, expect, it } from 'vitest';
import { errorMark } from '../../../addin/try-out/host-door.ts';
import { CustomFunctionExecutor } from '../../../addin/try-out/spreadsheet/custom-function-executor.ts';
import type { BlankAs } from '../../../addin/try-out/spreadsheet/function-metadata.ts';
import { toDefinitions } from '../../../addin/try-out/spreadsheet/function-metadata.ts';
import { createPendingAnswers } from '../../../addin/try-out/spreadsheet/pending-answers.ts';

function errorObject(code: string, message?: string) {
  return { [errorMark]: true, code, ...(message === undefined ? {} : { message }) };
}

const matrix = (name: string) => ({ name, type: 'any', dimensionality: 'matrix' });
const [definition] = toDefinitions(
  {
    allowErrorForDataTypeAny: true,
    functions: [
      {
        id: 'SCORE',
        name: 'SCORE',
        options: { requiresAddress: true },
        parameters: [
          matrix('ratings'),
          matrix('weights'),
          { name: 'missing', type: 'string', optional: true },
          { ...matrix('scale'), optional: true },
        ],
      },
    ],
  },
  'PARTNERCITY',
);

function grid(rows: readonly (readonly BaseValueObject[])[]): ArrayValueObject {
  return ArrayValueObject.create({
    calculateValueList: rows.map((row) => [...row]),
    rowCount: rows.length,
    columnCount: rows[0]?.length ?? 0,
    unitId: 'book',
    sheetId: 'sheet-1',
    row: 0,
    column: 0,
  });
}

interface Call {
  readonly blankAs?: BlankAs;
  readonly takesErrors?: boolean;
}

/** Calls the function as Univer would, and shows what it received and what the cell then holds. */
function call(run: (...args: unknown[]) => unknown, variants: FunctionVariantType[], options: Call = {}) {
  const messages: (string | null)[] = [];
  if (!definition) throw new Error('The definition was not read.');
  const executor = new CustomFunctionExecutor(
    { ...definition, takesErrors: options.takesErrors ?? true },
    run,
    {
      blankAs: options.blankAs ?? null,
      makeError: errorObject,
      pending: createPendingAnswers(() => Promise.resolve()),
      addressOf: () => 'Register!Z13',
      explain: (_, message) => messages.push(message),
    },
  );
  executor.setRefInfo('book', 'sheet-1', 12, 25);
  return { result: executor.calculate(...variants), messages };
}

const one = NumberValueObject.create(1);

describe('what a function receives', () => {
  it.each([
    ['null', null],
    ['0', 0],
    ['empty text', ''],
  ] as const)('takes a blank cell as %s where a build of Excel does', (_, blankAs) => {
    const received: unknown[] = [];
    const ratings = grid([[one, NullValueObject.create(), StringValueObject.create('n/a')]]);
    call((...args) => received.push(...args), [ratings, grid([[one]])], { blankAs });
    expect(received[0]).toEqual([[1, blankAs, 'n/a']]);
  });

  it('takes what was left out as null in every mode, and the invocation last', () => {
    const received: unknown[] = [];
    const variants = [grid([[one]]), grid([[one]]), NullValueObject.create()];
    call((...args) => received.push(...args), variants, { blankAs: 0 });
    expect(received).toEqual([[[1]], [[1]], null, null, { functionName: 'SCORE', address: 'Register!Z13' }]);
  });

  it('takes a single value for a range as a matrix, and a cell for a single value as that value', () => {
    const received: unknown[] = [];
    const variants = [one, BooleanValueObject.create(true), grid([[StringValueObject.create('refuse')]])];
    call((...args) => received.push(...args), variants);
    expect(received.slice(0, 3)).toEqual([[[1]], [[true]], 'refuse']);
  });

  it('takes an error in a range as an error object, so that the other rows stay right', () => {
    const received: unknown[] = [];
    call((...args) => received.push(...args), [grid([[ErrorValueObject.create(ErrorType.NA)]]), one]);
    expect(received[0]).toEqual([[errorObject('#N/A')]]);
  });

  it('is not called with an error where the metadata does not ask for errors', () => {
    const { result } = call(() => 1, [grid([[ErrorValueObject.create(ErrorType.REF)]]), one], {
      takesErrors: false,
    });
    expect(result.getValue()).toBe('#REF!');
  });
});

describe('what the cell then holds', () => {
  const cases: readonly (readonly [string, () => unknown, unknown])[] = [
    ['a number', () => 62.5, 62.5],
    ['the one value of a matrix of one', () => [[62.5]], 62.5],
    ['a text that reads like an error, as text', () => '#VALUE!', '#VALUE!'],
    ['0 for null, as Excel shows it', () => null, 0],
    ['#NUM! for what is no number', () => Number.NaN, '#NUM!'],
    ['#VALUE! for rows of differing length', () => [[1, 2], [3]], '#VALUE!'],
    ['#VALUE! for nothing', () => undefined, '#VALUE!'],
    ['the code of an error object', () => errorObject('#N/A'), '#N/A'],
    [
      'the code of a thrown error object',
      () => {
        throw Object.assign(new Error('not there'), errorObject('#N/A'));
      },
      '#N/A',
    ],
    [
      '#VALUE! for any other exception',
      () => {
        throw new RangeError('our bug');
      },
      '#VALUE!',
    ],
  ];
  it.each(cases)('%s', (_, run, expected) => {
    expect(call(run, [one, one]).result.getValue()).toBe(expected);
  });

  it('is text, not an error, when the text only reads like one', () => {
    expect(call(() => '#VALUE!', [one, one]).result.isError()).toBe(false);
    expect(call(() => errorObject('#VALUE!'), [one, one]).result.isError()).toBe(true);
  });

  it('spills a matrix', () => {
    const { result } = call(() => [[1, 'b']], [one, one]);
    expect(result.getArrayValue().map((row) => row.map((cell) => cell?.getValue()))).toEqual([[1, 'b']]);
  });

  it('passes an error’s message on, and clears it when the error is gone', () => {
    const message = 'Ratings, row 1, column 2: "4 " is text. Type the number 4.';
    expect(call(() => [[errorObject('#VALUE!', message)]], [one, one]).messages).toEqual([message]);
    expect(call(() => 1, [one, one]).messages).toEqual([null]);
  });
});
