import type { Author, Partnership, PartnershipDocument } from '../../shared/contract/partnership.ts';
import type { PartnershipStore, Stored } from '../store/partnership-store.ts';
import { canonicalJson } from './canonical-json.ts';
import { documentOf, nextVersion, type Digest } from './next-version.ts';

/** The state the client has seen: a version, or that there is none. */
export type Seen = { readonly kind: 'version'; readonly version: number } | { readonly kind: 'nothing' };

/** A wish to write. */
export interface SaveRequest {
  readonly id: string;
  readonly document: PartnershipDocument;
  readonly seen: Seen;
  readonly author: Author;
}

/** What saving needs from outside. */
export interface SaveDependencies {
  readonly store: PartnershipStore;
  readonly digest: Digest;
  /** The time as ISO 8601 in UTC. */
  readonly now: () => string;
}

/** What became of a wish to write. */
export type SaveOutcome =
  | { readonly kind: 'created' | 'replaced'; readonly partnership: Partnership }
  | { readonly kind: 'conflict'; readonly current: Partnership | null }
  | { readonly kind: 'unavailable' };

function isSeen(seen: Seen, current: Partnership | null): boolean {
  return seen.kind === 'nothing' ? current === null : current?.version === seen.version;
}

function hasContent(partnership: Partnership | null, document: PartnershipDocument): boolean {
  return partnership !== null && canonicalJson(documentOf(partnership)) === canonicalJson(document);
}

/**
 * The answer where nothing is to be written: the record already says what the client wants (perhaps because this
 * very request was carried out before and its answer lost), or the client has not seen the current version.
 */
function settled(request: SaveRequest, current: Partnership | null): SaveOutcome {
  if (current === null || !hasContent(current, request.document)) return { kind: 'conflict', current };
  const isReplayedCreation = request.seen.kind === 'nothing' && current.version === 1;
  return { kind: isReplayedCreation ? 'created' : 'replaced', partnership: current };
}

async function append(
  request: SaveRequest,
  previous: Partnership | null,
  { store, digest, now }: SaveDependencies,
): Promise<Stored<Partnership, 'unavailable' | 'conflict'>> {
  const next = nextVersion({ ...request, previous, at: now() }, digest);
  const written = await store.append(next);
  return written.ok ? { ok: true, value: next } : written;
}

/**
 * Writes a new version if the client has seen the current one. The same content as the current version is
 * answered with that version and writes nothing.
 */
export async function savePartnership(
  request: SaveRequest,
  dependencies: SaveDependencies,
): Promise<SaveOutcome> {
  const { store } = dependencies;
  const loaded = await store.load({ id: request.id });
  if (!loaded.ok) return { kind: 'unavailable' };
  const current = loaded.value;
  if (hasContent(current, request.document) || !isSeen(request.seen, current))
    return settled(request, current);

  const written = await append(request, current, dependencies);
  if (written.ok) return { kind: current === null ? 'created' : 'replaced', partnership: written.value };
  if (written.failure === 'unavailable') return { kind: 'unavailable' };
  // Someone was faster: what they wrote decides.
  const after = await store.load({ id: request.id });
  return after.ok ? settled(request, after.value) : { kind: 'unavailable' };
}
