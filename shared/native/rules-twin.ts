import type { Cell, Grid } from '../kernel/cell.ts';
import { foldText } from '../kernel/text.ts';
import { labelOf } from '../kernel/read-cell.ts';
import type { Result } from '../kernel/result.ts';
import { readCall } from '../recommendation/recommend.ts';
import type { Rule, RuleTable } from '../recommendation/rule.ts';
import type { CellRange } from './cell-range.ts';
import { fixedAddress, partOf, rowAddress } from './cell-range.ts';
import { conditionFormula, guarded } from './condition-formula.ts';
import type { TwinIssue } from './formula.ts';
import { badInput, withinLimits } from './formula.ts';

/**
 * The ranges of a call of RECOMMEND or RULE. The conditions are words that no formula can read, so they are written
 * into the formula as they are now; the facts and the answers stay in their cells. SPEC NT-5.
 */
export interface RuleRanges {
  readonly facts: CellRange;
  readonly headers: Grid;
  readonly rules: CellRange;
  readonly ruleCells: Grid;
}

/** RECOMMEND of one row of facts (from 0) as a native formula. SPEC NT-1, NT-2, NT-5. */
export function recommendTwin(ranges: RuleRanges, row: number): Result<string, TwinIssue> {
  return firstThatHolds(ranges, row, 'Recommendation');
}

/** RULE of one row of facts (from 0) as a native formula. SPEC NT-1, NT-2, NT-5. */
export function ruleTwin(ranges: RuleRanges, row: number): Result<string, TwinIssue> {
  return firstThatHolds(ranges, row, 'Rule');
}

function firstThatHolds(
  ranges: RuleRanges,
  row: number,
  column: 'Rule' | 'Recommendation',
): Result<string, TwinIssue> {
  const { facts, headers, rules, ruleCells } = ranges;
  const anyFacts: readonly Cell[] = Array<Cell>(facts.columns).fill(null);
  const table = readCall([anyFacts], headers, ruleCells);
  if (!table.ok) return withinLimits(badInput);
  const found = (ruleCells[0] ?? []).findIndex((cell) => foldText(labelOf(cell)) === foldText(column));
  const answers = fixedAddress(partOf(rules, [1, found], [rules.rows - 1, 1]));
  const all = rowAddress(facts, row);
  const areSound = `SUMPRODUCT(ISNA(${all})+ISNUMBER((${all}=${all})*1))=${String(facts.columns)}`;
  const marks = marksOf(table.value, (at) => rowAddress(partOf(facts, [0, at], [facts.rows, 1]), row));
  const first =
    marks.length === 0 ? '#N/A' : `IFERROR(INDEX(${answers},SEARCH("1",${marks.join('&')}))&"",#N/A)`;
  return withinLimits(`IF(${areSound},${first},#VALUE!)`);
}

/**
 * One mark for each row of the table down to the last that can decide: 1 where its rule holds, else 0. The place of the
 * first 1 is the row of the answer.
 */
function marksOf(table: RuleTable, cellOf: (column: number) => string): readonly string[] {
  const marks: string[] = [];
  for (const rule of table.rules) {
    // Row 1 holds the headers; a blank row between rules decides nothing.
    while (marks.length < rule.row - 2) marks.push('0');
    marks.push(markOf(rule, table, cellOf));
    if (rule.conditions.length === 0) break;
  }
  return marks;
}

function markOf(rule: Rule, table: RuleTable, cellOf: (column: number) => string): string {
  if (rule.conditions.length === 0) return '1';
  const parts = rule.conditions.map(({ column, condition }) =>
    conditionFormula(condition, {
      cell: cellOf(column),
      zeroIsGap: table.columns[column]?.mentionsNumber !== true,
    }),
  );
  // One guard for all: where any of these facts is #N/A the rule does not hold.
  const formula = parts.map((part) => part.formula).join('*');
  const product = guarded({ formula, needsGuard: parts.some(({ needsGuard }) => needsGuard) });
  return `(${product})*1`;
}
