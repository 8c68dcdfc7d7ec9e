import type { HelpPage } from './help-page.ts';
import { conditionCases, factsParameters } from './rules-words.ts';

const [facts, headers, rules] = factsParameters;

export const checkRulesHelp: HelpPage = {
  id: 'CHECKRULES',
  group: 'Checks',
  summary:
    'Proves whether a table of rules can work: rules that nothing reaches, cases that no rule meets, and slips.',
  result:
    'One line per finding with three cells: the rule, the kind of problem, and the problem in words. A single cell `No problems` when there is none.',
  use: [
    'Whenever the rules have been changed, before anybody relies on them.',
    'With the facts as well, to see which rules no row of the register uses.',
  ],
  avoid: ['To judge whether the rules are wise. It proves only that they are complete and reachable.'],
  parameters: [
    ...(headers ? [headers] : []),
    ...(rules ? [rules] : []),
    ...(facts ? [{ ...facts, leftOut: 'nothing is said about rules that no row uses' }] : []),
  ],
  formula: {
    lines: [
      'unreachable: every case that the rule meets is met by a rule above it',
      'gap: a case, given as an example, that no rule meets',
    ],
    notes: [
      'It reasons over all values that a fact can have: the texts, numbers and dates that the conditions mention, any other, and not stated.',
      'The work is bounded. Where it has to stop, it says so rather than leaving something out.',
    ],
  },
  cases: conditionCases.slice(0, 3),
  value: 'The headings or the rules cannot be read as a table at all.',
  notAvailable: 'Never.',
  sources: [
    'Completeness and overlap of decision tables: Decision Model and Notation (Object Management Group); conditions are its S-FEEL unary tests.',
  ],
  examples: [
    {
      title: 'Rules without a problem',
      tables: [
        { caption: 'Headings of the facts', at: 'A1', rows: [['Place', 'Activity']] },
        {
          caption: 'Rules',
          at: 'D1',
          rows: [
            ['Rule', 'Activity', 'Recommendation'],
            ['R1', 'Active', 'Retain'],
            ['R2', '-', 'Officer judgement needed'],
          ],
        },
      ],
      formula: '=PARTNERCITY.CHECKRULES(A1:B1,D1:F3)',
      result: { headings: ['Finding'], rows: [['No problems']] },
      reading: [
        'R2 holds for everything that R1 leaves: there is no gap. R1 stands above it, so both can be reached.',
        'With the two in the other order, R1 could never be reached, and CHECKRULES would say so.',
      ],
    },
  ],
  seeAlso: ['RECOMMEND', 'RULE', 'CHECKRATINGS'],
};
