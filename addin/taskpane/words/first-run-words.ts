import type { TableKind } from '../../../shared/workbook/workbook-issue.ts';

/** What is said before a place is in view: what the pane does, what it has found, and how all places stand. */
export const firstRunWords = {
  does: 'This pane scores every place in your own workbook, says which rule recommends what and why, and follows as you type. It changes nothing until you press a button.',
  found: 'Found so far',
  at: (sheet: string, row: number) => `Found on ${sheet}, row ${String(row)}`,
  notYet: (what: string) => `Not there yet: ${what}`,
  missing: {
    register: 'one row for each partnership, with a column for the place and one for each criterion',
    framework: 'two columns headed Criterion and Weight, one criterion a row',
    rules: 'two columns headed Rule and Recommendation, one rule a row',
    bands: 'two columns headed From and Band; scores do without them',
  } satisfies Record<TableKind, string>,
  connect: 'Connect your tables',

  heading: (places: number, sheet: string) =>
    `${String(places)} ${places === 1 ? 'place' : 'places'} on ${sheet}`,
  bands: 'By band',
  recommendations: 'Recommended',
  noScore: 'No score',
  noBand: 'Below all bands',
  noRecommendation: 'No recommendation',
  missingRules: 'There are no rules in this workbook, so nothing is recommended yet.',
} as const;
