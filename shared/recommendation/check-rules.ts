import type { At } from '../kernel/at.ts';
import type { Cell, Grid } from '../kernel/cell.ts';
import { cellAt, isBlankOrZero, labelOf } from '../kernel/read-cell.ts';
import type { Result } from '../kernel/result.ts';
import { failure, success } from '../kernel/result.ts';
import { foldText, sameText } from '../kernel/text.ts';
import type { RuleFinding } from './check-issue.ts';
import { thousandsIn } from './doubtful-condition.ts';
import { findFlaws } from './find-flaws.ts';
import type { FactsShapeIssue } from './recommend.ts';
import { decideRow, readCall } from './recommend.ts';
import type { Rule, RuleCondition, RuleTable } from './rule.ts';
import type { RuleLine, RulesFound } from './rule-table.ts';
import { findRules } from './rule-table.ts';
import { sayCondition } from './say-condition.ts';

/**
 * CHECKRULES: all that can be said against a rules table. First what keeps it from deciding anything, each trouble of `findRules`;
 * then ids used twice and conditions of doubtful reading; then rules that can never decide and cases that none decides, both
 * proven; last, where facts are given, rules that decide none of their rows. Only headers and facts of the wrong shape fail the
 * call. SPEC CK-3 to CK-11.
 */
export function checkRules(
  headers: Grid,
  rules: Grid,
  facts: Grid | null,
): Result<readonly RuleFinding[], FactsShapeIssue> {
  const shape = shapeIssue(headers, rules, facts ?? []);
  if (shape !== undefined) return failure(shape);
  const found = findRules(headers.flat(), rules);
  const stated = (facts ?? []).filter((cells) => !cells.every(isBlankOrZero));
  return success([
    ...troubles(found),
    ...repeatedIds(found.lines, rules),
    ...found.table.rules.flatMap((rule) => doubtful(rule, rules)),
    ...findFlaws(found, stated, (row) => atRule(row, rules)),
    ...(facts === null || found.issues.length > 0 ? [] : unused(found.table, stated, rules)),
  ]);
}

function shapeIssue(headers: Grid, rules: Grid, facts: Grid): FactsShapeIssue | undefined {
  const call = readCall(facts, headers, rules.slice(0, 1));
  if (call.ok) return undefined;
  return call.issues.find((issue) => issue.code === 'headers.shape' || issue.code === 'facts.width');
}

function troubles({ issues, lines }: RulesFound): readonly RuleFinding[] {
  const idOf = new Map(lines.map(({ id, row }) => [row, id]));
  return issues.map((issue) => ({ rule: (issue.at.whole ? '' : idOf.get(issue.at.row)) ?? '', issue }));
}

/** Every rule whose id an earlier one has. SPEC CK-3. */
function repeatedIds(lines: readonly RuleLine[], rules: Grid): readonly RuleFinding[] {
  const rowOf = new Map<string, number>();
  return lines.flatMap(({ id, row }) => {
    const folded = foldText(id);
    const firstRow = rowOf.get(folded);
    if (firstRow === undefined) rowOf.set(folded, row);
    if (firstRow === undefined || id === '') return [];
    return [{ rule: id, issue: { code: 'check.repeated-id', at: atRule(row, rules), firstRow } as const }];
  });
}

/** The conditions of a rule that were perhaps meant otherwise than they read. SPEC CK-9. */
function doubtful(rule: Rule, rules: Grid): readonly RuleFinding[] {
  return rule.conditions.flatMap((asked) => {
    const number = thousandsIn(asked.text);
    if (number === undefined) return [];
    const { header, text: found } = asked;
    const issue = { code: 'check.thousands', at: atCondition(rule, asked, rules), header, found } as const;
    return [{ rule: rule.id, issue: { ...issue, number, reads: sayCondition(asked.condition) } }];
  });
}

/** The rules that decide none of the rows. A row with an error in it is decided by none. SPEC CK-10. */
function unused(table: RuleTable, facts: Grid, rules: Grid): readonly RuleFinding[] {
  const used = new Set<Rule>();
  for (const cells of facts) {
    const decided = decideRow(cells, table);
    if (decided.kind === 'value') used.add(decided.value.rule);
  }
  return table.rules
    .filter((rule) => !used.has(rule))
    .map((rule) => ({
      rule: rule.id,
      issue: { code: 'check.unused', at: atRule(rule.row, rules), rows: facts.length },
    }));
}

/** The place of a rule: its id's cell. */
function atRule(row: number, rules: Grid): At {
  return { range: 'rules', row, column: columnWhere(rules, (cell) => sameText(labelOf(cell), 'Rule')) };
}

function atCondition(rule: Rule, asked: RuleCondition, rules: Grid): At {
  const column = columnWhere(
    rules,
    (cell, index) =>
      labelOf(cell) === asked.header && labelOf(cellAt(rules, rule.row - 1, index)) === asked.text,
  );
  return { range: 'rules', row: rule.row, column };
}

/** The column, from 1, of the first header of which something holds; the first column when it holds of none. */
function columnWhere(rules: Grid, has: (header: Cell, index: number) => boolean): number {
  return Math.max(0, rules[0]?.findIndex(has) ?? 0) + 1;
}
