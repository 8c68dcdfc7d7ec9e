import { describe, expect, it } from 'vitest';
import { readConfig } from '../../../addin/api/read-config.ts';
import { createSignIn } from '../../../addin/api/sign-in.ts';

const page = new URL('https://pane.invalid/addin/taskpane.html');
const local = { kind: 'local', tokenUrl: 'https://pane.invalid/local/token' } as const;

function answer(body: unknown, status = 200): typeof fetch {
  return () => Promise.resolve(new Response(JSON.stringify(body), { status }));
}

describe('the settings beside the page', () => {
  it('names the record and its sign-in relative to the page', async () => {
    const config = { api: '/v1', signIn: { kind: 'local', tokenUrl: '/local/token' } };
    expect(await readConfig(page, answer(config))).toEqual({ api: 'https://pane.invalid/v1', signIn: local });
  });

  it.each([
    ['are missing', answer({}, 404)],
    ['are broken', answer({ api: 3 })],
    ['can not be fetched', () => Promise.reject(new TypeError('offline'))],
  ])('leave the pane without a record when they %s', async (_name, fetchIt) => {
    expect(await readConfig(page, fetchIt)).toEqual({ api: '/v1', signIn: { kind: 'none' } });
  });
});

describe('signing in with the local issuer', () => {
  it('holds the token until shortly before it ends, and forgets it on signing out', async () => {
    let now = 0;
    const fetchIt = answer({ access_token: 'abc', token_type: 'Bearer', expires_in: 3600 });
    const port = createSignIn({ signIn: local, fetchIt, now: () => now });
    expect(port.token()).toBeNull();
    expect(await port.signIn('Maya Chen')).toEqual({
      ok: true,
      value: { name: 'Maya Chen', roles: ['Officer'] },
    });
    expect(port.token()).toBe('abc');
    now = 3_595_000;
    expect(port.token()).toBeNull();
    now = 0;
    port.signOut();
    expect(port.token()).toBeNull();
  });

  it.each([
    ['refused', answer({}, 400)],
    ['unreachable', answer({}, 503)],
    ['unreachable', () => Promise.reject(new TypeError('offline'))],
    ['not-understood', answer({ token: 'abc' })],
  ] as const)('says %s', async (failure, fetchIt) => {
    const port = createSignIn({ signIn: local, fetchIt, now: () => 0 });
    expect(await port.signIn('Maya Chen')).toEqual({ ok: false, failure });
  });
});
