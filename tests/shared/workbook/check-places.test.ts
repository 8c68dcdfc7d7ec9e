import { describe, expect, it } from 'vitest';
import type { Cell, Grid } from '../../../shared/kernel/cell.ts';
import { assessWorkbook } from '../../../shared/workbook/assess-workbook.ts';
import { checkWorkbook } from '../../../shared/workbook/check-workbook.ts';
import { dateMeaningOf, isAgreementState } from '../../../shared/workbook/date-headers.ts';
import { hasPassed, readDueDate } from '../../../shared/workbook/due-date.ts';
import { publishedSheets, registerGrid, registerWith, sheetOf } from '../../support/sheet-builder.ts';

const today = '2026-11-25';
const check = (register: Grid) => {
  const sheets = publishedSheets({ register });
  return checkWorkbook(sheets, assessWorkbook(sheets), today);
};

/** The register with one more column at its end; what it says of the place, blank for the others. */
const withColumn = (grid: Grid, header: string, place: string, value: Cell): Grid =>
  grid.map((line, row) => [...line, row === 0 ? header : line[1] === place ? value : null]);

/** The register with a row of the same facts for another place. */
const withPlace = (like: string, place: string, country?: string): Grid => {
  const row = registerGrid.find((line) => line[1] === like) ?? [];
  return [...registerGrid, [place.toLowerCase(), place, country ?? row[2] ?? null, ...row.slice(3)]];
};

describe('look-alike places in a register', () => {
  it('CW-4: are found at the later row, and never mended', () => {
    expect(check(withPlace('Donetsk', 'Stalino'))).toEqual([
      {
        kind: 'places',
        sheet: 'Cities',
        cell: 'B17',
        row: 17,
        problem:
          'Stalino and Donetsk in row 12 are names of one place. If they are one place, keep one row. If they are two, state the country or area of both, or write after each name in brackets what tells them apart.',
        mend: null,
      },
    ]);
  });

  it.each([
    ['Bochum', 'BOCHUM', 'BOCHUM is spelled Bochum in row 8.'],
    ['Bochum', 'Bochum', 'Bochum is in row 8 already.'],
    ['Kitwe', 'Kitwe (Copperbelt)', 'looks like Kitwe in row 14, but for what stands in brackets.'],
    ['Estelí', 'Estelí/Nicaragua', 'Estelí/Nicaragua and Estelí in row 7 share a name.'],
  ])('CW-4: %s and %s', (like, place, sentence) => {
    const [found] = check(withPlace(like, place));
    expect(found?.problem).toContain(sentence);
  });

  it('CW-4: are two places where the country differs, and one where it is not stated', () => {
    expect(check(withPlace('Pittsburgh', 'Pittsburgh', 'Canada'))).toEqual([]);
    expect(check(withPlace('Pittsburgh', 'Pittsburgh', 'Not stated'))).toHaveLength(1);
    expect(check(withPlace('Pittsburgh', 'Pittsburgh', 'USA'))).toHaveLength(1);
  });

  it.each([
    ['State', 1],
    ['State or province', 0],
    ['Or', 1],
  ])(
    'CW-4: a column %s that differs leaves %s finding: alone, State is how a partnership stands',
    (header, count) => {
      const twice = withPlace('Bochum', 'bochum');
      const told = twice.map((line, row) => [
        ...line,
        row === 0 ? header : row === twice.length - 1 ? 'Dormant' : 'Active',
      ]);
      expect(check(told)).toHaveLength(count);
    },
  );
});

