import type { HelpCell, HelpTable } from './help-page.ts';

const places: readonly (readonly HelpCell[])[] = [
  ['Bochum', 5, 4, 5],
  ['Kotli', 2, '?', 3],
  ['Nablus', 3, 'n/a', 4],
  ['Kitwe', '?', '?', '?'],
  ['Chengdu', 4, '4 ', 4],
];

/** Ratings and weights that several pages work with, so that their answers can be compared. */
export const ratingsTable: HelpTable = {
  caption: 'Register, with ratings made up for this page',
  at: 'A1',
  rows: [['Place', 'Strategic fit', 'Profile', 'Connections'], ...places],
};

export const weightsTable: HelpTable = {
  caption: 'Framework',
  at: 'F1',
  rows: [
    ['Criterion', 'Weight'],
    ['Strategic fit', 50],
    ['Profile', 20],
    ['Connections', 30],
  ],
};

export const bandsTable: HelpTable = {
  caption: 'Bands',
  at: 'I1',
  rows: [
    ['From', 'Band'],
    [0, 'Weak'],
    [40, 'Fair'],
    [65, 'Strong'],
  ],
};

/** What the functions say of the bad cell in `ratingsTable`. */
export const badRating = {
  error: '#VALUE!',
  says: 'Ratings, row 5, column 2: "4 " is text. Type the number 4.',
} as const;

export const nothingAssessed = {
  error: '#N/A',
  says: 'No criterion with a weight is assessed yet.',
} as const;
