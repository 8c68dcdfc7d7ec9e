import type { IncomingMessage, ServerResponse } from 'node:http';
import { buildProblem, type ProblemCode } from '../../shared/contract/problem.ts';

/** A request with the response it wants. */
export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
}

/** What to send back. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body: Uint8Array | string;
}

/** Sends a reply, without its body where the request is only for the head. */
export function send({ request, response }: Exchange, { status, headers, body }: Reply): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.setHeader('content-length', Buffer.byteLength(body));
  response.writeHead(status).end(request.method === 'HEAD' ? undefined : body);
}

/** A value as a JSON reply. */
export function jsonReply(status: number, value: unknown): Reply {
  return {
    status,
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
    body: JSON.stringify(value),
  };
}

/** The words that the gateway puts in the body of its own refusals. */
const gatewayMessages: Partial<Record<ProblemCode, string>> = {
  unauthenticated: 'Unauthorized',
  forbidden: 'Forbidden',
  'not-found': 'Not Found',
  'too-large': 'Request Entity Too Large',
  unavailable: 'Service Unavailable',
  internal: 'Internal Server Error',
};

/**
 * A refusal by the gateway itself. The deployed one can only say `{"message": ...}`; this one says the same and is a
 * problem document beside. Clients must therefore go by the status of a 401, 403, 413, 500 or 503 without a code.
 */
export function refusalReply(code: ProblemCode, detail: string, correlationId: string): Reply {
  const problem = buildProblem(code, detail, correlationId);
  return {
    status: problem.status,
    headers: {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      ...(code === 'unauthenticated' && {
        'www-authenticate': 'Bearer scope="access_as_user" error="invalid_token"',
      }),
      ...(code === 'forbidden' && {
        'www-authenticate': 'Bearer scope="access_as_user" error="insufficient_scope"',
      }),
    },
    body: JSON.stringify({ ...problem, message: gatewayMessages[code] ?? problem.title }),
  };
}

/**
 * The body of a request, or null if it is larger than the limit. What is beyond the limit is read and thrown away, so
 * that the client has finished sending and gets the answer.
 */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.byteLength;
    if (size <= limit) chunks.push(chunk);
  }
  return size > limit ? null : Buffer.concat(chunks);
}
