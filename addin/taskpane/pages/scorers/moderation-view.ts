import type { Cell } from '../../../../shared/kernel/cell.ts';
import { numberSpelledBy } from '../../../../shared/kernel/text.ts';
import { sayScorersIssue } from '../../../../shared/report/scorers-wording.ts';
import type { ModerationIssue } from '../../../../shared/workbook/scorers/scorers-issue.ts';

/** What is wrong with an agreed rating, each beside the field it belongs to; `plan` for what no field can put right. */
export interface ModerationProblems {
  readonly agreed: string | null;
  readonly reason: string | null;
  readonly by: string | null;
  readonly plan: readonly string[];
}

export const noProblems: ModerationProblems = { agreed: null, reason: null, by: null, plan: [] };

/** Puts the issues of a plan beside the fields of the form. */
export function placeIssues(issues: readonly ModerationIssue[]): ModerationProblems {
  const find = (code: ModerationIssue['code']): string | null => {
    const issue = issues.find((each) => each.code === code);
    return issue === undefined ? null : sayScorersIssue(issue);
  };
  const inFields = ['moderation.off-scale', 'moderation.no-reason', 'moderation.no-name'];
  return {
    agreed: find('moderation.off-scale'),
    reason: find('moderation.no-reason'),
    by: find('moderation.no-name'),
    plan: issues.filter(({ code }) => !inFields.includes(code)).map(sayScorersIssue),
  };
}

/** What was typed as the agreed rating, as a cell would hold it. */
export function cellTyped(text: string): Cell {
  return numberSpelledBy(text) ?? text.trim();
}
