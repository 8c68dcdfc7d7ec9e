import type { Cell } from '../kernel/cell.ts';
import { errorSpelledBy } from '../kernel/cell.ts';
import { serialOfIsoDate } from '../kernel/date.ts';
import { showText } from './stored-text.ts';

/** A cell as the file stores it: its type, and the text of its value or of its own inline string. */
export interface StoredCell {
  readonly type: string;
  readonly value: string | null;
  readonly inline: string | null;
}

/** What a stored cell means elsewhere in the file. */
export interface CellContext {
  readonly strings: readonly string[];
  readonly dateShift: number;
}

/**
 * The value of a stored cell. Nothing is guessed: a number that is none stays the text it is, and a text that the
 * file does not hold is `#REF!`, so that the row it is in says so instead of going on as if it were blank.
 */
export function readCellValue({ type, value, inline }: StoredCell, context: CellContext): Cell {
  if (type === 'inlineStr') return inline === null ? null : showText(inline);
  if (value === null) return null;
  return (readers.get(type) ?? readNumber)(value, context);
}

const readers: ReadonlyMap<string, (value: string, context: CellContext) => Cell> = new Map([
  ['s', (value: string, { strings }: CellContext): Cell => strings[Number(value)] ?? { error: '#REF!' }],
  ['str', (value: string): Cell => showText(value)],
  ['b', (value: string): Cell => value.trim() === '1' || value.trim() === 'true'],
  ['e', (value: string): Cell => ({ error: errorSpelledBy(value.trim()) ?? '#VALUE!' })],
  ['d', (value: string): Cell => readIsoMoment(value.trim())],
]);

function readNumber(value: string, { dateShift }: CellContext): Cell {
  const trimmed = value.trim();
  if (trimmed === '') return null;
  const number = Number(trimmed);
  return Number.isFinite(number) ? number + dateShift : value;
}

/* 2019-12-31, or with a time of day after a T. */
function readIsoMoment(value: string): Cell {
  const [day = '', time] = value.split('T');
  const serial = serialOfIsoDate(day);
  if (serial === undefined) return value;
  const parts = /^(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?/.exec(time ?? '');
  if (parts === null) return serial;
  return serial + (Number(parts[1]) * 3600 + Number(parts[2]) * 60 + Number(parts[3] ?? 0)) / 86_400;
}
