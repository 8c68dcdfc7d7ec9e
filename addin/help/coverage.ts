import type { HelpPage } from './help-page.ts';
import { badRating, ratingsTable, weightsTable } from './ratings-example.ts';
import {
  ratingCases,
  ratingsParameter,
  scaleParameter,
  weightCases,
  weightsParameter,
} from './ratings-words.ts';

export const coverageHelp: HelpPage = {
  id: 'COVERAGE',
  group: 'Scoring',
  summary: 'Says how much of the weight that applies to each partnership has been assessed.',
  result: 'One share from 0 to 1 per row of ratings. Format the column as a percentage: 0.8 is 80%.',
  use: [
    'Beside every score, so that nobody reads a score of two ratings as if it were one of seven.',
    'To see which places need evidence before the review goes to committee.',
  ],
  avoid: [
    'As a measure of quality: a place can be fully assessed and badly rated.',
    'To count cells. A criterion of weight 40 that is missing weighs more than one of weight 5.',
  ],
  parameters: [ratingsParameter, weightsParameter, scaleParameter],
  formula: {
    lines: ['coverage = sum of the weights that are assessed ÷ sum of the weights that apply'],
    notes: ['Rounded to 12 decimals.'],
  },
  cases: [
    ...ratingCases,
    { input: 'Nothing assessed', happens: 'The coverage is 0: that is an answer, not an error.' },
    ...weightCases,
  ],
  value: 'A rating is a bad cell (that row alone), or weights or scale cannot be used (the whole call).',
  notAvailable: 'No criterion with a weight applies to that row.',
  sources: [
    'Weight coverage as in the screening of composite indicators: OECD and JRC, Handbook on Constructing Composite Indicators (2008).',
  ],
  examples: [
    {
      title: 'How well five places are known',
      tables: [ratingsTable, weightsTable],
      formula: '=PARTNERCITY.COVERAGE(B2:D6,G2:G4)',
      result: {
        headings: ['Coverage'],
        names: ['Bochum', 'Kotli', 'Nablus', 'Kitwe', 'Chengdu'],
        rows: [[1], [0.8], [1], [0], [badRating]],
      },
      reading: [
        'Kotli’s Profile, of weight 20, is missing: 80 of 100 are assessed.',
        'Nablus’s Profile does not apply, so 80 of 80 are assessed.',
      ],
    },
  ],
  seeAlso: ['BOUNDS', 'SCORE'],
};
