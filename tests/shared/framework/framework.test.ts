import { describe, expect, it } from 'vitest';
import { readBands } from '../../../shared/framework/bands.ts';
import { readScale } from '../../../shared/framework/scale.ts';
import { readWeights } from '../../../shared/framework/weights.ts';
import type { Grid } from '../../../shared/kernel/cell.ts';
import { codesOf, valueOf } from '../../support/outcomes.ts';

describe('weights', () => {
  it.each<[string, Grid]>([
    ['row', [[25, 0, 15]]],
    ['column', [[25], [0], [15]]],
  ])('WT-1: stand in one %s', (_, grid) => {
    expect(valueOf(readWeights(grid))).toEqual([25, 0, 15]);
  });

  it.each<[string, Grid, string]>([
    [
      'WT-1: two rows and columns',
      [
        [1, 2],
        [3, 4],
      ],
      'weights.shape',
    ],
    ['WT-1: nothing', [], 'weights.shape'],
    ['WT-2: a number typed as text', [['25', 1]], 'number.text-number'],
    ['WT-2: a text', [['much', 1]], 'number.not-a-number'],
    ['WT-2: a blank', [[null, 1]], 'number.missing'],
    ['WT-2: a boolean', [[true, 1]], 'number.not-a-number'],
    ['WT-2: an error', [[{ error: '#N/A' }, 1]], 'number.not-a-number'],
    ['WT-2: no finite number', [[Infinity, NaN]], 'number.not-a-number number.not-a-number'],
    ['WT-3: below 0', [[-5, 10]], 'weight.negative'],
    ['WT-3: all 0', [[0, 0]], 'weights.sum'],
    ['WT-3: too large to add', [[1e308, 1e308]], 'weights.sum'],
  ])('%s is refused', (_, grid, codes) => {
    expect(codesOf(readWeights(grid))).toBe(codes);
  });

  it('WT-2: every bad weight is named by its row and column', () => {
    const read = readWeights([[10], ['ten'], [-1]]);
    expect(read.ok ? [] : read.issues.map(({ at }) => at)).toEqual([
      { range: 'weights', row: 2, column: 1 },
      { range: 'weights', row: 3, column: 1 },
    ]);
  });

  it('WT-2: a whole column of bad weights is named cell by cell', () => {
    const read = readWeights(Array.from({ length: 200_000 }, () => [null]));
    expect(read.ok ? 0 : read.issues.length).toBe(200_000);
  });
});

describe('scales', () => {
  const oneToFive = { lowest: [1, 1, 1], highest: [5, 5, 5] };
  it.each<[string, Grid | null, number, unknown]>([
    ['WT-6: left out', null, 3, oneToFive],
    ['WT-6: one blank cell', [['']], 3, oneToFive],
    ['WT-7: 1 x 2', [[1, 5]], 3, oneToFive],
    ['WT-7: 2 x 1', [[1], [5]], 3, oneToFive],
    [
      'WT-7: n x 2',
      [
        [1, 5],
        [2, 4],
        [1, 10],
      ],
      3,
      { lowest: [1, 2, 1], highest: [5, 4, 10] },
    ],
    [
      'WT-7: 2 x n',
      [
        [1, 2, 1],
        [5, 4, 10],
      ],
      3,
      { lowest: [1, 2, 1], highest: [5, 4, 10] },
    ],
    [
      'WT-7: 2 x 2 as n x 2',
      [
        [1, 5],
        [2, 4],
      ],
      2,
      { lowest: [1, 2], highest: [5, 4] },
    ],
    ['WT-7: 1 x 2 for one criterion', [[2, 4]], 1, { lowest: [2], highest: [4] }],
    ['WT-7: 2 x 1 for one criterion', [[2], [4]], 1, { lowest: [2], highest: [4] }],
    ['WT-7: 1 x 2 for two criteria', [[2, 4]], 2, { lowest: [2, 2], highest: [4, 4] }],
  ])('%s is read', (_, grid, criteria, expected) => {
    expect(valueOf(readScale(grid, criteria))).toEqual(expected);
  });

  it.each<[string, Grid, number, string]>([
    ['WT-7: one cell', [[5]], 3, 'scale.shape'],
    [
      'WT-7: 2 x 2 for three criteria',
      [
        [1, 5],
        [1, 5],
      ],
      3,
      'scale.shape',
    ],
    [
      'WT-7: a row too few',
      [
        [1, 5],
        [1, 5],
        [1, 5],
      ],
      4,
      'scale.shape',
    ],
    ['WT-8: from 0', [[0, 5]], 3, 'scale.below-one'],
    ['WT-8: from a half', [[0.5, 5]], 3, 'scale.below-one'],
    ['WT-9: upside down', [[5, 1]], 3, 'scale.not-above'],
    ['WT-9: of one level', [[3, 3]], 3, 'scale.not-above'],
    ['WT-9: a blank end', [[1, null]], 3, 'number.missing'],
    ['WT-9: two text ends', [['1', 'five']], 3, 'number.text-number number.not-a-number'],
    ['WT-9: an infinite end', [[1, Infinity]], 3, 'number.not-a-number'],
  ])('%s is refused', (_, grid, criteria, codes) => {
    expect(codesOf(readScale(grid, criteria))).toBe(codes);
  });

  it('WT-8: the cell that is too low is named', () => {
    const read = readScale(
      [
        [1, 0, 1],
        [5, 5, 5],
      ],
      3,
    );
    expect(read.ok ? [] : read.issues.map(({ at }) => at)).toEqual([{ range: 'scale', row: 1, column: 2 }]);
  });
});

describe('bands', () => {
  it('BD-1: stand in any order, and blank rows are passed over', () => {
    const grid = [
      [65, ' Strong '],
      [null, null],
      [0, 'Weak'],
      [40, 'Fair'],
      ['', ' '],
      [0, 0],
    ];
    expect(valueOf(readBands(grid))).toEqual([
      { from: 0, label: 'Weak' },
      { from: 40, label: 'Fair' },
      { from: 65, label: 'Strong' },
    ]);
  });

  it.each<[string, Grid, string]>([
    ['BD-1: one column', [[0], [40]], 'bands.shape'],
    ['BD-1: none', [[null, null]], 'bands.empty'],
    ['BD-1: no range', [], 'bands.shape'],
    ['BD-1: an edge typed as text', [['40', 'Fair']], 'number.text-number'],
    ['BD-1: an edge that is blank', [[null, 'Fair']], 'number.missing'],
    ['BD-1: a blank label', [[40, '']], 'band.no-label'],
    ['BD-1: an error for a label', [[40, { error: '#REF!' }]], 'band.no-label'],
    [
      'BD-2: the same edge twice',
      [
        [40, 'Fair'],
        [0, 'Weak'],
        [40, 'Good'],
      ],
      'band.repeated-edge',
    ],
    [
      'BD-2: edges a breath apart',
      [
        [0.3, 'Fair'],
        [0.1 + 0.2, 'Good'],
      ],
      'band.repeated-edge',
    ],
  ])('%s is refused', (_, grid, codes) => {
    expect(codesOf(readBands(grid))).toBe(codes);
  });
});
