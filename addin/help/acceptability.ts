import type { HelpPage } from './help-page.ts';
import { doubtParameter, ratingCases, ratingsParameter, weightsParameter } from './ratings-words.ts';

export const acceptabilityHelp: HelpPage = {
  id: 'ACCEPTABILITY',
  group: 'Sensitivity',
  summary: 'Says in what share of all weightings each partnership comes first, second, and so on.',
  result:
    'A square of shares from 0 to 1: one line per row of ratings, one column per rank. Each line sums to 1.',
  use: [
    'To compare a short list when nobody has agreed weights yet.',
    'To show that a ranking does, or does not, hang on the weights.',
  ],
  avoid: [
    'For recommendations. They follow from bands and rules, not from ranks; FIRMNESS is about bands, and exact.',
    'In every row of a register: one call for all rows, on an analysis sheet, is what it is for.',
  ],
  parameters: [
    { ...ratingsParameter, give: `${ratingsParameter.give} The scale is 1 to 5.` },
    { ...weightsParameter, leftOut: 'any weights at all' },
    { ...doubtParameter, leftOut: '0.25; 1 when there are no weights' },
    {
      name: 'samples',
      give: 'How many weightings to draw: a whole number. More take longer and are more exact.',
      leftOut: '10,000',
    },
    {
      name: 'seed',
      give: 'A whole number that begins the draw. The same seed always gives the same answer; another shows how much chance is in it.',
      leftOut: '0',
    },
  ],
  formula: {
    lines: [
      'weights = (1 − doubt) × agreed shares + doubt × shares drawn at random',
      'acceptability of a rank = draws in which the row takes that rank ÷ all draws',
    ],
    notes: [
      'Shares are drawn evenly from every division of the whole among the criteria.',
      'The figures are sampled. In 95 of 100 cases each is right to 1.96 × √(0.25 ÷ samples): 0.01 for 10,000 samples, 0.03 for 1,000.',
    ],
  },
  cases: [
    { input: 'Rows with the same score in a draw', happens: 'They share the better rank.' },
    {
      input: 'A row with nothing assessed',
      happens: '`#N/A` in its line; the others are ranked without it.',
    },
    ...ratingCases,
  ],
  value:
    'A rating is a bad cell (that line alone), or weights, doubt, samples or seed cannot be used (the whole call).',
  notAvailable: 'Nothing of that row that has a weight is assessed.',
  sources: [
    'SMAA-2: Lahdelma and Salminen, Operations Research 49 (2001), pages 444 to 454.',
    'The number of draws: Tervonen and Lahdelma, European Journal of Operational Research 178 (2007).',
  ],
  examples: [
    {
      title: 'Two opposites and one in the middle',
      tables: [
        {
          caption: 'Three approaches, with ratings made up for this page',
          at: 'A1',
          rows: [
            ['Place', 'Trade', 'Culture'],
            ['First', 5, 1],
            ['Second', 1, 5],
            ['Third', 3, 3],
          ],
        },
      ],
      formula: '=PARTNERCITY.ACCEPTABILITY(B2:C4)',
      result: {
        headings: ['Rank 1', 'Rank 2', 'Rank 3'],
        names: ['First', 'Second', 'Third'],
        rows: [
          [0.5, 0, 0.5],
          [0.5, 0, 0.5],
          [0, 1, 0],
        ],
        decimals: 1,
      },
      reading: [
        'With more than half of the weight on Trade the first place leads, with less the second does: each in half of all weightings.',
        'The third is between them whatever the weights are. It never comes first, and it is never last.',
      ],
    },
  ],
  seeAlso: ['FIRMNESS', 'WEIGHTRANGE'],
};
