import type { HelpPage } from './help-page.ts';
import { ratingCases, ratingsParameter, scaleParameter } from './ratings-words.ts';

export const checkRatingsHelp: HelpPage = {
  id: 'CHECKRATINGS',
  group: 'Checks',
  summary: 'Lists every cell among the ratings that is no rating, and says what to do about it.',
  result:
    'One line per problem with three cells: the row and the column of the range, and the problem. A single cell `No problems` when there is none.',
  use: [
    'Once, on a sheet of its own, for the whole register: all problems at a glance.',
    'Before the result is stated or published.',
  ],
  avoid: ['To find gaps. A rating that is not assessed is no problem; COVERAGE shows those.'],
  parameters: [ratingsParameter, scaleParameter],
  formula: {
    lines: [
      'a cell is a problem when it is no number on its scale, not “not assessed” and not “not applicable”',
    ],
    notes: ['Problems are listed row by row, from left to right.'],
  },
  cases: [
    ...ratingCases.slice(0, 2),
    {
      input: 'Anything else',
      happens: 'A line in the list. This function never answers with an error for it.',
    },
  ],
  value: 'The scale cannot be used.',
  notAvailable: 'Never.',
  sources: ['The reading of ratings is that of SCORE and all other functions here.'],
  examples: [
    {
      title: 'Two problems among six ratings',
      tables: [
        {
          caption: 'Register, with ratings made up for this page',
          at: 'A1',
          rows: [
            ['Place', 'Strategic fit', 'Profile'],
            ['Bochum', 5, '4 '],
            ['Kotli', '?', 'n/a'],
            ['Chengdu', 6, 4],
          ],
        },
      ],
      formula: '=PARTNERCITY.CHECKRATINGS(B2:C4)',
      result: {
        headings: ['Row', 'Column', 'Problem'],
        rows: [
          [1, 2, '"4 " is text. Type the number 4.'],
          [3, 1, '6 is off the scale. Type a number from 1 to 5.'],
        ],
      },
      reading: [
        'Row 1, column 2 of the range B2:C4 is cell C2.',
        'Kotli is neither assessed on Strategic fit nor does Profile apply to it: both are fine.',
      ],
    },
  ],
  seeAlso: ['SCORE', 'COVERAGE', 'CHECKRULES'],
};
