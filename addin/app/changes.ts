import type { ChangeStep } from '../../shared/workbook/change.ts';
import type { ChangeFailure } from './change-failure.ts';
import { makeChange } from './make-change.ts';
import type { WorkbookPort } from './ports.ts';
import type { Difference } from './entry-differences.ts';
import type { WayBack } from './undo-step.ts';
import { putBack } from './way-back.ts';
import { createState } from './state.ts';
import type { State, WritableState } from './state.ts';

/** What is said of a change while it is made, and when it is done. */
export interface ChangeWords {
  readonly doing: string;
  readonly done: string;
}

/** A change of the workbook as the pane shows it. */
export interface ChangeState {
  readonly phase: 'idle' | 'working' | 'done' | 'putting-back' | 'put-back' | 'failed';
  readonly words: ChangeWords;
  /** Cells done so far, and in all. */
  readonly progress: { readonly cells: number; readonly of: number };
  /** Cells that do not hold what was written into them. */
  readonly differences: readonly Difference[];
  /** Cells that could not be put back, because they were changed since. */
  readonly kept: readonly Difference[];
  readonly failure: ChangeFailure | null;
  /** Whether this change, or what is left of it, can be put back. */
  readonly canPutBack: boolean;
  /** Whether it is the change before that can still be put back, because this one was not made. */
  readonly canPutBackEarlier: boolean;
}

export interface ChangeDesk extends State<ChangeState> {
  /** Makes a change; true when all of it was made. One at a time: while one is being made, another is not begun. */
  readonly apply: (steps: readonly ChangeStep[], words: ChangeWords) => Promise<boolean>;
  /** Stops the change that is being made and takes back what it has done. */
  readonly cancel: () => void;
  /** Takes back the last change. What someone has changed since stays, and is named. */
  readonly putBack: () => Promise<void>;
  readonly dismiss: () => void;
}

const nothing: ChangeState = {
  phase: 'idle',
  words: { doing: '', done: '' },
  progress: { cells: 0, of: 0 },
  differences: [],
  kept: [],
  failure: null,
  canPutBack: false,
  canPutBackEarlier: false,
};

interface Desk {
  readonly workbook: WorkbookPort;
  readonly state: WritableState<ChangeState>;
  readonly afterwards: () => Promise<void>;
  readonly breathe: () => Promise<void>;
  abort: AbortController;
  /** How to take back the last change that was made, and what it was. */
  last: { readonly wayBack: WayBack; readonly words: ChangeWords } | null;
}

/**
 * The one place through which the pane changes cells. `afterwards` runs after each change, to read the workbook again;
 * `breathe` between the blocks of a change, so that the page is drawn and Cancel is heard.
 */
export function createChangeDesk(
  workbook: WorkbookPort,
  afterwards: () => Promise<void>,
  breathe: () => Promise<void> = () => Promise.resolve(),
): ChangeDesk {
  const state = createState(nothing);
  const abort = new AbortController();
  const desk: Desk = { workbook, state, afterwards, breathe, abort, last: null };
  return {
    current: state.current,
    subscribe: state.subscribe,
    apply: (steps, words) => apply(desk, steps, words),
    cancel: () => desk.abort.abort(),
    putBack: () => takeBack(desk),
    dismiss() {
      if (isBusy(desk)) return;
      desk.last = null;
      state.set(nothing);
    },
  };
}

function isBusy({ state }: Desk): boolean {
  const { phase } = state.current();
  return phase === 'working' || phase === 'putting-back';
}

async function apply(desk: Desk, steps: readonly ChangeStep[], words: ChangeWords): Promise<boolean> {
  if (isBusy(desk)) return false;
  desk.abort = new AbortController();
  desk.state.set({ ...nothing, phase: 'working', words });
  const making = makeChange(desk.workbook, steps, {
    signal: desk.abort.signal,
    onProgress: (progress) => desk.state.set({ ...desk.state.current(), progress }),
    breathe: desk.breathe,
  });
  const made = await orFaulty(desk, words, making);
  const canPutBack = made.wayBack !== null;
  // A change that was not made leaves the one before it to be put back.
  if (made.wayBack !== null) desk.last = { wayBack: made.wayBack, words };
  desk.state.set({
    ...desk.state.current(),
    phase: made.failure === null ? 'done' : 'failed',
    failure: made.failure,
    differences: made.differences,
    canPutBack,
    canPutBackEarlier: !canPutBack && desk.last !== null,
  });
  await desk.afterwards();
  if (made.failure?.kind === 'fault') throw made.fault;
  return made.failure === null;
}

async function takeBack(desk: Desk): Promise<void> {
  const { last, state } = desk;
  if (last === null || isBusy(desk)) return;
  const { words, wayBack } = last;
  state.set({ ...nothing, phase: 'putting-back', words });
  const { left, failure, kept } = await orFaulty(desk, words, putBack(desk.workbook, wayBack));
  desk.last = left.length === 0 ? null : { wayBack: left, words };
  state.set({
    ...nothing,
    words,
    phase: failure === null ? 'put-back' : 'failed',
    kept,
    failure:
      failure === null
        ? null
        : { kind: 'put-back-refused', failure, left: left.length < wayBack.length ? 'some' : 'all' },
    canPutBack: failure !== null,
  });
  await desk.afterwards();
}

/* A desk that stayed busy after a fault of ours would take no change any more, nor let the workbook be read. */
async function orFaulty<Value>(desk: Desk, words: ChangeWords, work: Promise<Value>): Promise<Value> {
  try {
    return await work;
  } catch (fault) {
    const canPutBack = desk.last !== null;
    desk.state.set({ ...nothing, words, phase: 'failed', failure: { kind: 'fault' }, canPutBack });
    throw fault;
  }
}
