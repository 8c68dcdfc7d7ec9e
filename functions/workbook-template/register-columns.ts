/** What a register column holds; it decides colour, alignment and number format. */
export type ColumnGroup = 'fact' | 'rating' | 'result' | 'published';

/** One column of the register. */
export interface RegisterColumn {
  readonly header: string;
  readonly group: ColumnGroup;
  /** Characters; headers wrap, so a column is as wide as its longest usual word. */
  readonly width: number;
  readonly centred?: boolean;
  readonly numberFormat?: string;
  /** Offered in a drop-down; other words stay possible. */
  readonly choices?: readonly string[];
  /** Shown when the cell is selected. */
  readonly hint?: string;
}

const yesNo = ['Yes', 'No', 'Not stated'];
const notKnown = 'Leave it blank or choose Not stated when the file does not say.';

function fact(header: string, width: number, more: Partial<RegisterColumn> = {}): RegisterColumn {
  return { header, group: 'fact', width, ...more };
}

/** The facts of a partnership, in order. The rules refer to these headers. */
export const factColumns: readonly RegisterColumn[] = [
  fact('Partnership', 13, {
    hint: 'A short name of your own that never changes, in small letters, figures and hyphens: jeju, bochum-2.',
  }),
  fact('Place', 13, { hint: 'The city or area, as the committee writes it.' }),
  fact('Country or area', 12),
  fact('Region', 15, {
    choices: [
      'Africa',
      'Asia (excluding China)',
      'China',
      'Europe',
      'Middle East',
      'The Americas',
      'Oceania',
    ],
    hint: 'The region under which the report lists the place.',
  }),
  fact('Kind', 14, {
    choices: [
      'Twin city',
      'Sister city',
      'Friendship',
      'Trade and collaboration agreement',
      'Historical link',
      'Approach',
    ],
    hint: 'What the link is called. Approach: another place has asked and nothing is agreed yet.',
  }),
  fact('Began', 8, {
    centred: true,
    hint: "A date; or, where only the year is known, the year as text: type an apostrophe before it, '1983.",
  }),
  fact('Stage', 9, {
    choices: ['Existing', 'Approach'],
    hint: 'Existing link, or an approach not yet answered.',
  }),
  fact('Lead', 11, { choices: ['Council', 'Community', 'Not stated'], hint: 'Who leads the link.' }),
  fact('Activity', 9.5, {
    choices: ['Active', 'Dormant', 'Not stated'],
    hint: `Active: something happened in the last year or two. ${notKnown}`,
  }),
  fact('Agreement', 10.5, {
    choices: ['In force', 'Expired', 'None', 'Not stated'],
    hint: `The state of the signed agreement. ${notKnown}`,
  }),
  fact('Agreement ended', 10.5, {
    centred: true,
    hint: "A date; or the year as text, with an apostrophe before it, '2019. Blank while the agreement is in force.",
  }),
  fact('Tangible benefit', 9.5, {
    choices: yesNo,
    hint: `Has the link brought something that can be shown? ${notKnown}`,
  }),
  fact('Resources', 10, {
    choices: ['Enough', 'Reduced', 'None', 'Not stated'],
    hint: `The people and money there are for it. ${notKnown}`,
  }),
  fact('Special circumstances', 13.5, {
    choices: yesNo,
    hint: `Is there a particular history or reason to keep it? ${notKnown}`,
  }),
  fact('Community body', 11.5, {
    choices: ['Active', 'Dormant', 'None', 'Not stated'],
    hint: `Is there a society that keeps the link alive? ${notKnown}`,
  }),
  fact('Historical link', 10, {
    choices: yesNo,
    hint: `Is it a link of history rather than of today? ${notKnown}`,
  }),
  fact('Conflict', 9, { choices: yesNo, hint: `Is the place in a conflict area? ${notKnown}` }),
  fact('Opportunity', 11.5, { choices: yesNo, hint: `Does it offer something worth exploring? ${notKnown}` }),
  fact('Approach predates policy', 10.5, {
    choices: yesNo,
    hint: `Did the approach come before there was a policy to answer it by? ${notKnown}`,
  }),
];

/** Title, group names, then the table's header (1-based row): the register's rows begin under it. */
export const registerHeaderRow = 3;

/** A rating column is as wide as the longest word of the criteria. */
export const ratingWidth = 13;

function result(header: string, width: number, more: Partial<RegisterColumn> = {}): RegisterColumn {
  return { header, group: 'result', width, ...more };
}

/** The headers of the results, in order: what the functions answer for each partnership. */
export const resultHeaders = [
  'Score',
  'Coverage',
  'Low',
  'High',
  'Band',
  'Recommendation',
  'Rule',
  'Reason',
  'Firmness',
] as const;

/** One of the result columns. */
export type ResultHeader = (typeof resultHeaders)[number];

/** The results, in order. */
export const resultColumns: readonly RegisterColumn[] = [
  result('Score', 8, {
    centred: true,
    numberFormat: '0',
    hint: '0 to 100: the weighted mean of the ratings there are. One fact among others, not a recommendation.',
  }),
  result('Coverage', 10, {
    centred: true,
    numberFormat: '0%',
    hint: 'The share of the weight that has been assessed.',
  }),
  result('Low', 7, {
    centred: true,
    numberFormat: '0',
    hint: 'The score if every gap turned out the lowest rating.',
  }),
  result('High', 7, {
    centred: true,
    numberFormat: '0',
    hint: 'The score if every gap turned out the highest rating.',
  }),
  result('Band', 9, { centred: true, hint: 'The word for the score, from the Bands sheet.' }),
  result('Recommendation', 17, {
    hint: 'What the first rule that holds recommends. People decide.',
  }),
  result('Rule', 7, { centred: true, hint: 'The rule that decided. See the Rules sheet.' }),
  result('Reason', 42, { hint: "The rule's reason, with this place's facts filled in." }),
  result('Firmness', 11, {
    centred: true,
    hint: 'Firm: the band hardly depends on the exact weights or the gaps. Leaning: probably. Undecided: it does.',
  }),
];

/** What the published report says, beside what the rules say; facts of the report, never computed. */
export const publishedColumns: readonly RegisterColumn[] = [
  { header: 'Published recommendation', group: 'published', width: 17 },
  { header: 'Published letter', group: 'published', width: 10.5, centred: true },
  { header: 'Fact source', group: 'published', width: 26 },
];
