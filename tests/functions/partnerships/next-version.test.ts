import { describe, expect, it } from 'vitest';
import { documentOf, hashOf, nextVersion } from '../../../functions/partnerships/next-version.ts';
import { buildDocument, buildVersion, officer, sha256 } from '../../support/partnership-builders.ts';

describe('the next version', () => {
  it('is never dated before the one it follows, even if a clock is', () => {
    const previous = buildVersion('chengdu');
    const next = nextVersion(
      { id: 'chengdu', document: buildDocument(), author: officer, at: '2020-01-01T00:00:00.000Z', previous },
      sha256,
    );
    expect(next.at).toBe(previous.at);
  });

  it('holds the document it was made from', () => {
    const document = buildDocument({ recommendation: 'Retain', framework: { id: 'a', version: 1 } });
    expect(documentOf(buildVersion('chengdu', document))).toEqual(document);
  });

  it('changes its hash with anything in it', () => {
    const { hash, ...unhashed } = buildVersion('chengdu', { recommendation: 'Retain' });
    const changes = [
      { id: 'ningbo' },
      { version: 2 },
      { author: { ...officer, name: 'Someone else' } },
      { at: '2026-11-23T10:00:00.001Z' },
      { methodVersion: '9' },
      { previousHash: hash },
      { place: 'Elsewhere' },
      { facts: {} },
      { ratings: {} },
      { recommendation: 'Relinquish' },
      { override: { recommendation: 'a', reason: 'b' } },
    ];
    const hashes = changes.map((change) => hashOf({ ...unhashed, ...change }, sha256));
    expect(new Set([hash, ...hashes]).size).toBe(changes.length + 1);
  });
});
