import {
  CreateTableCommand,
  DescribeTableCommand,
  ResourceInUseException,
  ResourceNotFoundException,
  type CreateTableCommandInput,
  type DynamoDBClient,
  type TableDescription,
} from '@aws-sdk/client-dynamodb';
import { readFileSync } from 'node:fs';

/** The part of a synthesised template that makes a table, in the shape that CloudFormation documents. */
interface TableProperties {
  readonly AttributeDefinitions: CreateTableCommandInput['AttributeDefinitions'];
  readonly KeySchema: CreateTableCommandInput['KeySchema'];
  readonly GlobalSecondaryIndexes?: readonly {
    readonly IndexName: string;
    readonly KeySchema: CreateTableCommandInput['KeySchema'];
    readonly Projection: {
      readonly ProjectionType: 'ALL' | 'INCLUDE' | 'KEYS_ONLY';
      readonly NonKeyAttributes?: string[];
    };
  }[];
}

interface Template {
  readonly Resources: Readonly<
    Record<string, { readonly Type: string; readonly Properties: TableProperties }>
  >;
}

/** What to ask the store for, to get the table of a template: keys and indexes; nothing that only a cloud has. */
export function tableOfTemplate(templateFile: string, name: string): CreateTableCommandInput {
  // Written by our own synthesis a moment ago.
  const { Resources: resources } = JSON.parse(readFileSync(templateFile, 'utf8')) as Template;
  const tables = Object.values(resources).filter(({ Type: type }) => type === 'AWS::DynamoDB::GlobalTable');
  const [table] = tables;
  if (table === undefined || tables.length > 1)
    throw new Error(`${templateFile} should make one table and makes ${String(tables.length)}.`);
  const { AttributeDefinitions, KeySchema, GlobalSecondaryIndexes = [] } = table.Properties;
  return {
    TableName: name,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions,
    KeySchema,
    GlobalSecondaryIndexes: GlobalSecondaryIndexes.map((index) => ({
      IndexName: index.IndexName,
      KeySchema: index.KeySchema,
      Projection: index.Projection,
    })),
  };
}

/** Keys and indexes of a table as one text, to compare what is there with what should be. */
function shapeOf(table: CreateTableCommandInput | TableDescription): string {
  const indexes = (table.GlobalSecondaryIndexes ?? []).map(({ IndexName, KeySchema, Projection }) =>
    JSON.stringify([
      IndexName,
      KeySchema?.map((key) => [key.AttributeName, key.KeyType]),
      Projection?.ProjectionType,
      [...(Projection?.NonKeyAttributes ?? [])].sort(),
    ]),
  );
  return JSON.stringify([table.KeySchema?.map((key) => [key.AttributeName, key.KeyType]), indexes.sort()]);
}

async function describe(client: DynamoDBClient, name: string): Promise<TableDescription | null> {
  try {
    return (await client.send(new DescribeTableCommand({ TableName: name }))).Table ?? null;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return null;
    throw error;
  }
}

/** Makes the table unless it is there. A table of another shape is refused: it was made by another version of the product. */
export async function createTable(client: DynamoDBClient, wanted: CreateTableCommandInput): Promise<void> {
  const name = wanted.TableName ?? '';
  const present = await describe(client, name);
  if (present !== null) {
    if (shapeOf(present) === shapeOf(wanted)) return;
    throw new Error(`The table ${name} in the store has other keys or indexes than this version needs.`);
  }
  try {
    await client.send(new CreateTableCommand(wanted));
  } catch (error) {
    // Someone else made it in the meantime: as good as made by us.
    if (!(error instanceof ResourceInUseException)) throw error;
  }
}
