import type { Cell, Grid } from '../../shared/kernel/cell.ts';
import { labelOf } from '../../shared/kernel/read-cell.ts';
import type { Sheet } from '../../shared/workbook/sheet.ts';
import { illustrativeFramework } from '../../functions/workbook-template/published/framework.ts';
import { registerGrid, sheetOf, tableOver } from './sheet-builder.ts';

const [headers = []] = registerGrid;
const placeAt = headers.indexOf('Place');
const criteria = illustrativeFramework.map(({ criterion }) => criterion);

/** What a second scorer rates otherwise than the first, by place and criterion. */
export type Otherwise = Readonly<Record<string, Readonly<Record<string, Cell>>>>;

/** The places of the published review and a rating of each, those of the first scorer but for what is given; `null` for all leaves every rating blank. */
export function secondGrid(otherwise: Otherwise | null): Grid {
  return [
    ['Place', ...criteria],
    ...registerGrid.slice(1).map((row) => {
      const place = row[placeAt] ?? null;
      const changed = otherwise?.[labelOf(place)] ?? {};
      const own = criteria.map((criterion) => row[headers.indexOf(criterion)] ?? null);
      return [
        place,
        ...criteria.map((criterion, index) =>
          otherwise === null
            ? null
            : criterion in changed
              ? (changed[criterion] ?? null)
              : (own[index] ?? null),
        ),
      ];
    }),
  ];
}

/** The sheet that the pane makes for a second scorer, filled in. */
export function secondSheet(otherwise: Otherwise | null, grid: Grid = secondGrid(otherwise)): Sheet {
  return sheetOf('Second scoring', grid, { tables: [tableOver('SecondScoring', grid)] });
}

export const moderationHead = [
  'Place',
  'Criterion',
  'First',
  'Second',
  'Agreed',
  'Reason',
  'Moderated by',
  'Date',
] as const;

/** The sheet on which what was agreed is kept. */
export function moderationSheet(...lines: readonly (readonly Cell[])[]): Sheet {
  const grid: Grid = [moderationHead, ...lines];
  return sheetOf('Moderation', grid, { tables: [tableOver('Moderation', grid)] });
}

/** A register of many places, each named by its number as well. */
export function manyPlaces(count: number): Grid {
  const rows = registerGrid.slice(1);
  const named = (cell: Cell, index: number): Cell => `${labelOf(cell)} ${String(index)}`;
  return [
    headers,
    ...Array.from({ length: count }, (_, index) =>
      (rows[index % rows.length] ?? []).map((cell, column) =>
        column === placeAt ? named(cell, index) : cell,
      ),
    ),
  ];
}
