import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellAddress, columnLetters } from '../../../shared/kernel/cell-address.ts';
import { isIsoDateOrPart, isoDateOfSerial, serialOfIsoDate } from '../../../shared/kernel/date.ts';
import { errorOf, isBlank, isOmitted, labelOf } from '../../../shared/kernel/read-cell.ts';
import { settle, sumOf } from '../../../shared/kernel/sum.ts';
import { numberSpelledBy, sameText } from '../../../shared/kernel/text.ts';
import { checkProperty } from '../../support/check-property.ts';

describe('texts', () => {
  it.each([
    ['Estelí', 'Esteli\u0301', true],
    ['  Active ', 'ACTIVE', true],
    ['\u00a0Active', 'active', true],
    ['Esteli', 'Estelí', false],
    ['Newcastle upon Tyne', 'Newcastle  upon Tyne', false],
    ['Straße', 'STRASSE', false],
  ])('CN-2: %j and %j are the same text: %s', (a, b, expected) => {
    expect(sameText(a, b)).toBe(expected);
  });

  it.each([
    ['4', 4],
    [' 4 ', 4],
    ['-2.50', -2.5],
    ['.5', 0.5],
    ['5.', 5],
    ['+1e2', 100],
    ['', undefined],
    ['4 5', undefined],
    ['1,000', undefined],
    ['Infinity', undefined],
    ['0x10', undefined],
    ['1e999', undefined],
  ])('the number that %j spells is %s', (text, expected) => {
    expect(numberSpelledBy(text)).toBe(expected);
  });
});

describe('dates', () => {
  it.each([
    ['1900-01-01', 1],
    ['1900-02-28', 59],
    ['1900-03-01', 61],
    ['2019-12-31', 43_830],
    ['2000-02-29', 36_585],
    ['9999-12-31', 2_958_465],
    ['1899-12-31', 0],
    ['1893-05-01', -2_435],
    [' 2019-12-31 ', 43_830],
  ])('CN-6: %s is day %i of Excel', (text, serial) => {
    expect(serialOfIsoDate(text)).toBe(serial);
    expect(isoDateOfSerial(serial)).toBe(text.trim());
  });

  it.each(['2019-02-29', '1900-02-29', '2019-13-01', '2019-00-10', '31/12/2019', '2019-1-1', '2019', ''])(
    'CN-6: %j is no day',
    (text) => {
      expect(serialOfIsoDate(text)).toBeUndefined();
    },
  );

  it('CN-6: a time of day is dropped, and the day that never was is shown as Excel shows it', () => {
    expect(isoDateOfSerial(43_830.99)).toBe('2019-12-31');
    expect(isoDateOfSerial(60)).toBe('1900-02-29');
    expect(isoDateOfSerial(1e9)).toBe('1000000000');
  });

  it.each([
    ['2024-02-29', true],
    ['2024-02', true],
    ['2024', true],
    ['2023-02-29', false],
    ['2024-13', false],
    ['2024-00', false],
    [' 2024-02-29', false],
    ['2024 ', false],
    ['24', false],
    ['spring 2024', false],
    ['', false],
  ])('EV-5: "%s" is a day, a month or a year: %s', (text, expected) => {
    expect(isIsoDateOrPart(text)).toBe(expected);
  });

  it('CN-6: a day turned to text and back is the same day', () => {
    checkProperty(
      fc.property(fc.integer({ min: -600_000, max: 2_958_465 }), (serial) => {
        fc.pre(serial !== 60);
        expect(serialOfIsoDate(isoDateOfSerial(serial))).toBe(serial);
      }),
    );
  });
});

describe('cells', () => {
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
    [16_383, 'XFD'],
  ])('column %i is %s', (index, letters) => {
    expect(columnLetters(index)).toBe(letters);
    expect(cellAddress(13, index)).toBe(`${letters}14`);
  });

  it('RL-5: a text that spells an error exactly is that error', () => {
    expect(errorOf('#N/A')).toBe('#N/A');
    expect(errorOf({ error: '#REF!' })).toBe('#REF!');
    expect(errorOf('#n/a')).toBeUndefined();
    expect(errorOf('n/a')).toBeUndefined();
  });

  it('blank is nothing or space, never 0', () => {
    expect([null, '', ' \t'].every(isBlank)).toBe(true);
    expect([0, false, '-', { error: '#N/A' } as const].some(isBlank)).toBe(false);
    expect(isOmitted(null) && isOmitted([]) && isOmitted([['']])).toBe(true);
    expect(isOmitted([[0]])).toBe(false);
  });

  it('a label is trimmed text; a number is its digits, an error and a blank nothing', () => {
    expect([' R01 ', 7, true, null, { error: '#N/A' } as const].map(labelOf)).toEqual([
      'R01',
      '7',
      'TRUE',
      '',
      '',
    ]);
  });
});

describe('sums', () => {
  it('SC-6: a sum does not depend on the order of its numbers', () => {
    expect(sumOf([0.1, 0.2, 0.3])).toBe(sumOf([0.3, 0.2, 0.1]));
    expect(sumOf([1, 1e100, 1, -1e100])).toBe(2);
    expect(sumOf([])).toBe(0);
    expect(sumOf([1e308, 1e308])).toBe(Infinity);
  });

  it('SC-6: what binary fractions leave behind is rounded away', () => {
    expect(settle(39.999_999_999_999_99)).toBe(40);
    expect(settle(0.1 + 0.2)).toBe(0.3);
    expect(settle(100 / 3)).toBeCloseTo(100 / 3, 11);
  });
});
