import type { HelpPage } from './help-page.ts';
import { ratingCases, scaleParameter } from './ratings-words.ts';

export const agreementHelp: HelpPage = {
  id: 'AGREEMENT',
  group: 'Checks',
  summary: 'Says how far two scorers agree, beyond what chance would bring about.',
  result:
    'Three cells in a row: Cohen’s weighted kappa (1 is full agreement, 0 what chance gives, below 0 less than that), the share of identical ratings, and the share that differ by one at most.',
  use: [
    'Before moderation, to see whether two people read the scale alike.',
    'For all criteria together. With 15 places, one criterion alone has too few pairs.',
  ],
  avoid: [
    'As proof that ratings are right: two people can agree and both be wrong.',
    'Instead of a list of the differences. With few pairs the coefficient is rough; talk about each gap of two or more.',
  ],
  parameters: [
    { name: 'first', give: 'The ratings of one scorer: whole numbers on the scale.' },
    {
      name: 'second',
      give: 'The ratings of the other, in a range of the same shape: cell is held against cell.',
    },
    {
      name: 'weighting',
      give: 'How much a difference counts: `linear` by its size, `quadratic` by its square, `none` every difference the same.',
      leftOut: '`linear`',
    },
    scaleParameter,
  ],
  formula: {
    lines: ['kappa = 1 − sum of (gap × observed share) ÷ sum of (gap × share by chance)'],
    notes: [
      'The gap of two ratings is their difference ÷ (highest − lowest), or its square, or 1 for any.',
      'The share by chance follows from how often each scorer gives each rating. The ratings that count are those of the scale, whether anybody gave them or not.',
    ],
  },
  cases: [
    {
      input: 'A pair in which either is not assessed or not applicable',
      happens: 'It drops out of all three figures.',
    },
    {
      input: 'Both always give one and the same rating',
      happens: 'Kappa is `#N/A`, because there is no chance to set it against; the two shares are given.',
    },
    {
      ...ratingCases[2],
      input: 'Any other cell, a rating between two whole ones included',
      happens: 'The call answers `#VALUE!` and names the cell.',
    },
  ],
  value:
    'A rating is a bad cell or not whole, the two ranges differ in shape, or weighting or scale cannot be used.',
  notAvailable: 'There is no pair in which both rated; for kappa alone, both gave one rating throughout.',
  sources: [
    'Cohen, Psychological Bulletin 70 (1968), pages 213 to 220.',
    'Names such as substantial or almost perfect belong to unweighted kappa and do not carry over: Warrens, Journal of Probability and Statistics (2013), 325831.',
  ],
  examples: [
    {
      title: 'Two scorers, seven ratings',
      tables: [
        {
          caption: 'Ratings of two scorers, made up for this page',
          at: 'A1',
          rows: [
            ['Place', 'First', 'Second'],
            ['Bochum', 5, 5],
            ['Kawasaki', 4, 3],
            ['Chengdu', 3, 3],
            ['Anshan', 2, 2],
            ['Pittsburgh', 4, 5],
            ['Kotli', '?', 4],
            ['Daqing', 1, 1],
          ],
        },
      ],
      formula: '=PARTNERCITY.AGREEMENT(B2:B8,C2:C8)',
      result: { headings: ['Kappa', 'Identical', 'Within one'], rows: [[0.793, 0.667, 1]], decimals: 3 },
      reading: [
        'Kotli drops out. Of six pairs four are identical (0.667), and none differs by more than one (1).',
        'The two differences weigh 2 × 0.25 ÷ 6 = 0.083; by chance it would be 0.403. Kappa is 1 − 0.083 ÷ 0.403 = 0.793.',
      ],
    },
  ],
  seeAlso: ['CHECKRATINGS', 'SCORE'],
};
