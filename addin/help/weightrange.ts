import type { HelpPage } from './help-page.ts';
import { markShape, nameShape, picture, rangeShape } from './pictures.ts';
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

export const weightRangeHelp: HelpPage = {
  id: 'WEIGHTRANGE',
  group: 'Sensitivity',
  summary: 'Says how far the weight of each criterion may fall and rise before the partnership changes band.',
  result:
    'One line per criterion with two shares from 0 to 1: the lowest and the highest share of the weight that leave the band as it is.',
  use: [
    'When somebody says that a criterion should count for more: the answer is a figure, such as up to 40%.',
    'To find the criteria whose weight matters at all. A range from 0 to 1 means that it does not.',
  ],
  avoid: [
    'For several weights at a time. FIRMNESS lets them all move together.',
    'For ranks. The ranges are about the band of one partnership.',
  ],
  parameters: [oneRowParameter, weightsParameter, bandsParameter, scaleParameter],
  formula: {
    lines: ['score(t) = t × value + (1 − t) × R', 't at an edge = (edge − R) ÷ (value − R)'],
    notes: [
      't is the share of this criterion, R the score of the others alone. The others keep their proportions among themselves.',
      'Where ratings are missing, the share that is assessed moves as well: t = (edge × M − S) ÷ ((value − edge) + (edge × M − S)), with S the points and M the assessed share of the others.',
      'The answer is exact, by this formula. Values and edges are both from 0 to 100.',
    ],
  },
  cases: [
    {
      input: 'A criterion that is not assessed',
      happens: '0 and 1: its weight does not move the score, only the bounds.',
    },
    { input: 'A criterion that does not apply', happens: 'Empty text.' },
    {
      input: 'A criterion that holds all the weight',
      happens: '`#N/A`, because there is nothing to rescale.',
    },
    ...ratingCases.slice(2),
    ...bandCases.slice(0, 1),
    ...weightCases,
  ],
  value:
    'There are several rows of ratings, a rating is a bad cell, or weights, bands or scale cannot be used.',
  notAvailable: 'The row has no score or no band; for one line, that criterion has all the weight.',
  sources: [
    'Weight stability intervals: Mareschal, European Journal of Operational Research 33 (1988), pages 54 to 64; with the edge of a band in place of a rival.',
  ],
  picture: picture(
    {
      title: 'How far the weights of two criteria may move',
      description:
        'Two scales of shares from 0 to 100%. Strategic fit has 30% and may have from 26% to 40%. Connections has 15% and may have from 0% to 35%.',
      caption:
        'The mark is the agreed share, the bar the range that leaves the band as it is. Strategic fit has little room, Connections much.',
    },
    118,
    nameShape('Strategic fit: 30%, room from 26% to 40%', 16),
    rangeShape(25.5, 40.4, 26),
    markShape(30, 26),
    nameShape('Connections: 15%, room from 0% to 35%', 74),
    rangeShape(0, 34.6, 84),
    markShape(15, 84),
  ),
  examples: [
    {
      title: 'Room for each weight',
      tables: [oneRowTable, oneRowFrameworkTable, closeBandsTable],
      formula: '=PARTNERCITY.WEIGHTRANGE(B2:F2,B5:B9,F5:G8,C5:D9)',
      result: {
        headings: ['From', 'To'],
        names: ['Strategic fit', 'Profile', 'Due diligence', 'Connections', 'Resources'],
        rows: [
          [0.2553, 0.4043],
          [0.0909, 0.3182],
          [0, 1],
          [0, 0.3462],
          [0, 0.1509],
        ],
        decimals: 4,
      },
      reading: [
        'Kitwe scores 53, Good. Strategic fit has 30% of the weight. Below 25.5% the score falls under 50, from 40.4% it reaches 60.',
        'Due diligence scores 60 by itself, much as the others do: no weight of it short of all changes the band.',
      ],
    },
  ],
  seeAlso: ['FIRMNESS', 'TIPPING', 'ACCEPTABILITY'],
};
