import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createHash } from 'node:crypto';
import process from 'node:process';
import type { Edge } from '../http/handle.ts';
import type { SaveDependencies } from '../partnerships/save-partnership.ts';
import { DynamoPartnershipStore } from '../store/dynamo-partnership-store.ts';
import { parseConfig, type Config } from './config.ts';
import { createEdge, now } from './create-edge.ts';

// Four attempts within these limits stay well below the Lambda's 15 seconds, and those below the gateway's 30.
const requestHandler = { connectionTimeout: 1_000, requestTimeout: 2_000, throwOnRequestTimeout: true };

function createClient({ storeEndpoint }: Config): DynamoDBDocumentClient {
  const client = new DynamoDBClient({
    maxAttempts: 4,
    requestHandler,
    ...(storeEndpoint !== null && { endpoint: storeEndpoint }),
  });
  return DynamoDBDocumentClient.from(client);
}

/** What the Lambda that keeps partnerships is made of. */
export function composePartnerships(): { readonly edge: Edge; readonly dependencies: SaveDependencies } {
  const config = parseConfig(process.env);
  const digest = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
  const store = new DynamoPartnershipStore(createClient(config), config.table);
  return { edge: createEdge(config), dependencies: { store, digest, now } };
}
