import type { Cell, CellErrorCode } from '../kernel/cell.ts';
import { serialOfIsoDate } from '../kernel/date.ts';
import { showText } from './stored-text.ts';

const errorCodes: Readonly<Record<string, CellErrorCode>> = {
  '#N/A': '#N/A',
  '#VALUE!': '#VALUE!',
  '#REF!': '#REF!',
  '#DIV/0!': '#DIV/0!',
  '#NUM!': '#NUM!',
  '#NAME?': '#NAME?',
  '#NULL!': '#NULL!',
  '#SPILL!': '#SPILL!',
  '#CALC!': '#CALC!',
  '#BUSY!': '#BUSY!',
  '#GETTING_DATA': '#GETTING_DATA',
};

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
  switch (type) {
    case 's':
      return context.strings[Number(value)] ?? { error: '#REF!' };
    case 'str':
      return showText(value);
    case 'b':
      return value.trim() === '1' || value.trim() === 'true';
    case 'e':
      return { error: errorCodes[value.trim()] ?? '#VALUE!' };
    case 'd':
      return readIsoMoment(value.trim());
    default:
      return readNumber(value, context.dateShift);
  }
}

function readNumber(value: string, dateShift: number): Cell {
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
