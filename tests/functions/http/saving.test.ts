import { describe, expect, it } from 'vitest';
import { hashOf } from '../../../functions/partnerships/next-version.ts';
import { MemoryPartnershipStore } from '../../../functions/store/memory-partnership-store.ts';
import { partnershipSchema } from '../../../shared/contract/partnership.ts';
import { createTestLambda, type Call } from '../../support/lambda-client.ts';
import { buildDocument, officer, sha256 } from '../../support/partnership-builders.ts';

const create = (changes = {}): Call => ({
  method: 'PUT',
  path: '/v1/partnerships/chengdu',
  headers: { 'if-none-match': '*' },
  body: buildDocument(changes),
});
const replace = (version: number, changes = {}): Call => ({
  ...create(changes),
  headers: { 'if-match': `"${String(version)}"` },
});
const current: Call = { path: '/v1/partnerships/chengdu' };

describe('creating a partnership', () => {
  it('answers 201 with the record, its version as ETag and its address', async () => {
    const { ask } = createTestLambda();
    const reply = await ask(create());
    expect(reply.status).toBe(201);
    expect(reply.headers).toMatchObject({ etag: '"1"', location: '/v1/partnerships/chengdu' });
    expect(reply.body).toMatchObject({
      ...buildDocument(),
      id: 'chengdu',
      version: 1,
      author: officer,
      previousHash: null,
    });
  });

  it('gives a repeated creation the same answer to the byte, and writes nothing', async () => {
    const { ask } = createTestLambda();
    const first = await ask(create());
    expect(await ask(create())).toEqual(first);
    expect((await ask({ path: '/v1/partnerships/chengdu/versions' })).body.items).toHaveLength(1);
  });

  it('refuses to create what is there with other content, and shows what is there', async () => {
    const { ask } = createTestLambda();
    await ask(create());
    const reply = await ask(create({ place: 'Elsewhere' }));
    expect(reply.status).toBe(412);
    expect(reply.body).toMatchObject({ code: 'version-conflict', current: { id: 'chengdu', version: 1 } });
    expect(reply.headers['etag']).toBe('"1"');
  });
});

describe('replacing a partnership', () => {
  it('answers 200 with the next version', async () => {
    const { ask } = createTestLambda();
    await ask(create());
    const reply = await ask(replace(1, { recommendation: 'Retain' }));
    expect(reply.status).toBe(200);
    expect(reply.headers['etag']).toBe('"2"');
    expect(reply.body).toMatchObject({ version: 2, recommendation: 'Retain' });
    expect((await ask(current)).body).toEqual(reply.body);
  });

  it('gives the same content the same answer and makes no new version', async () => {
    const { ask } = createTestLambda();
    await ask(create());
    const second = await ask(replace(1, { recommendation: 'Retain' }));
    // The very same request again, and the same content by someone who has seen the new version.
    expect(await ask(replace(1, { recommendation: 'Retain' }))).toEqual(second);
    expect(await ask(replace(2, { recommendation: 'Retain' }))).toEqual(second);
    expect((await ask(current)).headers['etag']).toBe('"2"');
  });

  it('does not take members in another order for other content', async () => {
    const { ask } = createTestLambda();
    await ask(create({ facts: { Region: 'China', Stage: 'Existing' } }));
    const reply = await ask(replace(1, { facts: { Stage: 'Existing', Region: 'China' } }));
    expect(reply.headers['etag']).toBe('"1"');
  });

  it('refuses a version that is no longer current, and shows the current one', async () => {
    const { ask } = createTestLambda();
    await ask(create());
    const second = await ask(replace(1, { recommendation: 'Retain' }));
    const reply = await ask(replace(1, { recommendation: 'Relinquish' }));
    expect(reply.status).toBe(412);
    expect(reply.body['current']).toEqual(second.body);
  });

  it('refuses to replace what is not there, and says so', async () => {
    const reply = await createTestLambda().ask(replace(1));
    expect(reply.status).toBe(412);
    expect(reply.body).toMatchObject({ code: 'version-conflict', current: null });
  });

  it('answers 412 to the slower of two writers who have seen the same version', async () => {
    const store = new MemoryPartnershipStore();
    const { ask } = createTestLambda(store);
    await ask(create());
    const replies = await Promise.all(
      ['Retain', 'Relinquish'].map((recommendation) => ask(replace(1, { recommendation }))),
    );
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect((await ask(current)).body['version']).toBe(2);
  });
});

describe('the chain of versions', () => {
  it('names author, time and method, and each hash covers the version and the hash before it', async () => {
    const { ask } = createTestLambda();
    await ask(create());
    await ask(replace(1, { recommendation: 'Retain' }));
    await ask(replace(2, { recommendation: 'Relinquish' }));
    let previousHash: string | null = null;
    for (const number of [1, 2, 3]) {
      const { body } = await ask({ path: `/v1/partnerships/chengdu/versions/${String(number)}` });
      const { hash, ...unhashed } = partnershipSchema.parse(body);
      expect(unhashed.previousHash).toBe(previousHash);
      expect(hash).toBe(hashOf(unhashed, sha256));
      expect(unhashed).toMatchObject({
        author: officer,
        at: '2026-11-23T10:00:00.000Z',
        methodVersion: '1.0',
      });
      previousHash = hash;
    }
  });
});
