import type { Entries, Entry, SheetArea } from '../../shared/workbook/change.ts';
import { textEntry } from '../../shared/workbook/change.ts';
import { cellAddress } from '../../shared/kernel/cell-address.ts';
import { plainFormula } from '../../shared/workbook/plain-formula.ts';
import type { AreaContents, Attempt, WorkbookFailure, WorkbookHands, WorkbookPort } from './ports.ts';

/** A cell that holds something else than it was given. */
export interface Difference {
  readonly sheet: string;
  readonly cell: string;
  readonly given: Entry;
  readonly found: Entry;
}

/** How one thing that was done is undone. */
export type UndoStep =
  | {
      readonly kind: 'entries';
      readonly area: SheetArea;
      /** What the cells held; entries are null where nothing was written. */
      readonly before: AreaContents;
      /** What was read back after writing: a cell that holds something else by now was changed by somebody. Null where nothing was written. */
      readonly after: Entries;
      readonly isFormatted: boolean;
    }
  | { readonly kind: 'sheet'; readonly sheet: string }
  | { readonly kind: 'table'; readonly sheet: string; readonly name: string }
  | { readonly kind: 'table-area'; readonly name: string; readonly area: SheetArea };

/** What undoes a change, in the order in which it was done. */
export type WayBack = readonly UndoStep[];

/** Takes a change back. Cells that were changed since stay as they are, and are given back as the answer. */
export async function putBack(
  workbook: WorkbookPort,
  wayBack: WayBack,
): Promise<Attempt<readonly Difference[], WorkbookFailure>> {
  const ran = await workbook.change((hands) => undo(hands, wayBack));
  return ran.ok ? ran.value : ran;
}

/**
 * Undoes steps, the last first; stops at the first that the host refuses. A sheet that was added goes as a whole, unless
 * somebody has used it since: then all of it stays as it is.
 */
export async function undo(
  hands: WorkbookHands,
  wayBack: WayBack,
): Promise<Attempt<readonly Difference[], WorkbookFailure>> {
  const kept: Difference[] = [];
  const added = new Set(wayBack.flatMap((step) => (step.kind === 'sheet' ? [step.sheet] : [])));
  for (const step of wayBack.toReversed()) {
    const undone =
      step.kind === 'sheet'
        ? await undoSheet(hands, step.sheet, { wayBack, kept })
        : await undoStep(hands, step, { added, kept });
    if (!undone.ok) return undone;
  }
  return { ok: true, value: kept };
}

type OnSheet = Exclude<UndoStep, { kind: 'sheet' }>;

async function undoStep(
  hands: WorkbookHands,
  step: OnSheet,
  { added, kept }: { readonly added: ReadonlySet<string>; readonly kept: Difference[] },
): Promise<Attempt<null, WorkbookFailure>> {
  if (added.has(sheetOf(step))) return done;
  switch (step.kind) {
    case 'table':
      return hands.removeTable(step.name);
    case 'table-area':
      return hands.resizeTable(step.name, step.area);
    case 'entries':
      return undoEntries(hands, step, kept);
  }
}

const done = { ok: true, value: null } as const;

function sheetOf(step: OnSheet): string {
  return step.kind === 'table' ? step.sheet : step.area.sheet;
}

interface Undoing {
  readonly wayBack: WayBack;
  readonly kept: Difference[];
}

async function undoSheet(
  hands: WorkbookHands,
  sheet: string,
  { wayBack, kept }: Undoing,
): Promise<Attempt<null, WorkbookFailure>> {
  const written = wayBack.flatMap((step) =>
    step.kind === 'entries' && step.area.sheet === sheet ? [step] : [],
  );
  const used = await hands.usedArea(sheet);
  if (!used.ok) return used;
  const beyond = used.value === null ? null : cellBeyond(used.value, written);
  if (beyond !== null) kept.push({ sheet, cell: beyond, given: '', found: '' });
  // A cell that was written twice holds what it was given last.
  const seen = new Set<string>();
  for (const { area, after } of written.toReversed()) {
    const now = await hands.readArea(area);
    if (!now.ok) return now;
    kept.push(...differencesIn(area, after, now.value.entries).filter(({ cell }) => !seen.has(cell)));
    after.forEach((line, row) => line.forEach((_, column) => seen.add(addressIn(area, row, column))));
  }
  return kept.some((each) => each.sheet === sheet) ? done : hands.removeSheet(sheet);
}

/** The last used cell, when it lies beyond everything that was written; null when it does not. */
function cellBeyond(used: SheetArea, written: readonly { readonly area: SheetArea }[]): string | null {
  const [row, column] = [used.row + used.rows - 1, used.column + used.columns - 1];
  const lastRow = Math.max(0, ...written.map(({ area }) => area.row + area.rows - 1));
  const lastColumn = Math.max(0, ...written.map(({ area }) => area.column + area.columns - 1));
  return row > lastRow || column > lastColumn ? cellAddress(row - 1, column - 1) : null;
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
      stays.has(addressIn(area, row, column)) ? null : asEntered(entry, before.values[row]?.[column]),
    ),
  );
  const written = await hands.writeArea(area, entries);
  if (!written.ok || !isFormatted) return written;
  return hands.formatNumbers(area, before.numberFormats);
}

/* A text that spells a number must come back as text. What is a formula differs from its value. */
function asEntered(entry: Entry, value: unknown): Entry {
  return typeof entry === 'string' && entry !== '' && entry === value ? textEntry(entry) : entry;
}

/** The cells of an area whose entry is not the one given; null asks for nothing. */
export function differencesIn(area: SheetArea, given: Entries, found: Entries): readonly Difference[] {
  return given.flatMap((line, row) =>
    line.flatMap((entry, column) => {
      const present = found[row]?.[column] ?? '';
      const isSame = entry === null || plainForm(entry) === plainForm(present);
      const cell = addressIn(area, row, column);
      return isSame ? [] : [{ sheet: area.sheet, cell, given: entry, found: present }];
    }),
  );
}

/* Excel gives a formula back in its own spelling, and a text without the apostrophe it was typed with. */
function plainForm(entry: Entry): string {
  if (typeof entry !== 'string') return String(entry);
  return entry.startsWith('=') ? plainFormula(entry) : entry.replace(/^'/, '');
}

function addressIn(area: SheetArea, row: number, column: number): string {
  return cellAddress(area.row - 1 + row, area.column - 1 + column);
}
