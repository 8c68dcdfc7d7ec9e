import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { tableOfTemplate } from '../../infra/local/create-table.ts';
import { synthesise } from '../../infra/synthesise.ts';

process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';

/** A client of the local store. The credentials are checked by nobody. */
export function connect(endpoint: string): DynamoDBDocumentClient {
  const client = new DynamoDBClient({
    endpoint,
    region: 'eu-west-2',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    requestHandler: { connectionTimeout: 1_000, requestTimeout: 2_000, throwOnRequestTimeout: true },
  });
  return DynamoDBDocumentClient.from(client);
}

/** What the deployed template says of the table, for a table of another name. */
export async function readTableDefinition(): Promise<(name: string) => ReturnType<typeof tableOfTemplate>> {
  const folder = mkdtempSync(join(tmpdir(), 'partner-city-templates-'));
  try {
    await synthesise(folder);
    const definition = tableOfTemplate(join(folder, 'data.template.json'), 'unnamed');
    return (name) => ({ ...definition, TableName: name });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A new, empty table with a name of its own. */
export async function makeTable(
  client: DynamoDBDocumentClient,
  definition: (name: string) => ReturnType<typeof tableOfTemplate>,
): Promise<string> {
  const name = `test-${randomUUID()}`;
  await client.send(new CreateTableCommand(definition(name)));
  return name;
}
