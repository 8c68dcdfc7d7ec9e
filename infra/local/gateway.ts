import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { apiScope, type Area } from '../../shared/contract/routes.ts';
import { readBody, refusalReply, type Exchange, type Reply } from './exchange.ts';
import { buildEvent, type GatewayEvent } from './gateway-event.ts';
import { matchRoute, type Match } from './match-route.ts';
import { claimTexts, hasScope, type VerifyToken } from './verify-token.ts';

/** A Lambda's exported handler. */
export type Handler = (event: GatewayEvent) => Promise<APIGatewayProxyStructuredResultV2>;

/** What the gateway stands on. */
export interface GatewayParts {
  readonly handlers: Readonly<Record<Area, Handler>>;
  readonly verifyToken: VerifyToken;
  /** The gateway's own limits; the published ones unless a test wants to wait less. */
  readonly limits?: GatewayLimits;
}

/** The limits of the gateway. */
export interface GatewayLimits {
  readonly requestBytes: number;
  readonly answerBytes: number;
  readonly timeoutMs: number;
}

/** The published limits: 10 MB in, 6 MB out (the Lambda's), 30 seconds. */
const publishedLimits: GatewayLimits = {
  requestBytes: 10 * 1024 * 1024,
  answerBytes: 6 * 1024 * 1024,
  timeoutMs: 30_000,
};

/** The claims of the caller as text, null on an open route, or the gateway's refusal. */
async function authorise(
  { request }: Exchange,
  match: Match,
  verifyToken: VerifyToken,
  requestId: string,
): Promise<{ claims: Readonly<Record<string, string>> | null } | Reply> {
  if (match.isOpen) return { claims: null };
  const verdict = await verifyToken(request.headers.authorization);
  if (!verdict.ok) return refusalReply('unauthenticated', 'Sign in and send the token you get.', requestId);
  if (!hasScope(verdict.claims, apiScope))
    return refusalReply('forbidden', `The token does not carry the permission ${apiScope}.`, requestId);
  return { claims: claimTexts(verdict.claims) };
}

function toReply(result: APIGatewayProxyStructuredResultV2): Reply {
  const headers = Object.entries(result.headers ?? {}).map(([name, value]) => [name, String(value)]);
  const body = result.body ?? '';
  return {
    status: result.statusCode ?? 200,
    headers: {
      ...(Object.fromEntries(headers) as Record<string, string>),
      ...(result.cookies && { 'set-cookie': result.cookies }),
    },
    body: result.isBase64Encoded ? Buffer.from(body, 'base64') : body,
  };
}

/** Calls a Lambda as the gateway does: one that throws is a bare 500, one that takes too long a 503. */
async function invoke(handler: Handler, event: GatewayEvent, limits: GatewayLimits): Promise<Reply> {
  const { requestId } = event.requestContext;
  const stop = new AbortController();
  const tooLong = wait(limits.timeoutMs, 'too long' as const, { signal: stop.signal, ref: false });
  try {
    const result = await Promise.race([handler(structuredClone(event)), tooLong]);
    if (result === 'too long')
      return refusalReply('unavailable', 'The service took too long to answer.', requestId);
    const reply = toReply(result);
    if (Buffer.byteLength(reply.body) <= limits.answerBytes) return reply;
    return refusalReply('internal', 'The answer was larger than the gateway passes on.', requestId);
  } catch {
    return refusalReply(
      'internal',
      `Something went wrong here. Quote ${requestId} when you report it.`,
      requestId,
    );
  } finally {
    stop.abort();
    tooLong.catch(() => undefined);
  }
}

/** Answers a request to the API as the deployed gateway and the built Lambdas would. */
export async function answerAsGateway(exchange: Exchange, parts: GatewayParts): Promise<Reply> {
  const { request, url } = exchange;
  const limits = parts.limits ?? publishedLimits;
  const requestId = randomUUID();
  // Read in any case: a client that is still sending would miss an early answer.
  const body = await readBody(request, limits.requestBytes);
  const match = matchRoute(request.method ?? 'GET', url.pathname);
  if (match === null) return refusalReply('not-found', `There is nothing at ${url.pathname}.`, requestId);
  const caller = await authorise(exchange, match, parts.verifyToken, requestId);
  if ('status' in caller) return caller;
  if (body === null) return refusalReply('too-large', 'The request has more than 10 MB.', requestId);
  const event = buildEvent({ exchange, match, body, claims: caller.claims, requestId });
  return invoke(parts.handlers[match.area], event, limits);
}
