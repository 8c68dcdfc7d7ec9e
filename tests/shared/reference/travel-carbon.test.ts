import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../shared/kernel/cell.ts';
import { travelCarbonOf } from '../../../shared/reference/travel-carbon.ts';
import { travelFactorSets } from '../../../shared/reference/travel-carbon-factors.ts';
import { modeNamed, travelModes } from '../../../shared/reference/travel-modes.ts';
import { checkProperty } from '../../support/check-property.ts';
import { brief } from '../../support/outcomes.ts';

type Options = Partial<Record<'travellers' | 'trips' | 'year' | 'forcing', Cell>>;

function carbon(kilometres: Cell, mode: Cell, options: Options = {}): unknown {
  const grids = Object.fromEntries(Object.entries(options).map(([name, cell]) => [name, [[cell]]]));
  return brief(travelCarbonOf([[kilometres]], [[mode]], grids));
}

describe('the published factors', () => {
  // Kilograms per passenger-kilometre and rows as in the published set, typed again from the research notes.
  it.each([
    ['domestic flight', { kg: 0.22928, row: '21_316_3160' }, { kg: 0.13552, row: '21_316_3161' }],
    ['short-haul average', { kg: 0.12786, row: '21_316_3162' }, { kg: 0.07559, row: '21_316_3163' }],
    ['short-haul economy', { kg: 0.12576, row: '21_316_3164' }, { kg: 0.07435, row: '21_316_3165' }],
    ['short-haul business', { kg: 0.18863, row: '21_316_3166' }, { kg: 0.11152, row: '21_316_3167' }],
    ['long-haul average', { kg: 0.15282, row: '21_316_3168' }, { kg: 0.09043, row: '21_316_3169' }],
    ['long-haul economy', { kg: 0.11704, row: '21_316_3170' }, { kg: 0.06926, row: '21_316_3171' }],
    ['long-haul premium economy', { kg: 0.18726, row: '21_316_3172' }, { kg: 0.11081, row: '21_316_3173' }],
    ['long-haul business', { kg: 0.3394, row: '21_316_3174' }, { kg: 0.20083, row: '21_316_3175' }],
    ['long-haul first', { kg: 0.46814, row: '21_316_3176' }, { kg: 0.27701, row: '21_316_3177' }],
    ['flight outside the UK', { kg: 0.10916, row: '21_316_3180' }, { kg: 0.06449, row: '21_316_3181' }],
    ['rail', { kg: 0.03546, row: '25_315_3147' }, { kg: 0.03546, row: '25_315_3147' }],
    ['international rail', { kg: 0.00446, row: '25_315_3148' }, { kg: 0.00446, row: '25_315_3148' }],
    ['light rail', { kg: 0.0286, row: '25_315_3149' }, { kg: 0.0286, row: '25_315_3149' }],
    ['underground', { kg: 0.0278, row: '25_315_3150' }, { kg: 0.0278, row: '25_315_3150' }],
  ])('TC-4, TC-7 of %s are %j, or %j without forcing', (name, withForcing, withoutForcing) => {
    const activity = modeNamed(name)?.activityAt(100) ?? 'domestic';
    expect(travelFactorSets[0].factors[activity]).toEqual({ withForcing, withoutForcing });
    expect(carbon(1000, name)).toBeCloseTo(1000 * withForcing.kg, 9);
    expect(carbon(1000, name, { forcing: false })).toBeCloseTo(1000 * withoutForcing.kg, 9);
  });

  it('TC-4 are each used by a mode, and say when and by whom they were published', () => {
    const used = new Set(travelModes.flatMap(({ activityAt }) => [activityAt(1), activityAt(9000)]));
    for (const set of travelFactorSets) {
      expect(new Set(Object.keys(set.factors))).toEqual(used);
      expect(set.asAt).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(set.publisher).not.toBe('');
    }
  });
});

describe('the carbon of a journey', () => {
  // Return economy flights from Sheffield for one person; kilometres to the nearest one, so the carbon to about 0.2 kg.
  it.each([
    ['Bochum', 625, 157.2, 93.0],
    ['Khmelnytskyi', 2009, 505.4, 298.8],
    ['Pittsburgh', 5819, 1362.1, 806.1],
    ['Kitwe', 7883, 1845.3, 1092.0],
    ['Chengdu', 8253, 1931.9, 1143.3],
    ['Kawasaki', 9444, 2210.8, 1308.3],
  ])(
    'TC-8 of a return flight to %s, %d km away, is %d kg, or %d kg without forcing',
    (_, km, kg, without) => {
      expect(Math.abs(Number(carbon(km, 'flight', { trips: 2 })) - kg)).toBeLessThan(0.2);
      expect(Math.abs(Number(carbon(km, 'flight', { trips: 2, forcing: 'without' })) - without)).toBeLessThan(
        0.2,
      );
    },
  );

  it('TC-3 of a flight is short-haul up to and including 3,700 km', () => {
    expect(carbon(3700, 'flight')).toBe(465.312);
    expect(carbon(3700, 'flight')).toBe(carbon(3700, 'short-haul economy'));
    expect(carbon(3700.0001, 'flight')).toBe(carbon(3700.0001, 'long-haul economy'));
  });

  it('TC-5, TC-8 grows in proportion to kilometres, travellers and trips', () => {
    const whole = fc.integer({ min: 1, max: 50 });
    const km = fc.double({ min: 0, max: 20_000, noNaN: true });
    const names = fc.constantFrom(...travelModes.map(({ name }) => name));
    checkProperty(
      fc.property(km, names, whole, whole, (kilometres, mode, travellers, trips) => {
        const one = Number(carbon(kilometres, mode));
        expect(one).toBeGreaterThanOrEqual(0);
        const all = Number(carbon(kilometres, mode, { travellers, trips }));
        expect(Math.abs(all - one * travellers * trips)).toBeLessThanOrEqual(1e-9 * (1 + all));
      }),
    );
  });

  it('TC-7 of an aircraft is less without forcing, and of a train the same', () => {
    for (const { name } of travelModes) {
      const [full, less] = [true, false].map((forcing) => Number(carbon(500, name, { forcing })));
      if (/rail|underground/.test(name)) expect(less).toBe(full);
      else expect(less).toBeLessThan(full ?? 0);
    }
  });
});

