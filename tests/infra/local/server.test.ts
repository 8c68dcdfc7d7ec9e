import { request } from 'node:http';
import process from 'node:process';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { startLocal, type LocalServer } from '../../../infra/local/server.ts';
import { buildProduct, type BuiltProduct } from '../../support/built-product.ts';
import { buildDocument } from '../../support/partnership-builders.ts';

// Real processes and sockets on a machine that may be busy.
vi.setConfig({ testTimeout: 30_000 });

let product: BuiltProduct;
let server: LocalServer;

const start = (dataDir = product.dataDir()) => startLocal({ port: 0, dataDir, dist: product.dist });

beforeAll(async () => {
  product = await buildProduct();
  server = await start();
}, 60_000);

afterAll(async () => {
  await server.close();
  product.remove();
});

const json = { 'content-type': 'application/json' };

function askForToken(url: string, body: unknown, headers: Record<string, string> = json): Promise<Response> {
  return fetch(`${url}local/token`, { method: 'POST', headers, body: JSON.stringify(body) });
}

async function signIn(url: string, name = 'Ada Officer'): Promise<Record<string, string>> {
  const { access_token: token } = (await (await askForToken(url, { name, roles: ['Officer'] })).json()) as {
    access_token: string;
  };
  return { authorization: `Bearer ${token}` };
}

async function put(url: string, id: string, body: string | Uint8Array, headers: Record<string, string> = {}) {
  return fetch(`${url}v1/partnerships/${id}`, {
    method: 'PUT',
    headers: { ...json, 'if-none-match': '*', ...(await signIn(url)), ...headers },
    body: body as BodyInit,
  });
}

/** A GET with an address and a host that fetch would tidy up. */
function rawGet(
  path: string,
  headers: Record<string, string> = {},
): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const { port } = new URL(server.url);
    request({ host: '127.0.0.1', port, path, headers }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
    })
      .on('error', reject)
      .end();
  });
}

describe('the local sign-in', () => {
  it('gives a token for a name and roles', async () => {
    const reply = await askForToken(server.url, { name: 'Ada Officer', roles: ['Officer'] });
    expect(reply.status).toBe(200);
    expect(await reply.json()).toMatchObject({ token_type: 'Bearer', expires_in: 3600 });
  });

  it('makes the same name the same person, and another name another', async () => {
    const authorOf = async (id: string, name: string) => {
      const reply = await put(
        server.url,
        id,
        JSON.stringify(buildDocument()),
        await signIn(server.url, name),
      );
      return ((await reply.json()) as { author: { oid: string } }).author.oid;
    };
    const first = await authorOf('person-1', 'Ada Officer');
    expect(await authorOf('person-2', 'Ada Officer')).toBe(first);
    expect(await authorOf('person-3', 'Ben Officer')).not.toBe(first);
  });

  it.each([
    [{ roles: ['Officer'] }],
    [{ name: '', roles: [] }],
    [{ name: 'Ada' }],
    [{ name: 'Ada', roles: 'Officer' }],
    [{ name: 'Ada', roles: ['Not Officer'] }],
    ['Ada'],
  ])('refuses %j', async (body) => {
    const reply = await askForToken(server.url, body);
    expect([reply.status, ((await reply.json()) as { code: string }).code]).toEqual([400, 'invalid-body']);
  });

  it('refuses what another site’s page could send unasked', async () => {
    const reply = await askForToken(server.url, { name: 'Ada', roles: [] }, { 'content-type': 'text/plain' });
    expect(reply.status).toBe(415);
  });

  it('is discoverable, and shows no private key', async () => {
    const discovery = (await (await fetch(`${server.url}local/.well-known/openid-configuration`)).json()) as {
      issuer: string;
      jwks_uri: string;
    };
    expect(discovery.issuer).toBe(`${server.url}local`);
    const keys = await (await fetch(discovery.jwks_uri)).text();
    expect(Object.keys((JSON.parse(keys) as { keys: object[] }).keys[0] ?? {}).sort()).toEqual(
      ['alg', 'e', 'kid', 'kty', 'n', 'use'].sort(),
    );
  });
});

