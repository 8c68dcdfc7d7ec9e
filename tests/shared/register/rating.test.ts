import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../shared/kernel/cell.ts';
import { readRating, readRatingRow } from '../../../shared/register/rating.ts';
import { checkProperty } from '../../support/check-property.ts';
import { codesOf, valueOf } from '../../support/outcomes.ts';

const scale = { lowest: [1, 1, 1], highest: [5, 5, 5] };

describe('a rating', () => {
  it.each<[Cell]>([[1], [5], [3], [2.5], [4.999]])('RT-1: %j is on the scale of 1 to 5', (cell) => {
    expect(valueOf(readRating(cell, 1, 5))).toBe(cell);
  });

  it.each<[Cell]>([
    [null],
    [0],
    [-0],
    [''],
    ['   '],
    ['?'],
    [' ? '],
    ['-'],
    ['not assessed'],
    ['Not Assessed '],
    ['NOT STATED'],
    ['\u00a0'],
  ])('RT-2: %j is not assessed', (cell) => {
    expect(valueOf(readRating(cell, 1, 5))).toBe('not-assessed');
  });

  it.each<[Cell]>([['n/a'], ['N/A'], ['na'], [' NA '], ['not applicable'], ['Not Applicable']])(
    'RT-3: %j is not applicable',
    (cell) => {
      expect(valueOf(readRating(cell, 1, 5))).toBe('not-applicable');
    },
  );

  it.each<[Cell, string]>([
    ['4', 'rating.text-number'],
    ['4 ', 'rating.text-number'],
    ['0', 'rating.text-number'],
    ['2.5', 'rating.text-number'],
    [6, 'rating.off-scale'],
    [0.5, 'rating.off-scale'],
    [-1, 'rating.off-scale'],
    [NaN, 'rating.not-a-rating'],
    [Infinity, 'rating.not-a-rating'],
    [-Infinity, 'rating.not-a-rating'],
    ['good', 'rating.not-a-rating'],
    ['4 of 5', 'rating.not-a-rating'],
    ['??', 'rating.not-a-rating'],
    ['#N/A', 'rating.not-a-rating'],
    [true, 'rating.not-a-rating'],
    [false, 'rating.not-a-rating'],
    [{ error: '#N/A' }, 'rating.not-a-rating'],
    [{ error: '#DIV/0!' }, 'rating.not-a-rating'],
  ])('RT-4: %j is a bad cell (%s)', (cell, code) => {
    expect(codesOf(readRating(cell, 1, 5))).toBe(code);
  });

  it('RT-4: no text is ever read as a number', () => {
    checkProperty(
      fc.property(fc.string(), (text) => {
        const read = readRating(text, 1, 5);
        expect(read.ok && typeof read.value === 'number').toBe(false);
      }),
    );
  });
});

describe('a row of ratings', () => {
  it('RT-5: every bad cell is named by row and column', () => {
    const read = readRatingRow(['4', 3, 9], scale, 14);
    expect(read.ok ? [] : read.issues.map(({ code, at }) => [code, at.row, at.column])).toEqual([
      ['rating.text-number', 14, 1],
      ['rating.off-scale', 14, 3],
    ]);
  });

  it('RT-5: a cell that is not there is not assessed', () => {
    expect(valueOf(readRatingRow([4], scale, 1))).toEqual([4, 'not-assessed', 'not-assessed']);
  });
});
