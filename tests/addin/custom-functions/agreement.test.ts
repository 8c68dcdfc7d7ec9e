import { beforeAll, describe, expect, it, vi } from 'vitest';
import { agreement } from '../../../addin/custom-functions/agreement.ts';
import {
  asExcelCalls,
  CellError,
  blanks,
  codes,
  excelFunctions,
  invocation,
  shown,
} from '../../support/excel-functions.ts';

beforeAll(() => {
  vi.stubGlobal('CustomFunctions', excelFunctions);
});

const first = [[1, 2, 3, 4]];
const second = [[1, 2, 3, 5]];

describe('AGREEMENT', () => {
  it('answers kappa and the two shares in one row', () => {
    expect(agreement(first, second)).toEqual([[0.833333333333, 0.75, 1]]);
    expect(agreement(first, second, 'quadratic')).toEqual([[0.928571428571, 0.75, 1]]);
    expect(agreement(first, second, 'None')).toEqual([[0.692307692308, 0.75, 1]]);
    expect(agreement([[1, 9]], [[1, 9]], null, [[1, 9]])).toEqual([[1, 1, 1]]);
  });

  it.each(blanks)(
    'takes options in a blank cell that arrives as %j as left out, and ratings as gaps',
    (blank) => {
      expect(agreement(first, second, blank, [[blank]])).toEqual(agreement(first, second));
      expect(agreement([[1, 2, blank]], [[1, 2, 3]])).toEqual([[1, 1, 1]]);
      expect(shown(agreement([[blank]], [[blank]]))).toEqual([
        Array(3).fill('#N/A No cell is rated in both ranges.'),
      ]);
    },
  );

  it('takes the invocation object in place of an option as nothing', () => {
    expect(asExcelCalls(agreement)(first, second, invocation)).toEqual(agreement(first, second));
  });

  it('gives the shares without kappa where both are the same throughout', () => {
    expect(shown(agreement([[3], [3]], [[3], [3]]))).toEqual([
      [expect.stringMatching(/^#N\/A .*kappa has no meaning/), 1, 1],
    ]);
  });

  it('answers for ranges of one cell and for 100,000 rows', () => {
    expect(agreement([[2]], [[4]])).toEqual([[0, 0, 0]]);
    const column = Array.from({ length: 100_000 }, (_, row) => [1 + (row % 5)]);
    expect(agreement(column, column)).toEqual([[1, 1, 1]]);
  });

  it.each<[string, () => unknown, RegExp]>([
    [
      'another shape',
      () => agreement([[1, 2]], [[1], [2]]),
      /^#VALUE! Second: 2 rows by 1 column given beside 1 row by 2 columns/,
    ],
    [
      'a bad cell in the first',
      () => agreement([[1], ['4 ']], [[1], [2]]),
      /^#VALUE! First, row 2, column 1: "4 " is text\. Type the number 4\.$/,
    ],
    [
      'an error in the second',
      () => agreement([[1]], [[new CellError('#N/A')]]),
      /^#VALUE! Second, row 1, column 1: #N\/A is not a rating/,
    ],
    ['NaN', () => agreement([[NaN]], [[1]]), /^#VALUE! First, row 1, column 1: #NUM! is not a rating/],
    [
      'a half',
      () => agreement([[1.5]], [[1]]),
      /^#VALUE! First, row 1, column 1: 1\.5 is between two ratings/,
    ],
    ['several', () => agreement([[6, 7]], [[8, 9]]), /And 3 more\.$/],
    [
      'a weighting',
      () => agreement(first, second, 'cubic'),
      /^#VALUE! Weighting: "cubic" is not known\. Use one of linear, quadratic, none\.$/,
    ],
    ['a scale', () => agreement(first, second, null, [[5, 1]]), /^#VALUE! Scale/],
    [
      'a long text',
      () => agreement([['x'.repeat(32_767)]], [[1]]),
      /^#VALUE! First, row 1, column 1: "x{80}…"/,
    ],
  ])('answers one error for the call: %s', (_, call, message) => {
    expect(shown(call())).toEqual([[expect.stringMatching(message)]]);
  });

  it('answers nothing for ranges without cells', () => {
    expect(codes(agreement([[]], [[]]))).toEqual([['#N/A', '#N/A', '#N/A']]);
    expect(codes(agreement([], []))).toEqual([['#N/A', '#N/A', '#N/A']]);
  });
});
