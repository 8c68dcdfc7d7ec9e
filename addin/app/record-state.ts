import type { PartnershipDocument } from '../../shared/contract/partnership.ts';
import { markOf, standingOf } from './compare-record.ts';
import type { Kept, Standing } from './compare-record.ts';
import { toDocument } from './partnership-document.ts';
import type { StoredPartnership } from './partnership-document.ts';
import type {
  Caller,
  RecordFailure,
  RecordPort,
  SignInFailure,
  SignInPort,
  Stop,
  TimerPort,
} from './ports.ts';
import type { RecordBases } from './record-bases.ts';
import type { ShownRow } from './shown-row.ts';
import { keptBy } from './shown-row.ts';
import type { WritableState } from './state.ts';

/** What was last done, and for which place, so that it can be said in a sentence that stays. */
export type Notice = { readonly place: string } & (
  | { readonly kind: 'published'; readonly version: number }
  | { readonly kind: 'unchanged'; readonly version: number }
  | { readonly kind: 'confirmed'; readonly version: number }
  | { readonly kind: 'read' }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'sheet-not-read' }
  | { readonly kind: 'failed'; readonly failure: RecordFailure }
);

/** The partnership in view beside its record. `record` is undefined while what the record holds is not known. */
export interface RecordView {
  readonly id: string;
  readonly place: string;
  /** The row as it would be published; null while a rating in it can't be read or its override has no reason. */
  readonly sheet: PartnershipDocument | null;
  readonly record: StoredPartnership | null | undefined;
  readonly standing: Standing | null;
  /** What the workbook has a place for; the rest only the record knows. */
  readonly kept: Kept;
}

export interface RecordState {
  readonly signInKind: 'local' | 'none';
  readonly caller: Caller | null;
  readonly isSigningIn: boolean;
  readonly signInFailure: SignInFailure | null;
  readonly view: RecordView | null;
  readonly work: 'idle' | 'reading' | 'publishing';
  readonly notice: Notice | null;
}

export interface RecordDeskParts {
  readonly records: RecordPort;
  readonly signIn: SignInPort;
  readonly bases: RecordBases;
  readonly timer: TimerPort;
  /** Reads the workbook anew: the row in view as the sheet has it now, null when none is, undefined when it can't be read. */
  readonly readRow: () => Promise<ShownRow | null | undefined>;
}

/** What the desk's parts work on together. */
export interface Desk {
  readonly parts: RecordDeskParts;
  readonly state: WritableState<RecordState>;
  shown: ShownRow | null;
  /** A second press before the first is done publishes nothing more. */
  isPublishing: boolean;
  abort: AbortController;
  stopSettling: Stop;
}

export function patch(desk: Desk, part: Partial<RecordState>): void {
  desk.state.set({ ...desk.state.current(), ...part });
}

/** The id of the partnership in view, or null. */
export function idInView(desk: Desk): string | null {
  return desk.state.current().view?.id ?? null;
}

/** Sets the row in view beside what is known of its record. */
export function compare(desk: Desk, record: StoredPartnership | null | undefined): void {
  const view = desk.shown === null ? null : viewOf(desk, desk.shown, record);
  patch(desk, { view });
  if (view?.standing === 'in-step' && view.sheet !== null && record)
    agree(desk, view, { sheet: view.sheet, record });
}

function viewOf(desk: Desk, shown: ShownRow, record: StoredPartnership | null | undefined): RecordView {
  const { partnership: id, place } = shown.row;
  const sheet = toDocument(shown, record?.document ?? null);
  const kept = keptBy(shown);
  const isKnown = sheet !== null && record !== undefined;
  const standing = isKnown ? standingOf(sheet, record, { base: desk.parts.bases.of(id), kept }) : null;
  return { id, place, sheet, record, standing, kept };
}

/** Keeps, in the workbook, that sheet and record say the same at this version. */
export function agree(
  desk: Desk,
  { kept }: RecordView,
  { sheet, record }: { readonly sheet: PartnershipDocument; readonly record: StoredPartnership },
): void {
  const { bases } = desk.parts;
  const mark = markOf(sheet, kept);
  const before = bases.of(record.id);
  const isSame = before?.version === record.version && before.mark === mark && sameParts(before.kept, kept);
  if (!isSame) {
    bases.keep(record.id, { version: record.version, mark, kept });
  }
}

function sameParts(a: Kept, b: Kept): boolean {
  return a.size === b.size && [...a].every((part) => b.has(part));
}

/** Forgets who was signed in, and with them what was seen of the record. */
export function leave(desk: Desk): void {
  desk.abort.abort();
  desk.parts.signIn.signOut();
  patch(desk, { caller: null, notice: null, work: 'idle' });
  compare(desk, undefined);
}
