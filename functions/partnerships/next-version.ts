import type { Author, Partnership, PartnershipDocument } from '../../shared/contract/partnership.ts';
import { methodVersion } from '../../shared/version.ts';
import { canonicalJson } from './canonical-json.ts';

/** Gives the SHA-256 of a text's UTF-8 bytes, in lower-case hexadecimal. */
export type Digest = (text: string) => string;

/** What a new version is made of, beside the document. */
export interface VersionParts {
  readonly id: string;
  readonly document: PartnershipDocument;
  readonly author: Author;
  readonly at: string;
  readonly previous: Partnership | null;
}

/** The document within a version: what the client wrote. */
export function documentOf(partnership: Partnership): PartnershipDocument {
  const { place, facts, ratings, evidence, recommendation, override, framework } = partnership;
  return {
    place,
    facts,
    ratings,
    evidence,
    ...(recommendation !== undefined && { recommendation }),
    ...(override !== undefined && { override }),
    ...(framework !== undefined && { framework }),
  };
}

/**
 * The hash of a version: SHA-256 of the canonical JSON of everything in it but the hash itself, the hash of the
 * version before included. So a change to any earlier version breaks every hash after it.
 */
export function hashOf(unhashed: Omit<Partnership, 'hash'>, digest: Digest): string {
  return digest(canonicalJson(unhashed));
}

/** The version that follows the previous one. Its time is never before the previous one's, even if a clock is. */
export function nextVersion(
  { id, document, author, at, previous }: VersionParts,
  digest: Digest,
): Partnership {
  const stamp = {
    id,
    version: (previous?.version ?? 0) + 1,
    author,
    at: previous !== null && previous.at > at ? previous.at : at,
    methodVersion,
  };
  const previousHash = previous?.hash ?? null;
  const hash = hashOf({ ...stamp, previousHash, ...document }, digest);
  // In the order in which the store gives it back, so that a repeated request gets the same answer to the byte.
  return { ...stamp, hash, previousHash, ...document };
}
