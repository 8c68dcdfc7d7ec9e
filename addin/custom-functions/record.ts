import type { Cell } from '../../shared/kernel/cell.ts';
import { isCellError } from '../../shared/kernel/cell.ts';
import { answerLater, invalidValue, notAvailable, type CellResult } from './cell-error.ts';
import { toCell, toOptionalCell } from './from-excel.ts';
import { createRecordReader, type RecordAnswer, type RecordRequest } from './record-batch.ts';
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

/** What the cell asks for, or what is wrong with its arguments. */
function toRequest(
  id: string | null,
  field: string | null,
  version: number | 'current' | null,
): RecordRequest | string {
  if (id === null) return 'Partnership: give the id that the record keeps it under, as text.';
  if (field === null) return 'Field: give a name, such as recommendation, place or facts.Region.';
  if (version === null) return 'Version: give a whole number from 1, or leave it out for the current one.';
  const fields = fieldsToAsk(field);
  return version === 'current' ? { id, fields } : { id, fields, version };
}

function toResult({ id, version, fields }: RecordRequest, answer: RecordAnswer): CellResult {
  const which = version === undefined ? `"${id}"` : `version ${version} of "${id}"`;
  if (answer.kind === 'missing') return notAvailable(`The record has no ${which}.`);
  if (answer.kind !== 'found') return notAvailable(sayRecordFailure(answer));
  const found = recordValue(answer.partnership, fields);
  if (found.kind === 'value') return found.value;
  if (found.kind === 'many') return invalidValue(found.advice);
  return notAvailable(`The record has ${which}, but no ${fields.join(' or ')} in it.`);
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
  return answerLater(async () => {
    const request = toRequest(
      toId(toCell(partnership)),
      toField(toOptionalCell(field)),
      toVersion(toOptionalCell(version)),
    );
    if (typeof request === 'string') return invalidValue(request);
    return toResult(request, await readRecord(request));
  });
}
