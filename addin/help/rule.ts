import type { HelpPage } from './help-page.ts';
import { factsTable, noRuleHolds, rulesTable } from './rules-example.ts';
import { conditionCases, factsParameters, rulesValue } from './rules-words.ts';

export const ruleHelp: HelpPage = {
  id: 'RULE',
  group: 'Recommendations',
  summary: 'Names the rule that decides each partnership: the first one that holds for its facts.',
  result: 'One rule id per row of facts, down a column, as it stands in the column `Rule`.',
  use: [
    'Beside RECOMMEND, so that every recommendation can be traced to a line of the approved rules.',
    'To count how often each rule decides.',
  ],
  avoid: ['To explain a recommendation to people outside. REASON says it in a sentence.'],
  parameters: factsParameters,
  formula: {
    lines: ['rule = the first, from the top, whose every condition holds'],
    notes: ['It is always the rule whose recommendation RECOMMEND gives.'],
  },
  cases: conditionCases,
  value: rulesValue,
  notAvailable: 'No rule holds for that row.',
  sources: ['Decision tables with hit policy First: Decision Model and Notation (Object Management Group).'],
  examples: [
    {
      title: 'Which line decided',
      tables: [factsTable, rulesTable],
      formula: '=PARTNERCITY.RULE(A2:D6,A1:D1,F1:L5)',
      result: {
        headings: ['Rule'],
        names: ['Bochum', 'Anshan', 'Kotli', 'Jeju Island', 'Nablus'],
        rows: [['R1'], ['R2'], ['R3'], ['R4'], [noRuleHolds]],
      },
      reading: [
        'Anshan meets R3 as well as R2. The upper one decides.',
        'Kotli’s benefit is not stated, which meets `not(Yes)`, but its score of 34 is not below 30: so R3.',
      ],
    },
  ],
  seeAlso: ['RECOMMEND', 'REASON', 'CHECKRULES'],
};
