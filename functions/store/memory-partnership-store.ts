import type { Partnership } from '../../shared/contract/partnership.ts';
import { isPositionOf, keyPiece, regionKey, regionPrefix } from './keys.ts';
import type { ListQuery, PartnershipStore, VersionReference } from './partnership-store.ts';
import { regionOf, stateOf, summaryOf } from './summary.ts';

/** Keeps partnerships in memory: the twin of the real store for tests, held to the same suite. */
export class MemoryPartnershipStore implements PartnershipStore {
  // As JSON text, so that nobody can change what was stored through an object they still hold.
  readonly #versions = new Map<string, readonly string[]>();

  #find({ id, version }: VersionReference): Partnership | null {
    const text = this.#versions.get(id)?.at(version === undefined ? -1 : version - 1);
    // Our own JSON of a Partnership, written by append.
    return text === undefined ? null : (JSON.parse(text) as Partnership);
  }

  load(reference: VersionReference) {
    return Promise.resolve({ ok: true, value: this.#find(reference) } as const);
  }

  loadMany(references: readonly VersionReference[]) {
    return Promise.resolve({ ok: true, value: references.map((one) => this.#find(one)) } as const);
  }

  list({ region, state, after, limit }: ListQuery) {
    const prefix = region === null ? '' : regionPrefix(region);
    if (after !== null && !isPositionOf(after, region))
      return Promise.resolve({ ok: false, failure: 'bad-position' } as const);
    const rows = [...this.#versions.keys()]
      .flatMap((id) => this.#find({ id }) ?? [])
      .map((partnership) => ({ partnership, position: regionKey(regionOf(partnership), partnership.id) }))
      .filter(({ position }) => position.startsWith(prefix) && (after === null || position > after))
      .filter(({ partnership }) => state === null || keyPiece(stateOf(partnership) ?? '') === keyPiece(state))
      .sort((a, b) => (a.position < b.position ? -1 : 1));
    const items = rows.slice(0, limit);
    const next = rows.length > limit ? (items.at(-1)?.position ?? null) : null;
    const page = { items: items.map(({ partnership }) => summaryOf(partnership)), next };
    return Promise.resolve({ ok: true, value: page } as const);
  }

  history(id: string, after: number, limit: number) {
    const versions = this.#versions.get(id);
    if (versions === undefined) return Promise.resolve({ ok: true, value: null } as const);
    const stamps = versions.slice(after, after + limit).flatMap((_, index) => {
      const found = this.#find({ id, version: after + index + 1 });
      if (found === null) return [];
      const { version, author, at, methodVersion, hash, previousHash } = found;
      return [{ version, author, at, methodVersion, hash, previousHash }];
    });
    return Promise.resolve({ ok: true, value: stamps } as const);
  }

  append(next: Partnership) {
    const versions = this.#versions.get(next.id) ?? [];
    if (versions.length !== next.version - 1)
      return Promise.resolve({ ok: false, failure: 'conflict' } as const);
    this.#versions.set(next.id, [...versions, JSON.stringify(next)]);
    return Promise.resolve({ ok: true, value: null } as const);
  }
}
