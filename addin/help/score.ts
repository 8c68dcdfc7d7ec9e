import type { HelpPage } from './help-page.ts';
import { badRating, nothingAssessed, ratingsTable, weightsTable } from './ratings-example.ts';
import {
  ratingCases,
  ratingsParameter,
  scaleParameter,
  weightCases,
  weightsParameter,
} from './ratings-words.ts';

export const scoreHelp: HelpPage = {
  id: 'SCORE',
  group: 'Scoring',
  summary: 'Scores each partnership from 0 to 100, from its ratings and the weights of the criteria.',
  result:
    'One number from 0 to 100 per row of ratings, down a column: 0 when everything is rated lowest, 100 when everything is rated highest.',
  use: [
    'To put ratings on several criteria into one figure, as one fact among others.',
    'In the register, with one row of ratings per formula; on an analysis sheet, with all rows at once.',
  ],
  avoid: [
    'As a recommendation. A score says nothing about conflict, agreements or history: RECOMMEND does that with rules.',
    'To compare a place about which little is known with one that is known well. Look at COVERAGE and BOUNDS beside it.',
  ],
  parameters: [
    ratingsParameter,
    weightsParameter,
    {
      name: 'missing',
      give: 'What to do with gaps. `exclude` leaves them out, and their weight goes to the others; `lowest` and `highest` fill them with that end of the scale; `refuse` gives no score while an applicable rating is missing.',
      leftOut: '`exclude`',
    },
    scaleParameter,
  ],
  formula: {
    lines: [
      'value = (rating − lowest) ÷ (highest − lowest)',
      'score = 100 × sum of (weight × value) ÷ sum of the weights that count',
    ],
    notes: [
      'Only criteria that are assessed count in both sums; those that do not apply never count.',
      'The score is rounded to 12 decimals, so that one meant to be 40 is 40 in every comparison after it.',
    ],
  },
  cases: [
    ...ratingCases,
    ...weightCases,
    { input: 'Equal scores', happens: 'They stay equal: a score is not a rank.' },
  ],
  value:
    'A rating is a bad cell (that row alone), or the weights, the scale or the word for `missing` cannot be used (the whole call).',
  notAvailable:
    'Nothing that has a weight is assessed, or nothing applies; with `refuse`, a rating is missing.',
  sources: [
    'The linear additive model of Multi-criteria analysis: a manual (Department for Communities and Local Government, 2009), on fixed scales.',
    'Gaps left out in proportion: Jiménez, Mateos and Sabio, Omega 37 (2009), pages 395 to 410.',
  ],
  examples: [
    {
      title: 'Five places, three criteria',
      tables: [ratingsTable, weightsTable],
      formula: '=PARTNERCITY.SCORE(B2:D6,G2:G4)',
      result: {
        headings: ['Score'],
        names: ['Bochum', 'Kotli', 'Nablus', 'Kitwe', 'Chengdu'],
        rows: [[95], [34.375], [59.375], [nothingAssessed], [badRating]],
      },
      reading: [
        'Bochum: the ratings 5, 4 and 5 have the values 1, 0.75 and 1, so 50 × 1 + 20 × 0.75 + 30 × 1 = 95.',
        'Kotli’s Profile is not assessed. The other two have a weight of 80 together: (50 × 0.25 + 30 × 0.5) ÷ 80 = 0.34375.',
        'Nablus’s Profile does not apply; Kitwe has no rating yet; Chengdu’s Profile is a text with a space in it.',
      ],
    },
    {
      title: 'The same, gaps counted as the lowest rating',
      tables: [ratingsTable, weightsTable],
      formula: '=PARTNERCITY.SCORE(B2:D4,G2:G4,"lowest")',
      result: { headings: ['Score'], names: ['Bochum', 'Kotli', 'Nablus'], rows: [[95], [27.5], [59.375]] },
      reading: ['Only Kotli has a gap, so only Kotli changes.'],
    },
  ],
  seeAlso: ['COVERAGE', 'BOUNDS', 'CONTRIBUTIONS', 'BAND'],
};
