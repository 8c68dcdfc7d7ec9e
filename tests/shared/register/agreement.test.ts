import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell, Grid } from '../../../shared/kernel/cell.ts';
import type { AgreementOptions } from '../../../shared/register/agreement.ts';
import { agreementTable } from '../../../shared/register/agreement.ts';
import type { GapWeighting } from '../../../shared/register/gap-weighting.ts';
import { gapWeightings } from '../../../shared/register/gap-weighting.ts';
import { kappaOf } from '../../../shared/register/kappa.ts';
import { checkProperty } from '../../support/check-property.ts';
import { brief, codesOf } from '../../support/outcomes.ts';

/** In brief: kappa (or why there is none), share identical, share within one; or why there is nothing; or the codes of issues. */
function agreement(first: Grid, second: Grid, options: AgreementOptions = {}): unknown {
  const found = agreementTable(first, second, options);
  if (!found.ok) return codesOf(found);
  if (found.value.kind !== 'value') return brief(found.value);
  const { kappa, identical, withinOne } = found.value.value;
  return [brief(kappa), identical, withinOne];
}

const noPairs = 'nothing: no-pairs';

describe('AGREEMENT', () => {
  // First 1 2 3 4, second 1 2 3 5: one gap of 1. Of all 16 pairs by chance the gaps sum to 24, their squares to 56, and 13 differ.
  const first: Grid = [[1, 2, 3, 4]];
  const second: Grid = [[1, 2, 3, 5]];

  it.each<[string, AgreementOptions, number]>([
    ['AG-3: linear when left out', {}, 1 - 4 / 24],
    ['AG-3: linear', { weighting: 'linear' }, 1 - 4 / 24],
    ['AG-3: quadratic', { weighting: ' Quadratic ' }, 1 - 4 / 56],
    ['AG-3: none', { weighting: 'NONE' }, 1 - 4 / 13],
    ['AG-3: a blank', { weighting: '' }, 1 - 4 / 24],
    ['AG-3: a blank that arrives as 0', { weighting: 0 }, 1 - 4 / 24],
  ])('%s', (_, options, kappa) => {
    expect(agreement(first, second, options)).toEqual([expect.closeTo(kappa, 12), 0.75, 1]);
  });

  it.each<[string, Grid, Grid, unknown]>([
    [
      'AG-4: identical',
      [
        [1, 2],
        [5, 3],
      ],
      [
        [1, 2],
        [5, 3],
      ],
      [1, 1, 1],
    ],
    ['AG-4: as far apart as can be', [[1, 5]], [[5, 1]], [-1, 0, 0]],
    ['AG-4: no better than chance, each always the same', [[3, 3]], [[4, 4]], [0, 0, 1]],
    ['AG-1: pairs with a gap drop out', [[1, null, 'n/a', 3, 5]], [[1, 4, 2, '?', 5]], [1, 1, 1]],
    ['AG-5: nothing but gaps', [[null, 2]], [[3, 'n/a']], noPairs],
    ['AG-5: no cell', [[]], [[]], noPairs],
    ['AG-5: no row', [], [], noPairs],
    ['AG-5: one and the same rating throughout', [[3, 3]], [[3, 3]], ['nothing: one-rating-only', 1, 1]],
    [
      'AG-6: rounded as scores are',
      [[1, 1, 2]],
      [[1, 2, 4]],
      [0.181818181818, 0.333333333333, 0.666666666667],
    ],
    ['AG-1: another shape', [[1, 2]], [[1], [2]], 'second.shape'],
    ['AG-1: more rows', [[1]], [[1], [2]], 'second.shape'],
    [
      'AG-2: bad cells on both sides',
      [[6, 1]],
      [['x', '2']],
      'rating.off-scale rating.not-a-rating rating.text-number',
    ],
    ['AG-2: beside a gap too', [[null]], [[true]], 'rating.not-a-rating'],
    ['AG-2: between two ratings', [[1, 2.5]], [[3.5, 2]], 'rating.not-whole rating.not-whole'],
  ])('%s', (_, one, other, expected) => {
    expect(agreement(one, other)).toEqual(expected);
  });

  it('AG-2: range, row and column of every bad cell are named', () => {
    const found = agreementTable(
      [
        [1, 2],
        [3, 2.5],
      ],
      [
        [1, 'x'],
        [3, 2],
      ],
    );
    expect(found.ok ? [] : found.issues.map(({ at }) => at)).toEqual([
      { range: 'first', row: 2, column: 2 },
      { range: 'second', row: 1, column: 2 },
    ]);
  });

  it.each<[Cell]>([['cubic'], [1], [true], [{ error: '#N/A' }], ['x'.repeat(32_767)]])(
    'AG-3: a weighting of %j is refused',
    (weighting) => {
      expect(agreement(first, second, { weighting })).toBe('weighting.unknown');
    },
  );

  it('AG-1: ratings are read on the scale, and all trouble of the call is named', () => {
    expect(agreement([[7]], [[7]])).toBe('rating.off-scale rating.off-scale');
    expect(agreement([[7, 2]], [[7, 2]], { scale: [[1, 9]] })).toEqual([1, 1, 1]);
    expect(
      agreement([[7, 2]], [[7, 2]], {
        scale: [
          [1, 9],
          [1, 3],
        ],
      }),
    ).toEqual([1, 1, 1]);
    expect(agreement([[1, 2]], [[1]], { scale: [[0, 5]], weighting: 'x' })).toBe(
      'second.shape weighting.unknown scale.below-one',
    );
  });

  it('AG-4: the length of the scale does not enter', () => {
    const short = agreement(first, second, { weighting: 'quadratic' });
    expect(agreement(first, second, { weighting: 'quadratic', scale: [[1, 1e9]] })).toEqual(short);
    // Never a loop over the scale: a thousand million levels take no time.
    expect(agreement([[1, 1e9]], [[1e9, 1]], { scale: [[1, 1e9]] })).toEqual([-1, 0, 0]);
  });

  it('AG-2: more bad cells than a call takes arguments are all named', () => {
    const bad = Array.from({ length: 130_000 }, () => ['x']);
    const found = agreementTable(
      bad,
      bad.map(() => [null]),
    );
    expect(found.ok ? 0 : found.issues.length).toBe(130_000);
  });
});

