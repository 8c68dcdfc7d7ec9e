import type { HelpPage } from './help-page.ts';
import { factsTable, noRuleHolds, rulesTable } from './rules-example.ts';
import { conditionCases, factsParameters, rulesValue } from './rules-words.ts';

export const reasonHelp: HelpPage = {
  id: 'REASON',
  group: 'Recommendations',
  summary: 'Gives the reason for each recommendation in words, with the partnership’s own facts filled in.',
  result: 'One sentence per row of facts, down a column.',
  use: [
    'In the report, beside each recommendation.',
    'To check rules with people who do not read tables: the sentence shows what a rule means.',
  ],
  avoid: ['To record why people decided otherwise. That is the written reason of the override.'],
  parameters: factsParameters,
  formula: {
    lines: ['reason = the rule’s Reason, with every {Column} replaced by the fact of that column'],
    notes: [
      'Without a reason, the rule’s id and its conditions in words.',
      'A whole number is written plain, another with at most two decimals; a date as year-month-day; a fact that is not stated as “not stated”.',
    ],
  },
  cases: [
    {
      input: 'A `{Column}` that is no heading',
      happens: 'It stays as it is written, so that the slip can be seen.',
    },
    ...conditionCases,
  ],
  value: rulesValue,
  notAvailable: 'No rule holds for that row.',
  sources: ['The wording is the council’s own: it stands in the table of rules.'],
  examples: [
    {
      title: 'Reasons with facts in them',
      tables: [factsTable, rulesTable],
      formula: '=PARTNERCITY.REASON(A2:D6,A1:D1,F1:L5)',
      result: {
        headings: ['Reason'],
        names: ['Bochum', 'Anshan', 'Kotli', 'Jeju Island', 'Nablus'],
        rows: [
          ['The link with Bochum is active and benefits both'],
          ['Anshan is dormant and scores 18'],
          ['The link with Kotli is dormant'],
          ['Jeju Island scores 62 of 100'],
          [noRuleHolds],
        ],
      },
      reading: [
        '`{Place}` and `{Score}` are headings of the facts; the row’s own cells stand in their place.',
      ],
    },
  ],
  seeAlso: ['RECOMMEND', 'RULE', 'RESOLUTIONS'],
};
