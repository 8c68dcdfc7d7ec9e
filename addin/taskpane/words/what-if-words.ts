import type { ApplyWeightsIssue } from '../../../shared/workbook/plan-weights.ts';

/** What the What if page says. */
export const whatIfWords = {
  nothingWritten: 'Nothing is written until you apply.',
  weights: 'Weights',
  share: 'of the sum',
  weightOf: (criterion: string) => `Weight of ${criterion}`,
  valueText: (weight: string, share: string) => `${weight}, ${share} of the sum`,
  was: (weight: string) => `was ${weight}`,
  notANumber: 'Type a number of 0 or more.',
  allZero: 'At least one weight must be above 0.',
  changes: (count: number) => `Would change (${String(count)})`,
  stays: (count: number) => `Would stay as they are (${String(count)})`,
  columns: { place: 'Place', now: 'Now', then: 'Then' },
  noScoreShort: 'no score',
  noBand: 'no band',
  noRecommendation: 'no recommendation',
  more: (count: number) => `Show ${String(count)} more`,
  untouched: 'Move a weight to see what would change.',
  counted: (count: number, of: number) =>
    `${String(count)} of ${String(of)} ${of === 1 ? 'place' : 'places'} ${count === 1 ? 'changes' : 'change'}.`,
  apply: 'Apply to framework',
  discard: 'Discard',
  doing: 'Writing the weights into the framework…',
  done: (sheet: string) => `The weights on ${sheet} are changed.`,
  empty: {
    heading: 'No weights to move yet',
    how: 'The weights come from the framework, and what they do is seen on the register’s places. One of the two is missing or can’t be read.',
    action: 'See what to put right',
  },
} as const;

/** Why weights were not written, and what to do. */
export function sayWeightsIssue(issue: ApplyWeightsIssue): string {
  switch (issue.code) {
    case 'weights.no-framework':
      return 'The framework is no longer there. Check the workbook, then try again.';
    case 'weights.not-weights':
      return 'These weights do not fit the framework any more. Discard them and move them again.';
    case 'weights.formula':
      return `${issue.sheet}, ${issue.cell} works its weight out with a formula, which a number would wipe out. Change what the formula uses, or type a number there yourself, then apply again.`;
  }
}
