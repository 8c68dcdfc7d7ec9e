import { publishedSheets, registerGrid, sheetOf } from '../../../support/sheet-builder.ts';
import type { Scenario } from '../scenario.ts';

const [, framework, rules, bands] = publishedSheets();
const kept = [framework, rules, bands].flatMap((sheet) => (sheet === undefined ? [] : [sheet]));
const otherwise = registerGrid.map((line, row) =>
  row === 0 ? line.map((cell) => (cell === 'Profile' ? 'Prof.' : cell)) : line,
);

/** States of the Connect page to look at, by name. */
export const connectScenarios: Readonly<Record<string, Scenario>> = {
  connected: { sheets: publishedSheets(), pages: ['connect', 'tools'] },
  'heading-otherwise': {
    sheets: [sheetOf('Partner cities and towns 2026', otherwise), ...kept],
    pages: ['connect'],
  },
  'nothing-found': {
    sheets: [sheetOf('Notes', [['Ask Maya about the list of links']])],
    pages: ['connect', 'place'],
  },
};
