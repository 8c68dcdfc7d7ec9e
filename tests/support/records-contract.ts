import { describe, expect, it } from 'vitest';
import type { PartnershipDocument } from '../../shared/contract/partnership.ts';
import type { RecordPort } from '../../addin/app/ports.ts';

const signal = new AbortController().signal;

export const kotliDocument: PartnershipDocument = {
  place: 'Kotli',
  facts: { Region: 'Asia (excluding China)', Began: null, Stage: 'Existing' },
  ratings: { 'Strategic fit': 2, Profile: 'not assessed' },
  evidence: [],
  recommendation: 'Acknowledge',
};

/** What every record port does, whether it is the real API or its twin in memory. */
export function describeRecords(name: string, createPort: () => RecordPort): void {
  describe(name, () => {
    it('has nothing for a partnership that was never published', async () => {
      expect(await createPort().read('kotli', signal)).toEqual({ ok: true, value: null });
    });

    it('gives back what was published, with its version and author', async () => {
      const records = createPort();
      const published = await records.publish('kotli', kotliDocument, { seen: null, signal });
      expect(published).toMatchObject({ ok: true, value: { id: 'kotli', version: 1, author: 'Maya Chen' } });
      const read = await records.read('kotli', signal);
      expect(read).toMatchObject({ ok: true, value: { version: 1, document: kotliDocument } });
    });

    it('makes the next version when the version seen is the current one', async () => {
      const records = createPort();
      await records.publish('kotli', kotliDocument, { seen: null, signal });
      const changed = { ...kotliDocument, recommendation: 'Relinquish' };
      expect(await records.publish('kotli', changed, { seen: 1, signal })).toMatchObject({
        ok: true,
        value: { version: 2, document: changed },
      });
    });

    it('makes no version of the same content, sent again after a lost answer', async () => {
      const records = createPort();
      await records.publish('kotli', kotliDocument, { seen: null, signal });
      expect(await records.publish('kotli', kotliDocument, { seen: null, signal })).toMatchObject({
        ok: true,
        value: { version: 1 },
      });
    });

    it('refuses a write over a version that was not seen, and shows it', async () => {
      const records = createPort();
      await records.publish('kotli', kotliDocument, { seen: null, signal });
      const changed = { ...kotliDocument, recommendation: 'Relinquish' };
      expect(await records.publish('kotli', changed, { seen: null, signal })).toMatchObject({
        ok: false,
        failure: { kind: 'stale', current: { version: 1, document: kotliDocument } },
      });
    });

    it('says that a record expected at a version is not there', async () => {
      expect(await createPort().publish('kotli', kotliDocument, { seen: 3, signal })).toEqual({
        ok: false,
        failure: { kind: 'stale', current: null },
      });
    });
  });
}
