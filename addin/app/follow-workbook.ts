import type { AssessedRow, Assessment } from '../../shared/workbook/assessment.ts';
import type { Sheet } from '../../shared/workbook/sheet.ts';
import type { ChosenPlace } from './choose-place.ts';
import type { Selection, Stop, TimerPort, WorkbookFailure, WorkbookPort } from './ports.ts';
import { choosePlace } from './choose-place.ts';
import { createOneAtATime } from './one-at-a-time.ts';
import type { ShownRow } from './shown-row.ts';
import { rowsToShow } from './shown-row.ts';
import { createState } from './state.ts';
import type { State, WritableState } from './state.ts';

/** The workbook as the pane sees it now. */
export interface Following {
  readonly phase: 'reading' | 'ready' | 'failed';
  /** The last reading, kept while a newer one is made or has failed. */
  readonly assessment: Assessment | null;
  readonly sheets: readonly Sheet[];
  readonly selection: Selection | null;
  readonly place: ChosenPlace | null;
  readonly failure: WorkbookFailure | null;
  /** How long the last reading and assessing took. */
  readonly tookMs: number;
}

export interface Follower extends State<Following> {
  readonly start: () => Promise<void>;
  readonly stop: () => void;
  /** Reads the workbook again now. */
  readonly refresh: () => Promise<void>;
  /** Reads no more until the answer is called; what is asked for meanwhile is read then, once. */
  readonly hold: () => Stop;
}

export interface FollowerParts {
  readonly workbook: Pick<WorkbookPort, 'readSheets' | 'readSelection' | 'watch'>;
  readonly timer: TimerPort;
  readonly assess: (sheets: readonly Sheet[]) => Assessment;
}

/* A burst of edits (a paste, a fill, a recalculation) is read once, soon after it has ended. */
const SETTLE_CHANGE_MS = 150;
const SETTLE_SELECTION_MS = 40;
/* Excel refuses every call while a cell is being edited, so ask again shortly. */
const EDITING_RETRY_MS = 600;

const NOTHING_YET: Following = {
  phase: 'reading',
  assessment: null,
  sheets: [],
  selection: null,
  place: null,
  failure: null,
  tookMs: 0,
};

/** Keeps an assessment of the open workbook, and the place whose row is selected, up to date. */
export function createFollower(parts: FollowerParts): Follower {
  const state = createState(NOTHING_YET);
  const reading = createOneAtATime(() => {
    // What was about to be read again soon is read now.
    later.cancel();
    return readWorkbook(parts, state, later);
  });
  const read = reading.run;
  const later = settle(parts.timer, () => void read());
  const select = settle(parts.timer, () => void readSelection(parts, state, read));
  const hearing = hear(parts, {
    change: () => later.in(SETTLE_CHANGE_MS),
    selection: () => select.in(SETTLE_SELECTION_MS),
  });
  return {
    current: state.current,
    subscribe: state.subscribe,
    refresh: read,
    hold: reading.hold,
    async start() {
      await hearing.start();
      await read();
    },
    stop() {
      later.cancel();
      select.cancel();
      hearing.stop();
    },
  };
}

/** Reads the workbook anew: the row in view as it stands now, null when none is, undefined when it can't be read. */
export async function readRowInView(follower: Follower): Promise<ShownRow | null | undefined> {
  const before = follower.current().assessment;
  await follower.refresh();
  const { assessment, place, sheets } = follower.current();
  // A refused reading leaves the last one standing.
  if (assessment === null || assessment === before) return undefined;
  return place === null ? null : rowsToShow(sheets, assessment)(place.row);
}

/* A pane opened while a cell is being edited is refused at first; without its events it would never follow anything. */
function hear(parts: FollowerParts, on: Parameters<WorkbookPort['watch']>[0]) {
  let stop: Stop = () => undefined;
  const start = async (): Promise<void> => {
    const watching = await parts.workbook.watch(on);
    stop = watching.ok ? watching.value : parts.timer.after(EDITING_RETRY_MS, () => void start());
  };
  return { start, stop: () => stop() };
}

async function readWorkbook(
  parts: FollowerParts,
  state: WritableState<Following>,
  later: Settling,
): Promise<void> {
  const began = parts.timer.now();
  const [sheets, selection] = [await parts.workbook.readSheets(), await parts.workbook.readSelection()];
  if (!sheets.ok) {
    if (sheets.failure === 'cell-being-edited') later.in(EDITING_RETRY_MS);
    else state.set({ ...state.current(), phase: 'failed', failure: sheets.failure });
    return;
  }
  const assessment = parts.assess(sheets.value);
  const seen = selection.ok ? selection.value : state.current().selection;
  state.set({
    phase: 'ready',
    assessment,
    sheets: sheets.value,
    selection: seen,
    place: choosePlace(assessment, seen, lastRow(state)),
    failure: null,
    tookMs: parts.timer.now() - began,
  });
}

/* A sheet that was not there at the last reading has been added or renamed: no change event tells of that. */
async function readSelection(
  parts: FollowerParts,
  state: WritableState<Following>,
  readAgain: () => Promise<void>,
): Promise<void> {
  const selection = await parts.workbook.readSelection();
  if (!selection.ok) return;
  const now = state.current();
  if (now.assessment === null || !now.sheets.some((sheet) => sheet.name === selection.value.sheet)) {
    return readAgain();
  }
  const place = choosePlace(now.assessment, selection.value, lastRow(state));
  state.set({ ...now, selection: selection.value, place });
}

function lastRow(state: WritableState<Following>): AssessedRow | null {
  return state.current().place?.row ?? null;
}

interface Settling {
  readonly in: (milliseconds: number) => void;
  readonly cancel: () => void;
}

/* The first of a burst sets the delay, so that an endless burst is read too. */
function settle(timer: TimerPort, run: () => void): Settling {
  let stop: Stop | null = null;
  return {
    in(milliseconds) {
      stop ??= timer.after(milliseconds, () => {
        stop = null;
        run();
      });
    },
    cancel() {
      stop?.();
      stop = null;
    },
  };
}
