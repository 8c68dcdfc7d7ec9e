import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import * as z from 'zod';
import type { App } from './handle.ts';

/** A Lambda handler for the gateway's payload format 2.0. */
export type LambdaHandler = (event: APIGatewayProxyEventV2) => Promise<APIGatewayProxyStructuredResultV2>;

const authorizerSchema = z.object({ jwt: z.object({ claims: z.record(z.string(), z.unknown()) }) });

/** The claims that the gateway verified, or null where it verified none. */
function claimsOf(event: APIGatewayProxyEventV2): unknown {
  if (!('authorizer' in event.requestContext)) return null;
  const parsed = authorizerSchema.safeParse(event.requestContext.authorizer);
  return parsed.success ? parsed.data.jwt.claims : null;
}

function bytesOf({ body = '', isBase64Encoded }: APIGatewayProxyEventV2): Uint8Array<ArrayBuffer> {
  if (!isBase64Encoded) return new TextEncoder().encode(body);
  return Uint8Array.from(atob(body), (character) => character.charCodeAt(0));
}

function headersOf(event: APIGatewayProxyEventV2): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(event.headers)) {
    // Header text outside Latin-1 cannot stand in a Request; none of ours is, so it can only be noise or an attack.
    if (value !== undefined && /^[\t\x20-\x7e\x80-\xff]*$/.test(value)) headers.set(name, value);
  }
  return headers;
}

function toRequest(event: APIGatewayProxyEventV2): Request {
  const { method } = event.requestContext.http;
  const query = event.rawQueryString === '' ? '' : `?${event.rawQueryString}`;
  // The host name is of no matter: nothing here depends on it.
  return new Request(`https://api.invalid${event.rawPath}${query}`, {
    method,
    headers: headersOf(event),
    // The gateway passes on a body of a GET, which a Request cannot have.
    ...(method !== 'GET' && method !== 'HEAD' && { body: bytesOf(event) }),
  });
}

/** An app as the handler of a Lambda. */
export function toLambda(app: App): LambdaHandler {
  return async (event) => {
    const correlationId = event.requestContext.requestId;
    const response = await app.fetch(toRequest(event), { correlationId, claims: claimsOf(event) });
    return {
      statusCode: response.status,
      headers: Object.fromEntries(response.headers),
      body: await response.text(),
      isBase64Encoded: false,
    };
  };
}
