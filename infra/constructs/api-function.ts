import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Function as LambdaFunction, Runtime, type Code } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Construct } from 'constructs';

/** What is particular to one Lambda of the API. */
export interface ApiFunctionProps {
  readonly description: string;
  /** The built bundle: a folder with index.mjs that exports `handler`, the very files the tests run. */
  readonly code: Code;
  readonly environment: Readonly<Record<string, string>>;
  readonly logRetention: RetentionDays;
}

/**
 * A Lambda of the API with the settings that all of them share:
 * - Node 24 on arm64: the newest supported runtime on the cheaper processor;
 * - 15 seconds: above the store client's four attempts, below the gateway's 30, so that the caller gets our answer;
 * - 512 MB: more buys processor time, which a cold start needs; less makes the largest reads slow;
 * - a log group of its own with an end to its keeping, and a role that may write there and nowhere else.
 */
export class ApiFunction extends Construct {
  readonly lambda: LambdaFunction;

  constructor(scope: Construct, id: string, props: ApiFunctionProps) {
    super(scope, id);
    const logGroup = new LogGroup(this, 'Log', {
      retention: props.logRetention,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    logGroup.grantWrite(role);
    this.lambda = new LambdaFunction(this, 'Function', {
      description: props.description,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      handler: 'index.handler',
      code: props.code,
      environment: { ...props.environment, NODE_OPTIONS: '--enable-source-maps' },
      timeout: Duration.seconds(15),
      memorySize: 512,
      logGroup,
      role,
    });
  }

  /**
   * Lets the Lambda read, and add with conditions. Not delete, not update in place, not scan: versions only grow,
   * and no bug in our code can be worse than that.
   */
  grantAppend(table: TableV2): void {
    this.lambda.addToRolePolicy(
      new PolicyStatement({
        actions: ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:PutItem'],
        resources: [table.tableArn],
      }),
    );
    this.lambda.addToRolePolicy(
      new PolicyStatement({
        actions: ['dynamodb:Query'],
        resources: [table.tableArn, `${table.tableArn}/index/by-region`],
      }),
    );
    table.encryptionKey?.grantEncryptDecrypt(this.lambda);
    for (const action of ['kms:GenerateDataKey*', 'kms:ReEncrypt*'])
      Validations.of(this).acknowledge({
        id: `AwsSolutions-IAM5[Action::${action}]`,
        reason:
          'Two spellings of one permission, on the one key of the record, as the key service documents it.',
      });
  }
}
