import { refuse, type Refusal } from './answer.ts';

const usualLimit = 50;

/** How many items a page holds, for a limit that the contract has checked; 50 when none is given. */
export function limitOf(limit: string | undefined): number {
  return limit === undefined || limit === '' ? usualLimit : Number(limit);
}

/** A filter that asks for something, or null: one without text (`region=`) filters nothing. */
export function filterOf(text: string | undefined): string | null {
  return text === undefined || text.trim() === '' ? null : text;
}

/** A position of a list as a cursor: opaque to the client, safe in an address. */
export function toCursor(position: string): string {
  return btoa(position).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** The position in a cursor: null when there is no cursor, undefined when the text is none of ours. */
export function fromCursor(cursor: string | undefined): string | null | undefined {
  if (cursor === undefined || cursor === '') return null;
  try {
    const position = atob(cursor.replaceAll('-', '+').replaceAll('_', '/'));
    return toCursor(position) === cursor ? position : undefined;
  } catch {
    return undefined;
  }
}

/** The version number in a cursor of a history: 0 when there is no cursor, undefined when the text is none of ours. */
export function fromVersionCursor(cursor: string | undefined): number | undefined {
  const position = fromCursor(cursor);
  if (position === null) return 0;
  return position !== undefined && /^[1-9]\d{0,7}$/.test(position) ? Number(position) : undefined;
}

/** The refusal of a cursor that this list did not give. */
export function badCursor(): Refusal {
  const detail = 'Give cursor exactly as the last answer gave it in next, with the same filters.';
  return refuse('invalid-query', detail, { issues: [{ parameter: 'cursor', detail }] });
}
