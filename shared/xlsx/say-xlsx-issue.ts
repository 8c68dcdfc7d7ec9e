import type { XlsxIssue } from './xlsx-issue.ts';

/** The issue as a whole sentence that says what is wrong and what to do. */
export function sayXlsxIssue(issue: XlsxIssue): string {
  return `${issue.code} ${issue.detail}`;
}
