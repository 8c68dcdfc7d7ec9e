import type { ChangeStep, SheetArea } from '../../shared/workbook/change.ts';
import { hostFailure, type ChangeFailure } from './change-failure.ts';
import { differencesIn, type Difference } from './entry-differences.ts';
import { findLandmarks } from './landmarks.ts';
import type { Attempt, WorkbookFailure, WorkbookHands, WorkbookPort } from './ports.ts';
import type { UndoStep, WayBack } from './undo-step.ts';
import { grown, putBack, undo } from './way-back.ts';
import { writeEntries, type ChangeLog } from './write-entries.ts';

/** What became of a change. */
export interface MadeChange {
  readonly failure: ChangeFailure | null;
  /** How to take it back; null when there is nothing to take back. */
  readonly wayBack: WayBack | null;
  readonly differences: readonly Difference[];
  /** What was thrown, when it was a bug of ours. */
  readonly fault?: unknown;
}

export interface ChangeOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: { readonly cells: number; readonly of: number }) => void;
  /** Lets the page be drawn and a press of Cancel be heard before the next block is written. */
  readonly breathe: () => Promise<void>;
}

/* Small enough for a web host's five megabytes with long formulas, and for a progress bar that moves. */
const CELLS_AT_ONCE = 2_000;

interface Making extends ChangeLog {
  readonly hands: WorkbookHands;
  readonly options: ChangeOptions;
  readonly of: number;
  /** Where tables stood before the first write: what is written beside a table can make Excel stretch it. */
  readonly tables: Map<string, SheetArea>;
  cells: number;
}

/**
 * Makes a change step by step; when a step is refused, or the officer cancels, takes back what was done. As one step of the
 * host's own undo where that can be; a host that refuses to group it is asked again without.
 */
export async function makeChange(
  workbook: WorkbookPort,
  steps: readonly ChangeStep[],
  options: ChangeOptions,
): Promise<MadeChange> {
  const parts = steps.flatMap(inParts);
  const asOne = parts.every(({ kind }) => kind === 'write' || kind === 'expect');
  const made = await makeOnce(workbook, parts, { options, asOne });
  const isRefused = made.failure?.kind === 'host' && made.failure.failure === 'undo-not-supported';
  if (!asOne || !isRefused) return made;
  const before = made.wayBack === null ? null : await putBack(workbook, made.wayBack);
  if (before !== null && before.failure !== null) return { ...made, wayBack: before.left };
  return makeOnce(workbook, parts, { options, asOne: false });
}

async function makeOnce(
  workbook: WorkbookPort,
  steps: readonly ChangeStep[],
  { options, asOne }: { readonly options: ChangeOptions; readonly asOne: boolean },
): Promise<MadeChange> {
  const undone: UndoStep[] = [];
  const wayBack = (): WayBack | null => (undone.length === 0 ? null : undone);
  try {
    const ran = await workbook.change((hands) => makeWith(makingOf(hands, steps, options, undone), steps), {
      asOne,
    });
    if (ran.ok) return ran.value;
    const left = undone.length === 0 ? 'as-it-was' : 'partly';
    const failure: ChangeFailure = { kind: 'host', failure: ran.failure, sheet: '', left };
    return { failure, wayBack: wayBack(), differences: [] };
  } catch (fault) {
    return { failure: { kind: 'fault' }, wayBack: wayBack(), differences: [], fault };
  }
}

function makingOf(
  hands: WorkbookHands,
  steps: readonly ChangeStep[],
  options: ChangeOptions,
  undone: UndoStep[],
): Making {
  const of = steps.reduce((sum, step) => sum + sizeOf(step), 0);
  return { hands, options, undo: undone, differences: [], tables: new Map(), of, cells: 0 };
}

async function makeWith(making: Making, steps: readonly ChangeStep[]): Promise<MadeChange> {
  const { hands } = making;
  const failure =
    (await findProtected(hands, steps)) ??
    (await findTables(making, steps)) ??
    (await makeAll(making, steps));
  if (failure === null) {
    making.undo.unshift(...(await findLandmarks(hands, making.undo)));
    return { failure, wayBack: making.undo, differences: making.differences };
  }
  if (making.undo.length === 0) return { failure, wayBack: null, differences: [] };
  // Nobody else has had time to use what this change has made.
  const undone = await undo(hands, making.undo, true);
  if (undone.failure === null) return { failure, wayBack: null, differences: [] };
  const left: ChangeFailure = { kind: 'host', failure: undone.failure, sheet: '', left: 'partly' };
  return { failure: left, wayBack: undone.left, differences: [] };
}

