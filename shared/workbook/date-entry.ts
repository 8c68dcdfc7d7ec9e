import { serialOfIsoDate } from '../kernel/date.ts';
import { textEntry, type Entry } from './change.ts';

/** How a date that the pane writes is shown: `25 Nov 2026`. */
export const dateFormat = 'd mmm yyyy';

/**
 * An ISO date as an entry that Excel keeps as that day whatever its locale: the number of the day; as text before 1900, which
 * no date cell can hold. Null when there is no such day.
 */
export function dateEntry(iso: string): Entry {
  const serial = serialOfIsoDate(iso);
  if (serial === undefined) return null;
  return serial >= 1 ? serial : textEntry(iso.trim());
}
