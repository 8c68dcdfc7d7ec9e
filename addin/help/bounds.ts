import type { HelpPage } from './help-page.ts';
import { boundsShape, markShape, picture, scaleShapes } from './pictures.ts';
import { badRating, ratingsTable, weightsTable } from './ratings-example.ts';
import {
  ratingCases,
  ratingsParameter,
  scaleParameter,
  weightCases,
  weightsParameter,
} from './ratings-words.ts';

const bands = [
  { from: 0, label: 'Weak' },
  { from: 40, label: 'Fair' },
  { from: 65, label: 'Strong' },
];

export const boundsHelp: HelpPage = {
  id: 'BOUNDS',
  group: 'Scoring',
  summary: 'Gives the lowest and the highest score that a partnership could still have, whatever is missing.',
  result: 'Two numbers from 0 to 100 per row of ratings, side by side: the lower bound and the upper bound.',
  use: [
    'To see whether what is missing can still change the band: if both bounds lie in one band, it cannot.',
    'In a report, as a range beside the score: 34, between 28 and 48 until Profile is assessed.',
  ],
  avoid: [
    'As the likely range. The bounds are what is possible, not what is probable.',
    'For doubts about the weights. FIRMNESS and WEIGHTRANGE deal with those.',
  ],
  parameters: [ratingsParameter, weightsParameter, scaleParameter],
  formula: {
    lines: [
      'low  = the score with every gap at the lowest rating',
      'high = the score with every gap at the highest rating',
    ],
    notes: [
      'The score of SCORE always lies between them. With no gap all three are the same.',
      'Rounded to 12 decimals.',
    ],
  },
  cases: [
    ...ratingCases,
    { input: 'Nothing assessed', happens: 'The bounds are 0 and 100: everything is still possible.' },
    ...weightCases,
  ],
  value: 'A rating is a bad cell (that row alone), or weights or scale cannot be used (the whole call).',
  notAvailable: 'No criterion with a weight applies to that row.',
  sources: [
    'Jiménez, Mateos and Sabio, Omega 37 (2009), pages 395 to 410: a missing score is given its whole range.',
  ],
  picture: picture(
    {
      title: 'Kotli’s score and its bounds on the scale',
      description:
        'A scale from 0 to 100 with the bands Weak from 0, Fair from 40 and Strong from 65. A mark stands at 34. A bar behind it reaches from 28 to 48, so it lies in Weak and in Fair.',
      caption:
        'The mark is the score, 34. The bar runs from 28 to 48: what is missing could still lift Kotli from Weak to Fair.',
    },
    84,
    scaleShapes(bands, 34),
    boundsShape(27.5, 47.5, 34),
    markShape(34.375, 34),
  ),
  examples: [
    {
      title: 'What gaps can still do',
      tables: [ratingsTable, weightsTable],
      formula: '=PARTNERCITY.BOUNDS(B2:D6,G2:G4)',
      result: {
        headings: ['Low', 'High'],
        names: ['Bochum', 'Kotli', 'Nablus', 'Kitwe', 'Chengdu'],
        rows: [
          [95, 95],
          [27.5, 47.5],
          [59.375, 59.375],
          [0, 100],
          [badRating, badRating],
        ],
      },
      reading: [
        'Kotli’s Profile weighs 20. At the lowest rating it adds nothing (27.5), at the highest it adds 20 (47.5).',
        'With bands at 0, 40 and 65, only Kotli and Kitwe could still change band.',
      ],
    },
  ],
  seeAlso: ['SCORE', 'COVERAGE', 'FIRMNESS'],
};
