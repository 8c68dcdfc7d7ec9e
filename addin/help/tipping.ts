import type { HelpPage } from './help-page.ts';
import { closeBandsTable, oneRowFrameworkTable, oneRowTable } from './ratings-of-one-example.ts';
import {
  bandCases,
  bandsParameter,
  oneRowParameter,
  ratingCases,
  scaleParameter,
  weightCases,
  weightsParameter,
} from './ratings-words.ts';

export const tippingHelp: HelpPage = {
  id: 'TIPPING',
  group: 'Sensitivity',
  summary:
    'Finds, for each criterion, the nearest rating that would lift the band and the nearest that would lower it.',
  result:
    'One line per criterion with two ratings: the one that lifts the band and the one that lowers it. Empty text where none does.',
  use: [
    'To see which ratings deserve a second look before the result is stated.',
    'To tell a partner what would make a difference: Connections from 3 to 6 would make it Strong.',
    'To see which missing rating would settle the band.',
  ],
  avoid: [
    'To choose ratings that give the band somebody wants. Ratings follow evidence.',
    'For two ratings that change together: each line changes one and leaves the others.',
  ],
  parameters: [oneRowParameter, weightsParameter, bandsParameter, scaleParameter],
  formula: {
    lines: [
      'lifts  = the lowest whole rating above the present one that reaches a higher band',
      'lowers = the highest whole rating below the present one that falls to a lower band',
    ],
    notes: [
      'One step of a rating moves the score by 100 × weight ÷ (sum of the assessed weights × length of the scale).',
    ],
  },
  cases: [
    {
      input: 'A criterion that is not assessed',
      happens:
        'The lowest rating that would lift the band, and the highest that would lower it, were it given.',
    },
    { input: 'A criterion that does not apply, or of weight 0', happens: 'Empty text in both cells.' },
    { input: 'A fall below every band', happens: 'That counts as lowering.' },
    ...ratingCases.slice(2),
    ...bandCases.slice(0, 1),
    ...weightCases,
  ],
  value:
    'There are several rows of ratings, a rating is a bad cell, or weights, bands or scale cannot be used.',
  notAvailable: 'The row has no score or no band.',
  sources: [
    'The distance of one score to a threshold of the weighted sum, rounded up to the next whole rating: one-at-a-time sensitivity as in Multi-criteria analysis: a manual (2009).',
  ],
  examples: [
    {
      title: 'What would tip the band',
      tables: [oneRowTable, oneRowFrameworkTable, closeBandsTable],
      formula: '=PARTNERCITY.TIPPING(B2:F2,B5:B9,F5:G8,C5:D9)',
      result: {
        headings: ['Lifts', 'Lowers'],
        names: ['Strategic fit', 'Profile', 'Due diligence', 'Connections', 'Resources'],
        rows: [
          ['', 5],
          [4, 1],
          [6, 3],
          [6, 1],
          [5, ''],
        ],
      },
      reading: [
        'Kitwe scores 53, Good (50 to 60). Strategic fit is at the top already; at 5 it would cost 6 points, and 47 is Fair.',
        'Profile at 3 would make 58, at 4 it makes 63: Strong. Connections at 2 would make exactly 50, which is still Good.',
      ],
    },
  ],
  seeAlso: ['WEIGHTRANGE', 'CONTRIBUTIONS', 'BOUNDS'],
};
