import * as z from 'zod';

const configSchema = z.object({
  api: z.string(),
  signIn: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('none') }),
    z.object({ kind: z.literal('local'), tokenUrl: z.string() }),
  ]),
});

/** Where the record is and how to sign in to it: `config.json` beside the pane's page. */
export type PaneConfig = z.infer<typeof configSchema>;

const NO_RECORD: PaneConfig = { api: '/v1', signIn: { kind: 'none' } };

/** Reads the settings beside the page; without them, or with broken ones, the pane works without a record. */
export async function readConfig(page: URL, fetchIt: typeof fetch): Promise<PaneConfig> {
  try {
    const answer = await fetchIt(new URL('config.json', page));
    if (!answer.ok) return NO_RECORD;
    const config = configSchema.parse(await answer.json());
    return resolve(config, page);
  } catch {
    return NO_RECORD;
  }
}

/* Addresses may be written relative to the page. */
function resolve(config: PaneConfig, page: URL): PaneConfig {
  const api = new URL(config.api, page).href.replace(/\/$/u, '');
  const { signIn } = config;
  return {
    api,
    signIn: signIn.kind === 'none' ? signIn : { ...signIn, tokenUrl: new URL(signIn.tokenUrl, page).href },
  };
}
