import { beforeAll, describe, expect, it, vi } from 'vitest';
import { acceptability, tipping, weightRange } from '../../../addin/custom-functions/sensitivity.ts';
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

const weights = [[30, 20]];
const bands = [
  [0, 'Weak'],
  [40, 'Fair'],
  [65, 'Strong'],
];
const longText = 'x'.repeat(32_767);

describe('WEIGHTRANGE', () => {
  it('answers one line per criterion, empty text where one is not applicable', () => {
    expect(weightRange([[5, 1, 'n/a']], [[30, 20, 50]], bands)).toEqual([
      [0.4, 0.65],
      [0.35, 0.6],
      ['', ''],
    ]);
  });

  it('takes weights in a column and a scale', () => {
    expect(weightRange([[6, 1]], [[30], [20]], bands, [[1, 6]])).toEqual([
      [0.4, 0.65],
      [0.35, 0.6],
    ]);
  });

  it.each(blanks)('takes a blank that arrives as %j as not assessed, and as no scale', (blank) => {
    expect(weightRange([[blank, 3]], weights, bands, [[blank]])).toEqual([
      [0, 1],
      [0, 1],
    ]);
    expect(codes(weightRange([[blank, blank]], weights, bands))).toEqual([
      ['#N/A', '#N/A'],
      ['#N/A', '#N/A'],
    ]);
  });

  it('says why there is no range', () => {
    const all = '#N/A This criterion has all the weight, so there is nothing to rescale.';
    expect(shown(weightRange([[3, 'n/a']], weights, bands))).toEqual([
      [all, all],
      ['', ''],
    ]);
    expect(shown(weightRange([[1]], [[1]], [[40, 'Fair']]))).toEqual([
      Array(2).fill('#N/A The score is below every band.'),
    ]);
  });

  it('names a bad cell in every line', () => {
    const message = '#VALUE! Ratings, row 1, column 2: #DIV/0! is not a rating.';
    const line = [expect.stringContaining(message), expect.stringContaining(message)];
    expect(shown(weightRange([[3, new CellError('#DIV/0!')]], weights, bands))).toEqual([line, line]);
    expect(codes(weightRange([[3, '#DIV/0!']], weights, bands))).toEqual([
      ['#VALUE!', '#VALUE!'],
      ['#VALUE!', '#VALUE!'],
    ]);
  });

  it.each<[string, () => unknown, RegExp]>([
    [
      'two rows',
      () =>
        weightRange(
          [
            [3, 3],
            [3, 3],
          ],
          weights,
          bands,
        ),
      /^#VALUE! Ratings: 2 rows given\. Choose the ratings of one row\.$/,
    ],
    [
      'a whole column',
      () =>
        weightRange(
          Array.from({ length: 100_000 }, () => [3]),
          [[1]],
          bands,
        ),
      /^#VALUE! Ratings: 100000 rows/,
    ],
    ['weights of 0', () => weightRange([[3, 3]], [[0, 0]], bands), /^#VALUE! Weights: Every weight is 0/],
    [
      'an error among the weights',
      () => weightRange([[3, 3]], [[1, new CellError('#N/A')]], bands),
      /^#VALUE! Weights, row 1, column 2/,
    ],
    [
      'too few weights',
      () => weightRange([[3, 3]], [[1]], bands),
      /^#VALUE! Weights: 1 weight for 2 columns/,
    ],
    [
      'bands repeated',
      () =>
        weightRange([[3, 3]], weights, [
          [0, 'a'],
          [0, 'b'],
        ]),
      /^#VALUE! Bands, row 2, column 1/,
    ],
    ['no column', () => weightRange([[]], weights, bands), /^#VALUE! Weights/],
    [
      'a long text for weights',
      () => weightRange([[3, 3]], [[longText, 1]], bands),
      /^#VALUE! Weights, row 1, column 1: "x{80}…" is not/,
    ],
    ['a scale that is none', () => weightRange([[3, 3]], weights, bands, [[5, 5]]), /^#VALUE! Scale/],
  ])('answers one error for the call: %s', (_, call, message) => {
    expect(shown(call())).toEqual([[expect.stringMatching(message)]]);
  });
});

describe('TIPPING', () => {
  it('answers the rating that lifts and the one that lowers, empty text where none does', () => {
    expect(tipping([[3, 3, 'n/a']], [[3, 2, 5]], bands)).toEqual([
      [4, 2],
      [5, 1],
      ['', ''],
    ]);
    expect(tipping([[10, 10]], [[1, 1]], bands, [[1, 10]])).toEqual([
      ['', 3],
      ['', 3],
    ]);
  });

  it.each(blanks)('takes a blank that arrives as %j as not assessed', (blank) => {
    expect(tipping([[3, blank]], [[1, 1]], bands)).toEqual([
      [4, 2],
      [5, 2],
    ]);
    expect(codes(tipping([[blank, blank]], weights, bands))).toEqual([
      ['#N/A', '#N/A'],
      ['#N/A', '#N/A'],
    ]);
  });

  it('fails a bad cell in every line, and trouble of the call in one cell', () => {
    expect(codes(tipping([[3, NaN]], weights, bands))).toEqual([
      ['#VALUE!', '#VALUE!'],
      ['#VALUE!', '#VALUE!'],
    ]);
    expect(codes(tipping([[3, Infinity]], weights, bands))).toEqual(
      codes(tipping([[3, NaN]], weights, bands)),
    );
    expect(codes(tipping([[3], [3]], [[1]], bands))).toEqual([['#VALUE!']]);
    expect(codes(tipping([[3, 3]], weights, [[40, new CellError('#REF!')]]))).toEqual([['#VALUE!']]);
  });
});

describe('ACCEPTABILITY', () => {
  const rows = [
    [5, 1],
    [1, 5],
  ];

  it('answers one line per row and one column per rank', () => {
    expect(
      acceptability([
        [1, 1],
        [5, 4],
        [2, 3],
      ]),
    ).toEqual([
      [0, 0, 1],
      [1, 0, 0],
      [0, 1, 0],
    ]);
  });

  it('answers for a range of one cell', () => {
    expect(acceptability([[4]])).toEqual([[1]]);
  });

  it.each(blanks)(
    'takes options in a blank cell that arrives as %j as left out, but a doubt of 0 as none',
    (blank) => {
      const usual = acceptability(rows, weights, 0.25, 10_000, 0);
      expect(acceptability(rows, weights, blank === 0 ? null : blank, blank, blank)).toEqual(usual);
      expect(acceptability(rows, [[blank]])).toEqual(acceptability(rows));
      expect(acceptability(rows, weights, 0)).toEqual([
        [1, 0],
        [0, 1],
      ]);
    },
  );

  it('takes the invocation object in place of an option as nothing', () => {
    const called = asExcelCalls(acceptability);
    expect(called(rows, invocation)).toEqual(acceptability(rows));
    expect(called(rows, weights, null, null, invocation)).toEqual(acceptability(rows, weights));
  });

  it.each(blanks)('takes a blank rating that arrives as %j as not assessed', (blank) => {
    expect(
      codes(
        acceptability([
          [blank, blank],
          [blank, 3],
          [4, 4],
        ]),
      ),
    ).toEqual([
      ['#N/A', '#N/A', '#N/A'],
      [0, 1, 0],
      [1, 0, 0],
    ]);
  });

  it('fails a row with a bad cell across its line alone', () => {
    expect(
      codes(
        acceptability([
          [5, 5],
          [5, new CellError('#N/A')],
          [longText, 1],
        ]),
      ),
    ).toEqual([
      [1, 0, 0],
      ['#VALUE!', '#VALUE!', '#VALUE!'],
      ['#VALUE!', '#VALUE!', '#VALUE!'],
    ]);
  });

  it.each<[string, () => unknown, RegExp]>([
    ['weights', () => acceptability(rows, [[1]]), /^#VALUE! Weights: 1 weight for 2/],
    ['doubt', () => acceptability(rows, weights, 2), /^#VALUE! Doubt: 2 is not a doubt/],
    ['samples', () => acceptability(rows, weights, null, 'many'), /^#VALUE! Samples: "many" is not/],
    [
      'an error for samples',
      () => acceptability(rows, weights, null, new CellError('#REF!')),
      /^#VALUE! Samples: #REF!/,
    ],
    ['seed', () => acceptability(rows, weights, null, null, 1.5), /^#VALUE! Seed: 1\.5 is not a seed/],
    [
      'rows',
      () => acceptability(Array.from({ length: 100_000 }, () => [3, 4])),
      /^#VALUE! Ratings: 100000 rows given\. .* Choose fewer rows\.$/,
    ],
    [
      'work',
      () =>
        acceptability(
          Array.from({ length: 100 }, () => [3]),
          null as never,
          1,
          200_000,
        ),
      /^#VALUE! Samples: .* at most 100,000 samples/,
    ],
  ])('answers one error for the call: %s', (_, call, message) => {
    expect(shown(call())).toEqual([[expect.stringMatching(message)]]);
  });
});
