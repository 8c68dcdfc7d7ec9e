import type { AssessedRow } from '../../../../shared/workbook/assessment.ts';
import type { Decision } from '../../../../shared/workbook/override.ts';
import type { OverrideIssue } from '../../../../shared/workbook/plan-override.ts';
import { placeWords, sayOverrideIssue } from '../../words/place-words.ts';
import { sayDay } from '../../say-day.ts';

/** An override in words, with what the rules recommend beside it. */
export interface OverrideView {
  readonly outcome: string;
  readonly reason: string;
  readonly hasReason: boolean;
  readonly by: string;
  readonly rules: string;
}

/** Says an override of a row. */
export function sayOverride(override: Decision, row: AssessedRow): OverrideView {
  const words = placeWords.override;
  return {
    outcome: override.outcome,
    reason: override.reason === '' ? words.noReason : override.reason,
    hasReason: override.reason !== '',
    by: words.by(override.by, override.date === '' ? '' : sayDay(override.date)),
    rules: row.recommendation === null ? words.rulesSayNothing : words.rulesSay(row.recommendation),
  };
}

/** What stands in the way of an override, by the field that has to be put right; `whole` for what is not in the form. */
export interface OverrideProblems {
  readonly outcome: string | null;
  readonly reason: string | null;
  readonly by: string | null;
  readonly date: string | null;
  readonly whole: readonly string[];
}

const fieldOf: Readonly<Partial<Record<OverrideIssue['code'], 'outcome' | 'reason' | 'by' | 'date'>>> = {
  'override.no-outcome': 'outcome',
  'override.no-reason': 'reason',
  'override.no-name': 'by',
  'override.no-day': 'date',
};

/** Sorts what is wrong by field. */
export function sortOverrideIssues(issues: readonly OverrideIssue[]): OverrideProblems {
  const of = (field: 'outcome' | 'reason' | 'by' | 'date'): string | null => {
    const issue = issues.find(({ code }) => fieldOf[code] === field);
    return issue === undefined ? null : sayOverrideIssue(issue);
  };
  return {
    outcome: of('outcome'),
    reason: of('reason'),
    by: of('by'),
    date: of('date'),
    whole: issues.filter(({ code }) => fieldOf[code] === undefined).map(sayOverrideIssue),
  };
}
