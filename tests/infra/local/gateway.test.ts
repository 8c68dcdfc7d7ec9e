import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { send } from '../../../infra/local/exchange.ts';
import { answerAsGateway, type GatewayLimits, type Handler } from '../../../infra/local/gateway.ts';
import type { GatewayEvent } from '../../../infra/local/gateway-event.ts';
import { matchRoute } from '../../../infra/local/match-route.ts';

// Real processes and sockets on a machine that may be busy.
vi.setConfig({ testTimeout: 30_000 });

let server: Server;
afterEach(() => {
  server.close();
});

const claims = {
  sub: 'x',
  scp: 'openid access_as_user',
  roles: ['Officer', 'Moderator'],
  exp: 1,
  nested: { a: 1 },
};

/** A gateway in front of one handler; every token is good. */
async function open(handler: Handler, limits?: GatewayLimits): Promise<string> {
  const parts = {
    handlers: { partnerships: handler, service: handler },
    verifyToken: () => Promise.resolve({ ok: true as const, claims }),
    ...(limits && { limits }),
  };
  server = createServer((request, response) => {
    const exchange = { request, response, url: new URL(`http://localhost${request.url ?? '/'}`) };
    void answerAsGateway(exchange, parts).then((reply) => {
      send(exchange, reply);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return `http://127.0.0.1:${String(address.port)}`;
}

const limits: GatewayLimits = { requestBytes: 1_000, answerBytes: 1_000, timeoutMs: 50 };

/** A handler that keeps the events it gets. */
function keepEvents() {
  const events: GatewayEvent[] = [];
  const handler: Handler = (event) => {
    events.push(event);
    return Promise.resolve({
      statusCode: 200,
      body: '{}',
      cookies: ['a=1', 'b=2'],
      headers: { 'X-Kept': 'yes' },
    });
  };
  return { events, handler };
}

describe('the event that a Lambda gets', () => {
  it('is payload 2.0: lower-case headers, cookies apart, joined query, path parameters, claims as text', async () => {
    const { events, handler } = keepEvents();
    const url = await open(handler);
    const reply = await fetch(`${url}/v1/partnerships/a%20b/versions?limit=1&limit=2&cursor=x%2Fy`, {
      headers: { 'X-Mixed-Case': 'Kept', cookie: 'one=1; two=2', authorization: 'Bearer x.y.z' },
    });
    expect(reply.headers.get('x-kept')).toBe('yes');
    expect(reply.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
    expect(events[0]).toMatchObject({
      version: '2.0',
      routeKey: 'GET /v1/partnerships/{id}/versions',
      rawPath: '/v1/partnerships/a%20b/versions',
      rawQueryString: 'limit=1&limit=2&cursor=x%2Fy',
      queryStringParameters: { limit: '1,2', cursor: 'x/y' },
      pathParameters: { id: 'a b' },
      cookies: ['one=1', 'two=2'],
      headers: { 'x-mixed-case': 'Kept' },
      isBase64Encoded: false,
      requestContext: {
        http: { method: 'GET' },
        authorizer: {
          jwt: {
            claims: { roles: '[Officer Moderator]', exp: '1', nested: '{"a":1}' },
            scopes: ['access_as_user'],
          },
        },
      },
    });
    expect(events[0]?.headers).not.toHaveProperty('cookie');
    expect(events[0]).not.toHaveProperty('body');
  });

  it('carries text as text and anything else in base64', async () => {
    const { events, handler } = keepEvents();
    const url = await open(handler);
    const post = (type: string, body: Uint8Array) =>
      fetch(`${url}/v1/partnerships/read`, {
        method: 'POST',
        headers: { 'content-type': type },
        body: body as BodyInit,
      });
    await post('application/json', new TextEncoder().encode('{"ä":1}'));
    await post('application/octet-stream', new Uint8Array([1, 2, 255]));
    await post('application/json', new Uint8Array([0xff]));
    expect(events.map(({ body, isBase64Encoded }) => [body, isBase64Encoded])).toEqual([
      ['{"ä":1}', false],
      ['AQL/', true],
      ['/w==', true],
    ]);
  });

  it('has no authorizer on an open route', async () => {
    const { events, handler } = keepEvents();
    const url = await open(handler);
    await fetch(`${url}/v1/health`);
    await fetch(`${url}/v1/elsewhere`, { method: 'PATCH' });
    expect(events.map((event) => [event.routeKey, 'authorizer' in event.requestContext])).toEqual([
      ['GET /v1/health', false],
      ['ANY /v1/{proxy+}', false],
    ]);
  });
});

describe('the gateway’s own answers', () => {
  const failing: readonly (readonly [string, Handler, number, string])[] = [
    ['a Lambda that throws', () => Promise.reject(new Error('secret')), 500, 'Internal Server Error'],
    ['a Lambda that never answers', () => new Promise(() => undefined), 503, 'Service Unavailable'],
    [
      'an answer too large',
      () => Promise.resolve({ statusCode: 200, body: 'x'.repeat(1_001) }),
      500,
      'Internal Server Error',
    ],
  ];

  it.each(failing)('for %s', async (_title, handler, status, message) => {
    const url = await open(handler, limits);
    const reply = await fetch(`${url}/v1/health`);
    expect(reply.status).toBe(status);
    const body = await reply.text();
    expect(JSON.parse(body)).toMatchObject({ message });
    expect(body).not.toContain('secret');
  });

  it('for a request too large, without waking the Lambda', async () => {
    const { events, handler } = keepEvents();
    const url = await open(handler, limits);
    const reply = await fetch(`${url}/v1/partnerships/read`, { method: 'POST', body: 'x'.repeat(1_001) });
    expect([reply.status, events.length]).toEqual([413, 0]);
    expect(await reply.json()).toMatchObject({ code: 'too-large', message: 'Request Entity Too Large' });
  });
});

describe('the route of a request', () => {
  it.each([
    ['POST', '/v1/partnerships/read', 'POST /v1/partnerships/read'],
    ['GET', '/v1/partnerships/read', 'GET /v1/partnerships/{id}'],
    ['GET', '/v1/partnerships/', 'ANY /v1/{proxy+}'],
    ['HEAD', '/v1/health', 'ANY /v1/{proxy+}'],
    ['GET', '/v1/openapiXjson', 'ANY /v1/{proxy+}'],
    ['GET', '/v2/health', undefined],
    ['GET', '/', undefined],
  ])('%s %s falls to %s', (method, path, key) => {
    expect(matchRoute(method, path)?.routeKey).toBe(key);
  });
});
