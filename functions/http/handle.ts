import { Hono, type Context } from 'hono';
import type { Route } from '../../shared/contract/routes.ts';
import { refuse, type Answer } from './answer.ts';
import { mayUse, parseCaller, type Caller, type Trust } from './caller.ts';
import type { Log } from './log-events.ts';
import { readRequest, type RequestOf } from './read-request.ts';
import { respond } from './respond.ts';

/** What the gateway knows of a request beside the request itself. */
export interface Bindings {
  readonly correlationId: string;
  /** The claims of a token that the gateway has verified; null on an open route. */
  readonly claims: unknown;
}

/** What every Lambda's HTTP side needs. */
export interface Edge {
  readonly trust: Trust;
  readonly log: Log;
}

/** The app of one Lambda. */
export type App = Hono<{ Bindings: Bindings }>;

/** An app that knows no route yet: anything is "not found", and a fault of ours is caught once, here. */
export function createApp({ log }: Edge): App {
  const app: App = new Hono();
  app.notFound((context) =>
    respond(refuse('not-found', 'There is nothing at this address.'), context.env.correlationId),
  );
  app.onError((error, context) => {
    const { correlationId } = context.env;
    // The stack is for us; the caller gets the id that finds it.
    log('request.faulted', { correlationId, error: error.stack ?? error.message });
    return respond(
      refuse('internal', `Something went wrong here. Quote ${correlationId} when you report it.`),
      correlationId,
    );
  });
  return app;
}

function authorise(route: Route, claims: unknown, trust: Trust): Caller | Answer {
  const caller = parseCaller(claims, trust);
  if (caller === null) return refuse('unauthenticated', 'Sign in with your council account and try again.');
  if (mayUse(route.who, caller)) return caller;
  const wanted = route.who === 'anyone' ? '' : route.who.join(', ');
  return refuse(
    'forbidden',
    `Your account needs one of these roles: ${wanted}. Ask whoever manages sign-in.`,
  );
}

/** A route with what answers it. `run` sees only requests that are as the contract says, from callers who may make them. */
export interface Operation<Served extends Route> {
  readonly route: Served;
  readonly run: (request: RequestOf<Served>, caller: Caller) => Promise<Answer>;
}

type AppContext = Context<{ Bindings: Bindings }>;

async function answerTo<Served extends Route>(
  context: AppContext,
  { route, run }: Operation<Served>,
  trust: Trust,
): Promise<Answer> {
  const caller = authorise(route, context.env.claims, trust);
  if ('kind' in caller) return caller;
  const request = readRequest(route, {
    pathParameters: context.req.param(),
    query: context.req.query(),
    body: new Uint8Array(await context.req.arrayBuffer()),
    header: (name) => context.req.header(name) ?? null,
  });
  return request.ok ? run(request.value, caller) : request.refusal;
}

/** The address of a route as the router writes it. */
function routerPath({ path }: Route): string {
  return path.replace(/\{(\w+)\}/g, ':$1');
}

/** Adds an operation to an app: authorise, check, run, respond, and note how it went. */
export function serve<Served extends Route>(
  app: App,
  operation: Operation<Served>,
  { trust, log }: Edge,
): void {
  const { route } = operation;
  app.on(route.method, routerPath(route), async (context: AppContext) => {
    const started = performance.now();
    const { correlationId } = context.env;
    const response = respond(await answerTo(context, operation, trust), correlationId);
    if (response.status === 503) log('store.unavailable', { correlationId, route: route.id });
    const durationMs = Math.round(performance.now() - started);
    log('request.answered', { correlationId, route: route.id, status: response.status, durationMs });
    return response;
  });
}

/** Adds a route that is open to anyone and takes nothing but its address. */
export function serveOpen(app: App, route: Route, run: () => Answer): void {
  app.on(route.method, routerPath(route), (context) => respond(run(), context.env.correlationId));
}
