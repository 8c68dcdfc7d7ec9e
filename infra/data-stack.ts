import { RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import {
  AttributeType,
  Billing,
  ProjectionType,
  TableEncryptionV2,
  TableV2,
  type CfnGlobalTable,
} from 'aws-cdk-lib/aws-dynamodb';
import { Key, type CfnKey } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';

/** The name of the index that lists current partnerships by region; the same as in the Lambda's keys. */
export const regionIndexName = 'by-region';

/** The attributes of a current version that its index row repeats: what the list shows and filters by, never the document. */
export const summaryAttributes = [
  'id',
  'place',
  'region',
  'state',
  'recommendation',
  'version',
  'at',
  'stateKey',
] as const;

const text = AttributeType.STRING;

/**
 * What must outlive everything else: the record. It cannot be deleted by a stack update, can be wound back to any
 * second of 35 days, and is encrypted with a key of its own. The logical ids are fixed here and asserted by a
 * test, because changing one would replace the table by an empty one.
 */
export class DataStack extends Stack {
  readonly table: TableV2;

  constructor(scope: Construct, id: string, props: StackProps) {
    super(scope, id, { ...props, terminationProtection: true });
    const key = new Key(this, 'RecordKey', {
      description: 'Encrypts the record of partner cities',
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.table = new TableV2(this, 'RecordTable', {
      partitionKey: { name: 'pk', type: text },
      sortKey: { name: 'sk', type: text },
      billing: Billing.onDemand({ maxReadRequestUnits: 2_000, maxWriteRequestUnits: 500 }),
      encryption: TableEncryptionV2.customerManagedKey(key),
      deletionProtection: true,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: 35 },
      removalPolicy: RemovalPolicy.RETAIN,
      globalSecondaryIndexes: [
        {
          indexName: regionIndexName,
          partitionKey: { name: 'listKey', type: text },
          sortKey: { name: 'regionKey', type: text },
          projectionType: ProjectionType.INCLUDE,
          nonKeyAttributes: [...summaryAttributes],
        },
      ],
    });
    // Both are always made of these; their types do not say so.
    (key.node.defaultChild as CfnKey).overrideLogicalId('RecordKey');
    (this.table.node.defaultChild as CfnGlobalTable).overrideLogicalId('RecordTable');
  }
}
