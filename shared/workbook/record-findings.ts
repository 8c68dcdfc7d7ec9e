import { sayFinding } from '../report/finding-wording.ts';
import { areaOfCell } from './change.ts';
import type { CheckContext } from './check-context.ts';
import { findEvidence } from './evidence.ts';
import type { FindingIssue } from './finding-issue.ts';
import { findingAt, type Finding } from './finding.ts';
import { overrideColumns, readOverride, type Override } from './override.ts';

/** Overrides without a reason, and overrides and evidence with an error in them: the record does not take these. SPEC CW-17. */
export function recordFindings({ sheets, assessment }: CheckContext): readonly Finding[] {
  const columns = overrideColumns(assessment);
  const evidence = findEvidence(sheets, assessment);
  return assessment.rows.flatMap((row) => {
    const override = readOverride(sheets, assessment, row);
    const issue = override && issueOf(override, columns['Override reason'] !== undefined);
    const column = issue?.code === 'publish.no-reason' ? columns['Override reason'] : undefined;
    const at = { sheet: row.sheet, row: row.row, column: column ?? columns.Override ?? 1 };
    return [
      ...(issue === null ? [] : [findingAt('cells', at, sayFinding(issue))]),
      ...evidence.of(row).flatMap(({ error, sheet, cell }) => {
        const area = areaOfCell(sheet, cell);
        return error === null || area === null
          ? []
          : [findingAt('cells', area, sayFinding({ code: 'publish.evidence-error', error }))];
      }),
    ];
  });
}

function issueOf({ outcome, reason, error }: Override, hasColumn: boolean): FindingIssue | null {
  if (error !== null) return { code: 'publish.override-error', error };
  return reason === '' ? { code: 'publish.no-reason', outcome, hasColumn } : null;
}
