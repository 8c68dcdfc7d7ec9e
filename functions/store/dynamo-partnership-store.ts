import {
  BatchGetCommand,
  GetCommand,
  QueryCommand,
  TransactWriteCommand,
  type DynamoDBDocumentClient,
  type QueryCommandInput,
  type TransactWriteCommandInput,
} from '@aws-sdk/lib-dynamodb';
import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { Partnership, PartnershipSummary, VersionStamp } from '../../shared/contract/partnership.ts';
import { failureOf } from './failures.ts';
import {
  idAtPosition,
  isPositionOf,
  keyPiece,
  listKey,
  partnershipKey,
  regionIndexName,
  regionPrefix,
  versionKey,
} from './keys.ts';
import {
  fromHistoryItem,
  fromIndexItem,
  fromVersionItem,
  historyAttributes,
  toAuditItem,
  toCurrentItem,
  toVersionItem,
  type IndexRow,
} from './partnership-item.ts';
import type { ListQuery, Page, PartnershipStore, Stored, VersionReference } from './partnership-store.ts';
import { retry, usualPatience, type Patience } from './retry.ts';

/** The most keys that one batch may name. */
const batchLimit = 100;

const keySchema = z.object({ pk: z.string(), sk: z.string() });
type Key = z.infer<typeof keySchema>;

const keyOf = ({ id, version }: VersionReference): Key => ({
  pk: partnershipKey(id),
  sk: versionKey(version),
});
const nameOf = (key: Key): string => `${key.pk} ${key.sk}`;

/** Runs calls to the store; no answer becomes a failure, our own bugs go on up. */
async function answered<Value>(call: () => Promise<Value>): Promise<Stored<Value>> {
  try {
    return { ok: true, value: await call() };
  } catch (error) {
    if (failureOf(error) === 'fault') throw error;
    return { ok: false, failure: 'unavailable' };
  }
}

/** Keeps partnerships in DynamoDB. Reads of the table are consistent; the list comes from an index and may lag. */
export class DynamoPartnershipStore implements PartnershipStore {
  readonly #client: DynamoDBDocumentClient;
  readonly #table: string;
  readonly #patience: Patience;

  constructor(client: DynamoDBDocumentClient, table: string, patience: Patience = usualPatience) {
    this.#client = client;
    this.#table = table;
    this.#patience = patience;
  }

