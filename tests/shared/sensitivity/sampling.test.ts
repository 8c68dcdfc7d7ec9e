import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomSource } from '../../../shared/kernel/random-source.ts';
import { orderByFalling } from '../../../shared/sensitivity/falling-order.ts';
import { ranker } from '../../../shared/sensitivity/ranks.ts';
import { weightingSource } from '../../../shared/sensitivity/weighting-source.ts';
import { checkProperty } from '../../support/check-property.ts';

describe('the weightings', () => {
  it('AC-4: sum to 1, all of them above 0, and keep to the agreed shares as far as there is no doubt', () => {
    const next = weightingSource([0.5, 0.3, 0.2], 0.4, randomSource(7));
    for (let draw = 0; draw < 1000; draw += 1) {
      const weighting = [...next()];
      expect(weighting.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
      weighting.forEach((weight, index) => {
        expect(weight).toBeGreaterThan(0.6 * ([0.5, 0.3, 0.2][index] ?? 0));
      });
    }
  });

  it('AC-4: two equal numbers, which would leave a criterion without weight, are drawn again', () => {
    const numbers = [0.5, 0.5, 0, 0.5, 0.25, 0.75].values();
    const next = weightingSource([1, 1, 1], 1, () => numbers.next().value ?? NaN);
    expect([...next()]).toEqual([0.25, 0.5, 0.25]);
  });

  it('AC-3: are uniform on the simplex: each weight of three is below t with probability 1 - (1 - t)^2', () => {
    const next = weightingSource([1, 1, 1], 1, randomSource(1));
    const drawn = Array.from({ length: 10_000 }, () => [...next()]);
    for (const mark of [0.1, 0.3, 0.7]) {
      [0, 1, 2].forEach((index) => {
        const below = drawn.filter((weighting) => (weighting[index] ?? 0) < mark).length / drawn.length;
        expect(Math.abs(below - (1 - (1 - mark) ** 2))).toBeLessThan(0.0098);
      });
    }
  });
});

describe('ranks', () => {
  it('AC-2: a lead of 1e-9 is none, and a chain of such leads is judged pair by pair', () => {
    const rank = ranker(3);
    expect([...rank(Float64Array.of(50, 50 + 8e-10, 50 + 1.6e-9))]).toEqual([2, 1, 1]);
    expect([...rank(Float64Array.of(50, 49, 51))]).toEqual([2, 3, 1]);
  });

  it('AC-2: are 1 plus the number of scores above, for any scores, one set after another', () => {
    const scores = fc.integer({ min: 1, max: 120 }).chain((length) =>
      fc.array(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: length, maxLength: length }), {
        minLength: 1,
        maxLength: 3,
      }),
    );
    checkProperty(
      fc.property(scores, (sets) => {
        const rank = ranker(sets[0]?.length ?? 0);
        for (const set of sets) {
          const expected = set.map((score) => 1 + set.filter((other) => other > score).length);
          expect([...rank(Float64Array.from(set))]).toEqual(expected);
        }
      }),
    );
  });

  it('AC-2: rest on an order that keeps every row', () => {
    const rows = 1000;
    const random = randomSource(3);
    const order = Uint32Array.from({ length: rows }, (_, row) => row);
    const scores = Float64Array.from({ length: rows }, () => Math.floor(100 * random()));
    orderByFalling(order, new Uint32Array(rows), scores);
    expect(new Set(order).size).toBe(rows);
    order.forEach((row, place) => {
      if (place > 0) expect(scores[order[place - 1] ?? 0]).toBeGreaterThanOrEqual(scores[row] ?? NaN);
    });
  });
});
