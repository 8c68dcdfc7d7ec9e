import { Match, Template } from 'aws-cdk-lib/assertions';
import { beforeAll, describe, expect, it } from 'vitest';
import { regionIndexName as keysIndexName } from '../../functions/store/keys.ts';
import { toCurrentItem } from '../../functions/store/partnership-item.ts';
import { buildApp } from '../../infra/build-app.ts';
import { regionIndexName, summaryAttributes } from '../../infra/data-stack.ts';
import { routeKeys } from '../../infra/local/match-route.ts';
import { exampleStage } from '../../infra/stages.ts';
import { routes } from '../../shared/contract/routes.ts';
import { buildVersion } from '../support/partnership-builders.ts';

let data: Template;
let api: Template;

// One synthesis for the file: the security checks run in it, and it fails on any finding that nobody has accepted.
beforeAll(() => {
  const { app, ...stacks } = buildApp({ bundles: 'no-such-folder', missingBundle: 'placeholder' });
  app.synth();
  data = Template.fromStack(stacks.data);
  api = Template.fromStack(stacks.api);
}, 60_000);

interface Resource {
  readonly Properties: Readonly<Record<string, unknown>>;
}

function propertiesOf(template: Template, type: string): readonly Readonly<Record<string, unknown>>[] {
  return Object.values(template.findResources(type) as Record<string, Resource>).map(
    ({ Properties: properties }) => properties,
  );
}

describe('the data stack', () => {
  it('keeps the logical ids of what must not be replaced', () => {
    expect(Object.keys(data.findResources('AWS::DynamoDB::GlobalTable'))).toEqual(['RecordTable']);
    expect(Object.keys(data.findResources('AWS::KMS::Key'))).toEqual(['RecordKey']);
  });

  it('protects the table from deletion, winds back 35 days and encrypts with a key of its own', () => {
    data.hasResource('AWS::DynamoDB::GlobalTable', {
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
      Properties: {
        BillingMode: 'PAY_PER_REQUEST',
        SSESpecification: { SSEEnabled: true, SSEType: 'KMS' },
        Replicas: [
          Match.objectLike({
            DeletionProtectionEnabled: true,
            PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 35 },
          }),
        ],
      },
    });
    data.hasResource('AWS::KMS::Key', { DeletionPolicy: 'Retain', Properties: { EnableKeyRotation: true } });
  });

  it('gives the index the name that the Lambda asks for, and only fields that the Lambda writes', () => {
    expect(regionIndexName).toBe(keysIndexName);
    const item = toCurrentItem(buildVersion('chengdu', { recommendation: 'Retain' }));
    expect(Object.keys(item)).toEqual(
      expect.arrayContaining([...summaryAttributes, 'pk', 'sk', 'listKey', 'regionKey']),
    );
    expect(summaryAttributes).not.toContain('body');
  });
});

describe('the gateway', () => {
  it('has exactly the routes of the contract and the catch-all, as the stand-in has', () => {
    const keys = propertiesOf(api, 'AWS::ApiGatewayV2::Route').map(({ RouteKey: key }) => key);
    const expected = [...routes.map(({ method, path }) => `${method} ${path}`), 'ANY /v1/{proxy+}'];
    expect([...keys].sort()).toEqual([...expected].sort());
    expect([...routeKeys].sort()).toEqual([...expected].sort());
  });

  it('has no route for the local sign-in', () => {
    expect(JSON.stringify(api.toJSON())).not.toContain('/local');
  });

  it('asks for a token with the scope on every route that is not open', () => {
    const open = new Set(['ANY /v1/{proxy+}', 'GET /v1/health', 'GET /v1/openapi.json']);
    for (const route of propertiesOf(api, 'AWS::ApiGatewayV2::Route')) {
      const isOpen = open.has(String(route['RouteKey']));
      expect([route['RouteKey'], route['AuthorizationType']]).toEqual([
        route['RouteKey'],
        isOpen ? 'NONE' : 'JWT',
      ]);
      expect(route['AuthorizationScopes']).toEqual(isOpen ? undefined : ['access_as_user']);
    }
  });

  it('takes tokens of one Entra directory and nobody else', () => {
    api.resourceCountIs('AWS::ApiGatewayV2::Authorizer', 1);
    api.hasResourceProperties('AWS::ApiGatewayV2::Authorizer', {
      AuthorizerType: 'JWT',
      IdentitySource: ['$request.header.Authorization'],
      JwtConfiguration: {
        Audience: [exampleStage.apiClientId],
        Issuer: `https://login.microsoftonline.com/${exampleStage.tenantId}/v2.0`,
      },
    });
  });

  it('limits requests and logs them', () => {
    api.hasResourceProperties('AWS::ApiGatewayV2::Stage', {
      StageName: '$default',
      AccessLogSettings: Match.anyValue(),
      DefaultRouteSettings: { ThrottlingBurstLimit: 100, ThrottlingRateLimit: 50 },
    });
  });
});

describe('the Lambdas', () => {
  it('run on Node 24 on arm64, and end before the gateway gives up', () => {
    const functions = propertiesOf(api, 'AWS::Lambda::Function');
    expect(functions).toHaveLength(2);
    for (const settings of functions) {
      expect(settings).toMatchObject({
        Runtime: 'nodejs24.x',
        Architectures: ['arm64'],
        Handler: 'index.handler',
      });
      expect(settings['Timeout']).toBeLessThan(30);
    }
  });

  it('are never pointed at another store', () => {
    expect(JSON.stringify(api.toJSON())).not.toContain('PARTNER_CITY_DYNAMODB_ENDPOINT');
  });

  it('keep their logs for a year', () => {
    for (const group of propertiesOf(api, 'AWS::Logs::LogGroup')) expect(group['RetentionInDays']).toBe(365);
  });

  it('may add to the record, and may not delete, update in place or scan', () => {
    const text = JSON.stringify(propertiesOf(api, 'AWS::IAM::Policy'));
    const actions = [...text.matchAll(/"dynamodb:(\w+\*?|\*)"/g)].map((match) => match[1]);
    expect(new Set(actions)).toEqual(new Set(['GetItem', 'BatchGetItem', 'PutItem', 'Query']));
  });
});
