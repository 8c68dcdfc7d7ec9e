import type { Cell, Grid } from '../../../../shared/kernel/cell.ts';
import type { Sheet } from '../../../../shared/workbook/sheet.ts';
import { resultAddress, sheetsWithResults } from '../../../support/result-columns.ts';
import { publishedSheets, registerGrid, ruleGrid } from '../../../support/sheet-builder.ts';
import type { Scenario } from '../scenario.ts';

const [headers = []] = registerGrid;

/** A grid with single cells put otherwise, by row (counted from 0) and header. */
function withCells(grid: Grid, others: readonly (readonly [number, string, Cell])[]): Grid {
  const [names = []] = grid;
  return grid.map((line, row) =>
    line.map((cell, column) => {
      const other = others.find(([at, header]) => at === row && names[column] === header);
      return other === undefined ? cell : other[2];
    }),
  );
}

function withRegister(sheets: readonly Sheet[], change: (cells: Grid) => Grid): readonly Sheet[] {
  return sheets.map((sheet, index) => (index === 0 ? { ...sheet, cells: change(sheet.cells) } : sheet));
}

const stored = '_xldudf_PARTNERCITY_SCORE($T3:Y3,Weights!$B$2:$B$7)';
const unknown = { value: { error: '#NAME?' } } as const;

const lastYears = sheetsWithResults()
  .slice(0, 1)
  .map((sheet) => ({ ...sheet, name: 'Cities 2025' }));

/** Something of every kind, on one page. */
const everyKind: readonly Sheet[] = [
  ...withRegister(
    sheetsWithResults({
      [resultAddress('Score', 3)]: { formula: stored },
      [resultAddress('Score', 4)]: unknown,
      [resultAddress('Score', 5)]: unknown,
      [resultAddress('Score', 9)]: { value: 12 },
      [resultAddress('Low', 9)]: { value: 50, formula: null },
    }),
    (cells) => [
      ...withCells(cells, [
        [12, 'Connections', '4 '],
        [8, 'Place', 'Kawasaki '],
        [3, 'Agreement', 'In force'],
        [3, 'Recommendation', 'Retain'],
        [13, 'Profile', 'good'],
      ]),
      ['stalino', 'Stalino', 'Ukraine', ...(registerGrid[1] ?? []).slice(3, headers.length)],
    ],
  ).map((sheet) =>
    sheet.name === 'Decisions'
      ? { ...sheet, cells: [...ruleGrid, ['R13', 'Existing', 'Active', ...(ruleGrid[1] ?? []).slice(3)]] }
      : sheet,
  ),
  ...lastYears,
];

/** The same fault in many rows, as a paste from elsewhere leaves it. */
const manyTexts = publishedSheets({
  rules: ruleGrid.slice(0, -1),
  register: registerGrid.map((line, row) =>
    row === 0 ? line : line.map((cell) => (typeof cell === 'number' ? String(cell) : cell)),
  ),
});

/** States of the pane's pages to look at, by name. */
export const checkScenarios: Readonly<Record<string, Scenario>> = {
  'every-finding': { sheets: everyKind, pages: ['check'] },
  'many-findings': { sheets: manyTexts, pages: ['check'] },
  'no-finding': { sheets: publishedSheets(), pages: ['check'] },
};
