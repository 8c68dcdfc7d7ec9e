import { afterAll, beforeAll } from 'vitest';
import { DynamoPartnershipStore } from '../../functions/store/dynamo-partnership-store.ts';
import { startStore, type StoreProcess } from '../../infra/local/store-process.ts';
import { describePartnershipStore } from '../support/partnership-store-suite.ts';
import { connect, makeTable, readTableDefinition } from '../support/real-store.ts';

let store: StoreProcess;
let definition: Awaited<ReturnType<typeof readTableDefinition>>;

beforeAll(async () => {
  definition = await readTableDefinition();
  store = await startStore('memory');
}, 60_000);

afterAll(() => store.stop());

describePartnershipStore('in the real store', async () => {
  const client = connect(store.endpoint);
  return new DynamoPartnershipStore(client, await makeTable(client, definition));
});
