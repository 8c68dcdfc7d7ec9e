import { describe, expect, it } from 'vitest';
import { toLambda } from '../../../functions/http/lambda.ts';
import { createServiceApp } from '../../../functions/http/service-app.ts';
import { routes } from '../../../shared/contract/routes.ts';
import { methodVersion, productVersion } from '../../../shared/version.ts';
import { send, type Call } from '../../support/lambda-client.ts';

const handler = toLambda(createServiceApp({ trust: { tenant: '', clients: [] }, log: () => undefined }));
const ask = (call: Call) => send(handler, { ...call, claims: null });

describe('the open routes', () => {
  it('say that the service answers, and in which versions', async () => {
    const reply = await ask({ path: '/v1/health' });
    expect([reply.status, reply.body]).toEqual([
      200,
      { status: 'ok', product: productVersion, method: methodVersion },
    ]);
  });

  it('give the contract with every route in it', async () => {
    const reply = await ask({ path: '/v1/openapi.json' });
    const paths = reply.body['paths'] as Record<string, Record<string, unknown>>;
    expect(reply.status).toBe(200);
    for (const { method, path } of routes) expect(paths[path]).toHaveProperty(method.toLowerCase());
  });
});

describe('addresses that nothing answers', () => {
  const cases: readonly (readonly [string, string, number, string | undefined])[] = [
    ['GET', '/v1/elsewhere', 404, undefined],
    ['GET', '/v1/', 404, undefined],
    ['DELETE', '/v1/partnerships/chengdu', 405, 'GET, PUT'],
    ['PATCH', '/v1/partnerships', 405, 'GET'],
    ['POST', '/v1/health', 405, 'GET'],
    ['GET', '/v1/openapiXjson', 404, undefined],
  ];

  it.each(cases)('%s %s', async (method, path, status, allow) => {
    const reply = await ask({ method, path });
    expect(reply.status).toBe(status);
    expect(reply.headers['allow']).toBe(allow);
    expect(reply.headers['content-type']).toBe('application/problem+json');
  });

  it('may bring a body with a GET without harm', async () => {
    expect((await ask({ path: '/v1/health', body: { a: 1 } })).status).toBe(200);
  });
});
