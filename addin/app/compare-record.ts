import { fingerprint } from '../../shared/fingerprint/fingerprint.ts';
import type { PartnershipDocument } from '../../shared/contract/partnership.ts';
import type { StoredPartnership } from './partnership-document.ts';

/** One thing that the sheet and the record say differently. `null`: that side has nothing there. */
export interface Difference {
  readonly label: string;
  readonly sheet: string | null;
  readonly record: string | null;
}

/** The last state in which sheet and record were seen to agree. */
export interface Base {
  readonly version: number;
  readonly mark: string;
}

/**
 * Where the sheet stands to the record. `ahead`: only the sheet has moved since the two agreed; `behind`: only the
 * record has; `conflict`: both have; `differs`: they differ, and this workbook never saw them agree.
 */
export type Standing = 'absent' | 'in-step' | 'ahead' | 'behind' | 'conflict' | 'differs';

/** What the sheet and the record say differently, in the sheet's order, then what only the record has. */
export function differences(sheet: PartnershipDocument, record: PartnershipDocument): readonly Difference[] {
  const left = linesOf(sheet);
  const right = linesOf(record);
  const labels = new Set([...left.keys(), ...right.keys()]);
  return [...labels]
    .map((label) => ({ label, sheet: left.get(label) ?? null, record: right.get(label) ?? null }))
    .filter((line) => line.sheet !== line.record);
}

/** A short mark that two documents share when what the sheet says of them is the same. */
export function markOf(document: PartnershipDocument): string {
  return fingerprint([[...linesOf(document)].sort(([a], [b]) => (a < b ? -1 : 1))]);
}

export function standingOf(
  sheet: PartnershipDocument,
  record: StoredPartnership | null,
  base: Base | null,
): Standing {
  if (record === null) return 'absent';
  if (markOf(sheet) === markOf(record.document)) return 'in-step';
  if (base === null) return 'differs';
  const sheetMoved = markOf(sheet) !== base.mark;
  const recordMoved = record.version !== base.version;
  if (sheetMoved && recordMoved) return 'conflict';
  return recordMoved ? 'behind' : 'ahead';
}

/* Not stated is not stated, whether the member is null, blank or missing. */
function linesOf(document: PartnershipDocument): Map<string, string> {
  const lines: [string, string | number | boolean | null | undefined][] = [
    ['Place', document.place],
    ['Recommendation', document.recommendation],
    ...Object.entries(document.ratings),
    ...Object.entries(document.facts).filter(([header]) => header !== 'Place'),
  ];
  const said = lines.flatMap(([label, value]): [string, string][] => {
    const text = sayValue(value);
    return text === '' ? [] : [[label, text]];
  });
  return new Map(said);
}

function sayValue(value: string | number | boolean | null | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  return String(value);
}
