import { beforeAll, describe, expect, it, vi } from 'vitest';
import { band, firmness } from '../../../addin/custom-functions/band.ts';
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

const bands = [
  [40, 'Fair'],
  [65, 'Strong'],
  [20, 'Weak'],
];

describe('BAND', () => {
  it('answers one label per score, whatever the order of the bands', () => {
    expect(band([[65], [64.9], [20]], bands)).toEqual([['Strong'], ['Fair'], ['Weak']]);
  });

  it('has nothing to say below every band', () => {
    expect(shown(band([[19]], bands))).toEqual([['#N/A The score is below every band.']]);
  });

  it('passes #N/A of a score on, and calls any other error bad', () => {
    expect(codes(band([[new CellError('#N/A')], [new CellError('#REF!')], [70]], bands))).toEqual([
      ['#N/A'],
      ['#VALUE!'],
      ['Strong'],
    ]);
  });

  it('answers one error for the call when the bands are bad', () => {
    expect(shown(band([[50], [60]], [['x', 'Fair']]))).toEqual([
      [expect.stringMatching(/^#VALUE! Bands, row 1/)],
    ]);
  });
});

describe('FIRMNESS', () => {
  const weights = [[3], [1]];

  it('answers grade and the two probabilities per row', () => {
    expect(
      firmness(
        [
          [5, 5],
          [1, 1],
        ],
        weights,
        [
          [0, 'Low'],
          [50, 'High'],
        ],
      ),
    ).toEqual([
      ['Firm', 1, 1],
      ['Firm', 1, 1],
    ]);
  });

  it('fails a row across its three columns', () => {
    expect(
      codes(
        firmness(
          [
            [5, 'x'],
            [5, 5],
          ],
          weights,
          [[0, 'All']],
        ),
      ),
    ).toEqual([
      ['#VALUE!', '#VALUE!', '#VALUE!'],
      ['Firm', 1, 1],
    ]);
  });

  it('takes no doubt as a quarter', () => {
    const row = [[4, 2]];
    const edges = [
      [0, 'Low'],
      [55, 'High'],
    ];
    expect(firmness(row, weights, edges)).toEqual(firmness(row, weights, edges, 0.25));
    expect(firmness(row, weights, edges, null, [[1, 5]])).toEqual(firmness(row, weights, edges, 0.25));
    expect(firmness(row, weights, edges)).not.toEqual(firmness(row, weights, edges, 1));
  });

  it('takes the invocation object in place of doubt as nothing', () => {
    const called = asExcelCalls(firmness);
    expect(called([[5, 5]], weights, [[0, 'All']], invocation)).toEqual([['Firm', 1, 1]]);
  });

  it.each([-0.1, 1.1, 'some', new CellError('#N/A')])('refuses a doubt of %j', (doubt) => {
    expect(shown(firmness([[5, 5]], weights, [[0, 'All']], doubt))).toEqual([
      [expect.stringMatching(/^#VALUE! Doubt/)],
    ]);
  });

  it.each(blanks)('never takes a blank that arrives as %j for a rating', (blank) => {
    expect(
      codes(
        firmness([[blank, blank]], weights, [
          [0, 'Low'],
          [50, 'High'],
        ]),
      ),
    ).not.toEqual([['Firm', 1, 1]]);
  });
});
