import { describe, expect, it } from 'vitest';
import type { Cell, Grid } from '../../../shared/kernel/cell.ts';
import type { AcceptabilityOptions } from '../../../shared/sensitivity/acceptability.ts';
import { acceptabilityTable } from '../../../shared/sensitivity/acceptability.ts';
import { briefRows, codesOf } from '../../support/outcomes.ts';

const shares = (ratings: Grid, options: AcceptabilityOptions = {}): unknown =>
  briefRows(acceptabilityTable(ratings, options));

describe('ACCEPTABILITY', () => {
  it.each<[string, Grid, AcceptabilityOptions, unknown]>([
    ['AC-1: one row', [[3, 4]], {}, [[1]]],
    [
      'AC-1: a row that is better everywhere',
      [
        [2, 1],
        [5, 4],
      ],
      {},
      [
        [0, 1],
        [1, 0],
      ],
    ],
    [
      'AC-2: ties share the better rank',
      [
        [3, 3],
        [4, 4],
        [4, 4],
      ],
      {},
      [
        [0, 0, 1],
        [1, 0, 0],
        [1, 0, 0],
      ],
    ],
    [
      'AC-3: no doubt, one weighting',
      [
        [5, 1],
        [1, 5],
      ],
      { weights: [[2, 1]], doubt: 0 },
      [
        [1, 0],
        [0, 1],
      ],
    ],
    [
      'AC-3: a tie without doubt',
      [
        [5, 1],
        [1, 5],
      ],
      { weights: [[1, 1]], doubt: 0 },
      [
        [1, 0],
        [1, 0],
      ],
    ],
    [
      'AC-3: too little doubt to matter',
      [
        [5, 1],
        [1, 5],
      ],
      { weights: [[8, 1]] },
      [
        [1, 0],
        [0, 1],
      ],
    ],
    [
      'AC-3: weight of 0 counts for nothing',
      [
        [5, 1],
        [1, 5],
      ],
      { weights: [[1, 0]], doubt: 1 },
      [
        [1, 0],
        [0, 1],
      ],
    ],
    [
      'AC-2: gaps are left out',
      [
        [4, null],
        [4, 4],
        [3, 5],
      ],
      { weights: [[1], [0]] },
      [
        [1, 0, 0],
        [1, 0, 0],
        [0, 0, 1],
      ],
    ],
    [
      'AC-4: each on one criterion of its own',
      [
        [4, null],
        [null, 3],
      ],
      {},
      [
        [1, 0],
        [0, 1],
      ],
    ],
    [
      'AC-7: bad and empty rows stand aside, and the columns stay',
      [
        [5, 5],
        [6, 'x'],
        [1, 1],
        [null, 'n/a'],
      ],
      {},
      [[1, 0, 0, 0], 'bad: rating.off-scale rating.not-a-rating', [0, 1, 0, 0], 'nothing: nothing-assessed'],
    ],
    [
      'AC-7: assessed on a weight of 0 only',
      [
        [5, null],
        [3, 3],
      ],
      { weights: [[0, 1]] },
      ['nothing: nothing-assessed', [1, 0]],
    ],
    ['AC-7: nothing to rank at all', [['n/a', 'n/a']], {}, ['nothing: nothing-applicable']],
    ['AC-7: no row', [], {}, []],
    ['AC-7: no column', [[]], {}, 'weights.count'],
  ])('%s', (_, ratings, options, expected) => {
    expect(shares(ratings, options)).toEqual(expected);
  });

  it('AC-3: without weights the doubt is 1, whatever it says', () => {
    const rows = [
      [5, 1, 2],
      [1, 5, 2],
      [2, 2, 5],
    ];
    const uniform = shares(rows, { weights: [[1, 1, 1]], doubt: 1 });
    expect(shares(rows)).toEqual(uniform);
    expect(shares(rows, { weights: [[null]], doubt: 0 })).toEqual(uniform);
    expect(shares(rows, { weights: [[7, 1, 1]], doubt: 1 })).toEqual(uniform);
    expect(codesOf(acceptabilityTable(rows, { doubt: 'much' }))).toBe('doubt.not-a-share');
  });

  it('AC-3: the doubt is a quarter when left out', () => {
    const rows = [
      [5, 1],
      [2, 3],
    ];
    const weights = [[1, 2]];
    expect(shares(rows, { weights })).toEqual(shares(rows, { weights, doubt: 0.25 }));
    expect(shares(rows, { weights })).not.toEqual(shares(rows, { weights, doubt: 0.5 }));
  });

  it.each<[Cell | undefined]>([[undefined], [null], [0], ['']])(
    'AC-5, AC-6: %j is the usual samples and seed',
    (blank) => {
      const rows = [
        [5, 1],
        [2, 3],
      ];
      const usual = shares(rows, { samples: 10_000, seed: 0 });
      expect(shares(rows, { samples: blank ?? null, seed: blank ?? null })).toEqual(usual);
      expect(shares(rows)).toEqual(usual);
      expect(shares(rows, { seed: 1 })).not.toEqual(usual);
    },
  );

  it('AC-6: the figures of this call, which another program in another language gives too, and which may never change', () => {
    const rows = [
      [5, 1, 3],
      [1, 5, 2],
      [3, 2, 4],
    ];
    expect(shares(rows, { samples: 1000, seed: 2026 })).toEqual([
      [0.41, 0.228, 0.362],
      [0.335, 0.102, 0.563],
      [0.255, 0.67, 0.075],
    ]);
  });

  it.each<[AcceptabilityOptions, string]>([
    [{ samples: 1.5 }, 'samples.not-a-count'],
    [{ samples: -1 }, 'samples.not-a-count'],
    [{ samples: 1_000_001 }, 'samples.not-a-count'],
    [{ samples: NaN }, 'samples.not-a-count'],
    [{ samples: Infinity }, 'samples.not-a-count'],
    [{ samples: '1000' }, 'samples.not-a-count'],
    [{ samples: true }, 'samples.not-a-count'],
    [{ samples: { error: '#N/A' } }, 'samples.not-a-count'],
    [{ seed: 0.5 }, 'seed.not-whole'],
    [{ seed: -1 }, 'seed.not-whole'],
    [{ seed: 4_294_967_296 }, 'seed.not-whole'],
    [{ seed: 'x' }, 'seed.not-whole'],
    [{ weights: [[1, 2, 3]] }, 'weights.count'],
    [
      { weights: [['1', -1]], doubt: 2, samples: 0.1, seed: NaN },
      'number.text-number weight.negative doubt.not-a-share samples.not-a-count seed.not-whole',
    ],
  ])('AC-5, AC-6: %j is refused', (options, expected) => {
    expect(codesOf(acceptabilityTable([[3, 4]], options))).toBe(expected);
  });

  it.each<[string, readonly [rows: number, columns: number], samples: number, expected: string]>([
    ['as many rows as can be', [1000, 1], 10_000, 'ok'],
    ['too many rows', [1001, 1], 1, 'ratings.too-many-rows'],
    ['far too many rows', [100_000, 2], 1, 'ratings.too-many-rows'],
    ['too many samples for the rows', [1000, 1], 10_001, 'samples.too-many'],
    ['as many samples as can be', [3, 2], 1_000_000, 'ok'],
    ['too many columns', [2, 101], 1, 'ratings.too-many-columns'],
    ['too many samples for the columns', [10, 100], 200_001, 'samples.too-many'],
    ['the same for few rows, because drawing costs too', [3, 100], 200_001, 'samples.too-many'],
    ['both', [1001, 101], 1, 'ratings.too-many-rows ratings.too-many-columns'],
  ])('AC-8: %s', (_, [rows, columns], samples, expected) => {
    const row = Array.from({ length: columns }, (__, index) => 1 + (index % 5));
    const ratings = Array.from({ length: rows }, () => row);
    expect(codesOf(acceptabilityTable(ratings, { samples }))).toBe(expected);
  });
});
