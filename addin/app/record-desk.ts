import type { AssessedRow, Assessment } from '../../shared/workbook/assessment.ts';
import type { Standing } from './compare-record.ts';
import type { PartnershipDocument } from '../../shared/contract/partnership.ts';
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
import type { State, WritableState } from './state.ts';
import { markOf, standingOf } from './compare-record.ts';
import { toDocument } from './partnership-document.ts';
import { createState } from './state.ts';

/** What was last done, and for which place, so that it can be said in a sentence that stays. */
export type Notice = { readonly place: string } & (
  | { readonly kind: 'published'; readonly version: number }
  | { readonly kind: 'unchanged'; readonly version: number }
  | { readonly kind: 'confirmed'; readonly version: number }
  | { readonly kind: 'read' }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly failure: RecordFailure }
);

/** The partnership in view beside its record. `record` is undefined until the record has been asked. */
export interface RecordView {
  readonly id: string;
  readonly place: string;
  readonly sheet: PartnershipDocument | null;
  readonly record: StoredPartnership | null | undefined;
  readonly standing: Standing | null;
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

export interface RecordDesk extends State<RecordState> {
  signIn(name: string): Promise<void>;
  signOut(): void;
  /** Puts another row, or the same row with other content, beside its record. */
  show(row: AssessedRow | null, criteria: Assessment['criteria']): void;
  publish(): Promise<void>;
  readBack(): Promise<void>;
  /** Gives up waiting for an answer. */
  giveUp(): void;
}

export interface RecordDeskParts {
  readonly records: RecordPort;
  readonly signIn: SignInPort;
  readonly bases: RecordBases;
  readonly timer: TimerPort;
}

/* Moving down the register with the arrow keys must not ask the server for every row passed. */
const SETTLE_MS = 250;

interface Desk {
  readonly parts: RecordDeskParts;
  readonly state: WritableState<RecordState>;
  shown: { readonly row: AssessedRow; readonly criteria: Assessment['criteria'] } | null;
  abort: AbortController;
  stopSettling: Stop;
}

/** Keeps the partnership in view beside its record: signing in, publishing, reading back. */
export function createRecordDesk(parts: RecordDeskParts): RecordDesk {
  const state = createState<RecordState>({
    signInKind: parts.signIn.kind,
    caller: null,
    isSigningIn: false,
    signInFailure: null,
    view: null,
    work: 'idle',
    notice: null,
  });
  const desk: Desk = {
    parts,
    state,
    shown: null,
    abort: new AbortController(),
    stopSettling: () => undefined,
  };
  return {
    current: state.current,
    subscribe: state.subscribe,
    signIn: (name) => signIn(desk, name),
    signOut: () => signOut(desk),
    show: (row, criteria) => show(desk, row, criteria),
    publish: () => publish(desk),
    readBack: () => readBack(desk),
    giveUp: () => desk.abort.abort(),
  };
}

async function signIn(desk: Desk, name: string): Promise<void> {
  patch(desk, { isSigningIn: true, signInFailure: null });
  const answer = await desk.parts.signIn.signIn(name);
  if (!answer.ok) return patch(desk, { isSigningIn: false, signInFailure: answer.failure });
  patch(desk, { isSigningIn: false, caller: answer.value, notice: null });
  await look(desk);
}

function signOut(desk: Desk): void {
  desk.abort.abort();
  desk.parts.signIn.signOut();
  const view = desk.state.current().view;
  patch(desk, { caller: null, notice: null, view: view && { ...view, record: undefined, standing: null } });
}

function show(desk: Desk, row: AssessedRow | null, criteria: Assessment['criteria']): void {
  const { view, work } = desk.state.current();
  desk.shown = row === null ? null : { row, criteria };
  if (row !== null && view?.id === row.partnership) return compare(desk, view.record);
  /* What is being published goes on, and its outcome is told by name; what is being read is no longer wanted. */
  if (work === 'reading') desk.abort.abort();
  if (work !== 'publishing') patch(desk, { work: 'idle', notice: null });
  compare(desk, undefined);
  lookSoon(desk);
}

function lookSoon(desk: Desk): void {
  desk.stopSettling();
  desk.stopSettling = desk.parts.timer.after(SETTLE_MS, () => {
    const { work, view } = desk.state.current();
    if (work === 'publishing') return lookSoon(desk);
    if (work === 'idle' && view?.record === undefined) void look(desk);
  });
}

/** Works out again how the row in view and what is known of its record stand to each other. */
function compare(desk: Desk, record: StoredPartnership | null | undefined): void {
  const { shown, parts } = desk;
  if (shown === null) return patch(desk, { view: null });
  const { partnership: id, place } = shown.row;
  const sheet = toDocument(shown.row, shown.criteria, record?.document ?? null);
  const isKnown = sheet !== null && record !== undefined;
  const standing = isKnown ? standingOf(sheet, record, parts.bases.of(id)) : null;
  if (isKnown && record !== null && standing === 'in-step')
    agree(desk, id, { sheet, version: record.version });
  patch(desk, { view: { id, place, sheet, record, standing } });
}

function agree(desk: Desk, id: string, on: { sheet: PartnershipDocument; version: number }): void {
  const base = { version: on.version, mark: markOf(on.sheet) };
  const before = desk.parts.bases.of(id);
  if (before?.version !== base.version || before.mark !== base.mark) desk.parts.bases.keep(id, base);
}

/** Asks the record about the row in view, and says whether it answered. */
async function look(desk: Desk): Promise<boolean> {
  const { view, caller } = desk.state.current();
  if (view === null || caller === null) return false;
  const signal = begin(desk, 'reading');
  const answer = await desk.parts.records.read(view.id, signal);
  if (desk.abort.signal !== signal || desk.state.current().view?.id !== view.id) return false;
  patch(desk, { work: 'idle' });
  if (signal.aborted) patch(desk, { notice: { kind: 'stopped', place: view.place } });
  else if (answer.ok) compare(desk, answer.value);
  else fail(desk, view, answer.failure);
  return answer.ok && !signal.aborted;
}

async function readBack(desk: Desk): Promise<void> {
  const { notice } = desk.state.current();
  patch(desk, { notice: null });
  const wasUnconfirmed = notice?.kind === 'failed' && notice.failure.kind === 'unconfirmed';
  if (!(await look(desk))) return;
  const { view } = desk.state.current();
  if (view === null) return;
  const { place, record, standing } = view;
  const isConfirmed = wasUnconfirmed && notice.place === place && standing === 'in-step';
  const version = record?.version;
  patch(desk, {
    notice:
      isConfirmed && version !== undefined ? { kind: 'confirmed', place, version } : { kind: 'read', place },
  });
}

async function publish(desk: Desk): Promise<void> {
  patch(desk, { notice: null });
  if (desk.state.current().view?.record === undefined && !(await look(desk))) return;
  const { view } = desk.state.current();
  if (view === null || view.sheet === null || view.record === undefined) return;
  const { id, place, sheet, record } = view;
  const seen = record?.version ?? null;
  const signal = begin(desk, 'publishing');
  const answer = await desk.parts.records.publish(id, sheet, { seen, signal });
  patch(desk, { work: 'idle' });
  if (!answer.ok) return fail(desk, view, signal.aborted ? { kind: 'unconfirmed' } : answer.failure);
  const { version } = answer.value;
  agree(desk, id, { sheet, version });
  if (desk.state.current().view?.id === id) compare(desk, answer.value);
  patch(desk, { notice: { kind: version === seen ? 'unchanged' : 'published', place, version } });
}

function begin(desk: Desk, work: 'reading' | 'publishing'): AbortSignal {
  desk.abort = new AbortController();
  patch(desk, { work });
  return desk.abort.signal;
}

function fail(desk: Desk, about: RecordView, failure: RecordFailure): void {
  if (failure.kind === 'signed-out') signOut(desk);
  const isInView = desk.state.current().view?.id === about.id;
  if (failure.kind === 'stale' && isInView) compare(desk, failure.current);
  patch(desk, { notice: { kind: 'failed', place: about.place, failure } });
}

function patch(desk: Desk, part: Partial<RecordState>): void {
  desk.state.set({ ...desk.state.current(), ...part });
}
