import type { ChangeStep, Entries, Entry } from '../../shared/workbook/change.ts';
import { hostFailure, type ChangeFailure } from './change-failure.ts';
import type { AreaContents, Attempt, WorkbookFailure, WorkbookHands } from './ports.ts';
import { differencesIn, type Difference } from './entry-differences.ts';
import type { UndoStep } from './undo-step.ts';

type Write = Extract<ChangeStep, { kind: 'write' }>;

/** What a change has done so far, and how it is undone. */
export interface ChangeLog {
  readonly undo: UndoStep[];
  /** Cells that do not hold what they were given. */
  readonly differences: Difference[];
}

/** Writes into an area that holds what it is expected to, and reads it back. */
export async function writeEntries(
  hands: WorkbookHands,
  step: Write,
  log: ChangeLog,
): Promise<ChangeFailure | null> {
  const { area, entries, expected } = step;
  const before = await hands.readArea(area);
  if (!before.ok) return hostFailure(before.failure, area.sheet);
  const [changed] = expected === undefined ? [] : differencesIn(area, expected, before.value.entries);
  if (changed !== undefined) return { kind: 'changed-meanwhile', sheet: area.sheet, cell: changed.cell };
  const formats = formatsFor(step, before.value.numberFormats);
  const undoing = {
    kind: 'entries',
    area,
    before: { ...before.value, entries: whereGiven(entries, before.value.entries) },
    isFormatted: formats !== undefined,
  } as const;
  // Before the outcome is known: a write that fails half-way has to be taken back as well.
  const place = log.undo.push({ ...undoing, after: entries.map((line) => line.map(() => null)) }) - 1;
  const found = await enter(hands, step, formats);
  if (!found.ok) return hostFailure(found.failure, area.sheet);
  log.undo[place] = { ...undoing, after: whereGiven(entries, found.value.entries) };
  log.differences.push(
    ...differencesIn(
      area,
      entries.map((line) => line.map(asHeld)),
      found.value.entries,
    ),
  );
  return null;
}

/* The format first: what is entered into a cell formatted as text stays text. */
async function enter(
  hands: WorkbookHands,
  { area, entries }: Write,
  formats: Formats | undefined,
): Promise<Attempt<AreaContents, WorkbookFailure>> {
  const formatted = formats === undefined ? null : await hands.formatNumbers(area, formats);
  if (formatted !== null && !formatted.ok) return formatted;
  const written = await hands.writeArea(area, entries);
  return written.ok ? hands.readArea(area) : written;
}

type Formats = string | readonly (readonly string[])[];

/** The formats that a write needs: its own, or `General` where a formula or a number goes into a cell that is formatted as text. */
function formatsFor(
  { entries, numberFormat }: Write,
  held: readonly (readonly string[])[],
): Formats | undefined {
  if (numberFormat !== undefined) return numberFormat;
  const isText = (row: number, column: number): boolean => held[row]?.[column] === '@';
  const isNoText = (entry: Entry | undefined): boolean =>
    typeof entry === 'string'
      ? entry.startsWith('=')
      : typeof entry === 'number' || typeof entry === 'boolean';
  const needs = (row: number, column: number): boolean =>
    isText(row, column) && isNoText(entries[row]?.[column]);
  if (!entries.some((line, row) => line.some((_, column) => needs(row, column)))) return undefined;
  return held.map((line, row) => line.map((format, column) => (needs(row, column) ? 'General' : format)));
}

/** What a cell holds after an entry: the text without the apostrophe it was typed with. */
function asHeld(entry: Entry): Entry {
  return typeof entry === 'string' && entry.startsWith("'") ? entry.slice(1) : entry;
}

/** Of what cells hold, only what stands in those that a write gives something: the others are none of its business. */
function whereGiven(given: Entries, held: Entries): Entries {
  return held.map((line, row) => line.map((entry, column) => (given[row]?.[column] === null ? null : entry)));
}
