import type { Cell } from '../../shared/kernel/cell.ts';
import { isCellError } from '../../shared/kernel/cell.ts';
import { answerLater, invalidValue, notAvailable, type CellResult } from './cell-error.ts';
import { toCell, toOptionalCell } from './from-excel.ts';
import { createRecordReader } from './record-batch.ts';
import { fieldsToAsk, recordValue, sayRecordFailure, usualField } from './record-value.ts';

const readRecord = createRecordReader({
  session: () => globalThis.partnerCity,
  post: (url, token, body, signal) =>
    fetch(url, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body,
      signal,
    }),
  now: () => performance.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
});

/** The id as text: an id of digits alone is a number in a cell. */
function toId(cell: Cell): string | null {
  if (typeof cell === 'number') return Number.isInteger(cell) && cell > 0 ? String(cell) : null;
  const text = typeof cell === 'string' ? cell.trim() : '';
  return text === '' || text.length > 255 ? null : text;
}

function toField(cell: Cell): string | null {
  // A blank cell, which some builds hand over as 0, names no field.
  if (cell === null || cell === 0) return usualField;
  const text = isCellError(cell) ? '' : String(cell).trim();
  return text === '' || text.length > 255 ? null : text;
}

/** The version asked for, `current`, or null when it is no version's number. */
function toVersion(cell: Cell): number | 'current' | null {
  if (cell === null || cell === 0) return 'current';
  return typeof cell === 'number' && Number.isInteger(cell) && cell > 0 && cell < 1e9 ? cell : null;
}

async function readOne(partnership: unknown, field: unknown, version: unknown): Promise<CellResult> {
  const id = toId(toCell(partnership));
  if (id === null) return invalidValue('Partnership: give the id that the record keeps it under, as text.');
  const named = toField(toOptionalCell(field));
  if (named === null)
    return invalidValue('Field: give a name, such as recommendation, place or facts.Region.');
  const number = toVersion(toOptionalCell(version));
  if (number === null)
    return invalidValue('Version: give a whole number from 1, or leave it out for the current one.');
  const fields = fieldsToAsk(named);
  const asked = await readRecord({ id, fields, ...(number === 'current' ? {} : { version: number }) });
  const which = number === 'current' ? `"${id}"` : `version ${number} of "${id}"`;
  if (asked.kind === 'missing') return notAvailable(`The record has no ${which}.`);
  if (asked.kind !== 'found') return notAvailable(sayRecordFailure(asked));
  const found = recordValue(asked.partnership, fields);
  if (found.kind === 'many') return invalidValue(found.advice);
  return found.kind === 'value' ? found.value : notAvailable(`The record of ${which} has no "${named}".`);
}

/**
 * Reads one value of a partnership from the council's record. Needs a sign-in in the Partner City pane.
 * @customfunction RECORD RECORD
 * @param partnership Id of the partnership in the record.
 * @param field What to read: recommendation (the default), place, or a heading of a fact or rating.
 * @param version Number of the version; the current one when left out.
 * @returns The recorded value.
 */
export async function record(partnership: unknown, field?: unknown, version?: unknown): Promise<unknown> {
  return answerLater(() => readOne(partnership, field, version));
}
