import { cellAddress } from '../../../shared/kernel/cell-address.ts';
import type { Assessment, FoundTable, Problem } from '../../../shared/workbook/assessment.ts';
import { strings } from '../strings.ts';

/** A problem as the list shows it: where, what and what to do, and the way there (null where there is no one cell). */
export interface WordedProblem {
  readonly where: string;
  readonly sentence: string;
  readonly target: { readonly sheet: string; readonly cell: string } | null;
}

/** Puts each problem's place into words: `Kotli, row 13, Profile`. */
export function wordProblems(problems: readonly Problem[], assessment: Assessment): readonly WordedProblem[] {
  return problems.map((problem) => ({
    where: sayWhere(problem, assessment),
    sentence: problem.problem,
    target: targetOf(problem),
  }));
}

function sayWhere(problem: Problem, assessment: Assessment): string {
  if (problem.row === 0) return '';
  const place = assessment.rows.find((row) => row.sheet === problem.sheet && row.row === problem.row)?.place;
  const header = headerOf(problem, assessment.tables);
  const parts = [place, strings.check.row(problem.row), header ?? problem.cell];
  const said = parts.filter((part) => part !== undefined && part !== '').join(', ');
  return said.charAt(0).toUpperCase() + said.slice(1);
}

function headerOf(problem: Problem, tables: Assessment['tables']): string | undefined {
  const all = [tables.register, tables.framework, tables.rules, tables.bands];
  const table = all.find((each) => each !== null && holds(each, problem));
  return table?.columns.find(({ column }) => cellAddress(problem.row - 1, column - 1) === problem.cell)
    ?.header;
}

function holds(table: FoundTable, { sheet, row }: Problem): boolean {
  return table.sheet === sheet && row >= table.headerRow && row <= table.lastRow;
}

function targetOf({ sheet, cell, row }: Problem): WordedProblem['target'] {
  if (sheet === '' || row === 0) return null;
  return { sheet, cell: cell === '' ? `A${String(row)}` : cell };
}
