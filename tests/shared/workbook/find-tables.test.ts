import { describe, expect, it } from 'vitest';
import type { Cell, Grid } from '../../../shared/kernel/cell.ts';
import { labelOf } from '../../../shared/kernel/read-cell.ts';
import { findTables } from '../../../shared/workbook/find-tables.ts';
import {
  bandGrid,
  frameworkGrid,
  publishedSheets,
  registerGrid,
  ruleGrid,
  sheetOf,
  tableOver,
} from '../../support/sheet-builder.ts';
import { growthOf, linear } from '../../support/growth.ts';
import { isInstrumented } from '../../support/instrumented.ts';

/** A grid moved down and to the right, with a title and a note above it. */
function under(grid: Grid, down: number, right: number): Grid {
  const pad: readonly Cell[] = Array<Cell>(right).fill(null);
  const lead = Array.from({ length: down }, (_, index): readonly Cell[] =>
    index === 0 ? ['A title'] : index === 1 ? [null, 'A note: Criterion and Weight are explained below'] : [],
  );
  return [...lead, ...grid.map((row) => [...pad, ...row])];
}

describe('finding the tables', () => {
  it('finds all four on sheets of any name', () => {
    const found = findTables(publishedSheets());
    expect(found.problems).toEqual([]);
    expect(found.register).toMatchObject({ sheet: 'Cities', headerRow: 1, firstRow: 2, lastRow: 16 });
    expect(found.framework).toMatchObject({ sheet: 'Weights', headerRow: 1, lastRow: 7 });
    expect(found.rules).toMatchObject({ sheet: 'Decisions', headerRow: 1, lastRow: 14 });
    expect(found.bands).toMatchObject({ sheet: 'Steps', headerRow: 1, lastRow: 4 });
  });

  it('finds them under titles and notes, away from the corner, on hidden sheets', () => {
    const sheets = [
      sheetOf('A', under(registerGrid, 4, 2)),
      sheetOf('B', under(frameworkGrid, 3, 1), { hidden: true }),
      sheetOf('C', ruleGrid, { origin: { row: 10, column: 3 } }),
    ];
    const found = findTables(sheets);
    expect(found.register).toMatchObject({ headerRow: 5, firstRow: 6, lastRow: 20 });
    expect(found.register?.columns[0]).toEqual({ header: 'Partnership', column: 3 });
    expect(found.framework).toMatchObject({ sheet: 'B', headerRow: 4 });
    expect(found.rules).toMatchObject({ headerRow: 11 });
    expect(found.rules?.columns[0]).toEqual({ header: 'Rule', column: 4 });
    expect(found.bands).toBeNull();
    expect(found.problems).toEqual([]);
  });

  it('finds them side by side and one below the other on a single sheet', () => {
    const beside = frameworkGrid.map((row, index): readonly Cell[] => [
      ...row,
      null,
      ...(bandGrid[index] ?? []),
    ]);
    const cells = [...beside, [], ...ruleGrid, [null, ''], ...registerGrid];
    const found = findTables([sheetOf('All', cells)]);
    expect(found.framework).toMatchObject({ headerRow: 1, lastRow: 7 });
    expect(found.framework?.columns).toHaveLength(4);
    expect(found.bands).toMatchObject({ headerRow: 1, lastRow: 4 });
    expect(found.rules).toMatchObject({ headerRow: 9, lastRow: 22 });
    expect(found.register).toMatchObject({ headerRow: 24, lastRow: 39 - 0 });
  });

  it('matches headers whatever their case, spaces and form of accents', () => {
    const shout = (grid: Grid): Grid =>
      grid.map((row, index) =>
        index === 0 ? row.map((cell) => ` ${labelOf(cell).toUpperCase().normalize('NFD')} `) : row,
      );
    const found = findTables(publishedSheets({ framework: shout(frameworkGrid), rules: shout(ruleGrid) }));
    expect(found.problems).toEqual([]);
    expect(found.framework).not.toBeNull();
  });

  it('ends a plain range at the first blank row, and an Excel table where it says', () => {
    const withGap = [...frameworkGrid.slice(0, 3), [], ...frameworkGrid.slice(3)];
    const plain = findTables(publishedSheets({ framework: withGap }));
    expect(plain.framework?.lastRow).toBe(3);
    const [register, , rules] = publishedSheets();
    const table = sheetOf('Weights', withGap, { tables: [tableOver('Weights', withGap)] });
    const found = findTables([register, table, rules].filter((sheet) => sheet !== undefined));
    expect(found.framework?.lastRow).toBe(8);
    expect(found.framework?.why).toContain('Excel table Weights');
  });

  it('takes rows typed right below an Excel table that was not stretched, but no lone note', () => {
    const { length } = registerGrid;
    const tables = [{ ...tableOver('Places', registerGrid), rows: length - 1 }];
    const cells = [...registerGrid, ['Source: the report']];
    const found = findTables([sheetOf('Cities', cells, { tables }), ...publishedSheets().slice(1)]);
    expect(found.register?.lastRow).toBe(length);
  });

  it('does not take a register with result columns for the rules', () => {
    const results = ['Rule', 'Recommendation', 'From', 'Band'];
    const register = registerGrid.map((row, index) => [
      ...row,
      ...(index === 0 ? results : ['', '', '', '']),
    ]);
    const found = findTables([sheetOf('Cities', register), ...publishedSheets().slice(1)]);
    expect(found.rules?.sheet).toBe('Decisions');
    expect(found.problems).toEqual([]);
  });

  it('prefers the framework that fits the register, and names one that fits as well', () => {
    const other: Grid = [
      ['Criterion', 'Weight'],
      ['Some other thing', 1],
      ['And another', 2],
    ];
    const decoy = findTables([sheetOf('Notes', other), ...publishedSheets()]);
    expect(decoy.framework?.sheet).toBe('Weights');
    expect(decoy.problems).toEqual([]);
    const copy = findTables([...publishedSheets(), sheetOf('Weights 2025', frameworkGrid)]);
    expect(copy.framework?.sheet).toBe('Weights');
    expect(copy.problems).toEqual([
      {
        sheet: 'Weights',
        cell: 'A1',
        row: 1,
        problem:
          'There is another framework on sheet Weights 2025, row 1; this one was used. Take the other away, or change its headers.',
      },
    ]);
  });

  it('says what is missing, without a cell to point at', () => {
    const found = findTables([sheetOf('Empty', [])]);
    expect(found.problems.map(({ problem }) => problem.slice(0, 21))).toEqual([
      'No framework was foun',
      'No register was found',
      'No rules were found, ',
    ]);
    expect(found.problems[0]).toMatchObject({ sheet: '', cell: '', row: 0 });
  });

  it.skipIf(isInstrumented)('stays quick on a sheet that repeats a header in every row', () => {
    const hostile = (rows: number) => [
      sheetOf(
        'Hostile',
        Array.from({ length: rows }, () => ['Criterion', 'Weight', 'Rule', 'Recommendation']),
      ),
    ];
    expect(growthOf(1_000, hostile, (sheets) => findTables(sheets))).toBeLessThan(linear);
  });
});
