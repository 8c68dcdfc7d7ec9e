import type { HelpPage } from './help-page.ts';
import { markShape, picture, scaleShapes } from './pictures.ts';
import { bandsTable } from './ratings-example.ts';
import { bandCases, bandsParameter } from './ratings-words.ts';

export const bandHelp: HelpPage = {
  id: 'BAND',
  group: 'Scoring',
  summary: 'Names the band of a score: the one with the highest lower edge that the score reaches.',
  result: 'One label per score, down a column.',
  use: [
    'To say a score in the words that the council agreed, such as Weak, Fair and Strong.',
    'As a fact for rules: a rule may ask for a band rather than for a number.',
  ],
  avoid: ['As a recommendation. A band is one fact; RECOMMEND weighs it with the others.'],
  parameters: [
    { name: 'scores', give: 'Scores in one column, such as those of SCORE; one score is enough.' },
    bandsParameter,
  ],
  formula: {
    lines: ['band = the label of the highest lower edge at or below the score'],
    notes: [
      'Bands have no upper edge of their own: each ends where the next begins. Give the lowest an edge of 0 to cover everything.',
    ],
  },
  cases: [
    ...bandCases,
    { input: 'A score of 0', happens: 'A score like any other.' },
    { input: 'A score that is blank or `#N/A`', happens: '`#N/A`: there is no score to name.' },
    {
      input: 'A score that is text, TRUE or FALSE, or another error',
      happens: 'That row answers `#VALUE!`; the others keep their bands.',
    },
  ],
  value: 'A score is a bad cell (that row alone), or the bands cannot be used (the whole call).',
  notAvailable: 'There is no score, or it lies below every band.',
  sources: [
    'Thresholds on a weighted score, the lower edge included: the sorting rule of ordinal classification.',
  ],
  picture: picture(
    {
      title: 'Three bands on the scale',
      description:
        'A scale from 0 to 100 with the bands Weak from 0, Fair from 40 and Strong from 65. A mark stands at 59, in Fair.',
      caption: 'A score of 59 reaches the edge at 40 and not the one at 65, so it is Fair.',
    },
    84,
    scaleShapes(
      [
        { from: 0, label: 'Weak' },
        { from: 40, label: 'Fair' },
        { from: 65, label: 'Strong' },
      ],
      34,
    ),
    markShape(59.375, 34),
  ),
  examples: [
    {
      title: 'Six scores in words',
      tables: [
        {
          caption: 'Scores',
          at: 'A1',
          rows: [['Score'], [95], [59.375], [65], [39.99], [null], ['59']],
        },
        bandsTable,
      ],
      formula: '=PARTNERCITY.BAND(A2:A7,I2:J4)',
      result: {
        headings: ['Band'],
        names: ['95', '59.375', '65', '39.99', 'blank', '59 as text'],
        rows: [
          ['Strong'],
          ['Fair'],
          ['Strong'],
          ['Weak'],
          [{ error: '#N/A', says: 'There is no score.' }],
          [{ error: '#VALUE!', says: 'Scores, row 6, column 1: "59" is text. Type the number 59.' }],
        ],
      },
      reading: ['A score of exactly 65 is Strong, because an edge belongs to the band above it.'],
    },
  ],
  seeAlso: ['SCORE', 'FIRMNESS', 'RECOMMEND'],
};