describe('dates that have passed', () => {
  const problemsOf = (grid: Grid) => check(grid).map(({ kind, problem }) => `${kind}: ${problem}`);
  const ends = (value: Cell, header = 'Agreement ends') => withColumn(registerGrid, header, 'Bochum', value);
  const saying = (state: string, date: Cell) =>
    withColumn(registerWith('Bochum', 'Agreement', state), 'Expiry date', 'Bochum', date);

  it.each([
    ['an Excel date', 46000, '9 December 2025'],
    ['an ISO date', '2026-11-24', '24 November 2026'],
    ['a year as text', '2019', '2019'],
    ['a year as a number', 2019, '2019'],
  ])('CW-5, CW-6: %s', (_what, value, said) => {
    expect(problemsOf(ends(value))).toEqual([
      `dates: Agreement ends says ${said}, which has passed. Renew the agreement and type the new date, or state that it has expired.`,
    ]);
  });

  it('CW-5: an agreement still said to be in force is named with what says so', () => {
    expect(problemsOf(saying('In force', '2019-12-31'))).toEqual([
      'dates: Expiry date says 31 December 2019, which has passed, but Agreement still says "In force". Renew the agreement, or change Agreement.',
    ]);
  });

  it('CW-5: one that the register says is over is none, nor one that ends today or later', () => {
    expect(problemsOf(saying('Expired', '2019-12-31'))).toEqual([]);
    expect(problemsOf(ends(today))).toEqual([]);
    expect(problemsOf(ends('2026'))).toEqual([]);
    expect(problemsOf(ends(46352))).toEqual([]);
  });

  it('CW-5: a header that says it is over can be gainsaid only by a column for the state', () => {
    const over = registerWith('Bochum', 'Agreement ended', '2019');
    expect(problemsOf(over)).toHaveLength(1);
    const without = (grid: Grid) => {
      const at = registerGrid[0]?.indexOf('Agreement') ?? -1;
      return grid.map((line, row) =>
        line.map((cell, column) => (column === at && row === 0 ? 'Deal' : cell)),
      );
    };
    expect(check(without(over)).filter(({ kind }) => kind === 'dates')).toEqual([]);
    expect(check(without(ends('2019'))).filter(({ kind }) => kind === 'dates')).toHaveLength(1);
  });

  it('CW-7: a review that is overdue', () => {
    expect(problemsOf(ends('2026-10-29', 'Next review'))).toEqual([
      'dates: Next review says 29 October 2026, which has passed. Review the partnership, then type the date of the next review.',
    ]);
    expect(problemsOf(ends('2026-11-25', 'Review due'))).toEqual([]);
  });

  it.each([
    ['Agreement ends', 'ends'],
    ['Agreement end date', 'ends'],
    ['MoU expires', 'ends'],
    ['Expiry date', 'ends'],
    ['Valid until', 'ends'],
    ['In force until', 'ends'],
    ['Agreement ended', 'is-over'],
    ['Agreement expired on', 'is-over'],
    ['Review due', 'review'],
    ['Next review', 'review'],
    ['Date of next review', 'review'],
    ['Review by', 'review'],
    ['Last review', undefined],
    ['Reviewed by', undefined],
    ['Conflict ended', undefined],
    ['Weekend visits', undefined],
    ['Agreement', undefined],
    ['Began', undefined],
    ['Date', undefined],
  ])('CW-5, CW-7: %s', (header, meaning) => {
    expect(dateMeaningOf(header)).toBe(meaning);
  });

  it('CW-5: a column for the state of the agreement', () => {
    const headers = ['Agreement', 'Agreement status', 'State of the agreement', 'Agreement in force'];
    expect(headers.filter((header) => !isAgreementState(header))).toEqual([]);
    expect(['Partnership', 'Stage', 'Agreement ended', 'Status'].filter(isAgreementState)).toEqual([]);
  });

  it.each([['soon'], [''], [null], [true], [0], [-3], ['31/12/2019'], ['2019-02-30'], [3e6], ['9999']])(
    'CW-6: %s is no date',
    (cell) => {
      expect(readDueDate(cell)).toBeNull();
    },
  );

  it('CW-6: a day has passed before today, a year when it is over', () => {
    expect(hasPassed({ kind: 'day', serial: 46350.0 }, today)).toBe(true);
    expect(readDueDate(46350.75)).toEqual({ kind: 'day', serial: 46350 });
    expect(hasPassed({ kind: 'year', year: 2025 }, today)).toBe(true);
    expect(hasPassed({ kind: 'year', year: 2026 }, today)).toBe(false);
  });
});

describe('overrides in a register', () => {
  it('CW-17: are found where they have no reason, at the cell for it', () => {
    const register = withColumn(
      withColumn(registerGrid, 'Override reason', 'Bochum', 'Asked for'),
      'Override',
      'Kotli',
      'Retain',
    );
    expect(check(register)).toEqual([
      {
        kind: 'cells',
        sheet: 'Cities',
        cell: 'Z13',
        row: 13,
        problem:
          'The override "Retain" has no reason, so the place can’t be published. Write under Override reason why it was decided.',
        mend: null,
      },
    ]);
  });

  it.each([
    ['Override', { error: '#REF!' }, 'The override of this place shows #REF!'],
    ['Evidence', { error: '#REF!' }, 'This line of evidence shows #REF!'],
    ['Evidence', '#REF!', 'This line of evidence shows #REF!'],
  ] as const)('CW-17: an error in %s is found (%j)', (header, error, sentence) => {
    const found = check(withColumn(registerGrid, header, 'Kotli', error));
    expect(found.map(({ kind, cell, problem }) => [kind, cell, problem.split(', so')[0]])).toEqual([
      ['cells', 'Z13', sentence],
    ]);
  });

  it('CW-17: an error in a line of evidence is found once, however many partnerships its place has', () => {
    const register = [
      ...registerGrid,
      (registerGrid.find((line) => line[1] === 'Kotli') ?? []).with(0, 'kotli-2'),
    ];
    const lines = sheetOf('Papers', [
      ['Place', 'Criterion', 'Evidence'],
      ['Kotli', 'Profile', '#REF!'],
    ]);
    const sheets = [...publishedSheets({ register }), lines];
    const found = checkWorkbook(sheets, assessWorkbook(sheets), today).filter(({ kind }) => kind === 'cells');
    expect(found.map(({ sheet, cell }) => [sheet, cell])).toEqual([['Papers', 'C2']]);
  });

  it('CW-17: are found at their own cell where there is no column for a reason', () => {
    expect(check(withColumn(registerGrid, 'Override', 'Kotli', 'Retain'))).toMatchObject([
      { cell: 'Z13', problem: expect.stringContaining('Head a column Override reason') as string },
    ]);
    expect(check(withColumn(registerGrid, 'Override', 'Kotli', null))).toEqual([]);
  });
});