/* Asked before the first write, because protection must never be met half-way. */
async function findProtected(
  hands: WorkbookHands,
  steps: readonly ChangeStep[],
): Promise<ChangeFailure | null> {
  const added = new Set(steps.flatMap((step) => (step.kind === 'add-sheet' ? [step.sheet] : [])));
  const touched = new Set(steps.flatMap(sheetTouched));
  for (const sheet of touched) {
    if (added.has(sheet)) continue;
    const answer = await hands.isProtected(sheet);
    if (!answer.ok) return hostFailure(answer.failure, sheet);
    if (answer.value) return { kind: 'sheet-protected', sheet };
  }
  return null;
}

function sheetTouched(step: ChangeStep): readonly string[] {
  switch (step.kind) {
    case 'write':
    case 'add-table':
      return [step.area.sheet];
    case 'grow-table':
      return [step.sheet];
    case 'expect':
    case 'add-sheet':
      return [];
  }
}

async function findTables(making: Making, steps: readonly ChangeStep[]): Promise<ChangeFailure | null> {
  for (const step of steps) {
    if (step.kind !== 'grow-table' || making.tables.has(step.name)) continue;
    const area = await making.hands.tableArea(step.name);
    if (!area.ok) return hostFailure(area.failure, step.sheet);
    making.tables.set(step.name, area.value);
  }
  return null;
}

async function makeAll(making: Making, steps: readonly ChangeStep[]): Promise<ChangeFailure | null> {
  for (const step of steps) {
    if (making.options.signal.aborted) return { kind: 'cancelled' };
    const failure = await makeStep(making, step);
    if (failure !== null) return failure;
    making.cells += sizeOf(step);
    making.options.onProgress({ cells: making.cells, of: making.of });
    await making.options.breathe();
  }
  return null;
}

async function makeStep(making: Making, step: ChangeStep): Promise<ChangeFailure | null> {
  switch (step.kind) {
    case 'write':
      return writeEntries(making.hands, step, making);
    case 'add-sheet':
      return after(making, step.sheet, await making.hands.addSheet(step.sheet), {
        kind: 'sheet',
        sheet: step.sheet,
      });
    case 'add-table':
      return after(making, step.area.sheet, await making.hands.addTable(step.area, step.name), {
        kind: 'table',
        sheet: step.area.sheet,
        name: step.name,
      });
    case 'expect':
      return expectHeld(making, step);
    case 'grow-table':
      return grow(making, step);
  }
}

function after(
  making: Making,
  sheet: string,
  answer: Attempt<null, WorkbookFailure>,
  undoStep: UndoStep,
): ChangeFailure | null {
  if (!answer.ok) return hostFailure(answer.failure, sheet);
  making.undo.push(undoStep);
  return null;
}

async function expectHeld(
  making: Making,
  { area, entries }: Extract<ChangeStep, { kind: 'expect' }>,
): Promise<ChangeFailure | null> {
  const held = await making.hands.readArea(area);
  if (!held.ok) return hostFailure(held.failure, area.sheet);
  const [changed] = differencesIn(area, entries, held.value.entries);
  if (changed !== undefined) return { kind: 'changed-meanwhile', sheet: area.sheet, cell: changed.cell };
  making.undo.push({ kind: 'expect', area, entries });
  return null;
}

async function grow(
  making: Making,
  step: Extract<ChangeStep, { kind: 'grow-table' }>,
): Promise<ChangeFailure | null> {
  const { name, sheet } = step;
  const before = making.tables.get(name);
  if (before === undefined) throw new Error('Tables are found before the first step.');
  const area = grown(before, step);
  making.tables.set(name, area);
  return after(making, sheet, await making.hands.resizeTable(name, area), step);
}

function sizeOf(step: ChangeStep): number {
  return step.kind === 'write' ? step.area.rows * step.area.columns : 1;
}

/* A long write is made in blocks of whole rows. */
function inParts(step: ChangeStep): readonly ChangeStep[] {
  if (step.kind !== 'write' || sizeOf(step) <= CELLS_AT_ONCE) return [step];
  const rowsAtOnce = Math.max(1, Math.floor(CELLS_AT_ONCE / step.area.columns));
  const parts: ChangeStep[] = [];
  for (let row = 0; row < step.area.rows; row += rowsAtOnce) {
    const rows = Math.min(rowsAtOnce, step.area.rows - row);
    const area: SheetArea = { ...step.area, row: step.area.row + row, rows };
    parts.push({
      ...step,
      area,
      entries: step.entries.slice(row, row + rows),
      ...(step.expected && { expected: step.expected.slice(row, row + rows) }),
    });
  }
  return parts;
}
