import type { CheckIssue } from '../../recommendation/check-issue.ts';
import type { RuleIssue } from '../../recommendation/rule.ts';
import { sayExampleFact, sayFacts } from './facts-wording.ts';
import type { WordingOf } from './words.ts';
import { count, listed, quote, shortened } from './words.ts';

/** So many rules are named one by one. */
const mostNamed = 5;

/** What a check of the rules finds and what to do, without the place. */
export const checkWording: WordingOf<CheckIssue> = {
  'check.repeated-id': ({ firstRow }) =>
    `The rule in row ${firstRow} has the same id. Give each rule its own, so that a reason names one.`,
  'check.thousands': ({ header, found, number, reads }) =>
    `${shortened(header)}: ${quote(found)} holds if the fact ${shortened(reads)}, because a comma stands between two conditions. Write ${shortened(number.replaceAll(',', ''))} for the one number, or a space after the comma for two.`,
  'check.never-met': ({ headers }) =>
    `This rule can never decide: no fact meets what it asks of ${listed(headers.map(shortened), 'and', mostNamed)}. Mend the condition, or take the rule out.`,
  'check.taken': ({ by }) =>
    `This rule can never decide: every case it could decide is decided by ${sayRules(by)} before it. Move it up, narrow what stands before it, or take it out.`,
  'check.unsettled-rules': ({ rules }) =>
    `The rules are too many or too entangled to prove whether ${sayRules(rules)} can ever decide.`,
  'check.no-rule': () =>
    'There is no rule, so nothing is recommended. Type one rule per row below the headers.',
  'check.gap': ({ where, example }) =>
    where.length === 0
      ? 'No rule ever holds. Mend the conditions.'
      : `No rule holds when ${named(
          where.map(({ header, facts }) => `${shortened(header)} is ${sayFacts(facts)}`),
          '; ',
        )}. For example: ${named(example.map(sayExampleFact), ', ')}. Add a rule for it, or a last rule without conditions.`,
  'check.more-gaps': ({ shown }) =>
    `There are more gaps than these ${shown}. Close these, or add a last rule without conditions, and check again.`,
  'check.unsettled-gaps': ({ shown }) =>
    `The rules are too many or too entangled to prove whether there ${shown > 0 ? 'are more gaps' : 'is a gap'}. A last rule without conditions leaves none.`,
  'check.unused': ({ rows }) => `This rule decides none of the ${count(rows, 'row')} of facts.`,
};

function sayRules(ids: readonly string[]): string {
  const words = listed(ids.map(shortened), 'and', mostNamed);
  return ids.length > mostNamed ? `${ids.length} rules (${words})` : words;
}

/** So many columns are named; a cell has room for no more of the longest. */
const mostColumns = 40;

function named(words: readonly string[], mark: string): string {
  const more = words.length - mostColumns;
  return [...words.slice(0, mostColumns), ...(more > 0 ? [`and ${count(more, 'more column')}`] : [])].join(
    mark,
  );
}

/** The kinds of findings, as CHECKRULES names them in its second column. */
export type FindingKind =
  | 'Missing column'
  | 'Unknown column'
  | 'Bad condition'
  | 'Incomplete rule'
  | 'Repeated id'
  | 'Doubtful condition'
  | 'Unreachable rule'
  | 'Gap'
  | 'Unused rule'
  | 'Not decided';

/** The kind of each finding, by its code. SPEC CK-3. */
export const findingKinds: Readonly<Record<(RuleIssue | CheckIssue)['code'], FindingKind>> = {
  'rules.no-header-row': 'Missing column',
  'rules.no-column': 'Missing column',
  'rules.repeated-column': 'Missing column',
  'rules.unknown-column': 'Unknown column',
  'rules.ambiguous-column': 'Unknown column',
  'rule.no-id': 'Incomplete rule',
  'rule.no-recommendation': 'Incomplete rule',
  'rule.error': 'Incomplete rule',
  'rule.report-order': 'Incomplete rule',
  'condition.error': 'Bad condition',
  'condition.empty-item': 'Bad condition',
  'condition.quote': 'Bad condition',
  'condition.parenthesis': 'Bad condition',
  'condition.comparison': 'Bad condition',
  'condition.interval': 'Bad condition',
  'condition.interval-empty': 'Bad condition',
  'condition.date': 'Bad condition',
  'condition.equals': 'Bad condition',
  'check.repeated-id': 'Repeated id',
  'check.thousands': 'Doubtful condition',
  'check.never-met': 'Unreachable rule',
  'check.taken': 'Unreachable rule',
  'check.unsettled-rules': 'Not decided',
  'check.no-rule': 'Gap',
  'check.gap': 'Gap',
  'check.more-gaps': 'Gap',
  'check.unsettled-gaps': 'Not decided',
  'check.unused': 'Unused rule',
};
