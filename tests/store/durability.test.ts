import { QueryCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DynamoPartnershipStore } from '../../functions/store/dynamo-partnership-store.ts';
import { auditKey } from '../../functions/store/keys.ts';
import { startStore, type StoreProcess } from '../../infra/local/store-process.ts';
import type { Partnership } from '../../shared/contract/partnership.ts';
import { buildVersion } from '../support/partnership-builders.ts';
import { connect, makeTable, readTableDefinition } from '../support/real-store.ts';

const folder = mkdtempSync(join(tmpdir(), 'partner-city-durability-'));
const hurried = { attempts: 1, baseMs: 1, wait: () => Promise.resolve(), random: () => 0 };

let definition: Awaited<ReturnType<typeof readTableDefinition>>;

beforeAll(async () => {
  definition = await readTableDefinition();
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Ends the store as a power cut would end a program: at once, without a word. */
function killStore({ pid }: StoreProcess): void {
  if (pid === null) throw new Error('this store was not started here');
  process.kill(pid, 'SIGKILL');
}

/** Writes versions one after another until the store is gone; gives the last one that was acknowledged. */
async function writeUntilGone(store: DynamoPartnershipStore, id: string): Promise<Partnership | null> {
  let acknowledged: Partnership | null = null;
  for (;;) {
    const next = buildVersion(id, { recommendation: `Version of ${id}` }, acknowledged);
    const answer = await store.append(next);
    if (!answer.ok) return acknowledged;
    acknowledged = next;
  }
}

async function auditCount(client: DynamoDBDocumentClient, table: string, id: string): Promise<number> {
  const { Items: items = [] } = await client.send(
    new QueryCommand({
      TableName: table,
      KeyConditionExpression: 'pk = :pk',
      FilterExpression: 'id = :id',
      ExpressionAttributeValues: { ':pk': auditKey, ':id': id },
      ConsistentRead: true,
    }),
  );
  return items.length;
}

/** The number of the current version, after making sure that exactly the versions up to it are there. */
async function keptVersion(store: DynamoPartnershipStore, id: string): Promise<number> {
  const current = await store.load({ id });
  if (!current.ok) throw new Error(current.failure);
  const kept = current.value?.version ?? 0;
  expect(await store.load({ id, version: kept + 1 })).toEqual({ ok: true, value: null });
  if (kept > 0) expect(await store.load({ id, version: kept })).toEqual(current);
  return kept;
}

describe('a store on disk', () => {
  it('keeps what it holds over an orderly stop', async () => {
    const place = { folder: join(folder, 'orderly') };
    const before = await startStore(place);
    const client = connect(before.endpoint);
    const table = await makeTable(client, definition);
    const version = buildVersion('chengdu');
    expect((await new DynamoPartnershipStore(client, table).append(version)).ok).toBe(true);
    await before.stop();
    const after = await startStore(place);
    const store = new DynamoPartnershipStore(connect(after.endpoint), table);
    expect(await store.load({ id: 'chengdu' })).toEqual({ ok: true, value: version });
    await after.stop();
  });

  it('loses nothing acknowledged, and keeps nothing by halves, when it is killed in the middle of writes', async () => {
    const place = { folder: join(folder, 'killed') };
    const before = await startStore(place);
    const table = await makeTable(connect(before.endpoint), definition);
    const ids = ['anshan', 'chengdu', 'daqing', 'ningbo', 'pittsburgh', 'jeju'];
    const hurriedStore = new DynamoPartnershipStore(connect(before.endpoint), table, hurried);
    const writers = ids.map((id) => writeUntilGone(hurriedStore, id));
    await new Promise((resolve) => setTimeout(resolve, 400));
    killStore(before);
    const acknowledged = await Promise.all(writers);

    const after = await startStore(place);
    const client = connect(after.endpoint);
    const store = new DynamoPartnershipStore(client, table);
    expect(acknowledged.some((version) => version !== null)).toBe(true);
    for (const [index, id] of ids.entries()) {
      const kept = await keptVersion(store, id);
      const last = acknowledged[index]?.version ?? 0;
      expect([last, last + 1]).toContain(kept);
      expect(await auditCount(client, table, id)).toBe(kept);
    }
    await after.stop();
  });
});
