import type { Cell, Grid } from '../kernel/cell.ts';
import { isoDateOfSerial } from '../kernel/date.ts';
import { labelOf } from '../kernel/read-cell.ts';
import type { Outcome, Result } from '../kernel/result.ts';
import { success } from '../kernel/result.ts';
import { sameText } from '../kernel/text.ts';
import { readFact } from './fact.ts';
import type { Decision, FactIssue, RecommendIssue } from './recommend.ts';
import { decideRows, readCall } from './recommend.ts';
import type { FactColumn, Rule, RuleTable } from './rule.ts';
import { sayCondition } from './say-condition.ts';

/**
 * The reason of the rule that decided a row, every `{Column}` filled from the row's facts; a column that is no
 * header stays as written, so that the slip can be seen. A rule without a reason gives its id and its conditions
 * in words. SPEC RS-1 to RS-4.
 */
export function reasonFor(decision: Decision, facts: readonly Cell[], table: RuleTable): string {
  const { rule } = decision;
  if (rule.reason === null) return conditionsOf(rule);
  return rule.reason.replace(/\{([^{}]+)\}/g, (whole, name: string) => {
    const index = table.columns.findIndex((column) => sameText(column.header, name));
    const column = table.columns[index];
    return column === undefined ? whole : sayFact(facts[index] ?? null, column);
  });
}

function conditionsOf(rule: Rule): string {
  if (rule.conditions.length === 0) return `${rule.id}: no condition to meet`;
  const met = rule.conditions.map(({ header, condition }) => `${header} ${sayCondition(condition)}`);
  return `${rule.id}: ${met.join('; ')}`;
}

/**
 * A fact in the words of a reason: a whole number plain, another to at most 2 decimals, a day as yyyy-mm-dd where
 * a condition of the column mentions one, `not stated` for what is not. SPEC RS-3.
 */
function sayFact(cell: Cell, column: FactColumn): string {
  if (readFact(cell, !column.mentionsNumber).kind === 'not-stated') return 'not stated';
  if (typeof cell !== 'number') return labelOf(cell);
  return column.mentionsDay && !column.mentionsNumber ? isoDateOfSerial(cell) : sayNumber(cell);
}

function sayNumber(value: number): string {
  if (Number.isInteger(value)) return String(value);
  return String(Number(value.toFixed(2)));
}

/** REASON: the reason of the rule that decides, per row. SPEC RS-1 to RS-4. */
export function reasonTable(
  facts: Grid,
  headers: Grid,
  rules: Grid,
): Result<readonly Outcome<string, FactIssue>[], RecommendIssue> {
  const table = readCall(facts, headers, rules);
  if (!table.ok) return table;
  const decided = decideRows(facts, table.value);
  return success(
    decided.map((row, index) =>
      row.kind === 'value'
        ? { kind: 'value', value: reasonFor(row.value, facts[index] ?? [], table.value) }
        : row,
    ),
  );
}
