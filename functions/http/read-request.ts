import type * as z from 'zod';
import type { Route } from '../../shared/contract/routes.ts';
import type { ProblemCode } from '../../shared/contract/problem.ts';
import type { Seen } from '../partnerships/save-partnership.ts';
import { refuse } from './answer.ts';
import { issuesOf, readBody, type Parsed } from './read-body.ts';
import { readPreconditions } from './read-preconditions.ts';

/** A request as it came: nothing checked yet. */
export interface RawRequest {
  readonly pathParameters: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  header(name: string): string | null;
}

type Inferred<Schema> = Schema extends z.ZodType ? z.infer<Schema> : null;

/** What an operation gets to see of a request: all of it checked against the route's schemas. */
export interface RequestOf<Checked extends Route> {
  readonly path: Inferred<Checked['pathParameters']>;
  readonly query: Inferred<Checked['query']>;
  readonly body: Inferred<Checked['body']>;
  readonly seen: Checked['isConditional'] extends true ? Seen : null;
}

function readParameters(
  schema: z.ZodType | null,
  values: Readonly<Record<string, string>>,
  code: ProblemCode,
): Parsed<unknown> {
  if (schema === null) return { ok: true, value: null };
  const checked = schema.safeParse(values);
  if (checked.success) return { ok: true, value: checked.data };
  const issues = issuesOf(checked.error).map(({ pointer = '', detail }) => ({
    parameter: pointer.slice(1),
    detail,
  }));
  const [first] = issues;
  return {
    ok: false,
    refusal: refuse(code, `${first?.parameter ?? ''}: ${first?.detail ?? ''}`, { issues }),
  };
}

function readAddress(route: Route, raw: RawRequest): Parsed<{ path: unknown; query: unknown }> {
  const path = readParameters(route.pathParameters, raw.pathParameters, 'invalid-path');
  if (!path.ok) return path;
  const query = readParameters(route.query, raw.query, 'invalid-query');
  return query.ok ? { ok: true, value: { path: path.value, query: query.value } } : query;
}

function readContent(route: Route, raw: RawRequest): Parsed<{ body: unknown; seen: Seen | null }> {
  const seen: Parsed<Seen | null> = route.isConditional
    ? readPreconditions(raw.header('if-match'), raw.header('if-none-match'))
    : { ok: true, value: null };
  const body: Parsed<unknown> = route.body
    ? readBody(raw.body, raw.header('content-type'), route.body)
    : { ok: true, value: null };
  // Too large is said first: a client that is told to send a precondition would only send it all again.
  if (!body.ok && (seen.ok || body.refusal.code === 'too-large')) return body;
  if (!seen.ok) return seen;
  return body.ok ? { ok: true, value: { body: body.value, seen: seen.value } } : body;
}

/** Checks a request against its route: address, query, body, and what the client has seen. */
export function readRequest<Checked extends Route>(
  route: Checked,
  raw: RawRequest,
): Parsed<RequestOf<Checked>> {
  const address = readAddress(route, raw);
  if (!address.ok) return address;
  const content = readContent(route, raw);
  if (!content.ok) return content;
  const request = { ...address.value, ...content.value };
  // Each part has just been checked by the very schema that its type is inferred from.
  return { ok: true, value: request as RequestOf<Checked> };
}
