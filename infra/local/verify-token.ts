import { createRemoteJWKSet, decodeProtectedHeader, jwtVerify, type JWTPayload } from 'jose';

/** What the gateway's authorizer is told: the same three settings as in the deployed stack. */
export interface Authorizer {
  readonly issuer: string;
  readonly audience: string;
  readonly keysUrl: string;
}

/** What the authorizer found: the claims, or no token that counts. */
export type Verdict = { readonly ok: true; readonly claims: JWTPayload } | { readonly ok: false };

/** Checks the token of an Authorization header. */
export type VerifyToken = (authorization: string | undefined) => Promise<Verdict>;

/** The gateway's own limits: RSA signatures only, the three times it looks at, and an expiry in every token. */
const rsaOnly = ['RS256', 'RS384', 'RS512'];

/**
 * The gateway's token check, as published: signature by the issuer's keys (fetched once, then kept), issuer, audience,
 * expiry, not before. It knows no roles and no people.
 */
export function createTokenCheck({ issuer, audience, keysUrl }: Authorizer): VerifyToken {
  const keys = createRemoteJWKSet(new URL(keysUrl), { cacheMaxAge: 2 * 60 * 60 * 1_000 });
  return async (authorization) => {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]*)$/i.exec(authorization ?? '')?.[1];
    if (token === undefined) return { ok: false };
    try {
      // A key is asked for by its id: a token without one must not be tried against every key there is.
      if (decodeProtectedHeader(token).kid === undefined) return { ok: false };
      const { payload } = await jwtVerify(token, keys, {
        issuer,
        audience,
        algorithms: rsaOnly,
        requiredClaims: ['exp', 'iat'],
      });
      return { ok: true, claims: payload };
    } catch {
      return { ok: false };
    }
  };
}

/** Whether a token carries a permission, in either of the two claims that can hold it. */
export function hasScope({ scope, scp }: JWTPayload, wanted: string): boolean {
  const granted = [scope, scp].flatMap((claim) => {
    if (Array.isArray(claim)) return claim.map(String);
    return typeof claim === 'string' ? claim.split(' ') : [];
  });
  return granted.includes(wanted);
}

/** A claim as the gateway hands it on: always text, a list as `[a b]`. */
function claimText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(String).join(' ')}]`;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** The claims as they reach a Lambda. */
export function claimTexts(claims: JWTPayload): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(claims).map(([name, value]) => [name, claimText(value)]));
}
