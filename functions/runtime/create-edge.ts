import process from 'node:process';
import type { Edge } from '../http/handle.ts';
import { parseLogLevel, type Config } from './config.ts';
import { createLog } from './logger.ts';

/** The time as ISO 8601 in UTC. */
export const now = (): string => new Date().toISOString();

/** The HTTP edge of a Lambda: whom it trusts, and a log on standard output. */
export function createEdge({ tenant, clients }: Pick<Config, 'tenant' | 'clients'>): Edge {
  const write = (line: string) => process.stdout.write(`${line}\n`);
  return { trust: { tenant, clients }, log: createLog({ write, now, least: parseLogLevel(process.env) }) };
}
