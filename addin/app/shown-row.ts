import type { AssessedRow, Assessment, Criterion } from '../../shared/workbook/assessment.ts';
import type { EvidenceLine } from '../../shared/workbook/evidence.ts';
import { findEvidence } from '../../shared/workbook/evidence.ts';
import type { Override } from '../../shared/workbook/override.ts';
import { findOverrides } from '../../shared/workbook/override.ts';
import type { Sheet } from '../../shared/workbook/sheet.ts';
import type { Kept, KeptPart } from './compare-record.ts';

/** A row of the register with what the workbook says of it besides. */
export interface ShownRow {
  readonly row: AssessedRow;
  /** What its ratings answer to, in their order. */
  readonly criteria: readonly Criterion[];
  /** `not-kept`: the workbook has no place for evidence. */
  readonly evidence: readonly EvidenceLine[] | 'not-kept';
  /** Null where nothing is decided; `not-kept`: the register has no column Override. */
  readonly override: Override | null | 'not-kept';
}

/** The parts of a document that the workbook of a row keeps. */
export function keptBy({ evidence, override }: ShownRow): Kept {
  const kept = new Set<KeptPart>();
  if (evidence !== 'not-kept') kept.add('evidence');
  if (override !== 'not-kept') kept.add('override');
  return kept;
}

/** Makes ready to show the rows of a workbook as it was read. */
export function rowsToShow(sheets: readonly Sheet[], assessment: Assessment): (row: AssessedRow) => ShownRow {
  const evidence = findEvidence(sheets, assessment);
  const overrides = findOverrides(sheets, assessment);
  return (row) => ({
    row,
    criteria: assessment.criteria,
    evidence: evidence.isKept ? evidence.of(row) : 'not-kept',
    override: overrides.isKept ? overrides.of(row) : 'not-kept',
  });
}
