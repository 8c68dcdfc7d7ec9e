import * as z from 'zod';
import type { Attempt, Caller, SignInFailure, SignInPort } from '../app/ports.ts';
import type { PaneConfig } from './read-config.ts';

const tokenSchema = z.object({ access_token: z.string().min(1), expires_in: z.number().positive() });

/* Publishing is what the pane is for; the local issuer gives whatever roles are asked for. */
const ROLES = ['Officer'] as const;

/* A token that ends while its request is on the way is as good as none. */
const MARGIN_MS = 10_000;

export interface SignInParts {
  readonly signIn: PaneConfig['signIn'];
  readonly fetchIt: typeof fetch;
  /** Milliseconds on a clock that only goes forward. */
  readonly now: () => number;
}

/** Signs in with the issuer that the settings name. The token stays in memory: closing the pane signs out. */
export function createSignIn({ signIn, fetchIt, now }: SignInParts): SignInPort {
  let held: { readonly token: string; readonly until: number } | null = null;
  return {
    kind: signIn.kind,
    async signIn(name) {
      if (signIn.kind === 'none') return { ok: false, failure: 'refused' };
      const answer = await askForToken(signIn.tokenUrl, name, fetchIt);
      if (!answer.ok) return answer;
      held = { token: answer.value.access_token, until: now() + answer.value.expires_in * 1000 - MARGIN_MS };
      const caller: Caller = { name, roles: ROLES };
      return { ok: true, value: caller };
    },
    signOut() {
      held = null;
    },
    token: () => (held !== null && now() < held.until ? held.token : null),
  };
}

async function askForToken(
  url: string,
  name: string,
  fetchIt: typeof fetch,
): Promise<Attempt<z.infer<typeof tokenSchema>, SignInFailure>> {
  let answer: Response;
  try {
    answer = await fetchIt(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name, roles: ROLES }),
    });
  } catch {
    return { ok: false, failure: 'unreachable' };
  }
  if (!answer.ok) return { ok: false, failure: answer.status < 500 ? 'refused' : 'unreachable' };
  const body: unknown = await answer.json().catch(() => null);
  const parsed = tokenSchema.safeParse(body);
  return parsed.success ? { ok: true, value: parsed.data } : { ok: false, failure: 'not-understood' };
}
