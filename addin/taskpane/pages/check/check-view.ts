import type { Assessment, Problem } from '../../../../shared/workbook/assessment.ts';
import { strings } from '../../strings.ts';

/** The problems of one sheet, in the sheet's order. */
export interface ProblemGroup {
  readonly sheet: string;
  readonly heading: string;
  readonly problems: readonly Problem[];
}

/** Problems by sheet, sheets in the order in which their first problem was found. */
export function groupProblems(problems: readonly Problem[]): readonly ProblemGroup[] {
  const sheets = [...new Set(problems.map((problem) => problem.sheet))];
  return sheets.map((sheet) => {
    const those = problems.filter((problem) => problem.sheet === sheet);
    return { sheet, heading: strings.check.heading(sheet, those.length), problems: those };
  });
}

/** What the last check covered: `Checked 15 places, 13 rules, 6 criteria in 0.04 s.` */
export function sayChecked(assessment: Assessment, tookMs: number): string {
  const { rules } = assessment.tables;
  const counts = [
    strings.check.places(assessment.rows.length),
    strings.check.rules(rules === null ? 0 : rules.lastRow - rules.firstRow + 1),
    strings.check.criteria(assessment.criteria.length),
  ];
  return strings.check.checked(counts.join(', '), Math.max(0.01, tookMs / 1000).toFixed(2));
}
