import { beforeAll, describe, expect, it, vi } from 'vitest';
import { bounds, contributions, coverage, score } from '../../../addin/custom-functions/score.ts';
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

const weights = [[3], [1]];

describe('SCORE', () => {
  it('answers one row per row of ratings', () => {
    expect(
      score(
        [
          [5, 5],
          [1, 1],
          [3, 5],
        ],
        weights,
      ),
    ).toEqual([[100], [0], [62.5]]);
  });

  it('takes weights in a row too', () => {
    expect(score([[3, 5]], [[3, 1]])).toEqual([[62.5]]);
  });

  it.each(blanks)('takes a blank that arrives as %j as not assessed, never as a rating', (blank) => {
    expect(score([[blank, 5]], weights)).toEqual([[100]]);
    expect(codes(score([[blank, blank]], weights))).toEqual([['#N/A']]);
  });

  it.each(blanks)('treats options in a blank cell that arrives as %j as left out', (blank) => {
    expect(score([[3, null]], weights, blank, [[blank]] as unknown[][])).toEqual([[50]]);
  });

  it('does what `missing` says', () => {
    const row = [[3, null]];
    expect(score(row, weights, 'lowest')).toEqual([[37.5]]);
    expect(score(row, weights, 'Highest')).toEqual([[62.5]]);
    expect(shown(score(row, weights, 'refuse'))).toEqual([
      ['#N/A A rating is missing, and gaps are refused.'],
    ]);
  });

  it('takes a scale after a gap between commas', () => {
    expect(
      score([[3, 10]], weights, null, [
        [1, 9],
        [1, 10],
      ]),
    ).toEqual([[43.75]]);
  });

  it('takes the invocation object in place of an option as nothing (old metadata, new script)', () => {
    const called = asExcelCalls(score);
    expect(called([[3, 5]], weights, invocation)).toEqual([[62.5]]);
    expect(called([[3, 5]], weights, null, invocation)).toEqual([[62.5]]);
    expect(called([[3, 5]], weights, null, null, invocation)).toEqual([[62.5]]);
  });

  it('names a bad cell by row and column, and leaves the other rows right', () => {
    expect(
      shown(
        score(
          [
            [5, 5],
            [3, '4 '],
            [1, 1],
          ],
          weights,
        ),
      ),
    ).toEqual([[100], ['#VALUE! Ratings, row 2, column 2: "4 " is text. Type the number 4.'], [0]]);
  });

  it('says how many more problems a row has', () => {
    expect(shown(score([[9, 'good']], weights))).toEqual([
      [expect.stringMatching(/^#VALUE! Ratings, row 1, column 1: .* And 1 more\.$/)],
    ]);
  });

  it('fails only the row that an error in the range stands in', () => {
    expect(
      codes(
        score(
          [
            [5, new CellError('#DIV/0!')],
            [1, 5],
          ],
          weights,
        ),
      ),
    ).toEqual([['#VALUE!'], [25]]);
  });

  it.each([
    ['a weight that is text', [['3'], [1]]],
    ['a weight below 0', [[-1], [1]]],
    ['weights of 0', [[0], [0]]],
    ['too few weights', [[1]]],
    ['an error among the weights', [[new CellError('#REF!')], [1]]],
  ])('answers one error for the call: %s', (_, bad) => {
    expect(
      shown(
        score(
          [
            [3, 5],
            [1, 1],
          ],
          bad,
        ),
      ),
    ).toEqual([[expect.stringMatching(/^#VALUE! Weights/)]]);
  });

  it('refuses an option it does not know, and says which there are', () => {
    expect(shown(score([[3, 5]], weights, 'ignore'))).toEqual([
      [expect.stringMatching(/^#VALUE! Missing.*exclude, lowest, highest, refuse/)],
    ]);
  });

  it('answers a fault of ours with a sentence, not an exception', () => {
    const log = vi.spyOn(console, 'error').mockReturnValue(undefined);
    const trap = new Proxy([[1]], {
      get: () => {
        throw new RangeError('out of memory');
      },
    });
    expect(shown(score(trap, weights))).toEqual([
      [expect.stringMatching(/^#VALUE! This is a fault in Partner City/)],
    ]);
    expect(log).toHaveBeenCalledOnce();
    log.mockRestore();
  });
});

describe('COVERAGE', () => {
  it('answers the share of the applicable weight per row', () => {
    expect(
      coverage(
        [
          [3, null],
          [3, 'n/a'],
          ['?', '-'],
        ],
        weights,
      ),
    ).toEqual([[0.75], [1], [0]]);
  });
});

describe('BOUNDS', () => {
  it('answers two columns per row, and an error across both', () => {
    expect(
      codes(
        bounds(
          [
            [3, null],
            [3, 'x'],
            ['n/a', 'n/a'],
          ],
          weights,
        ),
      ),
    ).toEqual([
      [37.5, 62.5],
      ['#VALUE!', '#VALUE!'],
      ['#N/A', '#N/A'],
    ]);
  });
});

describe('CONTRIBUTIONS', () => {
  it('answers one column per criterion, empty text where there is nothing', () => {
    expect(
      codes(
        contributions(
          [
            [3, 5],
            [3, 'n/a'],
            [null, 5],
            [3, 99],
          ],
          weights,
        ),
      ),
    ).toEqual([
      [37.5, 25],
      [50, ''],
      ['', 100],
      ['#VALUE!', '#VALUE!'],
    ]);
  });

  it('sums to SCORE', () => {
    const row = [[2, 4, null, 5]];
    const four = [[3, 1, 2, 5]];
    const points = contributions(row, four).flat().map(Number);
    expect(points.reduce((sum, each) => sum + each, 0)).toBeCloseTo(Number(score(row, four)[0]?.[0]), 10);
  });
});
