import type { HelpPage, HelpTable, Recorded } from './help-page.ts';

const ids: HelpTable = {
  caption: 'A sheet with ids of the record',
  at: 'A1',
  rows: [
    ['Place', 'Id in the record'],
    ['Kotli', 'kotli'],
    ['Atlantis', 'atlantis'],
  ],
};

const recorded: readonly Recorded[] = [
  { id: 'kotli', recommendation: 'Acknowledge', facts: { Region: 'Asia (excluding China)' } },
];

export const recordHelp: HelpPage = {
  id: 'RECORD',
  group: 'Record',
  summary: 'Reads one value of a partnership from the council’s record.',
  result: 'One value: text, a number, TRUE or FALSE. While it is being asked for, the cell shows `#BUSY!`.',
  use: [
    'To set what the council has on record beside what the sheet says today.',
    'To read an older version, as it was published then.',
  ],
  avoid: [
    'As an input of scores. A sheet should calculate from its own cells, also without a network.',
    'Without signing in. Open Partner City from the Home tab and sign in first.',
  ],
  parameters: [
    { name: 'partnership', give: 'The id under which the record keeps the partnership, such as kotli.' },
    {
      name: 'field',
      give: 'What to read: `recommendation`, `place`, `version`, `author`, or the heading of a fact or a rating, such as Region. `facts.Region` and `ratings.Profile` say which of the two is meant.',
      leftOut: '`recommendation`',
    },
    { name: 'version', give: 'The number of a version, from 1.', leftOut: 'the current one' },
  ],
  formula: {
    lines: ['value = what the record holds under that id, field and version'],
    notes: [
      'All RECORD cells of one recalculation travel in one request. It is the only function here that needs a network.',
      'It does not ask again by itself. Recalculate the sheet after signing in or publishing.',
    ],
  },
  cases: [
    { input: 'A fact that is recorded as not stated', happens: 'Empty text, never 0.' },
    { input: 'A field or version that is blank or 0', happens: 'As if left out.' },
    { input: 'A field of several values, such as evidence', happens: '`#VALUE!`. Ask for one of them.' },
  ],
  value: 'The id, the field or the version cannot be one, or the field holds more than a cell can show.',
  notAvailable:
    'You are signed out, the record could not be reached or did not answer in time, or it has no such partnership, version or field. The message says which.',
  sources: ['The council’s own record, whose versions are never overwritten.'],
  examples: [
    {
      title: 'The recommendation on record',
      tables: [ids],
      recorded,
      formula: '=PARTNERCITY.RECORD(B2)',
      result: { headings: ['On record'], rows: [['Acknowledge']] },
      reading: ['Without a field it is the recommendation.'],
    },
    {
      title: 'A fact on record',
      tables: [ids],
      recorded,
      formula: '=PARTNERCITY.RECORD(B2,"Region")',
      result: { headings: ['Region on record'], rows: [['Asia (excluding China)']] },
      reading: [
        'Region is no field of the record’s own, so it is sought among the facts, then among the ratings.',
      ],
    },
    {
      title: 'A place that is not on record',
      tables: [ids],
      recorded,
      formula: '=PARTNERCITY.RECORD(B3)',
      result: {
        headings: ['On record'],
        rows: [[{ error: '#N/A', says: 'The record has no "atlantis".' }]],
      },
      reading: ['Publish it from the pane, or correct the id.'],
    },
  ],
  seeAlso: ['FINGERPRINT', 'VERSION'],
};
