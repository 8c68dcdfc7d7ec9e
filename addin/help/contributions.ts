import type { HelpPage } from './help-page.ts';
import { nameShape, picture, sharesShape, word } from './pictures.ts';
import { badRating, nothingAssessed, ratingsTable, weightsTable } from './ratings-example.ts';
import {
  ratingCases,
  ratingsParameter,
  scaleParameter,
  weightCases,
  weightsParameter,
} from './ratings-words.ts';

export const contributionsHelp: HelpPage = {
  id: 'CONTRIBUTIONS',
  group: 'Scoring',
  summary: 'Gives the points that each criterion adds to the score, so that a score can be explained.',
  result:
    'One row of points per row of ratings, one column per criterion. The points of a row sum to its SCORE. Empty text where a criterion is not assessed or does not apply.',
  use: [
    'To explain a score: 95, of which 50 from Strategic fit, 15 from Profile and 30 from Connections.',
    'To explain why one place is above another: take one row from the other.',
    'As the source of a stacked bar chart.',
  ],
  avoid: ['To see what could be gained. TIPPING says which rating would change the band.'],
  parameters: [ratingsParameter, weightsParameter, scaleParameter],
  formula: {
    lines: ['points = 100 × weight × value ÷ sum of the weights that are assessed'],
    notes: [
      'The value of a rating is as in SCORE: 0 at the lowest, 1 at the highest.',
      'A rating at the lowest adds 0 points. That is not the same as an empty cell. Rounded to 12 decimals.',
    ],
  },
  cases: [...ratingCases, ...weightCases],
  value:
    'A rating is a bad cell (that row alone, in all its columns), or weights or scale cannot be used (the whole call).',
  notAvailable: 'Nothing that has a weight is assessed, or nothing applies.',
  sources: [
    'Weighted scores as parts of the total: Multi-criteria analysis: a manual (Department for Communities and Local Government, 2009).',
  ],
  picture: picture(
    {
      title: 'Bochum’s score as a bar of its parts',
      description:
        'A bar as long as the scale of 0 to 100, in parts: 50 points from Strategic fit, 15 from Profile, 30 from Connections, and 5 that are missing to 100.',
      caption: 'Bochum’s 95 points: 50 from Strategic fit, 15 from Profile, 30 from Connections.',
    },
    64,
    nameShape('Strategic fit', 18),
    word([189, 18], 'Profile'),
    word([305, 18], 'Connections', 'label', 'end'),
    sharesShape(
      [
        { share: 0.5, label: '50', kind: 'share' },
        { share: 0.15, label: '15', kind: 'band other' },
        { share: 0.3, label: '30', kind: 'share' },
        { share: 0.05, label: '', kind: 'band' },
      ],
      26,
    ),
  ),
  examples: [
    {
      title: 'Where the points come from',
      tables: [ratingsTable, weightsTable],
      formula: '=PARTNERCITY.CONTRIBUTIONS(B2:D6,G2:G4)',
      result: {
        headings: ['Strategic fit', 'Profile', 'Connections'],
        names: ['Bochum', 'Kotli', 'Nablus', 'Kitwe', 'Chengdu'],
        rows: [
          [50, 15, 30],
          [15.625, '', 18.75],
          [31.25, '', 28.125],
          [nothingAssessed, nothingAssessed, nothingAssessed],
          [badRating, badRating, badRating],
        ],
      },
      reading: [
        'Bochum: 50 + 15 + 30 = 95, its score. Kotli: 15.625 + 18.75 = 34.375.',
        'Kotli’s Profile is a gap and Nablus’s does not apply: both are empty, and the other points make up the whole score.',
      ],
    },
  ],
  seeAlso: ['SCORE', 'TIPPING'],
};
