import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { DynamoPartnershipStore } from '../../functions/store/dynamo-partnership-store.ts';
import { auditKey } from '../../functions/store/keys.ts';
import { startStore, type StoreProcess } from '../../infra/local/store-process.ts';
import { cancellation, startFaultProxy, type Fate, type FaultProxy } from '../support/fault-proxy.ts';
import { buildVersion } from '../support/partnership-builders.ts';
import { connect, makeTable, readTableDefinition } from '../support/real-store.ts';

const pass: Fate = { kind: 'pass' };
const impatient = { attempts: 4, baseMs: 1, wait: () => Promise.resolve(), random: () => 0.5 };
const first = buildVersion('chengdu');

let real: StoreProcess;
let definition: Awaited<ReturnType<typeof readTableDefinition>>;
let proxy: FaultProxy;

beforeAll(async () => {
  definition = await readTableDefinition();
  real = await startStore('memory');
}, 60_000);
afterAll(() => real.stop());
afterEach(() => proxy.stop());

/** A store behind a proxy that decides over each write, and the real one behind both. */
async function open(fateOfWrite: (count: number) => Fate) {
  const client = connect(real.endpoint);
  const table = await makeTable(client, definition);
  proxy = await startFaultProxy(real.endpoint, (operation, count) =>
    operation === 'TransactWriteItems' ? fateOfWrite(count) : pass,
  );
  const auditEntries = async () => {
    const entries = await client.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': auditKey },
      }),
    );
    return entries.Items ?? [];
  };
  return { store: new DynamoPartnershipStore(connect(proxy.endpoint), table, impatient), auditEntries };
}

describe('a write to a store in trouble', () => {
  it('is tried again when it only met another transaction', async () => {
    const { store } = await open((count) =>
      count <= 2 ? cancellation('TransactionConflict', 'None', 'None') : pass,
    );
    expect(await store.append(first)).toEqual({ ok: true, value: null });
    expect(proxy.calls.get('TransactWriteItems')).toBe(3);
    expect(await store.load({ id: 'chengdu' })).toEqual({ ok: true, value: first });
  });

  it('gives up after a bounded number of meetings, with nothing written', async () => {
    const { store, auditEntries } = await open(() => cancellation('None', 'TransactionConflict', 'None'));
    expect(await store.append(first)).toEqual({ ok: false, failure: 'unavailable' });
    expect(proxy.calls.get('TransactWriteItems')).toBe(4);
    expect(await auditEntries()).toEqual([]);
  });

  it('is not tried again when a condition failed as well', async () => {
    const { store } = await open(() => cancellation('TransactionConflict', 'ConditionalCheckFailed', 'None'));
    expect(await store.append(first)).toEqual({ ok: false, failure: 'conflict' });
    expect(proxy.calls.get('TransactWriteItems')).toBe(1);
  });

  it('has its effect once when it was carried out and the answer was lost', async () => {
    const { store, auditEntries } = await open((count) => ({ kind: count === 1 ? 'lose' : 'pass' }));
    expect(await store.append(first)).toEqual({ ok: true, value: null });
    expect(await store.load({ id: 'chengdu' })).toEqual({ ok: true, value: first });
    expect(await auditEntries()).toHaveLength(1);
  });

  it.each<[string, Fate]>([
    ['cuts every connection', { kind: 'cut' }],
    [
      'answers 500',
      { kind: 'answer', status: 500, body: { __type: 'InternalServerError', message: 'busy' } },
    ],
    [
      'throttles',
      {
        kind: 'answer',
        status: 400,
        body: { __type: 'ThrottlingException', message: 'Rate exceeded' },
      },
    ],
    ['throttles within the transaction', cancellation('ThrottlingError', 'None', 'None')],
  ])('comes back as unavailable when the store %s', async (_title, fate) => {
    const { store, auditEntries } = await open(() => fate);
    expect(await store.append(first)).toEqual({ ok: false, failure: 'unavailable' });
    expect(await auditEntries()).toEqual([]);
  });

  it('throws when the store says that we asked for something wrong', async () => {
    const { store } = await open(() => ({
      kind: 'answer',
      status: 400,
      body: { __type: 'com.amazon.coral.validate#ValidationException', message: 'bad expression' },
    }));
    await expect(store.append(first)).rejects.toThrow('bad expression');
  });
});

describe('a read from a store that is gone', () => {
  it('comes back as unavailable', async () => {
    const { store } = await open(() => pass);
    await proxy.stop();
    const gone = { ok: false, failure: 'unavailable' };
    expect(await store.load({ id: 'chengdu' })).toEqual(gone);
    expect(await store.loadMany([{ id: 'chengdu' }])).toEqual(gone);
    expect(await store.list({ region: null, state: null, after: null, limit: 5 })).toEqual(gone);
    expect(await store.history('chengdu', 0, 5)).toEqual(gone);
    proxy = await startFaultProxy(real.endpoint, () => pass);
  });
});
