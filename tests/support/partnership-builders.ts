import { createHash } from 'node:crypto';
import { nextVersion, type VersionParts } from '../../functions/partnerships/next-version.ts';
import type { Author, Partnership, PartnershipDocument } from '../../shared/contract/partnership.ts';

/** The digest that the Lambda uses. */
export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** An officer of a made-up council. */
export const officer: Author = {
  name: 'Ada Officer',
  oid: '43a69866-d25e-4147-84c7-b04cdc6b96e9',
  tid: '11111111-1111-4111-8111-111111111111',
};

/** The smallest document of interest; override what a test is about. */
export function buildDocument(changes: Partial<PartnershipDocument> = {}): PartnershipDocument {
  return {
    place: 'Chengdu',
    facts: { Region: 'China', Stage: 'Existing' },
    ratings: { Profile: 4, Connections: 'not assessed' },
    evidence: [],
    ...changes,
  };
}

/** A version of a partnership, the first unless it follows another. */
export function buildVersion(
  id: string,
  changes: Partial<PartnershipDocument> = {},
  previous: Partnership | null = null,
): Partnership {
  const parts: VersionParts = {
    id,
    document: buildDocument(changes),
    author: officer,
    at: '2026-11-23T10:00:00.000Z',
    previous,
  };
  return nextVersion(parts, sha256);
}
