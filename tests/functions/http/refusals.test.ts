import { describe, expect, it } from 'vitest';
import { MemoryPartnershipStore } from '../../../functions/store/memory-partnership-store.ts';
import type { PartnershipStore } from '../../../functions/store/partnership-store.ts';
import { documentByteLimit } from '../../../shared/contract/partnership.ts';
import { roles, routes } from '../../../shared/contract/routes.ts';
import { createTestLambda, officerClaims, type Call } from '../../support/lambda-client.ts';
import { buildDocument } from '../../support/partnership-builders.ts';

const path = '/v1/partnerships/chengdu';
const put = (changes: Partial<Call> = {}): Call => ({
  method: 'PUT',
  path,
  headers: { 'if-none-match': '*' },
  body: buildDocument(),
  ...changes,
});
const read = (body: unknown): Call => ({ method: 'POST', path: '/v1/partnerships/read', body });
const jsonType = { 'content-type': 'application/json' };
const document = buildDocument();
const wide = { ...document, facts: { Note: 'x'.repeat(30_000), ...numbered(9) } };

function numbered(count: number): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`Note ${String(index)}`, 'é'.repeat(20_000)]),
  );
}

describe('refusals', () => {
  const cases: readonly (readonly [string, Call, number, string])[] = [
    ['no precondition', put({ headers: {} }), 428, 'precondition-required'],
    [
      'both preconditions',
      put({ headers: { 'if-none-match': '*', 'if-match': '"1"' } }),
      400,
      'invalid-header',
    ],
    ['a version without quotes', put({ headers: { 'if-match': '1' } }), 400, 'invalid-header'],
    ['any version', put({ headers: { 'if-match': '*' } }), 400, 'invalid-header'],
    ['a weak tag', put({ headers: { 'if-match': 'W/"1"' } }), 400, 'invalid-header'],
    ['a list of versions', put({ headers: { 'if-match': '"1", "2"' } }), 400, 'invalid-header'],
    ['version 0', put({ headers: { 'if-match': '"0"' } }), 400, 'invalid-header'],
    ['a version to create', put({ headers: { 'if-none-match': '"1"' } }), 400, 'invalid-header'],
    [
      'no content type',
      put({ headers: { 'if-none-match': '*', 'content-type': '' } }),
      415,
      'unsupported-media-type',
    ],
    [
      'a form',
      put({ headers: { 'if-none-match': '*', 'content-type': 'text/plain' } }),
      415,
      'unsupported-media-type',
    ],
    ['no body', { method: 'PUT', path, headers: { 'if-none-match': '*', ...jsonType } }, 400, 'invalid-body'],
    ['broken JSON', put({ body: '{"place": ' }), 400, 'invalid-body'],
    ['JSON that is no object', put({ body: '[]' }), 400, 'invalid-body'],
    ['nesting without end', put({ body: '['.repeat(100_000) }), 400, 'invalid-body'],
    [
      'a member called __proto__',
      put({ body: '{"place":"x","facts":{"__proto__":1},"ratings":{},"evidence":[]}' }),
      400,
      'invalid-body',
    ],
    [
      'a number beyond all numbers',
      put({ body: '{"place":"x","facts":{"a":1e999},"ratings":{},"evidence":[]}' }),
      400,
      'invalid-body',
    ],
    ['a document too large', put({ body: wide }), 413, 'too-large'],
    ['a body too large without precondition', put({ body: wide, headers: {} }), 413, 'too-large'],
    ['an id with capitals', put({ path: '/v1/partnerships/Chengdu' }), 400, 'invalid-path'],
    ['an id too long', { path: `/v1/partnerships/${'a'.repeat(65)}` }, 400, 'invalid-path'],
    ['an id with a broken escape', { path: '/v1/partnerships/%E0%A4%A' }, 400, 'invalid-path'],
    ['version nought', { path: `${path}/versions/0` }, 400, 'invalid-path'],
    ['a partnership that is not there', { path }, 404, 'not-found'],
    ['a history that is not there', { path: `${path}/versions` }, 404, 'not-found'],
    ['a version that is not there', { path: `${path}/versions/7` }, 404, 'not-found'],
    ['an address that is not there', { path: '/v1/elsewhere' }, 404, 'not-found'],
    ['a limit too high', { path: '/v1/partnerships', query: 'limit=201' }, 400, 'invalid-query'],
    ['a limit that is no number', { path: '/v1/partnerships', query: 'limit=ten' }, 400, 'invalid-query'],
    ['a made-up cursor', { path: '/v1/partnerships', query: 'cursor=bm9uc2Vuc2U' }, 400, 'invalid-query'],
    ['a cursor that is no base64', { path: '/v1/partnerships', query: 'cursor=%21' }, 400, 'invalid-query'],
    ['a parameter nobody knows', { path: '/v1/partnerships', query: 'colour=red' }, 400, 'invalid-query'],
    [
      'a made-up cursor of a history',
      { path: `${path}/versions`, query: 'cursor=LTE' },
      400,
      'invalid-query',
    ],
    ['no ids', read({ ids: [] }), 400, 'invalid-body'],
    ['too many ids', read({ ids: Array.from({ length: 201 }, () => 'a') }), 400, 'invalid-body'],
    ['an unknown member', read({ ids: ['a'], id: 'a' }), 400, 'invalid-body'],
  ];

  it.each(cases)('%s', async (_title, call, status, code) => {
    const reply = await createTestLambda().ask(call);
    expect([reply.status, reply.body['code']]).toEqual([status, code]);
    expect(reply.headers['content-type']).toBe('application/problem+json');
    expect(reply.body).toMatchObject({ type: 'about:blank', status, correlationId: 'request-1' });
    expect(reply.body['detail']).toMatch(/\.$/);
  });

  it('name every wrong member by its JSON pointer', async () => {
    const body = {
      place: ' ',
      facts: { 'a/b~c': { error: '#N/A' } },
      ratings: { Profile: '4 ' },
      evidence: [{ criterion: 'Profile', text: 'Seen', source: 'Report', date: '2026-02-30', page: 3 }],
      colour: 'red',
    };
    const reply = await createTestLambda().ask(put({ body }));
    expect((reply.body['issues'] as { pointer: string }[]).map(({ pointer }) => pointer)).toEqual([
      '/place',
      '/facts/a~1b~0c',
      '/ratings/Profile',
      '/evidence/0/date',
      '/evidence/0/page',
      '/colour',
    ]);
  });

  it('name the header', async () => {
    const reply = await createTestLambda().ask(put({ headers: { 'if-match': 'three' } }));
    expect(reply.body['issues']).toMatchObject([{ parameter: 'If-Match' }]);
    expect(reply.body['detail']).toContain('If-Match');
  });

  it('leave a document just within the limit alone', async () => {
    const room =
      documentByteLimit -
      JSON.stringify({ ...document, facts: { ...numbered(7), Last: '' } }).length -
      7 * 20_000;
    const body = { ...document, facts: { ...numbered(7), Last: 'x'.repeat(room) } };
    expect((await createTestLambda().ask(put({ body }))).status).toBe(201);
    const larger = { ...body, facts: { ...body.facts, Last: 'x'.repeat(room + 1) } };
    expect((await createTestLambda().ask(put({ body: larger }))).status).toBe(413);
  });
});

