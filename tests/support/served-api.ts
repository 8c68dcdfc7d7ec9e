import { createHash } from 'node:crypto';
import { createPartnershipsApp } from '../../functions/http/partnerships-app.ts';
import { MemoryPartnershipStore } from '../../functions/store/memory-partnership-store.ts';

const claims = {
  oid: 'maya',
  tid: 'council',
  ver: '2.0',
  azp: 'pane',
  name: 'Maya Chen',
  roles: '[Officer]',
};

/** The real API over a store in memory, as a `fetch`; whoever sends a token is let in with the claims given. */
export function serveApi(changes: Partial<typeof claims> = {}): typeof fetch {
  const app = createPartnershipsApp(
    { trust: { tenant: 'council', clients: ['pane'] }, log: () => undefined },
    {
      store: new MemoryPartnershipStore(),
      digest: (text) => createHash('sha256').update(text, 'utf8').digest('hex'),
      now: () => '2026-11-23T10:00:00.000Z',
    },
  );
  return async (address, init) => {
    const request = new Request(address, init);
    const isSignedIn = request.headers.has('authorization');
    return app.fetch(request, {
      correlationId: 'test',
      claims: isSignedIn ? { ...claims, ...changes } : null,
    });
  };
}
