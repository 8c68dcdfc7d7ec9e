import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';

/** What happens to one call on its way to the store. `lose`: it is carried out, and the answer never comes back. */
export type Fate =
  | { readonly kind: 'pass' | 'lose' | 'cut' }
  | { readonly kind: 'answer'; readonly status: number; readonly body: Readonly<Record<string, unknown>> };

/** A proxy before the store that decides over each call by its operation (`TransactWriteItems`) and its number. */
export interface FaultProxy {
  readonly endpoint: string;
  /** Calls so far, by operation. */
  readonly calls: ReadonlyMap<string, number>;
  stop(): Promise<void>;
}

/** The cancellation of a transaction whose parts came to these codes. */
export function cancellation(...codes: readonly string[]): Fate {
  return {
    kind: 'answer',
    status: 400,
    body: {
      __type: 'com.amazonaws.dynamodb.v20120810#TransactionCanceledException',
      Message: `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes.join(', ')}]`,
      CancellationReasons: codes.map((Code) => ({ Code })),
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function headersOf(request: IncomingMessage): Record<string, string> {
  const dropped = new Set(['host', 'connection', 'content-length']);
  return Object.fromEntries(
    Object.entries(request.headers)
      .filter(([name]) => !dropped.has(name))
      .map(([name, value]) => [name, String(value)]),
  );
}

/** Starts a proxy before a store. */
export async function startFaultProxy(
  store: string,
  fateOf: (operation: string, count: number) => Fate,
): Promise<FaultProxy> {
  const calls = new Map<string, number>();
  const server = createServer((request, response) => {
    void (async () => {
      const operation = String(request.headers['x-amz-target']).split('.').at(-1) ?? '';
      const count = (calls.get(operation) ?? 0) + 1;
      calls.set(operation, count);
      const body = await bodyOf(request);
      const fate = fateOf(operation, count);
      if (fate.kind === 'cut') return request.socket.destroy();
      if (fate.kind === 'answer') {
        response.writeHead(fate.status, { 'content-type': 'application/x-amz-json-1.0' });
        return response.end(JSON.stringify(fate.body));
      }
      const answer = await fetch(store, {
        method: 'POST',
        headers: headersOf(request),
        body: new Uint8Array(body),
      });
      const text = await answer.text();
      if (fate.kind === 'lose') return request.socket.destroy();
      // The checksum header is left out with the others: the text has been decoded on the way.
      response.writeHead(answer.status, { 'content-type': 'application/x-amz-json-1.0' });
      return response.end(text);
    })();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    endpoint: `http://127.0.0.1:${String(address.port)}`,
    calls,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
