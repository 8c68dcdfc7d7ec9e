import type { Entry, SheetArea } from '../../shared/workbook/change.ts';
import { textEntry } from '../../shared/workbook/change.ts';
import { errorSpelledBy } from '../../shared/kernel/cell.ts';
import type { Difference } from './entry-differences.ts';
import { addressIn, differencesIn } from './entry-differences.ts';
import { addedBy, type UndoStep, type WayBack } from './undo-step.ts';
import { whyNothingIsBack } from './why-nothing-is-back.ts';
import type { Attempt, WorkbookFailure, WorkbookHands, WorkbookPort } from './ports.ts';

/** What became of taking a change back. */
export interface Undone {
  /** The steps that are still to be undone; none when all of it is back. */
  readonly left: WayBack;
  /** Why the last of them was refused. */
  readonly failure: WorkbookFailure | null;
  /** Cells that somebody has changed since: they stay as they are. */
  readonly kept: readonly Difference[];
}

/** Takes a change back, as one step of the host's own undo where that can be. */
export async function putBack(workbook: WorkbookPort, wayBack: WayBack): Promise<Undone> {
  const asOne = wayBack.every(({ kind }) => ['entries', 'expect', 'landmark'].includes(kind));
  const undone = await putBackOnce(workbook, wayBack, asOne);
  if (!asOne || undone.failure !== 'undo-not-supported') return undone;
  const rest = await putBackOnce(workbook, undone.left, false);
  return { ...rest, kept: [...undone.kept, ...rest.kept] };
}

async function putBackOnce(workbook: WorkbookPort, wayBack: WayBack, asOne: boolean): Promise<Undone> {
  const ran = await workbook.change((hands) => undo(hands, wayBack), { asOne });
  return ran.ok ? ran.value : { left: wayBack, failure: ran.failure, kept: [] };
}

/**
 * Undoes steps, the last first; stops at the first that the host refuses. Nothing is undone when cells that had to hold
 * something no longer do: rows or columns have moved; nor when no cell holds what it was given. A sheet that was added goes as a
 * whole, unless somebody has used it since, or a cell elsewhere stays: then all of it stays as it is. `isFresh` for a change that
 * has just been made, which nobody can have used.
 */
export async function undo(hands: WorkbookHands, wayBack: WayBack, isFresh = false): Promise<Undone> {
  const kept: Difference[] = [];
  const added = addedBy(wayBack);
  const moved = await whyNothingIsBack(hands, wayBack, isFresh);
  if (moved !== null) return { left: wayBack, failure: moved, kept };
  for (let left = wayBack; ; left = left.slice(0, -1)) {
    const step = left.at(-1);
    if (step === undefined) return { left, failure: null, kept };
    const undone =
      step.kind === 'sheet'
        ? await undoSheet(hands, step.sheet, { wayBack, kept, isFresh })
        : await undoStep(hands, step, { added, kept });
    // What is no longer there needs no taking away.
    if (!undone.ok && undone.failure !== 'sheet-missing') return { left, failure: undone.failure, kept };
  }
}

type OnSheet = Exclude<UndoStep, { kind: 'sheet' }>;

async function undoStep(
  hands: WorkbookHands,
  step: OnSheet,
  { added, kept }: { readonly added: ReadonlySet<string>; readonly kept: Difference[] },
): Promise<Attempt<null, WorkbookFailure>> {
  if (step.kind === 'expect' || step.kind === 'landmark' || added.has(sheetOf(step))) return done;
  switch (step.kind) {
    case 'table':
      return hands.removeTable(step.name);
    case 'grow-table':
      return shrink(hands, step);
    case 'entries':
      return undoEntries(hands, step, kept);
  }
}

const done = { ok: true, value: null } as const;

function sheetOf(step: Exclude<OnSheet, { kind: 'expect' | 'landmark' }>): string {
  return step.kind === 'entries' ? step.area.sheet : step.sheet;
}

