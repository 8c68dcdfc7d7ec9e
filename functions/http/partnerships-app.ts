import type { Partnership } from '../../shared/contract/partnership.ts';
import { documentByteLimit } from '../../shared/contract/partnership.ts';
import { routeOf } from '../../shared/contract/routes.ts';
import { canonicalJson } from '../partnerships/canonical-json.ts';
import { readPartnerships } from '../partnerships/read-partnerships.ts';
import {
  savePartnership,
  type SaveDependencies,
  type SaveOutcome,
} from '../partnerships/save-partnership.ts';
import { refuse, unavailable, type Answer } from './answer.ts';
import { badCursor, filterOf, fromCursor, fromVersionCursor, limitOf, toCursor } from './paging.ts';
import { createApp, serve, type App, type Edge } from './handle.ts';
import { tooLarge } from './read-body.ts';

const etagOf = ({ version }: Partnership): string => `"${String(version)}"`;

function good(partnership: Partnership): Answer {
  return { kind: 'good', status: 200, body: partnership, headers: { etag: etagOf(partnership) } };
}

function found(partnership: Partnership | null, nothing: string): Answer {
  return partnership === null ? refuse('not-found', nothing) : good(partnership);
}

const noPartnership = (id: string): string => `There is no partnership "${id}" on the record.`;

/** What a caller gets for each outcome of saving. */
function answerToSave(id: string, outcome: SaveOutcome): Answer {
  switch (outcome.kind) {
    case 'created':
      return {
        kind: 'good',
        status: 201,
        body: outcome.partnership,
        headers: { etag: etagOf(outcome.partnership), location: `/v1/partnerships/${id}` },
      };
    case 'replaced':
      return good(outcome.partnership);
    case 'conflict':
      return conflict(id, outcome.current);
    case 'unavailable':
      return unavailable();
  }
}

function conflict(id: string, current: Partnership | null): Answer {
  if (current === null)
    return refuse('version-conflict', `${noPartnership(id)} Send If-None-Match: * to create it.`, {
      current,
    });
  const detail = `The record of "${id}" is at version ${String(current.version)}, which you have not seen. Compare it with yours and send again.`;
  return refuse('version-conflict', detail, { current, headers: { etag: etagOf(current) } });
}

function serveReads(app: App, edge: Edge, { store }: SaveDependencies): void {
  serve(
    app,
    {
      route: routeOf('loadPartnership'),
      run: async ({ path: { id } }) => {
        const loaded = await store.load({ id });
        return loaded.ok ? found(loaded.value, noPartnership(id)) : unavailable();
      },
    },
    edge,
  );

  serve(
    app,
    {
      route: routeOf('loadVersion'),
      run: async ({ path: { id, version } }) => {
        const loaded = await store.load({ id, version: Number(version) });
        return loaded.ok
          ? found(loaded.value, `There is no version ${version} of partnership "${id}" on the record.`)
          : unavailable();
      },
    },
    edge,
  );

  serve(
    app,
    {
      route: routeOf('readPartnerships'),
      run: async ({ body }) => {
        const read = await readPartnerships(body, store);
        return read.ok ? { kind: 'good', status: 200, body: read.value } : unavailable();
      },
    },
    edge,
  );
}

function serveLists(app: App, edge: Edge, { store }: SaveDependencies): void {
  serve(
    app,
    {
      route: routeOf('listPartnerships'),
      run: async ({ query }) => {
        const after = fromCursor(query.cursor);
        if (after === undefined) return badCursor();
        const page = await store.list({
          region: filterOf(query.region),
          state: filterOf(query.state),
          after,
          limit: limitOf(query.limit),
        });
        if (!page.ok) return page.failure === 'bad-position' ? badCursor() : unavailable();
        const { items, next } = page.value;
        return { kind: 'good', status: 200, body: { items, ...(next !== null && { next: toCursor(next) }) } };
      },
    },
    edge,
  );

  serve(
    app,
    {
      route: routeOf('listVersions'),
      run: async ({ path: { id }, query }) => {
        const after = fromVersionCursor(query.cursor);
        if (after === undefined) return badCursor();
        const limit = limitOf(query.limit);
        const history = await store.history(id, after, limit + 1);
        if (!history.ok) return unavailable();
        if (history.value === null) return refuse('not-found', noPartnership(id));
        const items = history.value.slice(0, limit);
        const next = history.value.length > limit ? toCursor(String(items.at(-1)?.version)) : null;
        return { kind: 'good', status: 200, body: { items, ...(next !== null && { next }) } };
      },
    },
    edge,
  );
}

/** The app of the Lambda that keeps partnerships. */
export function createPartnershipsApp(edge: Edge, dependencies: SaveDependencies): App {
  const app = createApp(edge);
  serveReads(app, edge, dependencies);
  serveLists(app, edge, dependencies);
  serve(
    app,
    {
      route: routeOf('savePartnership'),
      run: async ({ path: { id }, body, seen }, { author }) => {
        // Numbers can take more room than they were sent in: 1e20 is kept as 100000000000000000000.
        const bytes = new TextEncoder().encode(canonicalJson(body)).byteLength;
        if (bytes > documentByteLimit) return tooLarge(bytes);
        return answerToSave(id, await savePartnership({ id, document: body, seen, author }, dependencies));
      },
    },
    edge,
  );
  return app;
}
