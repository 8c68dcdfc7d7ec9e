import * as z from 'zod';
import { invariant } from '../kernel/invariant.ts';
import {
  partnershipDocumentSchema,
  partnershipIdSchema,
  partnershipListSchema,
  partnershipSchema,
  versionListSchema,
} from './partnership.ts';
import { readAnswerSchema, readRequestSchema } from './read.ts';

/** The roles a person can hold, by their exact names in the directory. */
export const roles = ['Officer', 'Moderator', 'FrameworkOwner', 'Clerk', 'Auditor'] as const;

/** A role a person can hold. */
export type Role = (typeof roles)[number];

/** The delegated permission that every token for this API must carry. */
export const apiScope = 'access_as_user';

/** The Lambda that answers a route: one per bounded area. */
export type Area = 'partnerships' | 'service';

/** One route of the API as data: Lambda, gateway, local stand-in and OpenAPI document are all made from it. */
export interface Route {
  readonly id: string;
  readonly area: Area;
  readonly method: 'GET' | 'PUT' | 'POST';
  /** With `{name}` for a path parameter. */
  readonly path: string;
  readonly summary: string;
  /** Who may call: anyone at all, or people with one of these roles. */
  readonly who: 'anyone' | readonly Role[];
  readonly pathParameters: z.ZodObject | null;
  readonly query: z.ZodObject | null;
  readonly body: z.ZodType | null;
  /** Whether the request must say which version it has seen (`If-Match` or `If-None-Match`). */
  readonly isConditional: boolean;
  /** Good answers by status. */
  readonly answers: Readonly<Record<number, z.ZodType>>;
}

const limitError = 'Give limit as a whole number from 1 to 200.';
// A parameter given without a value (`region=`) is the same as one not given.
const filter = z.string().max(500, { error: 'Give at most 500 characters.' }).optional();
const paging = {
  cursor: z
    .string()
    .max(2_000, { error: 'Give cursor exactly as the last answer gave it in next.' })
    .optional(),
  limit: z
    .union([z.literal(''), z.string().regex(/^([1-9]\d?|1\d\d|200)$/, { error: limitError })], {
      error: limitError,
    })
    .optional(),
};

const byId = z.object({ id: partnershipIdSchema });
const byIdAndVersion = z.object({
  id: partnershipIdSchema,
  version: z.string().regex(/^[1-9]\d{0,8}$/, { error: 'Give the version as a whole number from 1.' }),
});

/** What `GET /health` answers. */
export const healthSchema = z
  .object({ status: z.literal('ok'), product: z.string(), method: z.string() })
  .meta({ id: 'Health' });

const anyRole = roles;
const plain = { pathParameters: null, query: null, body: null, isConditional: false } as const;

/** Every route of the API. */
export const routes = [
  {
    ...plain,
    id: 'readHealth',
    area: 'service',
    method: 'GET',
    path: '/v1/health',
    summary: 'Says that the service answers, and its versions',
    who: 'anyone',
    answers: { 200: healthSchema },
  },
  {
    ...plain,
    id: 'readContract',
    area: 'service',
    method: 'GET',
    path: '/v1/openapi.json',
    summary: 'This contract, as an OpenAPI document',
    who: 'anyone',
    answers: { 200: z.looseObject({}) },
  },
  {
    ...plain,
    id: 'listPartnerships',
    area: 'partnerships',
    method: 'GET',
    path: '/v1/partnerships',
    summary:
      'Summaries ordered by region and id, paged. `state` is matched with the fact headed Stage, letter case ignored',
    who: anyRole,
    query: z.strictObject({ region: filter, state: filter, ...paging }),
    answers: { 200: partnershipListSchema },
  },
  {
    ...plain,
    id: 'loadPartnership',
    area: 'partnerships',
    method: 'GET',
    path: '/v1/partnerships/{id}',
    summary: 'The current record, with its version as ETag',
    who: anyRole,
    pathParameters: byId,
    answers: { 200: partnershipSchema },
  },
  {
    ...plain,
    id: 'listVersions',
    area: 'partnerships',
    method: 'GET',
    path: '/v1/partnerships/{id}/versions',
    summary: 'The history, oldest first, paged',
    who: anyRole,
    pathParameters: byId,
    query: z.strictObject(paging),
    answers: { 200: versionListSchema },
  },
  {
    ...plain,
    id: 'loadVersion',
    area: 'partnerships',
    method: 'GET',
    path: '/v1/partnerships/{id}/versions/{version}',
    summary: 'One version, as it was written',
    who: anyRole,
    pathParameters: byIdAndVersion,
    answers: { 200: partnershipSchema },
  },
  {
    ...plain,
    id: 'savePartnership',
    area: 'partnerships',
    method: 'PUT',
    path: '/v1/partnerships/{id}',
    summary:
      'Creates (If-None-Match: *) or replaces (If-Match: "n"); the same content again makes no new version',
    who: ['Officer'],
    pathParameters: byId,
    body: partnershipDocumentSchema,
    isConditional: true,
    answers: { 200: partnershipSchema, 201: partnershipSchema },
  },
  {
    ...plain,
    id: 'readPartnerships',
    area: 'partnerships',
    method: 'POST',
    path: '/v1/partnerships/read',
    summary: 'Chosen fields of up to 200 partnerships, one answer per id, missing ones named',
    who: anyRole,
    body: readRequestSchema,
    answers: { 200: readAnswerSchema },
  },
] as const satisfies readonly Route[];

/** The id of a route. */
export type RouteId = (typeof routes)[number]['id'];

/**
 * The route key that catches what no other key matches, so that an unknown address and a wrong method are
 * answered with a problem document too. It is open: it says nothing that the open contract does not.
 */
export const catchAllPath = '/v1/{proxy+}';

/** The route with an id. */
export function routeOf<Id extends RouteId>(id: Id): Extract<(typeof routes)[number], { readonly id: Id }> {
  const found = routes.find(
    (route): route is Extract<(typeof routes)[number], { readonly id: Id }> => route.id === id,
  );
  invariant(found, `no route ${id}`);
  return found;
}
