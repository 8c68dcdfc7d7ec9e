import { sayFinding } from '../report/finding-wording.ts';
import type { CheckContext } from './check-context.ts';
import { findingAt, type Finding } from './finding.ts';
import { overrideColumns, readOverride } from './override.ts';

/** Overrides without a reason, which the record does not take. SPEC CW-17. */
export function overrideFindings({ sheets, assessment }: CheckContext): readonly Finding[] {
  const columns = overrideColumns(assessment);
  const column = columns['Override reason'] ?? columns.Override;
  if (column === undefined) return [];
  return assessment.rows.flatMap((row) => {
    const override = readOverride(sheets, assessment, row);
    if (override === null || override.reason !== '') return [];
    const at = { sheet: row.sheet, row: row.row, column };
    return [findingAt('cells', at, sayFinding({ code: 'override.no-reason', outcome: override.outcome }))];
  });
}
