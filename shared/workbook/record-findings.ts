import { sayFinding } from '../report/finding-wording.ts';
import { areaOfCell } from './change.ts';
import type { CheckContext } from './check-context.ts';
import { findEvidence, type EvidenceLine } from './evidence.ts';
import type { FindingIssue } from './finding-issue.ts';
import { findingAt, type Finding } from './finding.ts';
import { findOverrides, overrideColumns, type Override } from './override.ts';

/** Overrides without a reason, and overrides and evidence with an error in them: the record does not take these. SPEC CW-17. */
export function recordFindings({ sheets, assessment }: CheckContext): readonly Finding[] {
  const { rows } = assessment;
  const columns = overrideColumns(assessment);
  const overrides = findOverrides(sheets, assessment);
  const evidence = findEvidence(sheets, assessment);
  return [
    ...rows.flatMap((row) => {
      const override = overrides.of(row);
      const issue = override && issueOf(override, columns['Override reason'] !== undefined);
      if (issue === null) return [];
      const column = issue.code === 'publish.no-reason' ? columns['Override reason'] : undefined;
      const at = { sheet: row.sheet, row: row.row, column: column ?? columns.Override ?? 1 };
      return [findingAt('cells', at, sayFinding(issue))];
    }),
    ...brokenLines(rows.flatMap((row) => evidence.of(row))),
  ];
}

/* A line is evidence for every partnership with its place, and is found once. */
function brokenLines(lines: readonly EvidenceLine[]): readonly Finding[] {
  const byCell = new Map(lines.map((line) => [`${line.sheet} ${line.cell}`, line]));
  return [...byCell.values()].flatMap(({ error, sheet, cell }) => {
    const area = areaOfCell(sheet, cell);
    if (error === null || area === null) return [];
    return [findingAt('cells', area, sayFinding({ code: 'publish.evidence-error', error }))];
  });
}

function issueOf({ outcome, reason, error }: Override, hasColumn: boolean): FindingIssue | null {
  if (error !== null) return { code: 'publish.override-error', error };
  return reason === '' ? { code: 'publish.no-reason', outcome, hasColumn } : null;
}