describe('the API behind the stand-in', () => {
  it('answers as the built Lambda does', async () => {
    expect((await fetch(`${server.url}v1/health`)).status).toBe(200);
    expect((await fetch(`${server.url}v1/openapi.json`)).status).toBe(200);
    expect((await fetch(`${server.url}v1/elsewhere`)).status).toBe(404);
    const reply = await fetch(`${server.url}v1/partnerships/chengdu`, { method: 'DELETE' });
    expect([reply.status, reply.headers.get('allow')]).toEqual([405, 'GET, PUT']);
  });

  it('keeps text outside ASCII as it was sent', async () => {
    const document = buildDocument({ place: 'Łódź 城市 \u{1F3DD}' });
    const reply = await put(server.url, 'lodz', JSON.stringify(document));
    expect(await reply.json()).toMatchObject({ place: document.place });
  });

  it('refuses bytes that are no text', async () => {
    const reply = await put(server.url, 'bytes', new Uint8Array([0x7b, 0xff, 0xfe, 0x7d]));
    expect([reply.status, ((await reply.json()) as { code: string }).code]).toEqual([400, 'invalid-body']);
  });

  it.each([
    ['a document over our own limit', 300_001],
    ['a request over the gateway’s limit', 11 * 1024 * 1024],
  ])('refuses %s', async (_title, bytes) => {
    const reply = await put(server.url, 'large', 'x'.repeat(bytes));
    expect([reply.status, ((await reply.json()) as { code: string }).code]).toEqual([413, 'too-large']);
  });

  it('shows a list that it has just written to', async () => {
    await put(
      server.url,
      'listed',
      JSON.stringify(buildDocument({ facts: { Region: 'Oceania', Stage: 'Existing' } })),
    );
    const reply = await fetch(`${server.url}v1/partnerships?region=oceania&state=&cursor=&limit=`, {
      headers: await signIn(server.url),
    });
    expect(await reply.json()).toMatchObject({
      items: [{ id: 'listed', region: 'Oceania', state: 'Existing' }],
    });
  });
});

describe('the pages', () => {
  it.each([
    ['', 'text/html; charset=utf-8', 'Try it'],
    ['try-out/', 'text/html; charset=utf-8', 'Try it'],
    ['try-out/try-out.js', 'text/javascript; charset=utf-8', '// page'],
    ['sw.js', 'text/javascript; charset=utf-8', '// service worker'],
    ['addin/taskpane.html', 'text/html; charset=utf-8', 'Pane'],
    ['addin/icons/icon-16.png', 'image/png', 'png'],
  ])('serves /%s', async (path, type, text) => {
    const reply = await fetch(`${server.url}${path}`);
    expect([reply.status, reply.headers.get('content-type')]).toEqual([200, type]);
    expect(await reply.text()).toContain(text);
    const policy = reply.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("frame-ancestors 'self' https://");
    expect(policy).toContain("connect-src 'self'");
    expect(policy).not.toContain('unsafe-eval');
    expect(reply.headers.get('x-content-type-options')).toBe('nosniff');
    expect(reply.headers.has('x-frame-options')).toBe(false);
  });

  it('tell the pane how to sign in here', async () => {
    const reply = await fetch(`${server.url}addin/config.json`);
    expect(await reply.json()).toEqual({ api: '/v1', signIn: { kind: 'local', tokenUrl: '/local/token' } });
  });

  it('need not be sent again when they have not changed', async () => {
    const url = `${server.url}try-out/try-out.js`;
    const etag = (await fetch(url)).headers.get('etag') ?? '';
    expect((await fetch(url, { headers: { 'if-none-match': etag } })).status).toBe(304);
  });

  it.each([
    '/nowhere',
    '/try-out/../secret.txt',
    '/..%2fsecret.txt',
    '/addin/..%2f..%2fsecret.txt',
    '/%00',
    '/%',
    '/addin',
  ])('are nowhere else: %s', async (path) => {
    const { status, body } = await rawGet(path);
    expect(status).toBe(404);
    expect(body).not.toContain('not to be served');
  });

  it('are for reading only', async () => {
    expect((await fetch(server.url, { method: 'POST', body: 'x' })).status).toBe(405);
  });

  it('answer to no other name than this machine’s own', async () => {
    expect((await rawGet('/v1/health', { host: 'attacker.example' })).status).toBe(404);
    expect((await rawGet('/v1/health', { host: `127.0.0.1:${new URL(server.url).port}` })).status).toBe(200);
  });
});

function isAlive(pid: number | null): boolean {
  try {
    process.kill(pid ?? -1, 0);
    return true;
  } catch {
    return false;
  }
}

describe('stopping and starting again', () => {
  let second: LocalServer | null = null;
  afterEach(() => second?.close());

  it('finds the record as it was, and leaves no store behind', { timeout: 30_000 }, async () => {
    const dataDir = product.dataDir();
    const first = await start(dataDir);
    const written: unknown = await (await put(first.url, 'chengdu', JSON.stringify(buildDocument()))).json();
    await first.close();
    expect(isAlive(first.storePid)).toBe(false);
    await expect(fetch(`${first.url}v1/health`)).rejects.toThrow();

    second = await start(dataDir);
    const headers = await signIn(second.url);
    const reply = await fetch(`${second.url}v1/partnerships/chengdu`, { headers });
    expect(await reply.json()).toEqual(written);
  });

  it('says so when the port is taken, and leaves no store behind', { timeout: 30_000 }, async () => {
    const port = Number(new URL(server.url).port);
    await expect(startLocal({ port, dataDir: product.dataDir(), dist: product.dist })).rejects.toThrow(
      'EADDRINUSE',
    );
  });
});
