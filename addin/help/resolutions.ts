import type { HelpPage } from './help-page.ts';
import { factsTable, rulesTable } from './rules-example.ts';
import { conditionCases, factsParameters } from './rules-words.ts';

export const resolutionsHelp: HelpPage = {
  id: 'RESOLUTIONS',
  group: 'Recommendations',
  summary: 'Lists the recommendations as a committee report letters them, each with its places.',
  result:
    'One line per rule that decided a row, in three cells: letter, recommendation, and the places joined by “; ”.',
  use: ['For the recommendations of the report: paste them, and they are lettered and complete.'],
  avoid: ['In a row of the register: it is one list for all rows.'],
  parameters: [
    { name: 'places', give: 'The names of the places, in one column, one per row of the facts.' },
    ...factsParameters,
  ],
  formula: {
    lines: ['lines in the order of Report order, then of the rules; letters a to z, then aa, ab and on'],
    notes: [
      'One line per rule, not per recommendation: two rules that both recommend Retain have two lines, because their reasons differ.',
      'Rules without a report order come last. Places keep the order of the rows.',
    ],
  },
  cases: [
    { input: 'A row for which no rule holds', happens: 'It is in no line.' },
    {
      input: 'A bad row, or a row that was decided and has no place',
      happens:
        'The whole call answers `#VALUE!` and names it: a list that silently lacked a place would be wrong.',
    },
    ...conditionCases.slice(0, 5),
  ],
  value: 'A fact is an error, a place is missing, or the rules cannot be read. The message names the cell.',
  notAvailable: 'No rule holds for any row.',
  sources: ['Lettered resolutions as in the minutes of English councils.'],
  examples: [
    {
      title: 'Recommendations (a) to (d)',
      tables: [factsTable, rulesTable],
      formula: '=PARTNERCITY.RESOLUTIONS(A2:A6,A2:D6,A1:D1,F1:L5)',
      result: {
        headings: ['Letter', 'Recommendation', 'Places'],
        rows: [
          ['a', 'Relinquish', 'Anshan'],
          ['b', 'Retain', 'Bochum'],
          ['c', 'Acknowledge', 'Kotli'],
          ['d', 'Carry out further work', 'Jeju Island'],
        ],
      },
      reading: [
        'R2 has report order 1, so Relinquish comes first, although R1 is tried before it.',
        'Nablus is missing, because no rule holds for it. Compare the places with the register, or let a last rule hold for all.',
      ],
    },
  ],
  seeAlso: ['RECOMMEND', 'REASON'],
};
