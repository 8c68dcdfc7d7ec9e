import type { HelpPage } from './help-page.ts';
import { nameShape, picture, sharesShape } from './pictures.ts';
import { bandsTable, weightsTable } from './ratings-example.ts';
import {
  bandCases,
  bandsParameter,
  doubtParameter,
  ratingCases,
  ratingsParameter,
  scaleParameter,
  weightCases,
  weightsParameter,
} from './ratings-words.ts';

export const firmnessHelp: HelpPage = {
  id: 'FIRMNESS',
  group: 'Sensitivity',
  summary: 'Says how surely a partnership keeps its band if the weights were somewhat different.',
  result:
    'Three cells per row of ratings: the grade, and the lower and the higher probability (0 to 1) that the band stays what it is.',
  use: [
    'To know which bands may be stated firmly in a report, and which depend on a fine point of weighting.',
    'When members ask what would have come out with other weights.',
  ],
  avoid: [
    'To judge a place: a weak band may be firm.',
    'For one weight in particular. WEIGHTRANGE says how far that one may move.',
  ],
  parameters: [ratingsParameter, weightsParameter, bandsParameter, doubtParameter, scaleParameter],
  formula: {
    lines: [
      'weights = (1 − doubt) × agreed shares + doubt × any shares at all',
      'probability = share of all such weights under which the score stays in its band',
    ],
    notes: [
      'Any shares at all means every division of the whole among the criteria that apply, each equally likely.',
      'It is found twice, with the gaps at the lowest rating and at the highest. `Firm`: both probabilities are at least 0.9 and both bounds lie in the band. `Leaning`: both are at least 0.5. Otherwise `Undecided`.',
      'The probabilities are exact. Nothing is sampled, and the same cells always give the same answer.',
    ],
  },
  cases: [
    ...ratingCases,
    ...bandCases,
    {
      input: 'A doubt of 0',
      happens: 'The agreed weights hold, so only gaps can make a band less than sure.',
    },
    ...weightCases,
  ],
  value:
    'A rating is a bad cell (that row alone), or weights, bands, doubt or scale cannot be used (the whole call).',
  notAvailable: 'The row has no score, or its score lies below every band.',
  sources: [
    'Category acceptability (SMAA-TRI): Tervonen and Lahdelma, European Journal of Operational Research 178 (2007), made exact here.',
    'The part of a simplex below a plane: Varsi (1973) and Ali (1973).',
  ],
  picture: picture(
    {
      title: 'Chengdu’s band under all weights within the doubt',
      description:
        'Two bars, each for all weights within a doubt of a quarter. With the agreed weights the whole bar is Strong. Under the doubt, 76 of 100 weightings leave Chengdu in Strong and 24 put it in Fair.',
      caption: 'Three quarters of the weightings leave Chengdu in its band: it is leaning, not firm.',
    },
    112,
    nameShape('With the agreed weights', 16),
    sharesShape([{ share: 1, label: 'Strong', kind: 'share' }], 22),
    nameShape('With a quarter of the weights open', 68),
    sharesShape(
      [
        { share: 0.76, label: 'Strong 76%', kind: 'share' },
        { share: 0.24, label: 'Fair 24%', kind: 'band' },
      ],
      74,
    ),
  ),
  examples: [
    {
      title: 'Firm, leaning and undecided',
      tables: [
        {
          caption: 'Register, with ratings made up for this page',
          at: 'A1',
          rows: [
            ['Place', 'Strategic fit', 'Profile', 'Connections'],
            ['Bochum', 5, 4, 5],
            ['Chengdu', 5, 1, 4],
            ['Kotli', 2, '?', 3],
          ],
        },
        weightsTable,
        bandsTable,
      ],
      formula: '=PARTNERCITY.FIRMNESS(B2:D4,G2:G4,I2:J4)',
      result: {
        headings: ['Grade', 'Low', 'High'],
        names: ['Bochum', 'Chengdu', 'Kotli'],
        rows: [
          ['Firm', 1, 1],
          ['Leaning', 0.759, 0.759],
          ['Undecided', 0, 1],
        ],
        decimals: 3,
      },
      reading: [
        'Bochum scores 95. Whatever a quarter of the weight does, it stays Strong.',
        'Chengdu scores 72.5, Strong, but its Profile is rated lowest: the more that counts, the lower it falls. In 24% of the weightings it is only Fair.',
        'Kotli is Weak today. With the gap at the lowest it surely stays so, at the highest it surely does not: first assess its Profile.',
      ],
    },
  ],
  seeAlso: ['BOUNDS', 'WEIGHTRANGE', 'TIPPING'],
};