/* From wherever the table ends by now: rows that somebody has added since stay in it. */
async function shrink(
  hands: WorkbookHands,
  { name, rows, columns }: Extract<UndoStep, { kind: 'grow-table' }>,
): Promise<Attempt<null, WorkbookFailure>> {
  const now = await hands.tableArea(name);
  return now.ok ? hands.resizeTable(name, grown(now.value, { rows: -rows, columns: -columns })) : now;
}

/** An area that reaches so many rows and columns further. */
export function grown(area: SheetArea, by: { readonly rows: number; readonly columns: number }): SheetArea {
  return { ...area, rows: area.rows + by.rows, columns: area.columns + by.columns };
}

interface Undoing {
  readonly wayBack: WayBack;
  readonly kept: Difference[];
  readonly isFresh: boolean;
}

async function undoSheet(
  hands: WorkbookHands,
  sheet: string,
  { wayBack, kept, isFresh }: Undoing,
): Promise<Attempt<null, WorkbookFailure>> {
  if (isFresh) return hands.removeSheet(sheet);
  // With a cell that stays changed stays what was written about it, such as the list with its formula.
  if (kept.length > 0) return done;
  const used = await usedSince(hands, sheet, wayBack);
  if (!used.ok) return used;
  kept.push(...used.value);
  return used.value.length === 0 ? hands.removeSheet(sheet) : done;
}

/** The cells of an added sheet that hold something else than they were given, those that were given nothing included. */
async function usedSince(
  hands: WorkbookHands,
  sheet: string,
  wayBack: WayBack,
): Promise<Attempt<readonly Difference[], WorkbookFailure>> {
  const used = await hands.usedArea(sheet);
  if (!used.ok) return used;
  if (used.value === null) return { ok: true, value: [] };
  const now = await hands.readArea(used.value);
  if (!now.ok) return now;
  const given = givenTo(sheet, wayBack);
  const { value: area } = used;
  const expected = now.value.entries.map((line, row) =>
    line.map((_, column) => given.get(addressIn(area, row, column)) ?? ''),
  );
  return { ok: true, value: differencesIn(area, expected, now.value.entries) };
}

/** What the cells of a sheet held after they were written, by address; a cell that was written twice, what it was given last. */
function givenTo(sheet: string, wayBack: WayBack): ReadonlyMap<string, Entry> {
  const given = new Map<string, Entry>();
  for (const step of wayBack) {
    if (step.kind !== 'entries' || step.area.sheet !== sheet) continue;
    step.after.forEach((line, row) =>
      line.forEach((entry, column) => {
        if (entry !== null) given.set(addressIn(step.area, row, column), entry);
      }),
    );
  }
  return given;
}

async function undoEntries(
  hands: WorkbookHands,
  { area, before, after, isFormatted }: Extract<UndoStep, { kind: 'entries' }>,
  kept: Difference[],
): Promise<Attempt<null, WorkbookFailure>> {
  const now = await hands.readArea(area);
  if (!now.ok) return now;
  const changed = differencesIn(area, after, now.value.entries);
  const stays = new Set(changed.map(({ cell }) => cell));
  kept.push(...changed);
  const entries = before.entries.map((line, row) =>
    line.map((entry, column) =>
      stays.has(addressIn(area, row, column)) ? null : asTyped(entry, before.values[row]?.[column]),
    ),
  );
  // The format first: what is entered into a cell formatted as text stays text.
  const formats = before.numberFormats.map((line, row) =>
    line.map((format, column) =>
      stays.has(addressIn(area, row, column)) ? (now.value.numberFormats[row]?.[column] ?? format) : format,
    ),
  );
  const formatted = isFormatted ? await hands.formatNumbers(area, formats) : done;
  return formatted.ok ? hands.writeArea(area, entries) : formatted;
}

/* A text that spells a number must come back as text. What is a formula differs from its value; an error comes back as one. */
function asTyped(entry: Entry, value: unknown): Entry {
  if (typeof entry !== 'string' || entry === '' || entry !== value) return entry;
  return errorSpelledBy(entry) === undefined ? textEntry(entry) : entry;
}
