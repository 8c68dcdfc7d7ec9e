import type { Cell, Grid } from '../../shared/kernel/cell.ts';
import { isCellError } from '../../shared/kernel/cell.ts';
import { checkRules } from '../../shared/recommendation/check-rules.ts';
import type { Assessment } from '../../shared/workbook/assessment.ts';
import { checkWorkbook } from '../../shared/workbook/check-workbook.ts';
import type { Finding } from '../../shared/workbook/finding.ts';
import type { RuleChecker } from '../../shared/workbook/rule-findings.ts';
import type { Sheet } from '../../shared/workbook/sheet.ts';

/** Checks a workbook again and again, as it changes. */
export type Check = (sheets: readonly Sheet[], assessment: Assessment, today: string) => readonly Finding[];

/** A check of workbooks that asks anew about the rules only when they, or the kinds of facts, have changed. */
export function createCheck(check: RuleChecker = checkRules): Check {
  const remembering = rememberLast(check);
  return (sheets, assessment, today) => checkWorkbook(sheets, assessment, today, remembering);
}

/** The same check of rules, which gives its last answer again for the same cells: proving rules may take a second. */
export function rememberLast(check: RuleChecker): RuleChecker {
  let last: { readonly asked: readonly Grid[]; readonly answer: ReturnType<RuleChecker> } | null = null;
  return (headers, rules, facts) => {
    const asked = [headers, rules, facts ?? []];
    if (last === null || !asked.every((grid, at) => isSameGrid(grid, last?.asked[at] ?? []))) {
      last = { asked, answer: check(headers, rules, facts) };
    }
    return last.answer;
  };
}

function isSameGrid(a: Grid, b: Grid): boolean {
  return a.length === b.length && a.every((row, at) => isSameRow(row, b[at] ?? []));
}

function isSameRow(a: readonly Cell[], b: readonly Cell[]): boolean {
  return a.length === b.length && a.every((cell, at) => keyOf(cell) === keyOf(b[at] ?? null));
}

function keyOf(cell: Cell): Exclude<Cell, object> | string {
  return isCellError(cell) ? `error ${cell.error}` : cell;
}
