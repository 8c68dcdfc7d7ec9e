import {
  SignJWT,
  UnsecuredJWT,
  exportJWK,
  exportSPKI,
  generateKeyPair,
  type JWTHeaderParameters,
  type JWTPayload,
} from 'jose';
import { afterAll, beforeAll, expect, describe, it, vi } from 'vitest';
import { claimsOf, createIssuer, localAudience, localKeyId } from '../../../infra/local/issuer.ts';
import { startLocal, type LocalServer } from '../../../infra/local/server.ts';
import { buildProduct, type BuiltProduct } from '../../support/built-product.ts';
import { buildDocument } from '../../support/partnership-builders.ts';

// Real processes and sockets on a machine that may be busy.
vi.setConfig({ testTimeout: 30_000 });

const honest = await generateKeyPair('RS256', { extractable: true });
const rogue = await generateKeyPair('RS256');
const curve = await generateKeyPair('ES256');
const curveKeyId = 'local-curve';

let product: BuiltProduct;
let server: LocalServer;
let keyFetches = 0;

beforeAll(async () => {
  product = await buildProduct();
  const curveKey = { ...(await exportJWK(curve.publicKey)), alg: 'ES256', use: 'sig', kid: curveKeyId };
  server = await startLocal({
    port: 0,
    dataDir: product.dataDir(),
    dist: product.dist,
    // The other kind of key is published too: its signatures are valid, and still not accepted.
    openIssuer: async (url) => {
      const issuer = await createIssuer(url, honest);
      return {
        ...issuer,
        get keys() {
          keyFetches += 1;
          return { keys: [...issuer.keys.keys, curveKey] };
        },
      };
    },
  });
}, 60_000);

afterAll(async () => {
  await server.close();
  product.remove();
});

const claims = () => ({ ...claimsOf({ name: 'Ada Officer', roles: ['Officer'] }) });
const without = (name: string) =>
  Object.fromEntries(Object.entries(claims()).filter(([claim]) => claim !== name));
const header = { alg: 'RS256', typ: 'JWT', kid: localKeyId };

/** A token that is right in every way, but for what is changed. */
function token(
  changes: JWTPayload = {},
  payload: JWTPayload = claims(),
  head: JWTHeaderParameters = header,
): SignJWT {
  const now = Math.floor(Date.now() / 1_000);
  const times = { iat: now, nbf: now, exp: now + 600 };
  const whole = { iss: `${server.url}local`, aud: localAudience, ...times, ...payload, ...changes };
  return new SignJWT(whole).setProtectedHeader(head);
}

const sign = (changes?: JWTPayload, payload?: JWTPayload) => token(changes, payload).sign(honest.privateKey);
const seconds = (offset: number) => Math.floor(Date.now() / 1_000) + offset;

async function tampered(): Promise<string> {
  const [head = '', , signature = ''] = (await sign()).split('.');
  const payload = Buffer.from(JSON.stringify({ ...claims(), roles: ['Officer'], exp: seconds(600) }));
  return `${head}.${payload.toString('base64url')}.${signature}`;
}

function withoutEnd(): Promise<string> {
  const whole = { ...claims(), iss: `${server.url}local`, aud: localAudience, iat: seconds(0) };
  return new SignJWT(whole).setProtectedHeader(header).sign(honest.privateKey);
}

async function keyedOnPublicKey(): Promise<string> {
  const secret = new TextEncoder().encode(await exportSPKI(honest.publicKey));
  return token({}, claims(), { ...header, alg: 'HS256' }).sign(secret);
}

const cases: readonly (readonly [string, () => Promise<string | null>, number])[] = [
  ['a good token', () => sign(), 201],
  ['no token', () => Promise.resolve(null), 401],
  ['garbage', () => Promise.resolve('not.a.token'), 401],
  ['a payload changed after signing', tampered, 401],
  ['another key under the right id', () => token().sign(rogue.privateKey), 401],
  [
    'a key id nobody knows',
    () => token({}, claims(), { ...header, kid: 'local-9' }).sign(honest.privateKey),
    401,
  ],
  [
    'no signature at all',
    () =>
      Promise.resolve(
        new UnsecuredJWT({
          ...claims(),
          iss: `${server.url}local`,
          aud: localAudience,
          exp: seconds(600),
        }).encode(),
      ),
    401,
  ],
  [
    'a valid signature of another kind than RSA',
    () => token({}, claims(), { alg: 'ES256', typ: 'JWT', kid: curveKeyId }).sign(curve.privateKey),
    401,
  ],
  ['a shared-secret signature made with the public key', keyedOnPublicKey, 401],
  ['an expired token', () => sign({ exp: seconds(-60) }), 401],
  ['a token not valid yet', () => sign({ nbf: seconds(300) }), 401],
  ['another issuer', () => sign({ iss: 'https://login.microsoftonline.com/common/v2.0' }), 401],
  ['another audience', () => sign({ aud: '99999999-9999-4999-8999-999999999999' }), 401],
  ['a token without an end', withoutEnd, 401],
  ['a token without the scope', () => sign({}, without('scp')), 403],
  ['a token with another scope', () => sign({ scp: 'access_as_user_too openid' }), 403],
];

describe('the gateway stand-in, asked to write', () => {
  it.each(cases)('%s', async (title, makeToken, status) => {
    const given = await makeToken();
    const id = title.replaceAll(/[^a-z]+/g, '-');
    const reply = await fetch(`${server.url}v1/partnerships/${id}`, {
      method: 'PUT',
      headers: {
        'content-type': 'application/json',
        'if-none-match': '*',
        ...(given !== null && { authorization: `Bearer ${given}` }),
      },
      body: JSON.stringify(buildDocument()),
    });
    expect(reply.status).toBe(status);
    if (status === 201) return;
    const code = status === 401 ? 'unauthenticated' : 'forbidden';
    expect(reply.headers.get('www-authenticate')).toContain(
      status === 401 ? 'invalid_token' : 'insufficient_scope',
    );
    expect(await reply.json()).toMatchObject({
      code,
      message: status === 401 ? 'Unauthorized' : 'Forbidden',
    });
  });

  it('fetches the keys once for all of them', () => {
    expect(keyFetches).toBe(1);
  });

  it('covers every way to be wrong that was measured', () => {
    expect(cases).toHaveLength(16);
  });
});

describe('roles, which the gateway does not look at', () => {
  it.each([
    [['Officer'], 201],
    [['Clerk', 'Officer'], 201],
    [['Clerk'], 403],
    [['NotOfficer'], 403],
    [[], 403],
  ])('%j: %i', async (roles, status) => {
    const given = await sign({}, { ...claimsOf({ name: 'Someone', roles }) });
    const reply = await fetch(
      `${server.url}v1/partnerships/roles-${String(roles.length)}-${roles.join('').toLowerCase()}`,
      {
        method: 'PUT',
        headers: {
          'content-type': 'application/json',
          'if-none-match': '*',
          authorization: `Bearer ${given}`,
        },
        body: JSON.stringify(buildDocument()),
      },
    );
    expect(reply.status).toBe(status);
  });
});
