import type { FactIssue, RecommendIssue } from '../../recommendation/recommend.ts';
import type { PlaceIssue } from '../../recommendation/resolutions.ts';
import type { ConditionIssue } from '../../recommendation/rule.ts';
import type { WordingOf } from './words.ts';
import { count, quote, size } from './words.ts';

/** What can be wrong with facts, rules and places. */
export type RulesIssue = RecommendIssue | FactIssue | PlaceIssue;

type ConditionCode = ConditionIssue['code'];

/** What is wrong with a condition and what to do; the rule, the column and the cell come before it. */
const conditionWording: Readonly<Record<ConditionCode, string>> = {
  'condition.error': 'The cell holds an error. Type a condition, or - for none.',
  'condition.empty-item':
    'There is nothing, a lone - or an empty text between commas. Take it out; for a fact that is not stated write blank.',
  'condition.quote':
    'A quotation mark has no partner. Put one mark before the text and one after it, and double those inside.',
  'condition.parenthesis':
    'The parentheses do not pair, or something follows not(...). Put a text that holds a comma or a parenthesis in quotation marks.',
  'condition.comparison': 'After < <= > or >= write a number or a date such as 2019-12-31.',
  'condition.interval': 'An interval has two numbers or two dates, as in [1..5] or (2019-01-01..2019-12-31].',
  'condition.interval-empty': 'Nothing can lie in this interval. Write the lower end first.',
  'condition.date': 'There is no such day. Write a date as year-month-day, for example 2019-12-31.',
  'condition.equals': 'No sign is needed for equality: write the value alone, or not(value) for any other.',
};

/** What is wrong and what to do, without the place. */
export const rulesWording: WordingOf<RulesIssue> = {
  'headers.shape': ({ rows, columns }) =>
    `${size(rows, columns)} given. Headers stand in one row, one above each column of facts.`,
  'facts.width': ({ columns, headers }) =>
    `${count(columns, 'column')} of facts under ${count(headers, 'header')}. Choose headers and facts of the same columns.`,
  'fact.error': ({ found, header }) =>
    `${header === '' ? 'The fact' : header} is ${quote(found)}. Mend the cell, or write Not stated.`,
  'rules.no-header-row': () => 'The rules are empty. Choose the range with its header row.',
  'rules.no-column': ({ header }) =>
    `There is no column ${header}. Choose the rules with their header row, and head one column ${header}.`,
  'rules.repeated-column': ({ header }) => `There are two columns ${header}. Keep one of them.`,
  'rules.unknown-column': ({ header, rule }) =>
    header === ''
      ? `Rule ${rule} has a condition in a column without a header. Give the column the header of a fact.`
      : `Rule ${rule} has a condition on ${header}, and the register has no such column. Add the column or correct the header.`,
  'rules.ambiguous-column': ({ header }) =>
    `A rule has a condition on ${header}, and the register has two such columns. Rename one of them.`,
  'rule.no-id': () => 'The rule has no id. Give it one, such as R01.',
  'rule.no-recommendation': ({ rule }) => `Rule ${rule} recommends nothing. Type its recommendation.`,
  'rule.error': ({ header, found }) => `${header} is ${quote(found)}. Mend the cell.`,
  'rule.report-order': ({ rule, found }) =>
    `The report order of rule ${rule}, ${quote(found)}, is not a number. Type a number, or leave it blank to come last.`,
  'condition.error': sayCondition,
  'condition.empty-item': sayCondition,
  'condition.quote': sayCondition,
  'condition.parenthesis': sayCondition,
  'condition.comparison': sayCondition,
  'condition.interval': sayCondition,
  'condition.interval-empty': sayCondition,
  'condition.date': sayCondition,
  'condition.equals': sayCondition,
  'places.shape': ({ rows, columns, facts }) =>
    `${size(rows, columns)} given beside ${count(facts, 'row')} of facts. Give one place per row, in one column.`,
  'place.missing': () => 'There is no place in this row. Type its name.',
};

function sayCondition(issue: ConditionIssue): string {
  return `Rule ${issue.rule}, ${issue.header}: ${quote(issue.found)} is not a condition. ${conditionWording[issue.code]}`;
}
