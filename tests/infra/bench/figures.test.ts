import { describe, expect, it } from 'vitest';
import { growthExponent, medianOf, ratioOf, sayRatio } from '../../../infra/bench/figures.ts';

describe('a median', () => {
  it.each<[readonly number[], number]>([
    [[3, 1, 2], 2],
    [[4, 1, 3, 2], 2.5],
    [[7], 7],
    [[10, 9], 9.5],
    [[], NaN],
  ])('of %j is %d', (numbers, median) => {
    expect(medianOf(numbers)).toBe(median);
  });
});

describe('a ratio', () => {
  it('is taken round by round, so that a moment in which the machine is slow counts once', () => {
    expect(ratioOf([2, 40, 2], [1, 20, 1])).toBe(2);
    expect(ratioOf([2, 2, 90], [1, 1, 1])).toBe(2);
  });

  it('is one of medians when one of the two was measured once', () => {
    expect(ratioOf([1, 2, 9], [8])).toBe(0.25);
  });

  it('is not to be had of nothing', () => {
    expect(ratioOf([], [1])).toBeNaN();
  });

  it.each<[number, string]>([
    [2.44, '2.4 times as long'],
    [1, '1.0 times as long'],
    [0.5, '1/2.0 of the time'],
    [1 / 38.4, '1/38 of the time'],
    [1 / 4_321, '1/4,300 of the time'],
    [123, '120 times as long'],
    [NaN, 'not measured'],
  ])('of %d is said as %s', (ratio, words) => {
    expect(sayRatio(ratio)).toBe(words);
  });
});

describe('the exponent of growth', () => {
  const sizes = [1_000, 10_000, 100_000];
  it.each<[string, (size: number) => number, number]>([
    ['1 for time in proportion', (size) => 3 * size, 1],
    ['2 for time in proportion to the square', (size) => 0.5 * size ** 2, 2],
    ['0 for time that does not grow', () => 7, 0],
  ])('is %s', (_, timeOf, exponent) => {
    expect(growthExponent(sizes.map((size) => ({ size, time: timeOf(size) })))).toBeCloseTo(exponent, 9);
  });

  it('lies between for time that is in part fixed', () => {
    const exponent = growthExponent(sizes.map((size) => ({ size, time: 5_000 + size })));
    expect(exponent).toBeGreaterThan(0.5);
    expect(exponent).toBeLessThan(1);
  });

  it('is not to be had of one size', () => {
    expect(growthExponent([{ size: 10, time: 1 }])).toBeNaN();
  });
});
