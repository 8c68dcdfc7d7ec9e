import { wholeRange } from '../kernel/at.ts';
import type { At } from '../kernel/at.ts';
import type { Cell, Grid } from '../kernel/cell.ts';
import { errorOf, widthOf } from '../kernel/read-cell.ts';
import type { Outcome, Result } from '../kernel/result.ts';
import { failure, success } from '../kernel/result.ts';
import { holds } from './condition.ts';
import type { Fact } from './fact.ts';
import { readFact } from './fact.ts';
import type { Rule, RuleCondition, RuleIssue, RuleTable } from './rule.ts';
import { readRuleTable } from './rule-table.ts';

/** A fact that is an error other than `#N/A`, which makes its row's result an error. */
export interface FactIssue {
  readonly code: 'fact.error';
  readonly at: At;
  readonly header: string;
  readonly found: Cell;
}

/** Why facts cannot be put to the rules at all: they do not fit their headers. */
export type FactsShapeIssue =
  | { readonly code: 'headers.shape'; readonly at: At; readonly rows: number; readonly columns: number }
  | { readonly code: 'facts.width'; readonly at: At; readonly columns: number; readonly headers: number };

/** A rule that was tried before the one that decided: the first of its conditions that failed, and the fact it met. */
export interface TriedRule {
  readonly rule: Rule;
  readonly failed: { readonly header: string; readonly text: string; readonly found: Cell };
}

/** The rule that decided a row, and those tried in vain before it, in order. SPEC RL-7. */
export interface Decision {
  readonly rule: Rule;
  readonly tried: readonly TriedRule[];
}

/**
 * The first rule, from the top, whose every condition holds for a row of facts; nothing to say when none does.
 * `#N/A` is a fact that is not stated; any other error in the row, in whichever column, makes the row bad. `row` is
 * the row's number within the range, from 1. SPEC RL-1, RL-5 to RL-8.
 */
export function decideRow(facts: readonly Cell[], table: RuleTable, row = 1): Outcome<Decision, FactIssue> {
  const issues = factIssues(facts, table, row);
  if (issues.length > 0) return { kind: 'bad', issues };
  const read = readFacts(facts, table);
  const tried: TriedRule[] = [];
  for (const rule of table.rules) {
    const failed = rule.conditions.find((asked) => !holds(asked.condition, read[asked.column] ?? notStated));
    if (failed === undefined) return { kind: 'value', value: { rule, tried } };
    tried.push({ rule, failed: failedBy(failed, facts) });
  }
  return { kind: 'nothing', why: 'no-rule-holds' };
}

const notStated: Fact = { kind: 'not-stated' };

function failedBy({ header, text, column }: RuleCondition, facts: readonly Cell[]): TriedRule['failed'] {
  return { header, text, found: facts[column] ?? null };
}

function factIssues(facts: readonly Cell[], table: RuleTable, row: number): readonly FactIssue[] {
  return facts.flatMap((found, index) => {
    const error = errorOf(found);
    if (error === undefined || error === '#N/A') return [];
    const at: At = { range: 'facts', row, column: index + 1 };
    return [{ code: 'fact.error', at, header: table.columns[index]?.header ?? '', found }];
  });
}

/** The facts of the columns that some rule asks about; the others are never read. */
function readFacts(facts: readonly Cell[], table: RuleTable): readonly Fact[] {
  return table.columns.map(({ isCompared, mentionsNumber }, index) =>
    isCompared ? readFact(facts[index] ?? null, !mentionsNumber) : notStated,
  );
}

/** Why a call cannot be decided at all. */
export type RecommendIssue = RuleIssue | FactsShapeIssue;

/**
 * The rules of a call, its headers standing in one row or one column as wide as the facts. Trouble in the rules
 * or the shapes fails the call. SPEC RL-2 to RL-5, RL-9.
 */
export function readCall(facts: Grid, headers: Grid, rules: Grid): Result<RuleTable, RecommendIssue> {
  const columns = widthOf(headers);
  if (headers.length === 0 || (headers.length > 1 && columns > 1)) {
    return failure({ code: 'headers.shape', at: wholeRange('headers'), rows: headers.length, columns });
  }
  const labels = headers.flat();
  if (facts.length > 0 && widthOf(facts) !== labels.length) {
    const at = wholeRange('facts');
    return failure({ code: 'facts.width', at, columns: widthOf(facts), headers: labels.length });
  }
  return readRuleTable(labels, rules);
}

/** What the rules say of every row of facts. SPEC RL-1 to RL-9. */
export function decideTable(
  facts: Grid,
  headers: Grid,
  rules: Grid,
): Result<readonly Outcome<Decision, FactIssue>[], RecommendIssue> {
  const table = readCall(facts, headers, rules);
  if (!table.ok) return table;
  return success(facts.map((cells, index) => decideRow(cells, table.value, index + 1)));
}

/** RECOMMEND: the recommendation of the rule that decides, per row. SPEC RL-1 to RL-9. */
export function recommendTable(
  facts: Grid,
  headers: Grid,
  rules: Grid,
): Result<readonly Outcome<string, FactIssue>[], RecommendIssue> {
  return mapDecisions(decideTable(facts, headers, rules), ({ rule }) => rule.recommendation);
}

/** RULE: the id of the rule that decides, per row. SPEC RL-1 to RL-9. */
export function ruleTable(
  facts: Grid,
  headers: Grid,
  rules: Grid,
): Result<readonly Outcome<string, FactIssue>[], RecommendIssue> {
  return mapDecisions(decideTable(facts, headers, rules), ({ rule }) => rule.id);
}

function mapDecisions(
  decided: Result<readonly Outcome<Decision, FactIssue>[], RecommendIssue>,
  say: (decision: Decision) => string,
): Result<readonly Outcome<string, FactIssue>[], RecommendIssue> {
  if (!decided.ok) return decided;
  return success(
    decided.value.map((row) => (row.kind === 'value' ? { kind: 'value', value: say(row.value) } : row)),
  );
}
