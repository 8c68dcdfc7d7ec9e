import { describe, expect, it } from 'vitest';
import type { Grid } from '../../../shared/kernel/cell.ts';
import { checkRules } from '../../../shared/recommendation/check-rules.ts';
import { sayIssue } from '../../../shared/report/issue-wording.ts';

/** The sentences about rules that ask of Activity and Score, beside one row of facts. */
function checked(...rules: Grid): readonly string[] {
  const found = checkRules(
    [['Activity', 'Score']],
    [['Rule', 'Activity', 'Score', 'Recommendation'], ...rules],
    [['Active', 50]],
  );
  return found.ok ? found.value.map(({ issue }) => sayIssue(issue)) : found.issues.map(sayIssue);
}

const findings: readonly (readonly [sentences: readonly string[], found: readonly string[]])[] = [
  [
    ['Rules: There is no rule, so nothing is recommended. Type one rule per row below the headers.'],
    checked(),
  ],
  [
    [
      'Rules, row 3, column 1: The rule in row 2 has the same id. Give each rule its own, so that a reason names one.',
      'Rules, row 3, column 1: This rule can never decide: every case it could decide is decided by R1 before it. Move it up, narrow what stands before it, or take it out.',
      'Rules, row 3, column 1: This rule decides none of the 1 row of facts.',
    ],
    checked(['R1', '', '', 'Do'], ['r1', 'Active', '', 'Do']),
  ],
  [
    [
      'Rules, row 2, column 3: Score: "[1,000..2,000]" holds if the fact is [1, 000..2 or 000], because a comma stands between two conditions. Write 1000 for the one number, or a space after the comma for two.',
      'Rules, row 2, column 1: This rule decides none of the 1 row of facts.',
    ],
    checked(['R1', '', '[1,000..2,000]', 'Do'], ['R2', '', '', 'Do']),
  ],
  [
    [
      'Rules, row 2, column 1: This rule can never decide: no fact meets what it asks of Activity. Mend the condition, or take the rule out.',
      'Rules: No rule ever holds. Mend the conditions.',
      'Rules, row 2, column 1: This rule decides none of the 1 row of facts.',
    ],
    checked(['R1', '"-"', '', 'Do']),
  ],
  [
    [
      'Rules: No rule holds when Score is below 50 or not stated. For example: Activity "Active", Score 25. Add a rule for it, or a last rule without conditions.',
      'Rules, row 3, column 1: This rule decides none of the 1 row of facts.',
    ],
    checked(['R1', 'Active', '>= 50', 'Do'], ['R2', 'not(Active)', '>= 50', 'Do']),
  ],
];

describe('what is said about a checked table', () => {
  it.each(findings)('%j', (words, found) => {
    expect(found).toEqual(words);
  });
});
