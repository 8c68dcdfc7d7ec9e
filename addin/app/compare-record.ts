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
  /** What of them was compared. */
  readonly kept: Kept;
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
  const [left, right] = [linesOf(sheet, kept), linesOf(record, kept)];
  const others = new Map([...right].filter(([key, { text }]) => left.get(key)?.text !== text));
  const found = [...left]
    .filter(([key, { text }]) => right.get(key)?.text !== text)
    .map(([key, line]): Difference => {
      const other = [key, ...others.keys()].find((each) => others.get(each)?.about === line.about);
      const record = other === undefined ? null : (others.get(other)?.text ?? null);
      if (other !== undefined) others.delete(other);
      return { label: line.label, sheet: line.text, record };
    });
  return [...found, ...[...others.values()].map(({ label, text }) => ({ label, sheet: null, record: text }))];
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
  if (base === null || knowsMore(record.document, kept, base)) return 'differs';
  const sheetMoved = markOf(sheet, kept) !== base.mark;
  const recordMoved = record.version !== base.version;
  if (sheetMoved && recordMoved) return 'conflict';
  return recordMoved ? 'behind' : 'ahead';
}

/* A workbook that has just got a place for evidence never saw that of the record: it does not run ahead of it by having none. */
function knowsMore({ evidence, override }: PartnershipDocument, kept: Kept, base: Base): boolean {
  const isNew = (part: KeptPart): boolean => kept.has(part) && !base.kept.has(part);
  return (isNew('evidence') && evidence.length > 0) || (isNew('override') && override !== undefined);
}

interface Line {
  readonly label: string;
  readonly text: string;
  /** What it is about, by which it is set beside the other side's. */
  readonly about: string;
}

type Said = string | number | boolean | null | undefined;

/* Not stated is not stated, whether the member is null, blank or missing. */
function linesOf(document: PartnershipDocument, kept: Kept): ReadonlyMap<string, Line> {
  const { place, recommendation, ratings, facts } = document;
  const first: (readonly [string, Said])[] = [
    ['Place', place],
    ['Recommendation', recommendation],
    ...(kept.has('override') ? overrideOf(document) : []),
  ];
  const more = [...Object.entries(ratings), ...Object.entries(facts)].filter(
    ([header]) => header !== 'Place',
  );
  const evidence = kept.has('evidence') ? evidenceLines(document) : [];
  const lines = [...first.map(toLine), ...evidence, ...more.map(toLine)];
  return new Map(lines.filter(([, { text }]) => text !== ''));
}

function toLine([label, value]: readonly [string, Said]): readonly [string, Line] {
  return [label, { label, text: sayValue(value), about: label }];
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

/* Lines are the same whatever their order; of two that say all the same each counts. */
function evidenceLines({ evidence }: PartnershipDocument): (readonly [string, Line])[] {
  const seen = new Map<string, number>();
  return evidence.map(({ criterion, text, source, date }) => {
    const known = JSON.stringify([criterion, text, source, date]);
    const nth = (seen.get(known) ?? 0) + 1;
    seen.set(known, nth);
    const label = criterion === '' ? 'Evidence' : `Evidence, ${criterion}`;
    const from = [source, date].filter((part) => part !== '').join(', ');
    const said = from === '' ? text : `${text} (${from})`;
    return [`${known}${String(nth)}`, { label, text: said, about: JSON.stringify([criterion, text]) }];
  });
}

function sayValue(value: Said): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  return String(value);
}
