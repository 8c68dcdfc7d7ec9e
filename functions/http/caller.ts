import * as z from 'zod';
import type { Author } from '../../shared/contract/partnership.ts';
import type { Route } from '../../shared/contract/routes.ts';

/** Who is calling: the author of what they write, and the roles they hold. */
export interface Caller {
  readonly author: Author;
  readonly roles: ReadonlySet<string>;
}

/** Whose tokens are accepted: the council's directory, and the applications that may call. */
export interface Trust {
  readonly tenant: string;
  readonly clients: readonly string[];
}

const text = z.string().min(1);
const claimsSchema = z.object({
  oid: text,
  tid: text,
  ver: z.literal('2.0'),
  azp: text,
  name: text.optional(),
  preferred_username: text.optional(),
  roles: z.string().optional(),
});

/**
 * The tokens of a list claim. The gateway hands a list on as one text, `[Officer Moderator]`; whole tokens are
 * compared, never parts of the text, or `[NotOfficer]` would make an Officer.
 */
export function parseListClaim(claim: string): ReadonlySet<string> {
  const inner = /^\[(.*)\]$/.exec(claim)?.[1] ?? claim;
  return new Set(inner.split(' ').filter((token) => token !== ''));
}

/**
 * The caller that the gateway's verified claims describe, or null if they are not those of a person of this
 * directory who uses an application that may call. The gateway has checked signature, issuer, audience and times.
 */
export function parseCaller(claims: unknown, trust: Trust): Caller | null {
  const parsed = claimsSchema.safeParse(claims);
  if (!parsed.success) return null;
  const { oid, tid, azp, name, preferred_username: userName, roles } = parsed.data;
  if (tid !== trust.tenant || !trust.clients.includes(azp)) return null;
  return { author: { name: name ?? userName ?? oid, oid, tid }, roles: parseListClaim(roles ?? '') };
}

/** Whether a caller may use a route: everyone may use an open one, otherwise one of its roles is needed. */
export function mayUse(who: Route['who'], caller: Caller): boolean {
  return who === 'anyone' || who.some((role) => caller.roles.has(role));
}
