import type { RangeName } from '../kernel/at.ts';
import type { Cell } from '../kernel/cell.ts';
import { isCellError } from '../kernel/cell.ts';
import type { NothingReason } from '../kernel/result.ts';
import type { BandIssue } from '../framework/bands.ts';
import type { RatingIssue } from '../register/rating.ts';
import type { FactIssue, RecommendIssue } from '../recommendation/recommend.ts';
import type { PlaceIssue } from '../recommendation/resolutions.ts';
import type { ScoreCellIssue, ScoresShapeIssue } from '../scoring/band.ts';
import type { DoubtIssue } from '../scoring/firmness.ts';
import type { MissingPolicyIssue } from '../scoring/missing-policy.ts';
import type { CriteriaIssue } from '../scoring/rating-table.ts';

/** Every problem that the core finds in ratings, frameworks, facts and rules; only the edges see the whole union. */
export type CoreIssue =
  | CriteriaIssue
  | BandIssue
  | RatingIssue
  | ScoreCellIssue
  | ScoresShapeIssue
  | DoubtIssue
  | MissingPolicyIssue
  | RecommendIssue
  | FactIssue
  | PlaceIssue;

type Code = CoreIssue['code'];
type IssueOf = { readonly [Known in Code]: Extract<CoreIssue, { readonly code: Known }> };
type Wording = { readonly [Known in Code]: (issue: IssueOf[Known]) => string };
type ConditionCode = Extract<Code, `condition.${string}`>;

/** What is wrong with a condition and what to do; the rule, the column and the cell come before it. */
const conditionWording: Record<ConditionCode, string> = {
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

const wording: Wording = {
  'number.text-number': ({ found, number }) => typedAsText(found, number),
  'number.missing': () => 'The cell is blank. Type a number.',
  'number.not-a-number': ({ found }) => `${quote(found)} is not a number. Type a number.`,
  'weight.negative': ({ found }) => `${quote(found)} is below 0. A weight is 0 or more.`,
  'weights.shape': ({ rows, columns }) =>
    `${size(rows, columns)} given. Weights stand in one row or in one column.`,
  'weights.sum': ({ sum }) =>
    sum > 0
      ? 'The weights are too large to add up. Use smaller numbers: only their ratios count.'
      : 'Every weight is 0. Give at least one criterion a weight above 0.',
  'weights.count': ({ weights, criteria }) =>
    `${count(weights, 'weight')} for ${count(criteria, 'column')} of ratings. Give one weight per criterion.`,
  'scale.shape': ({ rows, columns, criteria }) =>
    `${size(rows, columns)} given for ${count(criteria, 'criterion', 'criteria')}. Give a lowest and a highest for all, or a pair for each criterion.`,
  'scale.below-one': ({ found }) =>
    `The lowest rating is ${quote(found)}. A scale starts at 1 or above, because a blank cell can arrive as 0.`,
  'scale.not-above': ({ lowest, highest }) =>
    `The highest rating, ${quote(highest)}, is not above the lowest, ${quote(lowest)}. Make it higher.`,
  'bands.shape': ({ rows, columns }) =>
    `${size(rows, columns)} given. Bands stand in two columns: the lower edge and the label.`,
  'bands.empty': () => 'There is no band. Give at least one lower edge with its label.',
  'band.no-label': ({ found }) =>
    isCellError(found)
      ? `${quote(found)} is no label. Type the band's label.`
      : "The label is blank. Type the band's label.",
  'band.repeated-edge': ({ edge }) =>
    `The lower edge ${quote(edge)} is there twice. Give each band its own edge.`,
  'rating.text-number': ({ found, number }) => typedAsText(found, number),
  'rating.off-scale': ({ found, lowest, highest }) =>
    `${quote(found)} is off the scale. Type a number from ${quote(lowest)} to ${quote(highest)}.`,
  'rating.not-a-rating': ({ found, lowest, highest }) =>
    `${quote(found)} is not a rating. Type a number from ${quote(lowest)} to ${quote(highest)}, ? for not assessed or n/a for not applicable.`,
  'score.text-number': ({ found, number }) => typedAsText(found, number),
  'score.not-a-number': ({ found }) => `${quote(found)} is not a score. Give a number from 0 to 100.`,
  'scores.shape': ({ rows, columns }) => `${size(rows, columns)} given. Scores stand in one column.`,
  'doubt.not-a-share': ({ found }) => `${quote(found)} is not a doubt. Give a number from 0 to 1.`,
  'missing.unknown': ({ found, known }) => `${quote(found)} is not known. Use one of ${known.join(', ')}.`,
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

const rangeTitle: Record<RangeName, string> = {
  ratings: 'Ratings',
  weights: 'Weights',
  scale: 'Scale',
  bands: 'Bands',
  scores: 'Scores',
  facts: 'Facts',
  headers: 'Headers',
  rules: 'Rules',
  places: 'Places',
  missing: 'Missing',
  doubt: 'Doubt',
};

const nothingWording: Record<NothingReason, string> = {
  'nothing-assessed': 'No criterion with a weight is assessed yet.',
  'nothing-applicable': 'No criterion with a weight applies.',
  'rating-missing': 'A rating is missing, and gaps are refused.',
  'below-all-bands': 'The score is below every band.',
  'no-rule-holds': 'No rule holds.',
  'no-score': 'There is no score.',
};

/** A problem in whole sentences with its place before it: `Ratings, row 3, column 2: "4 " is text. Type the number 4.` */
export function sayIssue(issue: CoreIssue): string {
  const { range, row, column, whole } = issue.at;
  const place = whole ? '' : `, row ${String(row)}, column ${String(column)}`;
  return `${rangeTitle[range]}${place}: ${sayProblem(issue)}`;
}

/** A problem in whole sentences without its place, for a caller that names the sheet and the cell. */
export function sayProblem(issue: CoreIssue): string {
  return say(issue.code, issue);
}

/** Why a row has no result, in a sentence. */
export function sayNothing(why: NothingReason): string {
  return nothingWording[why];
}

function say<Known extends Code>(code: Known, issue: IssueOf[Known]): string {
  return wording[code](issue);
}

function sayCondition(issue: IssueOf[ConditionCode]): string {
  return `Rule ${issue.rule}, ${issue.header}: ${quote(issue.found)} is not a condition. ${conditionWording[issue.code]}`;
}

function typedAsText(found: string, number: number): string {
  return `${quote(found)} is text. Type the number ${String(number)}.`;
}

function quote(cell: Cell): string {
  if (cell === null) return 'A blank';
  if (isCellError(cell)) return cell.error;
  if (typeof cell === 'string') return `"${cell}"`;
  return typeof cell === 'boolean' ? String(cell).toUpperCase() : String(cell);
}

function count(number: number, noun: string, plural = `${noun}s`): string {
  return `${String(number)} ${number === 1 ? noun : plural}`;
}

function size(rows: number, columns: number): string {
  return `${count(rows, 'row')} by ${count(columns, 'column')}`;
}
