import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import process from 'node:process';
import { answerAsIssuer } from './answer-issuer.ts';
import { createTable, tableOfTemplate } from './create-table.ts';
import { refusalReply, send, type Exchange, type Reply } from './exchange.ts';
import { answerAsGateway, type GatewayParts } from './gateway.ts';
import { createIssuer, localAudience, type Issuer } from './issuer.ts';
import { loadHandlers, localTable } from './load-handlers.ts';
import { answerFromFiles } from './static-files.ts';
import { openStore, type StoreProcess } from './store-process.ts';
import { createTokenCheck } from './verify-token.ts';

/** How to start. */
export interface LocalOptions {
  /** 0 takes any free port. */
  readonly port: number;
  /** Where the store keeps its data. */
  readonly dataDir: string;
  /** The folder of everything built. */
  readonly dist?: string;
  /** Who signs people in; a test brings its own, to sign what an honest issuer never would. */
  readonly openIssuer?: (url: string) => Promise<Issuer>;
}

/** A running local server. */
export interface LocalServer {
  /** With a slash at its end. */
  readonly url: string;
  /** The process of the store, null if it was not started here. */
  readonly storePid: number | null;
  /** Answers what has been asked, then stops everything. */
  close(): Promise<void>;
}

const localHosts = new Set(['localhost', '127.0.0.1', '[::1]']);

interface Parts {
  readonly dist: string;
  readonly issuer: Issuer;
  readonly gateway: GatewayParts;
}

async function replyTo(exchange: Exchange, { dist, issuer, gateway }: Parts): Promise<Reply> {
  const { hostname, pathname } = exchange.url;
  // A name that someone else's page has pointed at this machine would get that page past the browser's same-origin rule.
  if (!localHosts.has(hostname)) return refusalReply('not-found', 'Use http://localhost.', 'local');
  if (pathname === '/v1' || pathname.startsWith('/v1/')) return answerAsGateway(exchange, gateway);
  if (pathname.startsWith('/local/')) return answerAsIssuer(exchange, issuer);
  return answerFromFiles(exchange, dist);
}

function urlOf(request: IncomingMessage): URL | null {
  const address = request.url?.startsWith('/') ? request.url : '/';
  const text = `http://${request.headers.host ?? 'localhost'}${address}`;
  return URL.canParse(text) ? new URL(text) : null;
}

async function answer(request: IncomingMessage, response: ServerResponse, parts: Parts): Promise<void> {
  const url = urlOf(request);
  const exchange = { request, response, url: url ?? new URL('http://localhost/') };
  try {
    const reply =
      url === null
        ? refusalReply('not-found', 'Use http://localhost.', 'local')
        : await replyTo(exchange, parts);
    send(exchange, reply);
  } catch (error) {
    if (response.headersSent) return void response.destroy();
    send(
      exchange,
      refusalReply('internal', error instanceof Error ? error.message : 'A fault of ours.', 'local'),
    );
  }
}

async function listen(server: Server, port: number): Promise<number> {
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : port;
}

async function compose(dist: string, issuer: Issuer, store: StoreProcess): Promise<Parts> {
  const handlers = await loadHandlers({
    bundles: join(dist, 'functions'),
    storeEndpoint: store.endpoint,
    isOwnStore: store.pid !== null,
  });
  // Reads the credentials that loading the handlers has just settled.
  const client = new DynamoDBClient({ endpoint: store.endpoint });
  await createTable(client, tableOfTemplate(join(dist, 'infra/data.template.json'), localTable));
  client.destroy();
  const keysUrl = `${issuer.url}/keys`;
  const verifyToken = createTokenCheck({ issuer: issuer.url, audience: localAudience, keysUrl });
  return { dist, issuer, gateway: { handlers, verifyToken } };
}

/**
 * Starts everything on this machine: the store, the issuer, the gateway stand-in in front of the built Lambdas, and
 * the pages. Prints nothing; resolves when all of it answers.
 */
export async function startLocal(options: LocalOptions): Promise<LocalServer> {
  const { port, dataDir, dist = 'dist', openIssuer = (url: string) => createIssuer(url) } = options;
  const store = await openStore(dataDir, process.env['PARTNER_CITY_DYNAMODB_ENDPOINT']);
  let parts: Promise<Parts> | null = null;
  const server = createServer((request, response) => {
    // Early callers wait; if the start fails, they learn it by a closed connection.
    void (parts ?? Promise.reject(new Error('Not started yet.'))).then(
      (ready) => answer(request, response, ready),
      () => response.destroy(),
    );
  });
  try {
    const taken = await listen(server, port);
    const origin = `http://localhost:${String(taken)}`;
    parts = openIssuer(`${origin}/local`).then((issuer) => compose(dist, issuer, store));
    await parts;
    return { url: `${origin}/`, storePid: store.pid, close: () => close(server, store) };
  } catch (error) {
    await close(server, store);
    throw error;
  }
}

async function close(server: Server, store: StoreProcess): Promise<void> {
  if (server.listening) {
    const isClosed = once(server, 'close');
    server.close();
    server.closeIdleConnections();
    // Whoever has not been answered by then will not be: a browser may hold a connection open for minutes.
    const patience = setTimeout(() => server.closeAllConnections(), 5_000);
    await isClosed;
    clearTimeout(patience);
  }
  await store.stop();
}
