import { CfnOutput, RemovalPolicy, Stack, Validations, type StackProps } from 'aws-cdk-lib';
import {
  HttpApi,
  HttpMethod,
  HttpStage,
  LogGroupLogDestination,
  type AddRoutesOptions,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { Code } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { apiScope, catchAllPath, routes, type Area } from '../shared/contract/routes.ts';
import { ApiFunction } from './constructs/api-function.ts';
import { issuerOf, type StageSettings } from './stages.ts';

/** What the API is made from. */
export interface ApiStackProps extends StackProps {
  readonly stage: StageSettings;
  readonly table: TableV2;
  /** The built bundle of each area. */
  readonly codeOf: (area: Area) => Code;
}

const descriptions: Readonly<Record<Area, string>> = {
  partnerships: 'Keeps partnerships and their versions',
  service: 'Answers health, the contract, and addresses that nothing else answers',
};

/** The gateway and its Lambdas: everything that can be thrown away and made again. Routes come from the contract. */
export class ApiStack extends Stack {
  constructor(scope: Construct, id: string, props: ApiStackProps) {
    super(scope, id, props);
    const api = new HttpApi(this, 'Api', {
      description: 'Partner City Assessor',
      createDefaultStage: false,
    });
    this.#addStage(api, props.stage);
    this.#addRoutes(api, props);
    new CfnOutput(this, 'ApiUrl', { value: api.apiEndpoint });
  }

  #addStage(httpApi: HttpApi, { logRetention, requestsPerSecond }: StageSettings): void {
    const accessLog = new LogGroup(this, 'AccessLog', {
      retention: logRetention,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    new HttpStage(this, 'Stage', {
      httpApi,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: requestsPerSecond, burstLimit: requestsPerSecond * 2 },
      accessLogSettings: { destination: new LogGroupLogDestination(accessLog) },
    });
  }

  #createFunctions({ codeOf, stage, table }: ApiStackProps): Readonly<Record<Area, ApiFunction>> {
    const create = (area: Area, environment: Readonly<Record<string, string>>) =>
      new ApiFunction(this, `${area[0]?.toUpperCase() ?? ''}${area.slice(1)}`, {
        description: descriptions[area],
        code: codeOf(area),
        environment,
        logRetention: stage.logRetention,
      });
    const partnerships = create('partnerships', {
      PARTNER_CITY_TABLE: table.tableName,
      PARTNER_CITY_TENANT: stage.tenantId,
      PARTNER_CITY_CLIENTS: stage.clients.join(' '),
    });
    partnerships.grantAppend(table);
    return { partnerships, service: create('service', {}) };
  }

  #addRoutes(api: HttpApi, props: ApiStackProps): void {
    const functions = this.#createFunctions(props);
    const integrations = {
      partnerships: new HttpLambdaIntegration('PartnershipsIntegration', functions.partnerships.lambda),
      service: new HttpLambdaIntegration('ServiceIntegration', functions.service.lambda),
    };
    const authorizer = new HttpJwtAuthorizer('SignIn', issuerOf(props.stage), {
      jwtAudience: [props.stage.apiClientId],
    });
    for (const { area, method, path, who } of routes) {
      const route = { path, methods: [HttpMethod[method]], integration: integrations[area] };
      // The scope keeps out ID tokens, which are for the same people but not for this API.
      if (who === 'anyone') addOpenRoute(api, route);
      else api.addRoutes({ ...route, authorizer, authorizationScopes: [apiScope] });
    }
    addOpenRoute(api, { path: catchAllPath, methods: [HttpMethod.ANY], integration: integrations.service });
  }
}

/** Adds a route without sign-in. Only here is the finding against one accepted, so any other still fails the synthesis. */
function addOpenRoute(api: HttpApi, options: AddRoutesOptions): void {
  for (const route of api.addRoutes(options))
    Validations.of(route).acknowledge({
      id: 'AwsSolutions-APIG4',
      reason: 'Open on purpose: liveness, the public contract, and the refusal of unknown addresses.',
    });
}
