import { serialOfIsoDate } from '../../shared/kernel/date.ts';

/** A day as officers write it: `25 Nov 2026` for 2026-11-25, `Nov 2026` for 2026-11; anything else as it is. */
export function sayDay(date: string): string {
  if (serialOfIsoDate(date) !== undefined) return format(date, { day: 'numeric' });
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(date) ? format(`${date}-01`, {}) : date;
}

function format(day: string, more: Intl.DateTimeFormatOptions): string {
  const parts = { month: 'short', year: 'numeric', timeZone: 'UTC', ...more } as const;
  return new Intl.DateTimeFormat('en-GB', parts).format(new Date(`${day}T00:00:00Z`));
}