  load(reference: VersionReference): Promise<Stored<Partnership | null>> {
    return answered(async () => {
      const get = new GetCommand({ TableName: this.#table, Key: keyOf(reference), ConsistentRead: true });
      const { Item: item } = await this.#client.send(get);
      return item === undefined ? null : fromVersionItem(item);
    });
  }

  async loadMany(references: readonly VersionReference[]): Promise<Stored<readonly (Partnership | null)[]>> {
    const keys = [...new Map(references.map(keyOf).map((key) => [nameOf(key), key])).values()];
    const found = new Map<string, Partnership>();
    for (let from = 0; from < keys.length; from += batchLimit) {
      const batch = await this.#loadBatch(keys.slice(from, from + batchLimit));
      if (!batch.ok) return batch;
      for (const [name, partnership] of batch.value) found.set(name, partnership);
    }
    return { ok: true, value: references.map((one) => found.get(nameOf(keyOf(one))) ?? null) };
  }

  /** One call for a batch: what came, and what the store left for later. */
  #getBatch(
    keys: readonly Key[],
  ): Promise<Stored<{ items: Record<string, unknown>[]; left: readonly Key[] }>> {
    return answered(async () => {
      const request = { [this.#table]: { Keys: [...keys], ConsistentRead: true } };
      const answer = await this.#client.send(new BatchGetCommand({ RequestItems: request }));
      const left = answer.UnprocessedKeys?.[this.#table]?.Keys ?? [];
      return { items: answer.Responses?.[this.#table] ?? [], left: left.map((key) => keySchema.parse(key)) };
    });
  }

  async #loadBatch(keys: readonly Key[]): Promise<Stored<readonly (readonly [string, Partnership])[]>> {
    const found: (readonly [string, Partnership])[] = [];
    let pending = keys;
    // A batch may come back in part: too large an answer, or a busy store. Only attempts without any gain are counted.
    for (let idle = 0; pending.length > 0 && idle < this.#patience.attempts;) {
      if (idle > 0) await this.#patience.wait(this.#patience.baseMs * 2 ** idle);
      const batch = await this.#getBatch(pending);
      if (!batch.ok) return batch;
      found.push(
        ...batch.value.items.map((item) => [nameOf(keySchema.parse(item)), fromVersionItem(item)] as const),
      );
      pending = batch.value.left;
      idle = batch.value.items.length > 0 ? 0 : idle + 1;
    }
    return pending.length > 0 ? { ok: false, failure: 'unavailable' } : { ok: true, value: found };
  }

  async list(query: ListQuery): Promise<Stored<Page<PartnershipSummary>, 'unavailable' | 'bad-position'>> {
    if (query.after !== null && !isPositionOf(query.after, query.region))
      return { ok: false, failure: 'bad-position' };
    const rows = await answered(() => this.#listRows(query));
    if (!rows.ok) return rows;
    const kept = rows.value.slice(0, query.limit);
    const next = rows.value.length > query.limit ? (kept.at(-1)?.position ?? null) : null;
    return { ok: true, value: { items: kept.map((row) => row.summary), next } };
  }

  /** One row more than the limit, where there is one: it tells whether there is a next page. */
  async #listRows({ region, state, after, limit }: ListQuery): Promise<readonly IndexRow[]> {
    const rows: IndexRow[] = [];
    const wanted = state === null ? null : keyPiece(state);
    let from: QueryCommandInput['ExclusiveStartKey'] = after === null ? undefined : startOf(after);
    do {
      const query = new QueryCommand({
        ...listInput(region),
        TableName: this.#table,
        Limit: limit + 1,
        ExclusiveStartKey: from,
      });
      const page = await this.#client.send(query);
      const found = (page.Items ?? []).map(fromIndexItem);
      rows.push(...found.filter((row) => wanted === null || row.stateKey === wanted));
      from = page.LastEvaluatedKey;
    } while (from !== undefined && rows.length <= limit);
    return rows;
  }

  async history(id: string, after: number, limit: number): Promise<Stored<readonly VersionStamp[] | null>> {
    const stamps = await answered(() => this.#stamps(id, after, limit));
    if (!stamps.ok || stamps.value.length > 0) return stamps;
    if (after === 0) return { ok: true, value: null };
    const current = await this.load({ id });
    return current.ok ? { ok: true, value: current.value === null ? null : [] } : current;
  }

  async #stamps(id: string, after: number, limit: number): Promise<readonly VersionStamp[]> {
    const stamps: VersionStamp[] = [];
    let from: QueryCommandInput['ExclusiveStartKey'];
    do {
      const query = new QueryCommand({
        TableName: this.#table,
        KeyConditionExpression: 'pk = :pk AND sk BETWEEN :first AND :last',
        ExpressionAttributeValues: {
          ':pk': partnershipKey(id),
          ':first': versionKey(after + 1),
          ':last': versionKey(after + limit),
        },
        ProjectionExpression: historyAttributes.join(', '),
        ConsistentRead: true,
        ExclusiveStartKey: from,
      });
      const page = await this.#client.send(query);
      stamps.push(...(page.Items ?? []).map(fromHistoryItem));
      from = page.LastEvaluatedKey;
    } while (from !== undefined);
    return stamps;
  }

  async append(next: Partnership): Promise<Stored<null, 'unavailable' | 'conflict'>> {
    const write = new TransactWriteCommand(this.#appendInput(next));
    const attempt = async () => {
      try {
        await this.#client.send(write);
        return 'done';
      } catch (error) {
        const failure = failureOf(error);
        if (failure === 'fault') throw error;
        return failure;
      }
    };
    const outcome = await retry(attempt, (answer) => answer === 'contention', this.#patience);
    if (outcome === 'done') return { ok: true, value: null };
    return { ok: false, failure: outcome === 'conflict' ? 'conflict' : 'unavailable' };
  }

  #appendInput(next: Partnership): TransactWriteCommandInput {
    const table = { TableName: this.#table };
    const isNew = { ...table, ConditionExpression: 'attribute_not_exists(pk)' };
    const isNextInLine = {
      ...table,
      ConditionExpression: '#version = :seen',
      ExpressionAttributeNames: { '#version': 'version' },
      ExpressionAttributeValues: { ':seen': next.version - 1 },
    };
    return {
      // The same token on every attempt: an attempt that was carried out but not answered is not carried out twice.
      ClientRequestToken: randomUUID(),
      TransactItems: [
        { Put: { ...isNew, Item: toVersionItem(next) } },
        { Put: { ...(next.version === 1 ? isNew : isNextInLine), Item: toCurrentItem(next) } },
        { Put: { ...isNew, Item: toAuditItem(next) } },
      ],
    };
  }
}

function startOf(position: string): Record<string, string> {
  const id = idAtPosition(position) ?? '';
  return { listKey, regionKey: position, pk: partnershipKey(id), sk: versionKey() };
}

function listInput(region: string | null): Omit<QueryCommandInput, 'TableName'> {
  const inRegion = region === null ? {} : { ':region': regionPrefix(region) };
  return {
    IndexName: regionIndexName,
    KeyConditionExpression: `listKey = :list${region === null ? '' : ' AND begins_with(regionKey, :region)'}`,
    ExpressionAttributeValues: { ':list': listKey, ...inRegion },
  };
}
