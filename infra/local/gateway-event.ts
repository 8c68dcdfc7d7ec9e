import type { APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda';
import { apiScope } from '../../shared/contract/routes.ts';
import type { Exchange } from './exchange.ts';
import type { Match } from './match-route.ts';

/** What goes into an event. */
export interface EventParts {
  readonly exchange: Exchange;
  readonly match: Match;
  readonly body: Buffer;
  /** Claims as text; null on an open route. */
  readonly claims: Readonly<Record<string, string>> | null;
  readonly requestId: string;
}

/** An event in payload format 2.0; the authorizer is there only where there was one. */
export type GatewayEvent = Omit<APIGatewayProxyEventV2WithJWTAuthorizer, 'requestContext'> & {
  readonly requestContext: Omit<APIGatewayProxyEventV2WithJWTAuthorizer['requestContext'], 'authorizer'> &
    Partial<Pick<APIGatewayProxyEventV2WithJWTAuthorizer['requestContext'], 'authorizer'>>;
};

/** Headers as the gateway hands them on: names in lower case, several of one name joined by commas, cookies apart. */
function headersOf({ request }: Exchange): Record<string, string> {
  return Object.fromEntries(
    Object.entries(request.headers)
      .filter(([name]) => name !== 'cookie')
      .map(([name, value]) => [name, Array.isArray(value) ? value.join(',') : (value ?? '')]),
  );
}

function queryOf({ url }: Exchange): Record<string, string> {
  const names = [...new Set(url.searchParams.keys())];
  return Object.fromEntries(names.map((name) => [name, url.searchParams.getAll(name).join(',')]));
}

/** Text bodies travel as text, all others in base64; text that is not UTF-8 is no text. */
function bodyOf(body: Buffer, contentType: string): { body?: string; isBase64Encoded: boolean } {
  if (body.byteLength === 0) return { isBase64Encoded: false };
  const text = body.toString('utf8');
  const isText =
    /^(text\/|application\/(json|javascript|xml))/i.test(contentType) && Buffer.from(text).equals(body);
  return isText
    ? { body: text, isBase64Encoded: false }
    : { body: body.toString('base64'), isBase64Encoded: true };
}

function authorizerOf(claims: EventParts['claims']) {
  if (claims === null) return {};
  return {
    authorizer: {
      principalId: '',
      integrationLatency: 0,
      jwt: { claims: { ...claims }, scopes: [apiScope] },
    },
  };
}

function contextOf({ exchange, match, claims, requestId }: EventParts): GatewayEvent['requestContext'] {
  const { request, url } = exchange;
  const now = new Date();
  return {
    accountId: '000000000000',
    apiId: 'local',
    domainName: url.hostname,
    domainPrefix: 'local',
    http: {
      method: request.method ?? 'GET',
      path: url.pathname,
      protocol: 'HTTP/1.1',
      sourceIp: request.socket.remoteAddress ?? '',
      userAgent: request.headers['user-agent'] ?? '',
    },
    requestId,
    routeKey: match.routeKey,
    stage: '$default',
    time: now.toUTCString(),
    timeEpoch: now.getTime(),
    ...authorizerOf(claims),
  };
}

/** Builds the event that the gateway would send to a Lambda for this request. */
export function buildEvent(parts: EventParts): GatewayEvent {
  const { exchange, match, body } = parts;
  const headers = headersOf(exchange);
  const query = queryOf(exchange);
  const cookies = exchange.request.headers.cookie?.split('; ');
  return {
    version: '2.0',
    routeKey: match.routeKey,
    rawPath: exchange.url.pathname,
    rawQueryString: exchange.url.search.slice(1),
    headers,
    ...(cookies && { cookies }),
    ...(Object.keys(query).length > 0 && { queryStringParameters: query }),
    ...(Object.keys(match.pathParameters).length > 0 && { pathParameters: { ...match.pathParameters } }),
    ...bodyOf(body, headers['content-type'] ?? ''),
    requestContext: contextOf(parts),
  };
}
