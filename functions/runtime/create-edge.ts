import process from 'node:process';
import type { Edge } from '../http/handle.ts';
import type { Config } from './config.ts';
import { createLog } from './logger.ts';

/** The time as ISO 8601 in UTC. */
export const now = (): string => new Date().toISOString();

/** The HTTP edge of a Lambda: whom it trusts, and a log on standard output. */
export function createEdge(config: Pick<Config, 'tenant' | 'clients'>): Edge {
  const log = createLog((line) => process.stdout.write(`${line}\n`), now);
  return { trust: { tenant: config.tenant, clients: config.clients }, log };
}
