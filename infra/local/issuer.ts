import {
  SignJWT,
  exportJWK,
  generateKeyPair,
  type CryptoKey,
  type GenerateKeyPairResult,
  type JWK,
} from 'jose';
import { createHash } from 'node:crypto';
import { apiScope } from '../../shared/contract/routes.ts';

/** The directory that local tokens name. Not a real one, so no deployed API accepts them. */
export const localTenant = '11111111-1111-4111-8111-111111111111';

/** What local tokens are for: the stand-in's registration of the API. */
export const localAudience = '22222222-2222-4222-8222-222222222222';

/** The application that local tokens say they were given to. */
export const localClient = '33333333-3333-4333-8333-333333333333';

/** The id of the local signing key. */
export const localKeyId = 'local-1';
const lifetimeSeconds = 3_600;

/** Who wants a token. */
export interface Persona {
  readonly name: string;
  readonly roles: readonly string[];
}

/** An identity provider for one machine: signs whoever asks in as whoever they say, with the claims that Entra gives. */
export interface Issuer {
  readonly url: string;
  readonly discovery: Readonly<Record<string, unknown>>;
  readonly keys: { readonly keys: readonly JWK[] };
  issue(persona: Persona): Promise<{ access_token: string; token_type: 'Bearer'; expires_in: number }>;
}

/** A person's account id: always the same for the same name, so that a restart does not make a stranger of them. */
function accountOf(name: string): string {
  const hex = createHash('sha256').update(`partner-city:${name.trim().toLowerCase()}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** The claims that Entra's tokens for a person carry. */
export function claimsOf({ name, roles }: Persona): Readonly<Record<string, unknown>> {
  return {
    ver: '2.0',
    tid: localTenant,
    azp: localClient,
    oid: accountOf(name),
    name,
    scp: apiScope,
    ...(roles.length > 0 && { roles: [...roles] }),
  };
}

function sign(claims: Readonly<Record<string, unknown>>, url: string, key: CryptoKey): Promise<string> {
  return new SignJWT({ ...claims })
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: localKeyId })
    .setIssuer(url)
    .setAudience(localAudience)
    .setIssuedAt()
    .setNotBefore('0s')
    .setExpirationTime(`${String(lifetimeSeconds)}s`)
    .sign(key);
}

/** Starts an issuer, with a new key unless it is given one: tokens of an earlier run no longer count. */
export async function createIssuer(url: string, pair?: GenerateKeyPairResult): Promise<Issuer> {
  const { publicKey, privateKey } = pair ?? (await generateKeyPair('RS256'));
  const jwk = { ...(await exportJWK(publicKey)), alg: 'RS256', use: 'sig', kid: localKeyId };
  return {
    url,
    discovery: {
      issuer: url,
      jwks_uri: `${url}/keys`,
      id_token_signing_alg_values_supported: ['RS256'],
      response_types_supported: ['token'],
      subject_types_supported: ['pairwise'],
    },
    keys: { keys: [jwk] },
    issue: async (persona) => ({
      access_token: await sign(claimsOf(persona), url, privateKey),
      token_type: 'Bearer',
      expires_in: lifetimeSeconds,
    }),
  };
}
