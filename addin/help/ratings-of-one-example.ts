import type { HelpTable } from './help-page.ts';

/** One partnership's ratings, on a scale of 1 to 6, its weights and close bands: a row that small changes move. */
export const oneRowTable: HelpTable = {
  caption: 'One row of a register, with ratings made up for this page, on a scale of 1 to 6',
  at: 'A1',
  rows: [
    ['Place', 'Strategic fit', 'Profile', 'Due diligence', 'Connections', 'Resources'],
    ['Kitwe', 6, 2, 4, 3, 1],
  ],
};

/** The weights of `oneRowTable`, and its scale. */
export const oneRowFrameworkTable: HelpTable = {
  caption: 'Framework',
  at: 'A4',
  rows: [
    ['Criterion', 'Weight', 'Lowest', 'Highest'],
    ['Strategic fit', 30, 1, 6],
    ['Profile', 25, 1, 6],
    ['Due diligence', 20, 1, 6],
    ['Connections', 15, 1, 6],
    ['Resources', 10, 1, 6],
  ],
};

/** Bands of ten points, so that Kitwe's score of 53 stands between two edges. */
export const closeBandsTable: HelpTable = {
  caption: 'Bands',
  at: 'F4',
  rows: [
    ['From', 'Band'],
    [0, 'Weak'],
    [40, 'Fair'],
    [50, 'Good'],
    [60, 'Strong'],
  ],
};