/** Kappa by its definition: the two tables of shares, level by level over the whole scale. */
function kappaByDefinition(
  first: readonly number[],
  second: readonly number[],
  weighting: GapWeighting,
  levels: number,
): number {
  const scale = Array.from({ length: levels }, (_, index) => index + 1);
  const gap = (g: number, h: number): number => {
    const size = Math.abs(g - h) / (levels - 1);
    return { linear: size, quadratic: size ** 2, none: g === h ? 0 : 1 }[weighting];
  };
  const share = (holds: (index: number) => boolean): number =>
    first.filter((_, index) => holds(index)).length / first.length;
  let observed = 0;
  let expected = 0;
  for (const g of scale) {
    for (const h of scale) {
      observed += gap(g, h) * share((index) => first[index] === g && second[index] === h);
      expected += gap(g, h) * share((index) => first[index] === g) * share((index) => second[index] === h);
    }
  }
  return 1 - observed / expected;
}

describe('for any ratings', () => {
  const levels = 7;
  const scale = [[1, levels]];
  const pairs = fc.array(fc.tuple(fc.integer({ min: 1, max: levels }), fc.integer({ min: 1, max: levels })), {
    minLength: 1,
    maxLength: 30,
  });
  const weightings = fc.constantFrom(...gapWeightings);

  it('AG-4: kappa is that of the definition', () => {
    checkProperty(
      fc.property(pairs, weightings, (rows, weighting) => {
        const [first, second] = [rows.map(([one]) => one), rows.map(([, other]) => other)];
        const found = kappaOf({ first, second }, weighting);
        const expected = kappaByDefinition(first, second, weighting, levels);
        if (found.kind === 'value') expect(found.value).toBeCloseTo(expected, 10);
        else expect(expected).toBeNaN();
      }),
    );
  });

  it('AG-4: neither scorer counts for more, and the order of the pairs does not matter', () => {
    checkProperty(
      fc.property(pairs, weightings, (rows, weighting) => {
        const [first, second] = [rows.map(([one]) => [one]), rows.map(([, other]) => [other])];
        const found = agreement(first, second, { weighting, scale });
        expect(agreement(second, first, { weighting, scale })).toEqual(found);
        expect(agreement([...first].reverse(), [...second].reverse(), { weighting, scale })).toEqual(found);
      }),
    );
  });

  it('AG-4: identical ratings of at least two levels agree wholly, and kappa is never more', () => {
    checkProperty(
      fc.property(pairs, weightings, (rows, weighting) => {
        const first = rows.map(([one]) => one);
        const found = kappaOf({ first, second: first }, weighting);
        expect(found).toEqual(
          new Set(first).size > 1 ? { kind: 'value', value: 1 } : { kind: 'nothing', why: 'one-rating-only' },
        );
        const other = kappaOf({ first, second: rows.map(([, second]) => second) }, weighting);
        if (other.kind === 'value') expect(other.value).toBeLessThanOrEqual(1);
      }),
    );
  });
});
