import type { Assessment, Problem } from '../../../shared/workbook/assessment.ts';
import { strings } from '../strings.ts';

/** A problem as the list shows it: where, what and what to do, and the way there (null where there is no one cell). */
export interface WordedProblem {
  readonly where: string;
  readonly sentence: string;
  readonly target: { readonly sheet: string; readonly cell: string } | null;
}

/** Puts each problem's row into words (`Kotli, row 13`); its sentence names the column. */
export function wordProblems(problems: readonly Problem[], assessment: Assessment): readonly WordedProblem[] {
  return problems.map((problem) => ({
    where: sayWhere(problem, assessment),
    sentence: problem.problem,
    target: targetOf(problem),
  }));
}

function sayWhere({ sheet, row }: Problem, assessment: Assessment): string {
  if (row === 0) return '';
  const place = assessment.rows.find((each) => each.sheet === sheet && each.row === row)?.place ?? '';
  return place === '' ? strings.check.rowAlone(row) : strings.check.rowOf(place, row);
}

function targetOf({ sheet, cell, row }: Problem): WordedProblem['target'] {
  if (sheet === '' || row === 0) return null;
  return { sheet, cell: cell === '' ? `A${String(row)}` : cell };
}
