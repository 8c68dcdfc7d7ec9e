const millisecondsPerDay = 86_400_000;
const dayZero = Date.UTC(1899, 11, 31);
/** Excel counts 29 February 1900, which never was, as day 60: from 1 March 1900 its numbers are one higher. */
const dayThatNeverWas = 60;
const isoForm = /^\d{4}-\d{2}-\d{2}$/;
const partForm = /^\d{4}(-(0[1-9]|1[0-2]))?$/;

/** Says whether a text has the form of an ISO date (`2019-12-31`), whether or not there is such a day. */
export function looksLikeIsoDate(text: string): boolean {
  return isoForm.test(text.trim());
}

/**
 * The serial number of an ISO date text in Excel's 1900 system: `1900-01-01` is 1, `2019-12-31` is 43830. Days
 * before 1900, which a date cell cannot hold but a text can, go on below 1. Undefined unless the text is a real
 * day of the years 0000 to 9999 in the form yyyy-mm-dd. SPEC CN-6.
 */
export function serialOfIsoDate(text: string): number | undefined {
  const trimmed = text.trim();
  if (!isoForm.test(trimmed)) return undefined;
  const time = Date.parse(`${trimmed}T00:00:00Z`);
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== trimmed) return undefined;
  const days = (time - dayZero) / millisecondsPerDay;
  return days >= dayThatNeverWas ? days + 1 : days;
}

/** Says whether a text is a day, a month or a year in ISO form, as exactly as it is known: `2026-03-31`, `2026-03`, `2026`. */
export function isIsoDateOrPart(text: string): boolean {
  return partForm.test(text) || (isoForm.test(text) && serialOfIsoDate(text) !== undefined);
}

/**
 * The ISO date of a serial number in Excel's 1900 system, any time of day dropped. Day 60 is shown as Excel
 * shows it, 1900-02-29. A number too great for a date of four-digit years gives its plain number as text.
 */
export function isoDateOfSerial(serial: number): string {
  const day = Math.floor(serial);
  if (day === dayThatNeverWas) return '1900-02-29';
  const days = day > dayThatNeverWas ? day - 1 : day;
  const date = new Date(dayZero + days * millisecondsPerDay);
  const text = Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
  return isoForm.test(text) ? text : String(serial);
}
