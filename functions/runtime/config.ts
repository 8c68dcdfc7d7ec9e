import * as z from 'zod';
import { levels, type Level } from '../http/log-events.ts';

const guid = z.guid();

const configSchema = z.object({
  /** The table that the data stack made. */
  PARTNER_CITY_TABLE: z.string().min(3),
  /** The council's own directory: tokens of any other are refused. */
  PARTNER_CITY_TENANT: guid,
  /** Applications that may call, separated by spaces. */
  PARTNER_CITY_CLIENTS: z
    .string()
    .transform((text) => text.split(' ').filter((part) => part !== ''))
    .pipe(z.array(guid).min(1)),
  /** Another address for the store; not set when deployed. */
  PARTNER_CITY_DYNAMODB_ENDPOINT: z.url().optional(),
});

/** The settings of a Lambda. */
export interface Config {
  readonly table: string;
  readonly tenant: string;
  readonly clients: readonly string[];
  readonly storeEndpoint: string | null;
}

/** Reads the settings from the environment, once, at start. Throws when one is missing or wrong, naming it: better no Lambda than one that half works. */
export function parseConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const config = configSchema.parse(environment);
  return {
    table: config.PARTNER_CITY_TABLE,
    tenant: config.PARTNER_CITY_TENANT,
    clients: config.PARTNER_CITY_CLIENTS,
    storeEndpoint: config.PARTNER_CITY_DYNAMODB_ENDPOINT ?? null,
  };
}

const logSchema = z.object({ PARTNER_CITY_LOG_LEVEL: z.enum(levels).default('info') });

/** The least level of event to log; `info`, which is everything, unless `PARTNER_CITY_LOG_LEVEL` says otherwise. */
export function parseLogLevel(environment: Readonly<Record<string, string | undefined>>): Level {
  return logSchema.parse(environment).PARTNER_CITY_LOG_LEVEL;
}
