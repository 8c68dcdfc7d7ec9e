import { compare, leave, patch } from './record-state.ts';
import type { Desk, RecordDeskParts, RecordState } from './record-state.ts';
import { isUnconfirmed, look, publish, readBack } from './record-work.ts';
import type { ShownRow } from './shown-row.ts';
import { createState } from './state.ts';
import type { State } from './state.ts';

export interface RecordDesk extends State<RecordState> {
  readonly signIn: (name: string) => Promise<void>;
  readonly signOut: () => void;
  /** Puts another row, or the same row with other content, beside its record. */
  readonly show: (shown: ShownRow | null) => void;
  readonly publish: () => Promise<void>;
  readonly readBack: () => Promise<void>;
  /** Gives up waiting for an answer. */
  readonly giveUp: () => void;
}

/* Moving down the register with the arrow keys must not ask the server for every row passed. */
const SETTLE_MS = 250;

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
    isPublishing: false,
    abort: new AbortController(),
    stopSettling: () => undefined,
  };
  return {
    current: state.current,
    subscribe: state.subscribe,
    signIn: (name) => signIn(desk, name),
    signOut: () => leave(desk),
    show: (shown) => show(desk, shown),
    publish: () => publish(desk),
    readBack: () => readBack(desk),
    giveUp: () => desk.abort.abort(),
  };
}

async function signIn(desk: Desk, name: string): Promise<void> {
  patch(desk, { isSigningIn: true, signInFailure: null });
  const answer = await desk.parts.signIn.signIn(name);
  if (!answer.ok) {
    patch(desk, { isSigningIn: false, signInFailure: answer.failure });
    return;
  }
  patch(desk, { isSigningIn: false, caller: answer.value, notice: null });
  await look(desk);
}

function show(desk: Desk, shown: ShownRow | null): void {
  const { view, work } = desk.state.current();
  desk.shown = shown;
  if (shown !== null && view?.id === shown.row.partnership) {
    compare(desk, view.record);
    return;
  }
  /* What is being published goes on, and its outcome is told by name; what is being read is no longer wanted. */
  if (work === 'reading') desk.abort.abort();
  if (work !== 'publishing') patch(desk, { work: 'idle', notice: null });
  compare(desk, undefined);
  lookSoon(desk);
}

/* A lost answer is asked after by the officer, not behind their back. */
function lookSoon(desk: Desk): void {
  desk.stopSettling();
  desk.stopSettling = desk.parts.timer.after(SETTLE_MS, () => {
    const { work, view, notice } = desk.state.current();
    if (work === 'publishing') lookSoon(desk);
    else if (work === 'idle' && view?.record === undefined && !isUnconfirmed(notice)) void look(desk);
  });
}
