import { buildOpenApi } from '../../shared/contract/openapi.ts';
import { routeOf, routes } from '../../shared/contract/routes.ts';
import { methodVersion, productVersion } from '../../shared/version.ts';
import { refuse, type Answer } from './answer.ts';
import { createApp, serveOpen, type App, type Edge } from './handle.ts';
import { respond } from './respond.ts';

/** The methods that an address of the contract takes; none for an unknown address. */
function methodsOf(address: string): readonly string[] {
  const isSame = (path: string) =>
    new RegExp(`^${path.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}$`).test(address);
  return [...new Set(routes.filter(({ path }) => isSame(path)).map(({ method }) => method))];
}

function answerToUnmatched(method: string, address: string): Answer {
  const methods = methodsOf(address);
  if (methods.length === 0) return refuse('not-found', `There is nothing at ${address}.`);
  const allow = methods.join(', ');
  return refuse('method-not-allowed', `${method} is not for this address; it takes ${allow}.`, {
    headers: { allow },
  });
}

/** The app of the Lambda that needs no store: health, the contract, and every address that nothing else answers. */
export function createServiceApp(edge: Edge): App {
  const app = createApp(edge);
  serveOpen(app, routeOf('readHealth'), () => ({
    kind: 'good',
    status: 200,
    body: { status: 'ok', product: productVersion, method: methodVersion },
  }));
  serveOpen(app, routeOf('readContract'), () => ({ kind: 'good', status: 200, body: buildOpenApi() }));
  app.notFound((context) =>
    respond(answerToUnmatched(context.req.method, context.req.path), context.env.correlationId),
  );
  return app;
}
