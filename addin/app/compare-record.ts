import { fingerprint } from '../../shared/fingerprint/fingerprint.ts';
import type { PartnershipDocument } from '../../shared/contract/partnership.ts';
import { overrideHeaders } from '../../shared/workbook/override-headers.ts';
import type { StoredPartnership } from './partnership-document.ts';

/** A part of a document that not every workbook has a place for; then only the record knows it, and it is not compared. */
export type KeptPart = 'evidence' | 'override';

/** The parts that the workbook keeps. */
export type Kept = ReadonlySet<KeptPart>;

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
export function differences(
  sheet: PartnershipDocument,
  record: PartnershipDocument,
  kept: Kept,
): readonly Difference[] {
  const left = linesOf(sheet, kept);
  const right = linesOf(record, kept);
  return [...new Map([...left, ...right])]
    .map(([key, { label }]) => ({
      label,
      sheet: left.get(key)?.text ?? null,
      record: right.get(key)?.text ?? null,
    }))
    .filter((line) => line.sheet !== line.record);
}

/** A short mark that two documents share when what the sheet says of them is the same. */
export function markOf(document: PartnershipDocument, kept: Kept): string {
  const lines = [...linesOf(document, kept)].map(([key, { text }]) => [key, text]);
  return fingerprint([lines.sort(([a = ''], [b = '']) => (a < b ? -1 : 1))]);
}

export function standingOf(
  sheet: PartnershipDocument,
  record: StoredPartnership | null,
  { base, kept }: { readonly base: Base | null; readonly kept: Kept },
): Standing {
  if (record === null) return 'absent';
  if (markOf(sheet, kept) === markOf(record.document, kept)) return 'in-step';
  if (base === null) return 'differs';
  const sheetMoved = markOf(sheet, kept) !== base.mark;
  const recordMoved = record.version !== base.version;
  if (sheetMoved && recordMoved) return 'conflict';
  return recordMoved ? 'behind' : 'ahead';
}

interface Line {
  readonly label: string;
  readonly text: string;
}

type Said = string | number | boolean | null | undefined;

/* Not stated is not stated, whether the member is null, blank or missing. */
function linesOf(document: PartnershipDocument, kept: Kept): ReadonlyMap<string, Line> {
  const { place, recommendation, ratings, facts } = document;
  const plain: (readonly [string, Said])[] = [
    ['Place', place],
    ['Recommendation', recommendation],
    ...(kept.has('override') ? overrideOf(document) : []),
    ...Object.entries(ratings),
    ...Object.entries(facts).filter(([header]) => header !== 'Place'),
  ];
  const lines = plain.map(([label, value]) => [label, { label, text: sayValue(value) }] as const);
  const evidence = kept.has('evidence') ? evidenceLines(document) : [];
  return new Map([...lines, ...evidence].filter(([, { text }]) => text !== ''));
}

function overrideOf({ override }: PartnershipDocument): (readonly [string, Said])[] {
  const [outcome, reason, by, date] = overrideHeaders;
  return [
    [outcome, override?.recommendation],
    [reason, override?.reason],
    [by, override?.by],
    [date, override?.date],
  ];
}

/* One line of evidence is known by what it is about and what it shows; its source and date can be put right. */
function evidenceLines({ evidence }: PartnershipDocument): (readonly [string, Line])[] {
  const seen = new Map<string, number>();
  return evidence.map(({ criterion, text, source, date }) => {
    const known = JSON.stringify([criterion, text]);
    const nth = (seen.get(known) ?? 0) + 1;
    seen.set(known, nth);
    const label = criterion === '' ? 'Evidence' : `Evidence, ${criterion}`;
    const from = [source, date].filter((part) => part !== '').join(', ');
    return [`${known}${String(nth)}`, { label, text: from === '' ? text : `${text} (${from})` }];
  });
}

function sayValue(value: Said): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  return String(value);
}