describe('who may call', () => {
  const claims = (changes: Readonly<Record<string, string>>) => ({ ...officerClaims, ...changes });
  const without = (name: string) =>
    Object.fromEntries(Object.entries(officerClaims).filter(([claim]) => claim !== name));

  const callers: readonly (readonly [string, Readonly<Record<string, string>> | null, number, number])[] = [
    ['nobody', null, 401, 401],
    ['a token of another directory', claims({ tid: '99999999-9999-4999-8999-999999999999' }), 401, 401],
    ['a token for an application we do not know', claims({ azp: 'someone' }), 401, 401],
    ['a token of the older kind', claims({ ver: '1.0' }), 401, 401],
    ['a token without an account', without('oid'), 401, 401],
    ['no role at all', without('roles'), 403, 403],
    ['an empty list of roles', claims({ roles: '[]' }), 403, 403],
    ['a role we do not know', claims({ roles: '[Stranger]' }), 403, 403],
    ['a role that only contains ours', claims({ roles: '[NotOfficer OfficerX]' }), 403, 403],
    ['a role in other letters', claims({ roles: '[officer]' }), 403, 403],
    ['Officer', claims({ roles: '[Officer]' }), 200, 201],
    ['Officer among others', claims({ roles: '[Moderator Officer]' }), 200, 201],
    ...roles
      .filter((role) => role !== 'Officer')
      .map((role) => [role, claims({ roles: `[${role}]` }), 200, 403] as const),
  ];

  it.each(callers)('%s', async (_title, caller, reading, writing) => {
    const { ask } = createTestLambda();
    expect((await ask({ path: '/v1/partnerships', claims: caller })).status).toBe(reading);
    expect((await ask(put({ claims: caller }))).status).toBe(writing);
  });

  it('asks every closed route for a role', async () => {
    for (const { method, path: template, who, area } of routes) {
      if (area !== 'partnerships') continue;
      expect(who).not.toBe('anyone');
      const call = { method, path: template.replace('{id}', 'a').replace('{version}', '1'), claims: null };
      expect((await createTestLambda().ask(call)).status).toBe(401);
    }
  });
});

