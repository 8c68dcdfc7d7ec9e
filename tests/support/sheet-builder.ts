import type { Cell, Grid } from '../../shared/kernel/cell.ts';
import type { Sheet, SheetTable } from '../../shared/workbook/sheet.ts';
import { columnLetters } from '../../shared/kernel/cell-address.ts';
import { illustrativeBands } from '../../functions/workbook-template/published/bands.ts';
import { illustrativeFramework } from '../../functions/workbook-template/published/framework.ts';
import { publishedPartnerships } from '../../functions/workbook-template/published/partnerships.ts';
import { illustrativeRatings } from '../../functions/workbook-template/published/ratings.ts';
import { publishedRuleHeaders, publishedRules } from '../../functions/workbook-template/published/rules.ts';
import { factColumns } from '../../functions/workbook-template/register-columns.ts';

/** A sheet of a grid that starts at A1. */
export function sheetOf(name: string, cells: Grid, more: Partial<Sheet> = {}): Sheet {
  return { name, hidden: false, cells, origin: { row: 0, column: 0 }, tables: [], ...more };
}

/** A table over a whole grid. */
export function tableOver(name: string, grid: Grid): SheetTable {
  return { name, row: 0, column: 0, rows: grid.length, columns: grid[0]?.length ?? 0 };
}

export const frameworkGrid: Grid = [
  ['Criterion', 'Weight', 'Lowest', 'Highest'],
  ...illustrativeFramework.map(({ criterion, weight, lowest, highest }) => [
    criterion,
    weight,
    lowest,
    highest,
  ]),
];
export const ruleGrid: Grid = [publishedRuleHeaders, ...publishedRules];
export const bandGrid: Grid = [['From', 'Band'], ...illustrativeBands.map(([from, band]) => [from, band])];

const headers = [
  ...factColumns.map(({ header }) => header),
  ...illustrativeFramework.map(({ criterion }) => criterion),
];
const placeAt = headers.indexOf('Place');

/** The published review with the illustrative ratings: facts and ratings, no result columns. */
export const registerGrid: Grid = [
  headers,
  ...publishedPartnerships.map((row): readonly Cell[] => [
    ...row.slice(0, factColumns.length),
    ...(illustrativeRatings.get(row[placeAt] ?? '') ?? []),
  ]),
];

/** The register with one cell changed, by place and header. */
export function registerWith(place: string, header: string, value: Cell): Grid {
  const column = headers.indexOf(header);
  return registerGrid.map((row) =>
    row[placeAt] === place ? row.map((cell, index) => (index === column ? value : cell)) : row,
  );
}

/** The address of a cell of the register on a sheet of its own, by place and header. */
export function addressOf(place: string, header: string): string {
  const row = registerGrid.findIndex((cells) => cells[placeAt] === place) + 1;
  return `${columnLetters(headers.indexOf(header))}${String(row)}`;
}

/** The four tables on four sheets; any of them may be replaced. */
export function publishedSheets(
  grids: {
    readonly register?: Grid;
    readonly framework?: Grid;
    readonly rules?: Grid;
    readonly bands?: Grid;
  } = {},
): readonly Sheet[] {
  return [
    sheetOf('Cities', grids.register ?? registerGrid),
    sheetOf('Weights', grids.framework ?? frameworkGrid),
    sheetOf('Decisions', grids.rules ?? ruleGrid),
    sheetOf('Steps', grids.bands ?? bandGrid),
  ];
}
