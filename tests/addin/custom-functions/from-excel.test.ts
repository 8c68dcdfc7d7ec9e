import { describe, expect, it } from 'vitest';
import {
  isOmitted,
  toCell,
  toGrid,
  toOptionalCell,
  toOptionalGrid,
  toOptionalWord,
} from '../../../addin/custom-functions/from-excel.ts';
import { CellError, invocation } from '../../support/excel-functions.ts';

describe('a cell from Excel', () => {
  it.each([
    ['null', null, null],
    ['a missing element', undefined, null],
    ['empty text', '', null],
    ['space, which is text', ' ', ' '],
    ['0, which may be a blank or a zero', 0, 0],
    ['a number', 3.5, 3.5],
    ['a text that looks like a number', '4', '4'],
    ['a truth value', false, false],
    ['no finite number', Number.NaN, { error: '#NUM!' }],
    ['an error by its code', new CellError('#DIV/0!'), { error: '#DIV/0!' }],
    ['an error by its name', { code: 'NotAvailable' }, { error: '#N/A' }],
    ['an error that is newer than we are', new CellError('#BLOCKED!'), { error: '#VALUE!' }],
    ['a number with a format', { type: 'FormattedNumber', basicValue: 43_830 }, 43_830],
    ['a text with a card', { type: 'String', basicType: 'String', basicValue: 'Leeds' }, 'Leeds'],
    ['an error as a data type', { type: 'Error', basicValue: '#N/A' }, { error: '#N/A' }],
    ['a number with a format, from an older build', { type: 'FormattedNumber', primitive: 7 }, 7],
    [
      'an error as a data type, from an older build',
      { type: 'Error', primitive: '#REF!' },
      { error: '#REF!' },
    ],
    ['an empty data type', { type: 'Empty', basicValue: '' }, null],
    [
      'an entity by its text',
      { type: 'Entity', text: 'Leeds', basicType: 'Error', basicValue: '#VALUE!' },
      'Leeds',
    ],
    ['a picture, which has none', { type: 'WebImage', address: 'a.png' }, { error: '#VALUE!' }],
    ['an object of no known kind', { leeds: 1 }, { error: '#VALUE!' }],
    ['a function', () => 1, { error: '#VALUE!' }],
  ])('is read: %s', (_, value, cell) => {
    expect(toCell(value)).toEqual(cell);
  });
});

describe('a range from Excel', () => {
  it('is a grid of cells', () => {
    expect(
      toGrid([
        [1, ''],
        [null, 'n/a'],
      ]),
    ).toEqual([
      [1, null],
      [null, 'n/a'],
    ]);
  });

  it('is not copied where it holds cells already', () => {
    const row = [1, 'n/a', null, true];
    expect(toGrid([row, [1, '']])[0]).toBe(row);
    expect(toGrid([[1, '', undefined, Infinity]])).toEqual([[1, null, null, { error: '#NUM!' }]]);
  });

  it('is one cell when a single value stands for it', () => {
    expect(toGrid(7)).toEqual([[7]]);
    expect(toGrid(null)).toEqual([[null]]);
  });

  it('is a column when a host hands over a flat list', () => {
    expect(toGrid([1, 2])).toEqual([[1], [2]]);
  });
});

describe('an optional argument', () => {
  it.each([
    ['null', null],
    ['nothing', undefined],
    ['empty text', ''],
    ['the invocation object in its place', invocation],
    ['the invocation object of a build that adds no name', {}],
  ])('is left out: %s', (_, value) => {
    expect(isOmitted(value)).toBe(true);
    expect(toOptionalGrid(value)).toBeNull();
    expect(toOptionalCell(value)).toBeNull();
  });

  it.each([
    ['a range', [[1, 5]]],
    ['a number', 0.5],
    ['zero', 0],
    ['false', false],
    ['an error', new CellError('#N/A')],
    ['a data type', { type: 'Double', basicValue: 1 }],
  ])('is given: %s', (_, value) => {
    expect(isOmitted(value)).toBe(false);
  });

  it.each([null, 0, ''])('of one blank cell that arrives as %j is no range', (blank) => {
    expect(toOptionalGrid([[blank]])).toBeNull();
  });

  it('keeps a range of one cell that holds something', () => {
    expect(toOptionalGrid([[5]])).toEqual([[5]]);
  });

  it('takes the cell of a range of one', () => {
    expect(toOptionalCell([['lowest']])).toBe('lowest');
  });

  it('takes 0 as a number, and as no word', () => {
    expect(toOptionalCell(0)).toBe(0);
    expect(toOptionalWord(0)).toBeNull();
    expect(toOptionalWord('refuse')).toBe('refuse');
  });
});