describe('the arguments of TRAVELCARBON', () => {
  it('TC-1 takes 0 kilometres as 0', () => {
    expect(carbon(0, 'rail')).toBe(0);
  });

  it.each<Cell>([null, '', ' ', '#N/A', { error: '#N/A' }])(
    'TC-1 has nothing to say of %j kilometres',
    (cell) => {
      expect(carbon(cell, 'rail')).toBe('nothing: no-kilometres');
      expect(carbon(cell, null)).toBe('nothing: no-kilometres');
      expect(carbon(cell, 'raft')).toBe('bad: mode.unknown');
    },
  );

  it.each<[Cell, string]>([
    [-1, 'kilometres.negative'],
    ['625', 'argument.text-number'],
    ['far', 'argument.not-a-number'],
    [true, 'argument.not-a-number'],
    [{ error: '#VALUE!' }, 'argument.not-a-number'],
    [NaN, 'argument.not-a-number'],
    [Infinity, 'argument.not-a-number'],
    [1e308, 'journey.too-large'],
  ])('TC-1, TC-8 refuse %j kilometres', (cell, code) => {
    expect(carbon(cell, 'rail', { travellers: 100 })).toBe(`bad: ${code}`);
  });

  it.each(['RAIL', '  Rail ', 'rail\u00A0'])('TC-2 takes %j as rail', (mode) => {
    expect(carbon(100, mode)).toBe(carbon(100, 'rail'));
  });

  it.each<Cell>([
    null,
    '',
    0,
    '#N/A',
    { error: '#N/A' },
    { error: '#REF!' },
    'car',
    5,
    true,
    'x'.repeat(32_767),
  ])('TC-2 refuses %j as a mode', (mode) => {
    expect(carbon(100, mode)).toBe('bad: mode.unknown');
  });

  it('TC-2 lists every mode when one is not known', () => {
    const found = travelCarbonOf([[1]], [['car']]);
    const known = travelModes.map(({ name }) => name);
    expect(found).toMatchObject({ kind: 'bad', issues: [{ known }] });
    expect(new Set(known).size).toBe(known.length);
  });

  it.each<Cell>([null, '', 0, 1])('TC-5 takes %j travellers or trips as 1', (cell) => {
    expect(carbon(100, 'rail', { travellers: cell, trips: cell })).toBe(3.546);
  });

  it.each<[Cell, string]>([
    [2.5, 'count.not-whole'],
    [-1, 'count.not-whole'],
    [0.5, 'count.not-whole'],
    ['2', 'argument.text-number'],
    ['two', 'argument.not-a-number'],
    [true, 'argument.not-a-number'],
    [{ error: '#N/A' }, 'argument.not-a-number'],
    [Infinity, 'argument.not-a-number'],
  ])('TC-5 refuses %j travellers or trips', (cell, code) => {
    expect(carbon(100, 'rail', { travellers: cell })).toBe(`bad: ${code}`);
    expect(carbon(100, 'rail', { trips: cell })).toBe(`bad: ${code}`);
  });

  it.each<Cell>([null, '', 0, 2025])('TC-6 takes the year %j as the newest', (year) => {
    expect(carbon(100, 'rail', { year })).toBe(3.546);
  });

  it.each<[Cell, string]>([
    [2024, 'year.unknown'],
    [2026, 'year.unknown'],
    [2025.5, 'year.unknown'],
    ['2025', 'argument.text-number'],
    [{ error: '#N/A' }, 'argument.not-a-number'],
    [false, 'argument.not-a-number'],
  ])('TC-6 refuses the year %j', (year, code) => {
    expect(carbon(100, 'rail', { year })).toBe(`bad: ${code}`);
  });

  it.each<[Cell, number]>([
    [null, 12.576],
    ['', 12.576],
    [0, 12.576],
    ['with', 12.576],
    [' With ', 12.576],
    [true, 12.576],
    ['WITHOUT', 7.435],
    [false, 7.435],
  ])('TC-7 takes %j as a choice of forcing', (forcing, kg) => {
    expect(carbon(100, 'flight', { forcing })).toBe(kg);
  });

  it.each<Cell>([1, 'yes', 'true', { error: '#N/A' }, -0.5])(
    'TC-7 refuses %j as a choice of forcing',
    (forcing) => {
      expect(carbon(100, 'flight', { forcing })).toBe('bad: forcing.unknown');
    },
  );

  it('TC-1 names everything that is wrong, and refuses ranges of several cells', () => {
    const two = [[1, 2]];
    const found = travelCarbonOf(two, [['rail'], ['rail']], {
      travellers: [[0], [0]],
      trips: [['x']],
      year: two,
      forcing: [[true, false]],
    });
    const shape = 'argument.shape';
    expect(brief(found)).toBe(`bad: ${shape} ${shape} ${shape} argument.not-a-number ${shape} ${shape}`);
  });
});
