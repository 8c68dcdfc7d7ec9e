import type { Entries, Entry, SheetArea } from '../../shared/workbook/change.ts';
import { textEntry } from '../../shared/workbook/change.ts';
import { cellAddress } from '../../shared/kernel/cell-address.ts';
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
      readonly before: AreaContents;
      /** What was read back after writing: a cell that holds something else by now was changed by somebody. */
      readonly after: Entries;
      readonly isFormatted: boolean;
    }
  | { readonly kind: 'sheet'; readonly sheet: string }
  | { readonly kind: 'table'; readonly name: string }
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

/** Undoes steps, the last first; stops at the first that the host refuses. */
export async function undo(
  hands: WorkbookHands,
  wayBack: WayBack,
): Promise<Attempt<readonly Difference[], WorkbookFailure>> {
  const kept: Difference[] = [];
  for (const step of wayBack.toReversed()) {
    const undone = await undoStep(hands, step, kept);
    if (!undone.ok) return undone;
  }
  return { ok: true, value: kept };
}

async function undoStep(
  hands: WorkbookHands,
  step: UndoStep,
  kept: Difference[],
): Promise<Attempt<null, WorkbookFailure>> {
  switch (step.kind) {
    case 'sheet':
      return kept.some(({ sheet }) => sheet === step.sheet) ? done : hands.removeSheet(step.sheet);
    case 'table':
      return hands.removeTable(step.name);
    case 'table-area':
      return hands.resizeTable(step.name, step.area);
    case 'entries':
      return undoEntries(hands, step, kept);
  }
}

const done = { ok: true, value: null } as const;

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

/*
 * Excel gives a formula back in its own spelling: capitals, spaces, `[@x]` for `[[#This Row],[x]]`, an @ before what
 * may spill; and a text without the apostrophe it was typed with.
 */
function plainForm(entry: Entry): string {
  if (typeof entry !== 'string') return String(entry);
  if (!entry.startsWith('=')) return entry.replace(/^'/, '');
  return entry
    .toUpperCase()
    .replaceAll(/\[\[#THIS ROW\],\[([^\]]*)\](?::\[([^\]]*)\])?\]/g, (_, first: string, last?: string) =>
      last === undefined ? `[@${first}]` : `[@[${first}]:[${last}]]`,
    )
    .replaceAll(/\[@\[([^\]]*)\]\]/g, '[@$1]')
    .replaceAll(/(?<=[=(,])@|\s/g, '');
}

function addressIn(area: SheetArea, row: number, column: number): string {
  return cellAddress(area.row - 1 + row, area.column - 1 + column);
}
