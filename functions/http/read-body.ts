import type * as z from 'zod';
import { documentByteLimit } from '../../shared/contract/partnership.ts';
import type { ProblemIssue } from '../../shared/contract/problem.ts';
import { refuse, type Refusal } from './answer.ts';

/** A parsed value, or why it was refused. */
export type Parsed<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly refusal: Refusal };

const jsonType = /^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i;

function refused(refusal: Refusal): { readonly ok: false; readonly refusal: Refusal } {
  return { ok: false, refusal };
}

/** A JSON pointer (RFC 6901) to a place in the body. */
function pointerTo(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** Issues of a schema as issues of a problem: place and sentence only, nothing of how the schema works. */
export function issuesOf(error: z.ZodError): readonly ProblemIssue[] {
  return error.issues.flatMap((issue): ProblemIssue[] => {
    if (issue.code !== 'unrecognized_keys')
      return [{ pointer: pointerTo(issue.path), detail: issue.message }];
    return issue.keys.map((key) => ({
      pointer: pointerTo([...issue.path, key]),
      detail: 'This member is not known here. Remove it.',
    }));
  });
}

function invalidBody(issues: readonly ProblemIssue[]): { readonly ok: false; readonly refusal: Refusal } {
  const [first] = issues;
  const place = first?.pointer ? `${first.pointer}: ` : '';
  return refused(
    refuse('invalid-body', `${place}${first?.detail ?? 'The body is not as it should be.'}`, { issues }),
  );
}

/** Whether a member is called `__proto__`: a later step would drop it unseen. */
function hasHiddenMember(text: string): boolean {
  const names = new Set<string>();
  JSON.parse(text, (name, member: unknown) => {
    names.add(name);
    return member;
  });
  return names.has('__proto__');
}

function parseJson(bytes: Uint8Array): Parsed<unknown> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (hasHiddenMember(text))
      return invalidBody([
        { pointer: '', detail: 'No member may be called __proto__. Give it another name.' },
      ]);
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return invalidBody([{ pointer: '', detail: 'The body is not JSON. Send a JSON document.' }]);
  }
}

/** Reads a request's body: not too large, declared as JSON, JSON, and as the schema says. */
export function readBody(bytes: Uint8Array, contentType: string | null, schema: z.ZodType): Parsed<unknown> {
  if (bytes.byteLength > documentByteLimit) return refused(tooLarge(bytes.byteLength));
  if (!jsonType.test(contentType ?? ''))
    return refused(
      refuse(
        'unsupported-media-type',
        'Send the body as JSON, with the header Content-Type: application/json.',
      ),
    );
  const parsed = parseJson(bytes);
  if (!parsed.ok) return parsed;
  const checked = schema.safeParse(parsed.value);
  return checked.success ? { ok: true, value: checked.data } : invalidBody(issuesOf(checked.error));
}

/** The refusal of a body or document with too many bytes. */
export function tooLarge(bytes: number): Refusal {
  return refuse(
    'too-large',
    `The document has ${String(bytes)} bytes; at most ${String(documentByteLimit)} are kept. Shorten its longest texts.`,
  );
}
