import type { Seen } from '../partnerships/save-partnership.ts';
import { refuse } from './answer.ts';
import type { Parsed } from './read-body.ts';

const oneVersion = /^"([1-9]\d{0,8})"$/;

function invalid(header: string, detail: string): Parsed<Seen> {
  return {
    ok: false,
    refusal: refuse('invalid-header', detail, { issues: [{ parameter: header, detail }] }),
  };
}

/**
 * Which state of the record the client has seen: `If-None-Match: *` says none, `If-Match: "3"` says version 3.
 * Lists, weak tags and `If-Match: *` are refused, because none of them says which version was seen.
 */
export function readPreconditions(ifMatch: string | null, ifNoneMatch: string | null): Parsed<Seen> {
  if (ifMatch !== null && ifNoneMatch !== null)
    return invalid('If-Match', 'Send If-Match to replace or If-None-Match to create, not both.');
  if (ifNoneMatch !== null)
    return ifNoneMatch.trim() === '*'
      ? { ok: true, value: { kind: 'nothing' } }
      : invalid('If-None-Match', 'If-None-Match must be *, which says that there is no such record yet.');
  if (ifMatch === null)
    return {
      ok: false,
      refusal: refuse(
        'precondition-required',
        'Say what you have seen: If-Match: "n" with the version to replace, or If-None-Match: * to create.',
      ),
    };
  const version = oneVersion.exec(ifMatch.trim())?.[1];
  return version === undefined
    ? invalid('If-Match', 'If-Match must be one version in double quotes, for example "3".')
    : { ok: true, value: { kind: 'version', version: Number(version) } };
}
