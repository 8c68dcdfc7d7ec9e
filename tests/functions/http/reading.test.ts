import { describe, expect, it } from 'vitest';
import { createTestLambda, type Call } from '../../support/lambda-client.ts';
import { buildDocument } from '../../support/partnership-builders.ts';

async function createFilledLambda() {
  const lambda = createTestLambda();
  const put = (id: string, changes = {}, headers: Call['headers'] = { 'if-none-match': '*' }) =>
    lambda.ask({ method: 'PUT', path: `/v1/partnerships/${id}`, headers, body: buildDocument(changes) });
  await put('anshan', { place: 'Anshan' });
  await put('chengdu');
  await put('chengdu', { recommendation: 'Retain' }, { 'if-match': '"1"' });
  await put('pittsburgh', { place: 'Pittsburgh', facts: { Region: 'North America', Stage: 'Approach' } });
  const list = async (query: string) => (await lambda.ask({ path: '/v1/partnerships', query })).body;
  const read = async (body: unknown) =>
    (await lambda.ask({ method: 'POST', path: '/v1/partnerships/read', body })).body;
  return { ...lambda, list, read };
}

const idsOf = (body: { items?: Record<string, unknown>[] }) => body.items?.map(({ id }) => id);

describe('the list', () => {
  it('takes parameters without a value as not given', async () => {
    const { list } = await createFilledLambda();
    expect(await list('region=&state=&cursor=&limit=')).toEqual(await list(''));
  });

  it('filters by region and by state', async () => {
    const { list } = await createFilledLambda();
    expect(idsOf(await list('region=china'))).toEqual(['anshan', 'chengdu']);
    expect(idsOf(await list('region=North%20America&state=APPROACH'))).toEqual(['pittsburgh']);
  });

  it('goes on where the last page ended', async () => {
    const { list } = await createFilledLambda();
    const first = await list('limit=2');
    expect(idsOf(first)).toEqual(['anshan', 'chengdu']);
    const second = await list(`limit=2&cursor=${String(first['next'])}`);
    expect(idsOf(second)).toEqual(['pittsburgh']);
    expect(second).not.toHaveProperty('next');
  });

  it('refuses a cursor that belongs to another filter', async () => {
    const { ask, list } = await createFilledLambda();
    const { next } = await list('region=China&limit=1');
    const reply = await ask({ path: '/v1/partnerships', query: `region=Europe&cursor=${String(next)}` });
    expect([reply.status, reply.body['code']]).toEqual([400, 'invalid-query']);
  });
});

describe('one partnership', () => {
  it('comes with its version as ETag and is never kept by a cache', async () => {
    const { ask } = await createFilledLambda();
    const reply = await ask({ path: '/v1/partnerships/chengdu' });
    expect(reply.headers).toMatchObject({
      etag: '"2"',
      'cache-control': 'no-store',
      'x-correlation-id': 'request-1',
    });
    expect(reply.body).toMatchObject({ id: 'chengdu', version: 2, recommendation: 'Retain' });
  });

  it('has a history, oldest first, in pages', async () => {
    const { ask } = await createFilledLambda();
    const path = '/v1/partnerships/chengdu/versions';
    const whole = (await ask({ path })).body;
    expect(whole.items?.map(({ version }) => version)).toEqual([1, 2]);
    expect(whole.items?.[1]?.['previousHash']).toBe(whole.items?.[0]?.['hash']);
    const first = (await ask({ path, query: 'limit=1' })).body;
    expect(first.items?.map(({ version }) => version)).toEqual([1]);
    const second = (await ask({ path, query: `limit=1&cursor=${String(first['next'])}` })).body;
    expect(second.items?.map(({ version }) => version)).toEqual([2]);
    expect(second).not.toHaveProperty('next');
  });

  it('has every version as it was written', async () => {
    const { ask } = await createFilledLambda();
    const first = await ask({ path: '/v1/partnerships/chengdu/versions/1' });
    expect(first.body).toMatchObject({ version: 1, ...buildDocument() });
    expect(first.body).not.toHaveProperty('recommendation');
  });
});

describe('reading many', () => {
  it('answers each id in its place and names the missing ones', async () => {
    const { read } = await createFilledLambda();
    const ids = [
      'pittsburgh',
      'nowhere',
      { id: 'chengdu', version: 1 },
      'No Such Id',
      { id: 'anshan', version: 9 },
    ];
    const answer = await read({ ids });
    expect(answer.items).toMatchObject([
      { id: 'pittsburgh', version: 1, place: 'Pittsburgh' },
      { id: 'nowhere', missing: true },
      { id: 'chengdu', version: 1 },
      { id: 'No Such Id', missing: true },
      { id: 'anshan', version: 9, missing: true },
    ]);
    expect(answer['missing']).toEqual(['nowhere', 'No Such Id', 'anshan']);
  });

  it('gives only the fields asked for, under the headings as asked', async () => {
    const { read } = await createFilledLambda();
    const fields = [
      'recommendation',
      'facts.region',
      'ratings.PROFILE',
      'ratings.Nothing',
      'facts.',
      'colour',
    ];
    expect((await read({ ids: ['chengdu', 'anshan'], fields })).items).toEqual([
      {
        id: 'chengdu',
        version: 2,
        recommendation: 'Retain',
        facts: { region: 'China' },
        ratings: { PROFILE: 4 },
      },
      { id: 'anshan', version: 1, facts: { region: 'China' }, ratings: { PROFILE: 4 } },
    ]);
  });

  it('gives all facts when they are asked for as a whole', async () => {
    const { read } = await createFilledLambda();
    const answer = await read({ ids: ['chengdu'], fields: ['facts', 'facts.region'] });
    expect(answer.items).toEqual([{ id: 'chengdu', version: 2, facts: buildDocument().facts }]);
  });

  it('takes 200 ids at once', async () => {
    const { read } = await createFilledLambda();
    const ids = Array.from({ length: 200 }, (_, index) =>
      index % 2 === 0 ? 'chengdu' : `gone-${String(index)}`,
    );
    const answer = await read({ ids, fields: ['place'] });
    expect(answer.items).toHaveLength(200);
    expect(answer['missing']).toHaveLength(100);
  });

  it('refuses an answer too large for the gateway, and says what to do', async () => {
    const lambda = createTestLambda();
    const facts = Object.fromEntries(
      Array.from({ length: 9 }, (_, index) => [`Note ${String(index)}`, 'x'.repeat(32_000)]),
    );
    const body = buildDocument({ facts });
    await lambda.ask({
      method: 'PUT',
      path: '/v1/partnerships/large',
      headers: { 'if-none-match': '*' },
      body,
    });
    const ids = Array.from({ length: 30 }, () => 'large');
    const reply = await lambda.ask({ method: 'POST', path: '/v1/partnerships/read', body: { ids } });
    expect([reply.status, reply.body['code']]).toEqual([413, 'too-large']);
    expect(reply.body['detail']).toContain('fewer');
  });
});
