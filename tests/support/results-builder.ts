import { columnLetters } from '../../shared/kernel/cell-address.ts';
import type { Cell, Grid } from '../../shared/kernel/cell.ts';
import { assessWorkbook } from '../../shared/workbook/assess-workbook.ts';
import { cellOn } from '../../shared/workbook/place-on-sheet.ts';
import { planResults, type ResultsPlan } from '../../shared/workbook/result-columns/plan-results.ts';
import { resultNames, type ResultName } from '../../shared/workbook/result-columns/result-names.ts';
import type { Sheet } from '../../shared/workbook/sheet.ts';
import { valueOf } from './outcomes.ts';
import { sheetOf, tableOver } from './sheet-builder.ts';

/** A register of three places with two facts and three criteria, and what goes with it; any of the grids may be another. */
export interface SmallBook {
  readonly register?: Grid;
  readonly framework?: Grid;
  readonly rules?: Grid;
  readonly bands?: Grid;
}

export const smallRegister: Grid = [
  ['Place', 'Kind', 'Fit', 'Profile', 'Links'],
  ['Bonn', 'Twin', 5, 4, 3],
  ['Lima', 'Friendship', 2, null, 1],
  ['Oslo', 'Twin', null, 'n/a', null],
];
export const smallFramework: Grid = [
  ['Criterion', 'Weight', 'Lowest', 'Highest'],
  ['Fit', 50, 1, 5],
  ['Profile', 30, 1, 5],
  ['Links', 20, 1, 5],
];
export const smallRules: Grid = [
  ['Rule', 'Kind', 'Score', 'Recommendation', 'Reason'],
  ['R1', 'Twin', '>= 60', 'Keep', '{Place} scores {Score}'],
  ['R2', 'Twin', '-', 'Watch', 'A twin without a score'],
  ['R3', '-', '-', 'Let go', '{Kind}, and nothing else'],
];
export const smallBands: Grid = [
  ['From', 'Band'],
  [0, 'Weak'],
  [60, 'Strong'],
];

/** The small book on four sheets, as plain ranges. */
export function smallBook(grids: SmallBook = {}): readonly Sheet[] {
  return [
    sheetOf('Cities', grids.register ?? smallRegister),
    sheetOf('Weights', grids.framework ?? smallFramework),
    sheetOf('Decisions', grids.rules ?? smallRules),
    sheetOf('Steps', grids.bands ?? smallBands),
  ];
}

/** The same with an Excel table over each grid. */
export function smallTables(
  grids: SmallBook = {},
  names: readonly string[] = ['Partnerships', 'Criteria', 'Ruleset', 'Bandings'],
): readonly Sheet[] {
  return smallBook(grids).map((sheet, index) => ({
    ...sheet,
    tables: [tableOver(names[index] ?? '', sheet.cells)],
  }));
}

/** The plan for some results, or all of them. */
export function planned(
  sheets: readonly Sheet[],
  results: readonly ResultName[] = resultNames,
  how: 'functions' | 'native' = 'functions',
): ResultsPlan {
  return valueOf(planResults(sheets, assessWorkbook(sheets), { results, how }));
}

/** A sheet moved down and to the right, with lines and columns before it. */
export function movedBy(sheet: Sheet, rows: number, columns: number, titles: Grid = []): Sheet {
  const before = Array<Cell>(columns).fill(null);
  const top = Array.from({ length: rows }, (_, row) => titles[row] ?? []);
  return {
    ...sheet,
    cells: [...top, ...sheet.cells.map((line) => [...before, ...line])],
    tables: sheet.tables.map((table) => ({
      ...table,
      row: table.row + rows,
      column: table.column + columns,
    })),
  };
}

/** The addresses of the cells of a sheet, by a header in one of its rows: `addressUnder(sheet, 'Score', 3)`. */
export function addressUnder(sheet: Sheet, header: string, row: number, headerRow = 1): string {
  const width = Math.max(...sheet.cells.map((line) => line.length)) + sheet.origin.column;
  for (let column = 1; column <= width; column += 1) {
    if (cellOn(sheet, headerRow, column) === header) return `${columnLetters(column - 1)}${String(row)}`;
  }
  throw new Error(`No column ${header}.`);
}
