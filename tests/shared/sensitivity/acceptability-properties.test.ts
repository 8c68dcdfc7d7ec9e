import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell, Grid } from '../../../shared/kernel/cell.ts';
import { shareBelow } from '../../../shared/scoring/share-below.ts';
import type { AcceptabilityOptions } from '../../../shared/sensitivity/acceptability.ts';
import { acceptabilityTable } from '../../../shared/sensitivity/acceptability.ts';
import { checkProperty } from '../../support/check-property.ts';
import { briefRows } from '../../support/outcomes.ts';

type Shares = readonly (readonly number[])[];
const shares = (ratings: Grid, options: AcceptabilityOptions = {}): unknown =>
  briefRows(acceptabilityTable(ratings, options));

const rating = fc.integer({ min: 1, max: 5 });
const pairOfRows = fc.tuple(
  fc.tuple(rating, rating, rating, rating),
  fc.tuple(rating, rating, rating, rating),
);
const agreed = fc.tuple(...[1, 2, 3, 4].map(() => fc.integer({ min: 1, max: 9 })));

/** The probability that the first of two whole rows scores below the second, exactly. */
function exactlyBelow(
  first: readonly number[],
  second: readonly number[],
  weights: readonly number[],
  doubt: number,
): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const leads = first.map((each, index) => 25 * (each - (second[index] ?? NaN)));
  const lead = leads.reduce((sum, each, index) => sum + ((weights[index] ?? 0) / total) * each, 0);
  return shareBelow(leads.map((each) => (1 - doubt) * lead + doubt * each));
}

describe('for any rows', () => {
  const halfWidth = 1.96 * Math.sqrt(0.25 / 10_000);

  it('AC-5: of two rows the shares are those of the exact formula, to the half-width in 95 of 100 cases', () => {
    let cases = 0;
    let beyond = 0;
    checkProperty(
      fc.property(
        pairOfRows,
        agreed,
        fc.constantFrom(0.1, 0.25, 0.6, 1),
        fc.nat(1000),
        (rows, weights, doubt, seed) => {
          const [[first = NaN] = [], [second = NaN] = []] = shares(rows, {
            weights: [weights],
            doubt,
            seed,
          }) as Shares;
          const errors = [
            first - (1 - exactlyBelow(rows[0], rows[1], weights, doubt)),
            second - (1 - exactlyBelow(rows[1], rows[0], weights, doubt)),
          ].map(Math.abs);
          cases += 1;
          if (Math.max(...errors) > halfWidth) beyond += 1;
          expect(Math.max(...errors)).toBeLessThan(2.5 * halfWidth);
        },
      ),
    );
    expect(beyond / cases).toBeLessThanOrEqual(0.05);
  });

  const someRows = fc.array(
    fc.array(fc.oneof(rating, fc.constantFrom<Cell>(null, 'n/a', 'x')), { minLength: 3, maxLength: 3 }),
    {
      minLength: 1,
      maxLength: 6,
    },
  );

  it('AC-1: every line sums to 1', () => {
    checkProperty(
      fc.property(someRows, (rows) => {
        for (const line of shares(rows, { samples: 100 }) as readonly unknown[]) {
          if (Array.isArray(line))
            expect((line as number[]).reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 10);
        }
      }),
    );
  });

  it('AC-4: rows in another order have their lines in that order, exactly', () => {
    checkProperty(
      fc.property(someRows, (rows) => {
        const lines = shares(rows, { samples: 100 }) as readonly unknown[];
        expect(shares([...rows].reverse(), { samples: 100 })).toEqual([...lines].reverse());
      }),
    );
  });

  it('AC-7: a bad row changes nothing for the others but the number of columns', () => {
    checkProperty(
      fc.property(someRows, (rows) => {
        const lines = shares(rows, { samples: 100 }) as readonly unknown[];
        const [bad, ...others] = shares([['x', 1, 1], ...rows], { samples: 100 }) as readonly unknown[];
        expect(bad).toBe('bad: rating.not-a-rating');
        expect(others).toEqual(
          lines.map((line) => (Array.isArray(line) ? [...(line as number[]), 0] : line)),
        );
      }),
    );
  });
});
