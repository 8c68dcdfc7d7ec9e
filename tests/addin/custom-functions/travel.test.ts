import { beforeAll, describe, expect, it, vi } from 'vitest';
import { distance, travelCarbon } from '../../../addin/custom-functions/travel.ts';
import {
  asExcelCalls,
  blanks,
  CellError,
  codes,
  excelFunctions,
  invocation,
  shown,
} from '../../support/excel-functions.ts';

beforeAll(() => {
  vi.stubGlobal('CustomFunctions', excelFunctions);
});

const sheffield = [53.3811, -1.4702] as const;
const bochum = [51.4818, 7.2162] as const;

describe('DISTANCE', () => {
  it('answers kilometres, of cells and of ranges of one cell', () => {
    const km = distance(...sheffield, ...bochum);
    expect(Math.round(Number(km))).toBe(625);
    expect(distance([[53.3811]], [[-1.4702]], [[51.4818]], [[7.2162]])).toBe(km);
  });

  it.each([null, undefined, ''])('has nothing to say of a blank that arrives as %j', (blank) => {
    expect(shown(distance(blank, -1.47, 51, 7))).toBe(
      '#N/A There are no coordinates of one of the places. Type its latitude and longitude.',
    );
  });

  it('takes 0 as a place, because Greenwich and the equator are', () => {
    expect(distance(0, 0, 0, 0)).toBe(0);
  });

  it.each([new CellError('#N/A'), '#N/A'])('passes %j on as #N/A', (cell) => {
    expect(codes(distance(53, -1, cell, 7))).toBe('#N/A');
  });

  it.each([
    ['53.38', 'Latitude 1: "53.38" is text. Type the number 53.38.'],
    [91, 'Latitude 1: 91 is off the globe. Type degrees from -90 to 90.'],
    [
      'north',
      'Latitude 1: "north" is not a number. Type degrees from -90 (south) to 90 (north), such as 53.38.',
    ],
    [[[1], [2]], 'Latitude 1: 2 rows by 1 column given. Choose one cell.'],
    [[[1], [2, 3]], 'Latitude 1: 2 rows by 2 columns given. Choose one cell.'],
  ])('says of %j what to do', (cell, message) => {
    expect(shown(distance(cell, -1.47, 51, 7))).toBe(`#VALUE! ${message}`);
  });

  it.each([true, NaN, Infinity, new CellError('#REF!'), 'x'.repeat(32_767), {}, [[1, 2]]])(
    'refuses %j',
    (cell) => {
      expect(codes(distance(53, cell, 51, 7))).toBe('#VALUE!');
    },
  );

  it('takes a range of no cells as a blank, and passes over what Excel adds at the end', () => {
    expect(codes(distance([], -1, 51, 7))).toBe('#N/A');
    expect(asExcelCalls(distance)(0, 0, 0, 0, invocation)).toBe(0);
  });
});

describe('TRAVELCARBON', () => {
  it('answers kilograms one way, and 2 trips for out and back', () => {
    expect(travelCarbon(625, 'flight')).toBe(78.6);
    expect(travelCarbon(625, 'flight', null, 2)).toBe(157.2);
    expect(travelCarbon(625, 'flight', 3, 2, 2025, 'without')).toBe(278.8125);
  });

  it('tells FALSE, a choice, from 0, a blank cell', () => {
    expect(travelCarbon(1000, 'flight', 0, 0, 0, false)).toBe(74.35);
    expect(travelCarbon(1000, 'flight', 0, 0, 0, 0)).toBe(125.76);
    expect(travelCarbon([[1000]], [['flight']], [[0]], [[0]], [[0]], [[false]])).toBe(74.35);
  });

  it.each(blanks)('takes a choice that is left blank, as %j, as its default', (blank) => {
    expect(travelCarbon(1000, 'flight', blank, blank, blank, blank)).toBe(125.76);
  });

  it('takes the invocation object in place of a choice as nothing', () => {
    const called = asExcelCalls(travelCarbon);
    expect(called(1000, 'flight', invocation)).toBe(125.76);
    expect(called(1000, 'flight', null, null, null, null, invocation)).toBe(125.76);
  });

  it.each([null, undefined, '', new CellError('#N/A')])('has nothing to say of %j kilometres', (blank) => {
    expect(shown(travelCarbon(blank, 'rail'))).toBe('#N/A There are no kilometres.');
  });

  it('lists the modes when one is not known', () => {
    expect(shown(travelCarbon(625, 'car'))).toBe(
      '#VALUE! Mode: "car" is not a mode. Use one of flight, domestic flight, short-haul economy, short-haul business, ' +
        'short-haul average, long-haul economy, long-haul premium economy, long-haul business, long-haul first, long-haul average, ' +
        'flight outside the UK, rail, international rail, light rail, underground.',
    );
  });

  it.each(blanks)('lists them too where a mode arrives as %j', (blank) => {
    expect(shown(travelCarbon(625, blank))).toMatch(
      /^#VALUE! Mode: (A blank|0) is not a mode\. Use one of flight, /,
    );
  });

  it('lists the years when one is not known', () => {
    expect(shown(travelCarbon(625, 'rail', 1, 1, 2026))).toBe(
      '#VALUE! Year: 2026 has no factors here. Use one of 2025.',
    );
  });

  it('says how many more problems there are', () => {
    expect(shown(travelCarbon(-5, 'rail', 'two', 1.5, 2025, 'perhaps'))).toBe(
      '#VALUE! Kilometres: -5 is below 0. Type kilometres one way, such as 625. And 3 more.',
    );
  });

  it.each([new CellError('#REF!'), NaN, Infinity, true, '625', [[1, 2]], 'x'.repeat(32_767)])(
    'refuses %j kilometres',
    (cell) => {
      expect(codes(travelCarbon(cell, 'rail'))).toBe('#VALUE!');
    },
  );
});
