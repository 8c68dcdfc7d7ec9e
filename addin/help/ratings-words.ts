import type { HelpCase, HelpParameter } from './help-page.ts';

/** Parameters and cases of ratings, weights, bands and scale, in the same words on every page. */
export const ratingsParameter: HelpParameter = {
  name: 'ratings',
  give: 'A range with one row per partnership and one column per criterion. Each cell holds a number on the scale, or says that there is none.',
};

export const oneRowParameter: HelpParameter = {
  name: 'ratings',
  give: 'One row: the ratings of one partnership, one column per criterion.',
};

export const weightsParameter: HelpParameter = {
  name: 'weights',
  give: 'One number of 0 or more per criterion, in a row or in a column, in the order of the ratings. Only their ratios count: 50, 20, 30 and 5, 2, 3 are the same. At least one is above 0.',
};

export const bandsParameter: HelpParameter = {
  name: 'bands',
  give: 'Two columns, in any order of rows: the score from which a band begins, and its label.',
};

export const scaleParameter: HelpParameter = {
  name: 'scale',
  give: 'The lowest and the highest rating: two cells for all criteria, or a pair for each (two columns, or two rows). The lowest is 1 or above.',
  leftOut: '1 to 5 for every criterion',
};

export const doubtParameter: HelpParameter = {
  name: 'doubt',
  give: 'A number from 0 to 1: the share of the weights that is open. 0 holds the agreed weights fast; 1 lets them be anything.',
  leftOut: '0.25',
};

export const ratingCases: readonly HelpCase[] = [
  {
    input: 'Not assessed: blank, `0`, `?`, `-`, `not assessed`, `not stated`',
    happens: 'A gap, never a low rating. Letter case and spaces around it do not matter.',
  },
  {
    input: 'Not applicable: `n/a`, `na`, `not applicable`',
    happens: 'The criterion leaves this row, and its weight goes to the others in proportion.',
  },
  {
    input: 'Anything else: a number typed as text, a number off the scale, other words, an error',
    happens: 'A bad cell. That row answers `#VALUE!` and names the cell; the other rows keep their answers.',
  },
];

export const weightCases: readonly HelpCase[] = [
  { input: 'A weight of 0', happens: 'The criterion is shown and counts for nothing.' },
  {
    input: 'A weight that is blank, text or below 0, or weights that are all 0',
    happens: 'The whole call answers `#VALUE!`, because no row could be trusted.',
  },
];

export const bandCases: readonly HelpCase[] = [
  {
    input: 'A score exactly on an edge, or within 0.000000001 below it',
    happens: 'It reaches the upper band, so that what computers lose in fractions never costs a band.',
  },
  {
    input: 'Blank rows among the bands',
    happens: 'They are passed over. The same edge twice, or an edge without a label, is `#VALUE!`.',
  },
];
