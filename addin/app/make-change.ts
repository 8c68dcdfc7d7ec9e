import type { ChangeStep, Entries, SheetArea } from '../../shared/workbook/change.ts';
import type { Attempt, WorkbookFailure, WorkbookHands, WorkbookPort } from './ports.ts';
import { differencesIn, undo, type Difference, type UndoStep, type WayBack } from './way-back.ts';

/** Why a change was not made, and how the workbook was left. */
export type ChangeFailure =
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'sheet-protected'; readonly sheet: string }
  /** A cell no longer held what it held when the change was planned. */
  | { readonly kind: 'changed-meanwhile'; readonly sheet: string; readonly cell: string }
  | {
      readonly kind: 'host';
      readonly failure: WorkbookFailure;
      readonly sheet: string;
      /** `partly`: taking back what was done was refused as well; `canPutBack` offers it again. */
      readonly left: 'as-it-was' | 'partly';
    };

/** What became of a change. */
export interface MadeChange {
  readonly failure: ChangeFailure | null;
  /** How to take it back; null when there is nothing to take back. */
  readonly wayBack: WayBack | null;
  readonly differences: readonly Difference[];
}

export interface ChangeOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: { readonly cells: number; readonly of: number }) => void;
  /** Lets the page be drawn and a press of Cancel be heard before the next block is written. */
  readonly breathe: () => Promise<void>;
}

/* Small enough for a web host's five megabytes with long formulas, and for a progress bar that moves. */
const CELLS_AT_ONCE = 2_000;

interface Making {
  readonly hands: WorkbookHands;
  readonly options: ChangeOptions;
  readonly undo: UndoStep[];
  readonly differences: Difference[];
  readonly of: number;
  /** Where tables stood before the first write: what is written beside a table can make Excel stretch it. */
  readonly tables: Map<string, SheetArea>;
  cells: number;
}

/** Makes a change step by step; when a step is refused, or the officer cancels, takes back what was done. */
export async function makeChange(
  workbook: WorkbookPort,
  steps: readonly ChangeStep[],
  options: ChangeOptions,
): Promise<MadeChange> {
  const parts = steps.flatMap(inParts);
  const ran = await workbook.change((hands) => makeWith(hands, parts, options));
  if (ran.ok) return ran.value;
  return {
    failure: { kind: 'host', failure: ran.failure, sheet: '', left: 'as-it-was' },
    wayBack: null,
    differences: [],
  };
}

async function makeWith(
  hands: WorkbookHands,
  steps: readonly ChangeStep[],
  options: ChangeOptions,
): Promise<MadeChange> {
  const making: Making = {
    hands,
    options,
    undo: [],
    differences: [],
    tables: new Map(),
    of: steps.reduce((sum, step) => sum + sizeOf(step), 0),
    cells: 0,
  };
  const failure =
    (await findProtected(hands, steps)) ??
    (await findTables(making, steps)) ??
    (await makeAll(making, steps));
  if (failure === null) return { failure, wayBack: making.undo, differences: making.differences };
  if (making.undo.length === 0) return { failure, wayBack: null, differences: [] };
  const undone = await undo(hands, making.undo);
  if (undone.ok) return { failure, wayBack: null, differences: [] };
  const left: ChangeFailure = { kind: 'host', failure: undone.failure, sheet: '', left: 'partly' };
  return { failure: left, wayBack: making.undo, differences: [] };
}

/* Asked before the first write, because protection must never be met half-way. */
async function findProtected(
  hands: WorkbookHands,
  steps: readonly ChangeStep[],
): Promise<ChangeFailure | null> {
  const added = new Set(steps.flatMap((step) => (step.kind === 'add-sheet' ? [step.sheet] : [])));
  const touched = new Set(steps.flatMap((step) => ('area' in step ? [step.area.sheet] : [])));
  for (const sheet of touched) {
    if (added.has(sheet)) continue;
    const answer = await hands.isProtected(sheet);
    if (!answer.ok) return hostFailure(answer.failure, sheet);
    if (answer.value) return { kind: 'sheet-protected', sheet };
  }
  return null;
}

async function findTables(making: Making, steps: readonly ChangeStep[]): Promise<ChangeFailure | null> {
  for (const step of steps) {
    if (step.kind !== 'resize-table' || making.tables.has(step.name)) continue;
    const area = await making.hands.tableArea(step.name);
    if (!area.ok) return hostFailure(area.failure, step.area.sheet);
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
      return write(making, step);
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
    case 'resize-table':
      return resize(making, step);
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

async function resize(
  making: Making,
  { name, area }: Extract<ChangeStep, { kind: 'resize-table' }>,
): Promise<ChangeFailure | null> {
  const before = making.tables.get(name) ?? area;
  making.tables.set(name, area);
  const answer = await making.hands.resizeTable(name, area);
  return after(making, area.sheet, answer, { kind: 'table-area', name, area: before });
}

async function write(
  making: Making,
  step: Extract<ChangeStep, { kind: 'write' }>,
): Promise<ChangeFailure | null> {
  const { hands } = making;
  const { area, entries, expected, numberFormat } = step;
  const before = await hands.readArea(area);
  if (!before.ok) return hostFailure(before.failure, area.sheet);
  const [changed] = expected === undefined ? [] : differencesIn(area, expected, before.value.entries);
  if (changed !== undefined) return { kind: 'changed-meanwhile', sheet: area.sheet, cell: changed.cell };
  const undoing = {
    kind: 'entries',
    area,
    before: { ...before.value, entries: whereGiven(entries, before.value.entries) },
    isFormatted: numberFormat !== undefined,
  } as const;
  // Before the outcome is known: a write that fails half-way has to be taken back as well.
  const place = making.undo.push({ ...undoing, after: entries.map((line) => line.map(() => null)) }) - 1;
  const written = await hands.writeArea(area, entries);
  if (!written.ok) return hostFailure(written.failure, area.sheet);
  const formatted = numberFormat === undefined ? written : await hands.formatNumbers(area, numberFormat);
  if (!formatted.ok) return hostFailure(formatted.failure, area.sheet);
  const found = await hands.readArea(area);
  if (!found.ok) return hostFailure(found.failure, area.sheet);
  making.undo[place] = { ...undoing, after: whereGiven(entries, found.value.entries) };
  making.differences.push(...differencesIn(area, entries, found.value.entries));
  return null;
}

/** Of what cells hold, only what stands in those that a write gives something: the others are none of its business. */
function whereGiven(given: Entries, held: Entries): Entries {
  return held.map((line, row) => line.map((entry, column) => (given[row]?.[column] === null ? null : entry)));
}

function hostFailure(failure: WorkbookFailure, sheet: string): ChangeFailure {
  return { kind: 'host', failure, sheet, left: 'as-it-was' };
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
