import type { Cell } from '../kernel/cell.ts';
import { serialOfIsoDate } from '../kernel/date.ts';

/** A date by which something ends or is due: a day by its serial number, or a whole year where only that is known. */
export type DueDate =
  { readonly kind: 'day'; readonly serial: number } | { readonly kind: 'year'; readonly year: number };

const [firstYear, lastYear] = [1900, 2199];
/* 31 December 9999, the last day that Excel knows. */
const lastSerial = 2_958_465;

/**
 * The date in a cell: a date cell, an ISO date, or a year, as text or number; null for anything else. A number that could
 * be a year is one: as a date it would lie in 1905 or 1906. SPEC CW-6.
 */
export function readDueDate(cell: Cell): DueDate | null {
  if (typeof cell === 'number') return dateOfNumber(cell);
  if (typeof cell !== 'string') return null;
  const serial = serialOfIsoDate(cell);
  if (serial !== undefined) return { kind: 'day', serial };
  return /^\d{4}$/.test(cell.trim()) ? dateOfYear(Number(cell)) : null;
}

function dateOfNumber(number: number): DueDate | null {
  const year = Number.isInteger(number) ? dateOfYear(number) : null;
  if (year !== null) return year;
  return number >= 1 && number < lastSerial + 1 ? { kind: 'day', serial: Math.floor(number) } : null;
}

function dateOfYear(year: number): DueDate | null {
  return year >= firstYear && year <= lastYear ? { kind: 'year', year } : null;
}

/** Says whether a date lies before today (`2026-11-25`), a year when all of it does. False when today is no ISO date. SPEC CW-6. */
export function hasPassed(due: DueDate, today: string): boolean {
  if (due.kind === 'year') return due.year < Number(today.slice(0, 4));
  const serial = serialOfIsoDate(today);
  return serial !== undefined && due.serial < serial;
}
