import { wholeRange } from '../kernel/at.ts';
import type { At } from '../kernel/at.ts';
import type { Cell, Grid } from '../kernel/cell.ts';
import { errorOf, widthOf } from '../kernel/read-cell.ts';
import type { Outcome, Result } from '../kernel/result.ts';
import { failure, success } from '../kernel/result.ts';
import { holds } from './condition.ts';
import type { Fact } from './fact.ts';
import { readFact } from './fact.ts';
import { createRuleFinder } from './find-rule.ts';
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

/** A decision that finds the rules tried before it only when it is asked for them, which most callers never do. */
class RowDecision implements Decision {
  readonly rule: Rule;
  private readonly facts: readonly Cell[];
  private readonly table: RuleTable;

  constructor(rule: Rule, facts: readonly Cell[], table: RuleTable) {
    this.rule = rule;
    this.facts = facts;
    this.table = table;
  }

  get tried(): readonly TriedRule[] {
    return triedBefore(this.rule, this.facts, this.table);
  }
}

const noRuleHolds = { kind: 'nothing', why: 'no-rule-holds' } as const;

/**
 * The first rule, from the top, whose every condition holds for a row of facts; nothing to say when none does.
 * `#N/A` is a fact that is not stated; any other error in the row, in whichever column, makes the row bad. `row` is
 * the row's number within the range, from 1. SPEC RL-1, RL-5 to RL-8.
 */
export function decideRow(facts: readonly Cell[], table: RuleTable, row = 1): Outcome<Decision, FactIssue> {
  if (hasError(facts)) return { kind: 'bad', issues: factIssues(facts, table, row) };
  const rule = firstRule(facts, table);
  return rule === undefined ? noRuleHolds : { kind: 'value', value: new RowDecision(rule, facts, table) };
}

/** As `decideRow`, for many rows of which the first is row 1. */
export function decideRows(rows: Grid, table: RuleTable): readonly Outcome<Decision, FactIssue>[] {
  return mapRules(rows, table, (rule, facts) => new RowDecision(rule, facts, table));
}

/** What is said of the rule that decides, per row. */
function mapRules<Value>(
  rows: Grid,
  table: RuleTable,
  say: (rule: Rule, facts: readonly Cell[]) => Value,
): readonly Outcome<Value, FactIssue>[] {
  const findRule = createRuleFinder(table);
  return rows.map((facts, index): Outcome<Value, FactIssue> => {
    if (hasError(facts)) return { kind: 'bad', issues: factIssues(facts, table, index + 1) };
    const rule = findRule(facts);
    return rule === undefined ? noRuleHolds : { kind: 'value', value: say(rule, facts) };
  });
}

/** The rule found by trying one after another, which for a single row is quickest. */
function firstRule(facts: readonly Cell[], table: RuleTable): Rule | undefined {
  const read = readFacts(facts, table);
  return table.rules.find((rule) => failedIn(rule, read) === undefined);
}

function triedBefore(rule: Rule, facts: readonly Cell[], table: RuleTable): readonly TriedRule[] {
  const read = readFacts(facts, table);
  return table.rules.slice(0, table.rules.indexOf(rule)).flatMap((tried) => {
    const failed = failedIn(tried, read);
    return failed === undefined ? [] : [{ rule: tried, failed: failedBy(failed, facts) }];
  });
}

const notStated: Fact = { kind: 'not-stated' };

/** The first condition of a rule that does not hold. */
function failedIn(rule: Rule, read: readonly Fact[]): RuleCondition | undefined {
  return rule.conditions.find(({ condition, column }) => !holds(condition, read[column] ?? notStated));
}

function failedBy({ header, text, column }: RuleCondition, facts: readonly Cell[]): TriedRule['failed'] {
  return { header, text, found: facts[column] ?? null };
}

/** Says whether a fact makes its row bad. SPEC RL-5. */
function isError(found: Cell): boolean {
  const error = errorOf(found);
  return error !== undefined && error !== '#N/A';
}

/** A plain loop, because it runs over every fact and `some` takes several times as long. */
function hasError(facts: readonly Cell[]): boolean {
  for (const found of facts) {
    if (isError(found)) return true;
  }
  return false;
}

function factIssues(facts: readonly Cell[], table: RuleTable, row: number): readonly FactIssue[] {
  return facts.flatMap((found, index) => {
    if (!isError(found)) return [];
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
  return table.ok ? success(decideRows(facts, table.value)) : table;
}

/** RECOMMEND: the recommendation of the rule that decides, per row. SPEC RL-1 to RL-9. */
export function recommendTable(
  facts: Grid,
  headers: Grid,
  rules: Grid,
): Result<readonly Outcome<string, FactIssue>[], RecommendIssue> {
  const table = readCall(facts, headers, rules);
  return table.ok ? success(mapRules(facts, table.value, (rule) => rule.recommendation)) : table;
}

/** RULE: the id of the rule that decides, per row. SPEC RL-1 to RL-9. */
export function ruleTable(
  facts: Grid,
  headers: Grid,
  rules: Grid,
): Result<readonly Outcome<string, FactIssue>[], RecommendIssue> {
  const table = readCall(facts, headers, rules);
  return table.ok ? success(mapRules(facts, table.value, (rule) => rule.id)) : table;
}
