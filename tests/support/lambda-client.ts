import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { LogEvent } from '../../functions/http/log-events.ts';
import type { LambdaHandler } from '../../functions/http/lambda.ts';
import { toLambda } from '../../functions/http/lambda.ts';
import { createPartnershipsApp } from '../../functions/http/partnerships-app.ts';
import { MemoryPartnershipStore } from '../../functions/store/memory-partnership-store.ts';
import type { PartnershipStore } from '../../functions/store/partnership-store.ts';
import { officer, sha256 } from './partnership-builders.ts';

/** The application that the test's tokens were given to. */
export const testClient = '33333333-3333-4333-8333-333333333333';

/** The claims of an officer's token as the gateway hands them on. */
export const officerClaims: Readonly<Record<string, string>> = {
  oid: officer.oid,
  tid: officer.tid,
  ver: '2.0',
  azp: testClient,
  name: officer.name,
  roles: '[Officer]',
  scp: 'access_as_user',
};

/** One request as a test writes it. */
export interface Call {
  readonly method?: string;
  readonly path: string;
  readonly query?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON, unless it is text: then as it is. */
  readonly body?: unknown;
  readonly claims?: Readonly<Record<string, string>> | null;
}

/** What came back. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  // Tests look into answers of every kind.
  readonly body: Record<string, unknown> & { items?: Record<string, unknown>[] };
}

function bodyOf({ body }: Call): string | null {
  if (body === undefined) return null;
  return typeof body === 'string' ? body : JSON.stringify(body);
}

function contextOf({ method = 'GET', path, claims = officerClaims }: Call) {
  return {
    accountId: '1',
    apiId: 'test',
    domainName: 'test',
    domainPrefix: 'test',
    http: { method, path, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: 'test' },
    requestId: 'request-1',
    routeKey: '$default',
    stage: '$default',
    time: '',
    timeEpoch: 0,
    ...(claims && { authorizer: { jwt: { claims, scopes: ['access_as_user'] } } }),
  };
}

/** Builds the event that the gateway would send. */
export function buildEvent(call: Call): APIGatewayProxyEventV2 {
  const body = bodyOf(call);
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: call.path,
    rawQueryString: call.query ?? '',
    headers: { ...(body !== null && { 'content-type': 'application/json' }), ...call.headers },
    isBase64Encoded: false,
    ...(body !== null && { body }),
    requestContext: contextOf(call),
  };
}

/** Sends a call to a handler. */
export async function send(handler: LambdaHandler, call: Call): Promise<Reply> {
  const { statusCode = 0, headers = {}, body = '' } = await handler(buildEvent(call));
  // Every answer of the API is a JSON object.
  return { status: statusCode, headers, body: JSON.parse(body) as Reply['body'] };
}

/** The partnerships' Lambda over a store in memory (or another), with a still clock and a log to look at. */
export function createTestLambda(store: PartnershipStore = new MemoryPartnershipStore()) {
  const logged: { event: LogEvent; details: Readonly<Record<string, string | number>> }[] = [];
  const edge = {
    trust: { tenant: officer.tid, clients: [testClient] },
    log: (event: LogEvent, details: Readonly<Record<string, string | number>>) =>
      void logged.push({ event, details }),
  };
  const dependencies = { store, digest: sha256, now: () => '2026-11-23T10:00:00.000Z' };
  const handler = toLambda(createPartnershipsApp(edge, dependencies));
  return { handler, logged, ask: (call: Call) => send(handler, call) };
}
