import type { Grid } from '../../../../shared/kernel/cell.ts';
import { publishedSheets, registerGrid, registerWith, sheetOf } from '../../../support/sheet-builder.ts';
import type { Selection } from '../../../../addin/app/ports.ts';
import type { Scenario } from '../scenario.ts';

const sheets = publishedSheets();
const rowOf = (place: string): number => registerGrid.findIndex((row) => row.includes(place)) + 1;
const select = (place: string): Partial<Selection> => ({
  sheet: 'Cities',
  row: rowOf(place),
  column: 2,
  rows: 1,
});

const evidence: Grid = [
  ['Place', 'Criterion', 'Evidence', 'Source', 'Date'],
  [
    'Kotli',
    'Connections',
    'Two school exchanges in the spring term',
    'Schools team, note of 4 March',
    45_355,
  ],
  ['Kotli', '', 'The civic side has been quiet since the last visit of a mayor', 'Lord Mayor’s office', 2019],
  ['Kotli', 'Due diligence considerations', 'No concerns raised', '', 'to be dated'],
];
const overridden: Grid = registerGrid.map((row, index) => {
  if (index === 0) return [...row, 'Override', 'Override reason', 'Override by', 'Override date'];
  return row.includes('Kotli')
    ? [
        ...row,
        'Retain',
        'The community here asked for the link to be kept while it looks for a new partner school.',
        'Maya Chen',
        46_351,
      ]
    : [...row, null, null, null, null];
});
const illustrative: Grid = [
  ['Criterion', 'Weight', 'Note'],
  ...(sheets[1]?.cells ?? [])
    .slice(1)
    .map(([criterion = null, weight = null]) => [criterion, weight, 'Weight illustrative']),
];

/** Two thousand places, with ratings that differ. */
const manyRows: Grid = [
  registerGrid[0] ?? [],
  ...Array.from({ length: 2000 }, (_, index) =>
    (registerGrid[1 + (index % 15)] ?? []).map((cell, column) => {
      if (column === 1) return `Place ${String(index + 1)}`;
      return column < 19 ? cell : 1 + ((index * (column - 17) + (index >> 3)) % 5);
    }),
  ),
];

/** States of the pane's pages to look at, by name. */
export const placeScenarios: Readonly<Record<string, Scenario>> = {
  'place-outlook': {
    sheets: publishedSheets({ framework: illustrative }),
    select: select('Kotli'),
    pages: ['place', 'what-if'],
  },
  'place-protected': {
    sheets,
    select: select('Kotli'),
    pages: ['place'],
    prepare: (workbook) => workbook.protect('Cities'),
  },
  'place-evidence': {
    sheets: [...publishedSheets({ register: overridden }), sheetOf('Evidence', evidence)],
    select: select('Kotli'),
    pages: ['place', 'record'],
    caller: 'Maya Chen',
    published: {
      place: 'Kotli',
      facts: {},
      ratings: {},
      evidence: [
        {
          criterion: 'Connections',
          text: 'Two school exchanges in the spring term',
          source: 'Schools team',
          date: '2024-03',
        },
      ],
      override: { recommendation: 'Acknowledge', reason: 'Decided at the annual meeting' },
    },
  },
  'place-last-gap': {
    sheets: publishedSheets({
      register: registerWith('Kitwe', 'Connections', 3).map((row) =>
        row.includes('Kitwe') ? row.map((cell) => (cell === '?' ? 2 : cell)).with(-1, '?') : row,
      ),
    }),
    select: select('Kitwe'),
    pages: ['place'],
  },
  'place-nothing-assessed': {
    sheets: publishedSheets({
      register: registerGrid.map((row) =>
        row.includes('Kotli') ? row.map((cell, index) => (index < 19 ? cell : null)) : row,
      ),
    }),
    select: select('Kotli'),
    pages: ['place'],
  },
  'what-if-no-framework': { sheets: sheets.filter(({ name }) => name !== 'Weights'), pages: ['what-if'] },
  'what-if-many': { sheets: publishedSheets({ register: manyRows }), select: { row: 2 }, pages: ['what-if'] },
};
