import { frameworkGrid, publishedSheets, registerWith, sheetOf } from '../../../support/sheet-builder.ts';
import { moderationSheet, secondGrid, secondSheet } from '../../../support/scorers-builder.ts';
import type { Otherwise } from '../../../support/scorers-builder.ts';
import type { Scenario } from '../scenario.ts';

const otherwise: Otherwise = {
  Anshan: { 'Strategic fit': 1, Profile: 3 },
  Chengdu: { 'Strategic fit': 3, Connections: 2, 'Due diligence considerations': 3 },
  Bapaume: { Profile: 4, 'Resources and purpose': 4, Connections: 5 },
  Bochum: { 'Strategic fit': 4, Connections: 2 },
  Kawasaki: { Profile: 4, 'Location overview': 4 },
  Pittsburgh: { 'Due diligence considerations': 3, 'Strategic fit': 4 },
  Donetsk: { 'Resources and purpose': 2 },
  Kotli: { Connections: 5, Profile: 3 },
  Kitwe: { 'Strategic fit': '?' },
  Nablus: { Connections: 3, Profile: 'n/a', 'Due diligence considerations': 9 },
};
const reason = 'Two visits a year and a shared youth orchestra, but none of it led by either council';
const agreedLine = ['Pittsburgh', 'Due diligence considerations', 5, 3, 4, reason, 'Priya Raman', 46_351];
const tenPoints = frameworkGrid.map((row, index) =>
  index === 5 ? [row[0] ?? null, row[1] ?? null, 1, 10] : row,
);
const renamed = secondGrid(otherwise).map((row) => (row[0] === 'Kotli' ? ['Kotly', ...row.slice(1)] : row));
const agreedRegister = registerWith('Pittsburgh', 'Due diligence considerations', 4);

const scorers = (sheets: Scenario['sheets']): Scenario => ({ sheets, pages: ['scorers'] });

/** States of two scorers, of the diagnostics and of the first run to look at, by name. */
export const scorersScenarios: Readonly<Record<string, Scenario>> = {
  'scorers-not-ready': scorers([sheetOf('Notes', [['Twinning committee, 4 March']])]),
  'scorers-none': scorers(publishedSheets()),
  'scorers-waiting': scorers([...publishedSheets(), secondSheet(null)]),
  'scorers-compared': scorers([
    ...publishedSheets({ register: agreedRegister }),
    secondSheet(null, renamed),
    moderationSheet(agreedLine),
  ]),
  'scorers-agreeing': scorers([...publishedSheets(), secondSheet({})]),
  'scorers-guessed': scorers([
    ...publishedSheets({ framework: tenPoints }),
    sheetOf('Ratings of the panel', secondGrid(otherwise)),
  ]),
  diagnostics: { sheets: publishedSheets(), pages: ['diagnostics'] },
  'diagnostics-troubled': {
    sheets: publishedSheets(),
    select: { sheet: 'Cities', row: 13 },
    pages: ['diagnostics'],
    functions: 'none',
    caller: 'Maya Chen',
    async then(records, desk) {
      records.failNext({ kind: 'unreachable' });
      await desk.publish();
    },
  },
  'first-run': { sheets: [sheetOf('Sheet1', [['Budget', 2026]])], pages: ['place'] },
  'first-run-partly': { sheets: publishedSheets().slice(1, 3), pages: ['place'] },
  overview: { sheets: publishedSheets(), select: { sheet: 'Weights', row: 2 }, pages: ['place'] },
  'overview-without-rules': {
    sheets: publishedSheets().filter(({ name }) => name !== 'Decisions'),
    select: { sheet: 'Weights', row: 2 },
    pages: ['place'],
  },
};
