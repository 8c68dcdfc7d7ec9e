import { randomUUID } from 'node:crypto';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { localClient, localTenant } from './issuer.ts';
import type { Area } from '../../shared/contract/routes.ts';
import type { Handler } from './gateway.ts';

/** The name of the local table. */
export const localTable = 'partner-city';

/** What is particular to this run. */
export interface HandlerSettings {
  readonly bundles: string;
  readonly storeEndpoint: string;
  /** Whether the store is ours: then no credentials of the developer's must ever be sent to it. */
  readonly isOwnStore: boolean;
}

/** The environment that the deployed Lambdas get from their stack, for this machine. */
function setEnvironment({ storeEndpoint, isOwnStore }: HandlerSettings): void {
  const made = { AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local', AWS_REGION: 'eu-west-2' };
  const given = isOwnStore
    ? {}
    : Object.fromEntries(Object.keys(made).map((name) => [name, process.env[name]]));
  Object.assign(process.env, {
    PARTNER_CITY_TABLE: localTable,
    PARTNER_CITY_TENANT: localTenant,
    PARTNER_CITY_CLIENTS: localClient,
    PARTNER_CITY_DYNAMODB_ENDPOINT: storeEndpoint,
    // Deployed, the bundle runs on Node 24; here on whatever the developer has, and needs no reminder on every start.
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
    PARTNER_CITY_LOG_LEVEL: process.env['PARTNER_CITY_LOG_LEVEL'] ?? 'warn',
  });
  for (const [name, value] of Object.entries(made)) process.env[name] = given[name] ?? value;
}

async function loadHandler(bundles: string, area: Area): Promise<Handler> {
  const file = join(resolve(bundles), area, 'index.mjs');
  // A fresh copy for each run: a bundle reads its settings when it is loaded, as in a new Lambda.
  const loaded: unknown = await import(`${pathToFileURL(file).href}?run=${randomUUID()}`);
  if (
    typeof loaded === 'object' &&
    loaded !== null &&
    'handler' in loaded &&
    typeof loaded.handler === 'function'
  )
    // The one thing that a bundle exports; its type is lost in the bundle.
    return loaded.handler as Handler;
  throw new Error(`${file} exports no handler.`);
}

/** Loads the built bundles, the very files that are deployed, with the settings of this machine. */
export async function loadHandlers(settings: HandlerSettings): Promise<Readonly<Record<Area, Handler>>> {
  const givenEndpoint = process.env['PARTNER_CITY_DYNAMODB_ENDPOINT'];
  setEnvironment(settings);
  try {
    return {
      partnerships: await loadHandler(settings.bundles, 'partnerships'),
      service: await loadHandler(settings.bundles, 'service'),
    };
  } finally {
    // Ours was for the bundles only: a second server in this process must not take it for the developer's wish.
    if (givenEndpoint === undefined) delete process.env['PARTNER_CITY_DYNAMODB_ENDPOINT'];
  }
}
