import type { HelpPage } from './help-page.ts';
import { picture, stepShape } from './pictures.ts';
import { factsTable, noRuleHolds, rulesTable } from './rules-example.ts';
import { conditionCases, factsParameters, rulesValue } from './rules-words.ts';

export const recommendHelp: HelpPage = {
  id: 'RECOMMEND',
  group: 'Recommendations',
  summary: 'Recommends what to do with each partnership: the first rule that holds for its facts decides.',
  result: 'One recommendation per row of facts, down a column.',
  use: [
    'To apply the rules that the council agreed, in the same way to every place.',
    'With a score or a band among the facts, where a rule asks for one.',
  ],
  avoid: [
    'As a decision. People decide; an override with a written reason is normal, and the recommendation stays beside it.',
    'Before CHECKRULES has been over the rules.',
  ],
  parameters: factsParameters,
  formula: {
    lines: ['recommendation = that of the first rule, from the top, whose every condition holds'],
    notes: [
      'Headings and columns of the rules are matched by their text; letter case and spaces around it do not matter.',
    ],
  },
  cases: conditionCases,
  value: rulesValue,
  notAvailable: 'No rule holds for that row. A last rule without conditions prevents it.',
  sources: [
    'Decision tables with hit policy First, and the unary tests of S-FEEL: Decision Model and Notation (Object Management Group).',
  ],
  picture: picture(
    {
      title: 'How the rules are tried for Kotli',
      description:
        'Three steps from the top. R1 asks for Active, Kotli is Dormant: no. R2 asks for a score below 30, Kotli has 34: no. R3 asks for Dormant: yes, so the recommendation is Acknowledge.',
      caption: 'Kotli is dormant and scores 34. The first rule that holds is R3; R4 is not tried any more.',
    },
    132,
    stepShape(0, 'R1', 'Active? No, dormant', false),
    stepShape(1, 'R2', 'Score below 30? No, 34', false),
    stepShape(2, 'R3', 'Dormant? Yes: Acknowledge', true),
  ),
  examples: [
    {
      title: 'Five places, four rules',
      tables: [factsTable, rulesTable],
      formula: '=PARTNERCITY.RECOMMEND(A2:D6,A1:D1,F1:L5)',
      result: {
        headings: ['Recommendation'],
        names: ['Bochum', 'Anshan', 'Kotli', 'Jeju Island', 'Nablus'],
        rows: [['Retain'], ['Relinquish'], ['Acknowledge'], ['Carry out further work'], [noRuleHolds]],
      },
      reading: [
        'Jeju Island’s activity is not stated, so R2 and R3 do not hold; its score of 62 meets R4.',
        'Nablus scores 41 and has no activity: no rule holds. CHECKRULES would have shown this gap.',
      ],
    },
  ],
  seeAlso: ['RULE', 'REASON', 'RESOLUTIONS', 'CHECKRULES'],
};
