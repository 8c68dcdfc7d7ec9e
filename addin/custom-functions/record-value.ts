import { foldText } from '../../shared/kernel/text.ts';
import type { RecordFailure } from './record-batch.ts';

type Members = Readonly<Record<string, unknown>>;
/** A value of the record as a cell can show it, or why it cannot. */
export type RecordValue =
  | { readonly kind: 'value'; readonly value: string | number | boolean }
  | { readonly kind: 'absent' }
  | { readonly kind: 'many'; readonly advice: string };

const memberNames = [
  'place',
  'recommendation',
  'override',
  'framework',
  'evidence',
  'facts',
  'ratings',
  'id',
  'version',
  'author',
  'at',
  'methodVersion',
  'hash',
  'previousHash',
] as const;

const parts = ['facts', 'ratings'] as const;

/** What RECORD gives when no field is named. */
export const usualField = 'recommendation';

/**
 * The fields to ask the record for. A name that is no member of a record is one of the officer's own headings, and
 * is sought among the facts first, then among the ratings.
 */
export function fieldsToAsk(field: string): readonly string[] {
  const member = memberNames.find((name) => foldText(name) === foldText(field));
  if (member !== undefined) return [member];
  const part = parts.find((name) => foldText(field).startsWith(`${name}.`));
  if (part !== undefined) return [`${part}${field.trim().slice(part.length)}`];
  return parts.map((name) => `${name}.${field.trim()}`);
}

function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function valueAt(partnership: Members, field: string): unknown {
  const part = parts.find((name) => field.startsWith(`${name}.`));
  if (part === undefined) return partnership[field];
  const members = partnership[part];
  return isMembers(members) ? members[field.slice(part.length + 1)] : undefined;
}

/** The one member that speaks for an object: a person's name, the recommendation that people chose, a framework's id. */
function spokenFor(field: string, value: Members): unknown {
  switch (field) {
    case 'author':
      return value['name'];
    case 'override':
      return value['recommendation'];
    case 'framework':
      return value['id'];
    default:
      return value;
  }
}

function toRecordValue(field: string, value: unknown): RecordValue {
  const found = isMembers(value) ? spokenFor(field, value) : value;
  if (found === undefined) return { kind: 'absent' };
  // A fact that is not stated is recorded as null; a cell must not show it as 0.
  if (found === null) return { kind: 'value', value: '' };
  if (typeof found === 'string' || typeof found === 'number' || typeof found === 'boolean')
    return { kind: 'value', value: found };
  return { kind: 'many', advice: `A cell cannot hold all of ${field}. Ask for one, such as facts.Region.` };
}

/** The value of the first field asked for that the partnership has. */
export function recordValue(partnership: Members, fields: readonly string[]): RecordValue {
  const values = fields.map((field) => toRecordValue(field, valueAt(partnership, field)));
  return values.find(({ kind }) => kind !== 'absent') ?? { kind: 'absent' };
}

/** Why the record did not answer, and what to do. */
export function sayRecordFailure(failure: RecordFailure): string {
  switch (failure.kind) {
    case 'signed-out':
      return 'You are signed out of the record. Open Partner City and sign in, then recalculate.';
    case 'expired':
      return 'Your sign-in to the record has ended. Open Partner City and sign in again, then recalculate.';
    case 'late':
      return 'The record did not answer in time. Recalculate to ask again.';
    case 'unreachable':
      return 'The record could not be reached. Check the network, then recalculate.';
    case 'refused':
      return failure.detail ?? `The record refused the request (status ${failure.status}).`;
  }
}
