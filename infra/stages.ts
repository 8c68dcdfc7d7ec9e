import { RetentionDays } from 'aws-cdk-lib/aws-logs';

/** What differs between one deployment and another. */
export interface StageSettings {
  readonly name: string;
  readonly region: string;
  /** The council's Entra directory: the only issuer of tokens that counts. */
  readonly tenantId: string;
  /** The API's own registration in that directory: what a token must be for. */
  readonly apiClientId: string;
  /** Registrations of the applications that may call, the add-in's first. */
  readonly clients: readonly string[];
  readonly logRetention: RetentionDays;
  /** Requests a second the API takes before it answers 429: a council's officers make a handful. */
  readonly requestsPerSecond: number;
}

/** A stage that trusts nobody real: for templates made on a machine without a council. */
export const exampleStage: StageSettings = {
  name: 'example',
  region: 'eu-west-2',
  tenantId: '00000000-0000-4000-8000-000000000001',
  apiClientId: '00000000-0000-4000-8000-000000000002',
  clients: ['00000000-0000-4000-8000-000000000003'],
  logRetention: RetentionDays.ONE_YEAR,
  requestsPerSecond: 50,
};

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function guidIn(name: string, value: unknown): string {
  if (typeof value === 'string' && guid.test(value)) return value.toLowerCase();
  throw new Error(
    `Give -c ${name}=... as the GUID of the registration; it is ${value === undefined ? 'missing' : JSON.stringify(value)}.`,
  );
}

/** The identity that signs a council's people in. Always Entra, always one directory: no setting can name another issuer. */
export function issuerOf({ tenantId }: StageSettings): string {
  return `https://login.microsoftonline.com/${tenantId}/v2.0`;
}

/**
 * The stage that the command line asks for: `-c stage=production -c tenantId=... -c apiClientId=... -c clients=...`
 * (several clients separated by commas). Without a stage, the example.
 */
export function readStage(context: (name: string) => unknown): StageSettings {
  const name = context('stage');
  if (name === undefined) return exampleStage;
  if (typeof name !== 'string' || !/^[a-z][a-z0-9]{0,19}$/.test(name))
    throw new Error('Give -c stage=... as 1 to 20 lower-case letters and digits, a letter first.');
  const clients = context('clients');
  const region = context('region');
  return {
    ...exampleStage,
    name,
    ...(typeof region === 'string' && { region }),
    tenantId: guidIn('tenantId', context('tenantId')),
    apiClientId: guidIn('apiClientId', context('apiClientId')),
    clients: (typeof clients === 'string' ? clients.split(',') : ['']).map((one) => guidIn('clients', one)),
  };
}
