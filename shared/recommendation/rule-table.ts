import type { At } from '../kernel/at.ts';
import { wholeRange } from '../kernel/at.ts';
import type { Cell, Grid } from '../kernel/cell.ts';
import { errorOf, isBlank, isBlankOrZero, labelOf } from '../kernel/read-cell.ts';
import type { Result } from '../kernel/result.ts';
import { failure, failureOf, success } from '../kernel/result.ts';
import type { Condition } from './condition.ts';
import { mentionsDay, mentionsNumber } from './condition.ts';
import { parseCondition } from './parse-condition.ts';
import type { RuleColumns, RuleFactColumn } from './rule-columns.ts';
import { readRuleColumns } from './rule-columns.ts';
import type { FactColumn, OwnColumn, Rule, RuleCondition, RuleIssue, RuleTable } from './rule.ts';

/** A row of the rules table that holds anything, whether or not a rule could be read from it; its id is empty when it has none. */
export interface RuleLine {
  readonly id: string;
  readonly row: number;
}

/** All that a rules table holds: the rules that could be read, every line, and every trouble. */
export interface RulesFound {
  readonly table: RuleTable;
  readonly lines: readonly RuleLine[];
  readonly issues: readonly RuleIssue[];
}

/**
 * The rules in a range, or every trouble in it: see `findRules`. A table with any trouble decides nothing. SPEC RL-1 to RL-5.
 */
export function readRuleTable(headers: readonly Cell[], rules: Grid): Result<RuleTable, RuleIssue> {
  const { table, issues } = findRules(headers, rules);
  return issues.length > 0 ? failureOf(issues) : success(table);
}

/**
 * The rules in a range whose first row holds its headers: `Rule`, `Recommendation`, perhaps `Reason` and
 * `Report order`, and any number of fact columns; `headers` are those of the facts. Wholly blank rows are passed
 * over. Every trouble is named beside the rules that have none: a missing or repeated column of these, a column that is no
 * header and holds a condition, a bad condition, a rule without id or recommendation, a report order that is no number. SPEC
 * RL-1 to RL-5.
 */
export function findRules(headers: readonly Cell[], rules: Grid): RulesFound {
  const [headerRow] = rules;
  const columns =
    headerRow === undefined
      ? failure<RuleIssue>({ code: 'rules.no-header-row', at: wholeRange('rules') })
      : readRuleColumns(headers, headerRow);
  if (!columns.ok) return { table: { rules: [], columns: [] }, lines: [], issues: columns.issues };
  const issues: RuleIssue[] = [];
  const read: Rule[] = [];
  const lines: RuleLine[] = [];
  rules.forEach((cells, index) => {
    if (index === 0 || cells.every(isBlankOrZero)) return;
    const rule = readRule(cells, index + 1, columns.value);
    lines.push({ id: idIn(cells[columns.value.own.Rule] ?? null), row: index + 1 });
    if (rule.ok) read.push(rule.value);
    else issues.push(...rule.issues);
  });
  return { table: { rules: read, columns: factColumns(headers, read) }, lines, issues };
}

/** The id in a cell, empty when there is none. */
function idIn(cell: Cell): string {
  return isBlankOrZero(cell) ? '' : labelOf(cell);
}

function readRule(cells: readonly Cell[], row: number, columns: RuleColumns): Result<Rule, RuleIssue> {
  const cellOf = (header: OwnColumn): Cell => cells[columns.own[header]] ?? null;
  const at = (index: number): At => ({ range: 'rules', row, column: index + 1 });
  const id = labelOf(cellOf('Rule'));
  const order = cellOf('Report order');
  const issues: RuleIssue[] = ownIssues(cellOf, (header) => at(columns.own[header]));
  const conditions: RuleCondition[] = [];
  for (const column of columns.facts) {
    const read = readRuleCondition(cells[column.index] ?? null, column, { rule: id, at: at(column.index) });
    if (read.ok) conditions.push(...read.value);
    else issues.push(...read.issues);
  }
  if (issues.length > 0) return failure(...issues);
  return success({
    id,
    conditions,
    recommendation: labelOf(cellOf('Recommendation')),
    reason: isBlankOrZero(cellOf('Reason')) ? null : labelOf(cellOf('Reason')),
    reportOrder: typeof order === 'number' && order !== 0 ? order : null,
    row,
  });
}

/** What is wrong with a rule's id, recommendation, reason and report order. SPEC RL-4. */
function ownIssues(cellOf: (header: OwnColumn) => Cell, atOf: (header: OwnColumn) => At): RuleIssue[] {
  const rule = labelOf(cellOf('Rule'));
  const order = cellOf('Report order');
  const issues: RuleIssue[] = [];
  for (const header of ['Rule', 'Recommendation', 'Reason'] as const) {
    const found = cellOf(header);
    if (errorOf(found) !== undefined) issues.push({ code: 'rule.error', at: atOf(header), header, found });
  }
  if (isBlankOrZero(cellOf('Rule'))) issues.push({ code: 'rule.no-id', at: atOf('Rule') });
  if (isBlankOrZero(cellOf('Recommendation'))) {
    issues.push({ code: 'rule.no-recommendation', at: atOf('Recommendation'), rule });
  }
  if (!isBlank(order) && !Number.isFinite(order)) {
    issues.push({ code: 'rule.report-order', at: atOf('Report order'), rule, found: order });
  }
  return issues;
}

/** The condition in a rule's cell, or none when it always holds. SPEC RL-3. */
function readRuleCondition(
  cell: Cell,
  { header, factColumns: found }: RuleFactColumn,
  { rule, at }: { readonly rule: string; readonly at: At },
): Result<readonly RuleCondition[], RuleIssue> {
  const read = parseCondition(cell);
  if (!read.ok) return failure(...read.issues.map((code) => ({ code, at, rule, header, found: cell })));
  if (read.value.tests.length === 0) return success([]);
  const [column] = found;
  if (column === undefined) return failure({ code: 'rules.unknown-column', at, header, rule });
  if (found.length > 1) return failure({ code: 'rules.ambiguous-column', at, header });
  return success([{ column, header, condition: read.value, text: labelOf(cell) }]);
}

function factColumns(headers: readonly Cell[], rules: readonly Rule[]): readonly FactColumn[] {
  const askedOf = new Map<number, Condition[]>();
  for (const { column, condition } of rules.flatMap((rule) => rule.conditions)) {
    const asked = askedOf.get(column);
    if (asked === undefined) askedOf.set(column, [condition]);
    else asked.push(condition);
  }
  return headers.map((cell, column) => {
    const asked = askedOf.get(column) ?? [];
    return {
      header: labelOf(cell),
      isCompared: asked.length > 0,
      mentionsNumber: asked.some(mentionsNumber),
      mentionsDay: asked.some(mentionsDay),
    };
  });
}
