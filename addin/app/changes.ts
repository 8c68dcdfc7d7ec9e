import type { ChangeStep } from '../../shared/workbook/change.ts';
import { makeChange, type ChangeFailure } from './make-change.ts';
import type { WorkbookPort } from './ports.ts';
import { putBack, type Difference, type WayBack } from './way-back.ts';
import { createState } from './state.ts';
import type { State, WritableState } from './state.ts';

/** What is said of a change while it is made, and when it is done. */
export interface ChangeWords {
  readonly doing: string;
  readonly done: string;
}

/** A change of the workbook as the pane shows it. */
export interface ChangeState {
  readonly phase: 'idle' | 'working' | 'done' | 'put-back' | 'failed';
  readonly words: ChangeWords;
  /** Cells done so far, and in all. */
  readonly progress: { readonly cells: number; readonly of: number };
  /** Cells that do not hold what was written into them. */
  readonly differences: readonly Difference[];
  /** Cells that could not be put back, because they were changed since. */
  readonly kept: readonly Difference[];
  readonly failure: ChangeFailure | null;
  readonly canPutBack: boolean;
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
};

interface Desk {
  readonly workbook: WorkbookPort;
  readonly state: WritableState<ChangeState>;
  readonly afterwards: () => Promise<void>;
  readonly breathe: () => Promise<void>;
  abort: AbortController;
  wayBack: WayBack | null;
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
  const desk: Desk = { workbook, state, afterwards, breathe, abort, wayBack: null };
  return {
    current: state.current,
    subscribe: state.subscribe,
    apply: (steps, words) => apply(desk, steps, words),
    cancel: () => desk.abort.abort(),
    putBack: () => takeBack(desk),
    dismiss() {
      if (state.current().phase !== 'working') state.set(nothing);
    },
  };
}

async function apply(desk: Desk, steps: readonly ChangeStep[], words: ChangeWords): Promise<boolean> {
  if (desk.state.current().phase === 'working') return false;
  desk.abort = new AbortController();
  desk.state.set({ ...nothing, phase: 'working', words });
  const made = await makeChange(desk.workbook, steps, {
    signal: desk.abort.signal,
    onProgress: (progress) => desk.state.set({ ...desk.state.current(), progress }),
    breathe: desk.breathe,
  });
  desk.wayBack = made.wayBack;
  desk.state.set({
    ...desk.state.current(),
    phase: made.failure === null ? 'done' : 'failed',
    failure: made.failure,
    differences: made.differences,
    canPutBack: made.wayBack !== null,
  });
  await desk.afterwards();
  return made.failure === null;
}

async function takeBack(desk: Desk): Promise<void> {
  const { wayBack, state } = desk;
  const { words, phase } = state.current();
  if (wayBack === null || phase === 'working') return;
  state.set({ ...nothing, phase: 'working', words });
  const back = await putBack(desk.workbook, wayBack);
  desk.wayBack = back.ok ? null : wayBack;
  state.set({
    ...nothing,
    words,
    phase: back.ok ? 'put-back' : 'failed',
    kept: back.ok ? back.value : [],
    failure: back.ok ? null : { kind: 'host', failure: back.failure, sheet: '', left: 'as-it-was' },
    canPutBack: !back.ok,
  });
  await desk.afterwards();
}