describe('when things break', () => {
  const down: PartnershipStore = {
    load: () => Promise.resolve({ ok: false, failure: 'unavailable' }),
    loadMany: () => Promise.resolve({ ok: false, failure: 'unavailable' }),
    list: () => Promise.resolve({ ok: false, failure: 'unavailable' }),
    history: () => Promise.resolve({ ok: false, failure: 'unavailable' }),
    append: () => Promise.resolve({ ok: false, failure: 'unavailable' }),
  };
  const calls: readonly Call[] = [
    { path },
    { path: '/v1/partnerships' },
    { path: `${path}/versions` },
    { path: `${path}/versions/1` },
    read({ ids: ['a'] }),
    put(),
  ];

  it.each(calls)('answers 503 while the store is away: %j', async (call) => {
    const { ask, logged } = createTestLambda(down);
    const reply = await ask(call);
    expect([reply.status, reply.body['code'], reply.headers['retry-after']]).toEqual([
      503,
      'unavailable',
      '2',
    ]);
    expect(logged.map(({ event }) => event)).toEqual(['store.unavailable', 'request.answered']);
  });

  it('does not say that a write failed when nobody knows', async () => {
    const store = new MemoryPartnershipStore();
    const { ask } = createTestLambda(
      Object.assign(Object.create(store) as PartnershipStore, {
        load: () => Promise.resolve({ ok: true, value: null }),
        append: () => Promise.resolve({ ok: false, failure: 'unavailable' }),
      }),
    );
    const reply = await ask(put());
    expect(reply.status).toBe(503);
    expect(reply.body['detail']).toContain('not known whether');
  });

  it('keeps a fault of ours to itself and the log', async () => {
    const { ask, logged } = createTestLambda({
      ...down,
      load: () => Promise.reject(new Error('secret detail')),
    });
    const reply = await ask({ path });
    expect([reply.status, reply.body['code']]).toEqual([500, 'internal']);
    expect(JSON.stringify(reply)).not.toContain('secret');
    expect(logged[0]).toMatchObject({ event: 'request.faulted', details: { correlationId: 'request-1' } });
  });

  it('logs neither names nor contents', async () => {
    const { ask, logged } = createTestLambda();
    await ask(put());
    expect(logged).toHaveLength(1);
    expect(JSON.stringify(logged)).not.toMatch(/Ada|Chengdu|chengdu/);
  });
});
