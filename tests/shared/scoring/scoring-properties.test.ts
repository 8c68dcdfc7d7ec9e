import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../../shared/kernel/result.ts';
import type { Rating } from '../../../shared/register/rating.ts';
import { boundsOf } from '../../../shared/scoring/bounds.ts';
import { contributionsOf } from '../../../shared/scoring/contributions.ts';
import { coverageOf } from '../../../shared/scoring/coverage.ts';
import { scoreOf } from '../../../shared/scoring/score.ts';
import { checkProperty } from '../../support/check-property.ts';

const scale = { lowest: [1, 1, 2, 1], highest: [5, 5, 4, 10] };
const ratings: fc.Arbitrary<readonly Rating[]> = fc.tuple(
  ...scale.lowest.map((lowest, index) =>
    fc.oneof(
      { weight: 4, arbitrary: fc.integer({ min: lowest, max: scale.highest[index] ?? lowest }) },
      { weight: 1, arbitrary: fc.constantFrom<Rating>('not-assessed', 'not-applicable') },
    ),
  ),
);
const weights = fc
  .array(fc.integer({ min: 0, max: 40 }), { minLength: 4, maxLength: 4 })
  .filter((raw) => raw.some((weight) => weight > 0));

const numberOf = (outcome: Outcome<number, never>): number =>
  outcome.kind === 'value' ? outcome.value : NaN;
const reversed = <Item>(items: readonly Item[]): readonly Item[] => [...items].reverse();

describe('for any ratings and weights', () => {
  it('SC-2: a score lies from 0 to 100 and, SC-10, within its bounds', () => {
    checkProperty(
      fc.property(ratings, weights, (row, agreed) => {
        const score = scoreOf(row, agreed, scale);
        const bounds = boundsOf(row, agreed, scale);
        if (score.kind !== 'value' || bounds.kind !== 'value') return;
        expect(score.value).toBeGreaterThanOrEqual(bounds.value.low);
        expect(score.value).toBeLessThanOrEqual(bounds.value.high);
        expect(bounds.value.low).toBeGreaterThanOrEqual(0);
        expect(bounds.value.high).toBeLessThanOrEqual(100);
      }),
    );
  });

  it('SC-10: the bounds are what the score can come to, as far apart as coverage leaves open', () => {
    checkProperty(
      fc.property(ratings, weights, (row, agreed) => {
        const coverage = numberOf(coverageOf(row, agreed));
        const score = numberOf(scoreOf(row, agreed, scale));
        const bounds = boundsOf(row, agreed, scale);
        if (bounds.kind !== 'value' || Number.isNaN(score)) return;
        expect(bounds.value.low).toBeCloseTo(coverage * score, 8);
        expect(bounds.value.high).toBeCloseTo(coverage * score + 100 * (1 - coverage), 8);
      }),
    );
  });

  it('SC-11: contributions sum to the score and are empty exactly where there is no number', () => {
    checkProperty(
      fc.property(ratings, weights, (row, agreed) => {
        const points = contributionsOf(row, agreed, scale);
        if (points.kind !== 'value') return;
        const sum = points.value.reduce<number>((total, each) => total + (each ?? 0), 0);
        expect(sum).toBeCloseTo(numberOf(scoreOf(row, agreed, scale)), 9);
        expect(points.value.map((each) => each === null)).toEqual(
          row.map((rating) => typeof rating !== 'number'),
        );
      }),
    );
  });

  it('SC-2: a better rating never lowers the score', () => {
    checkProperty(
      fc.property(ratings, weights, fc.nat(3), (row, agreed, index) => {
        const rating = row[index];
        fc.pre(typeof rating === 'number' && rating < (scale.highest[index] ?? 0));
        const better = row.map((each, at) => (at === index && typeof each === 'number' ? each + 1 : each));
        const before = scoreOf(row, agreed, scale);
        if (before.kind !== 'value') return;
        expect(numberOf(scoreOf(better, agreed, scale))).toBeGreaterThanOrEqual(before.value);
      }),
    );
  });

  it('SC-2: turning the scale round mirrors the score', () => {
    checkProperty(
      fc.property(ratings, weights, (row, agreed) => {
        const score = scoreOf(row, agreed, scale);
        if (score.kind !== 'value') return;
        const mirrored = row.map((each, index) =>
          typeof each === 'number' ? (scale.lowest[index] ?? 0) + (scale.highest[index] ?? 0) - each : each,
        );
        expect(numberOf(scoreOf(mirrored, agreed, scale))).toBeCloseTo(100 - score.value, 9);
      }),
    );
  });

  it('SC-2: the order of the criteria does not matter', () => {
    checkProperty(
      fc.property(ratings, weights, (row, agreed) => {
        const turned = { lowest: reversed(scale.lowest), highest: reversed(scale.highest) };
        expect(scoreOf(reversed(row), reversed(agreed), turned)).toEqual(scoreOf(row, agreed, scale));
      }),
    );
  });

  it('WT-5: multiplying every weight changes nothing', () => {
    checkProperty(
      fc.property(ratings, weights, fc.integer({ min: 2, max: 1000 }), (row, agreed, factor) => {
        const multiplied = agreed.map((weight) => weight * factor);
        const score = scoreOf(row, agreed, scale);
        const again = scoreOf(row, multiplied, scale);
        expect(again.kind).toBe(score.kind);
        if (score.kind === 'value') expect(numberOf(again)).toBeCloseTo(score.value, 10);
      }),
    );
  });

  it('WT-5: weights as shares sum to 1: with every rating the highest, contributions sum to 100', () => {
    checkProperty(
      fc.property(weights, (agreed) => {
        const points = contributionsOf(scale.highest, agreed, scale);
        const sum =
          points.kind === 'value' ? points.value.reduce<number>((all, each) => all + (each ?? 0), 0) : NaN;
        expect(sum).toBeCloseTo(100, 9);
      }),
    );
  });

  it('SC-4: a gap never counts as the lowest rating, SC-3: and a criterion not applicable gives its weight away', () => {
    checkProperty(
      fc.property(ratings, weights, fc.nat(3), (row, agreed, index) => {
        const without = (rating: Rating): readonly Rating[] =>
          row.map((each, at) => (at === index ? rating : each));
        const others = row.filter((_, at) => at !== index);
        const rest = agreed.filter((_, at) => at !== index);
        const ends = {
          lowest: scale.lowest.filter((_, at) => at !== index),
          highest: scale.highest.filter((_, at) => at !== index),
        };
        const expected = scoreOf(others, rest, ends);
        if (expected.kind !== 'value') return;
        expect(numberOf(scoreOf(without('not-assessed'), agreed, scale))).toBeCloseTo(expected.value, 9);
        expect(numberOf(scoreOf(without('not-applicable'), agreed, scale))).toBeCloseTo(expected.value, 9);
      }),
    );
  });
});
