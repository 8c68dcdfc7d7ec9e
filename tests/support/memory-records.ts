import type { PartnershipDocument } from '../../shared/contract/partnership.ts';
import type { StoredPartnership } from '../../addin/app/partnership-document.ts';
import type { Attempt, RecordFailure, RecordPort } from '../../addin/app/ports.ts';

/** The record port in memory, keeping the record's own rules: conditional writes, and no version for no change. */
export interface MemoryRecords extends RecordPort {
  /** Someone else publishes. */
  write(id: string, document: PartnershipDocument, author?: string): void;
  /** The next answer: the write happens or not, and the caller is told this. */
  failNext(failure: RecordFailure, happens?: boolean): void;
}

export function createMemoryRecords(): MemoryRecords {
  const records = new Map<string, StoredPartnership>();
  let next: { readonly failure: RecordFailure; readonly happens: boolean } | null = null;
  const write = (id: string, document: PartnershipDocument, author = 'Maya Chen'): StoredPartnership => {
    const before = records.get(id);
    if (before !== undefined && JSON.stringify(before.document) === JSON.stringify(document)) return before;
    const version = (before?.version ?? 0) + 1;
    const stored = { id, version, author, at: `2026-11-23T10:0${String(version)}:00.000Z`, document };
    records.set(id, stored);
    return stored;
  };
  const failing = <Value>(
    run: () => Attempt<Value, RecordFailure>,
  ): Promise<Attempt<Value, RecordFailure>> => {
    const planned = next;
    next = null;
    if (planned === null) return Promise.resolve(run());
    if (planned.happens) run();
    return Promise.resolve({ ok: false, failure: planned.failure });
  };
  return {
    write,
    failNext(failure, happens = false) {
      next = { failure, happens };
    },
    read: (id) => failing(() => ({ ok: true, value: records.get(id) ?? null })),
    publish: (id, document, { seen }) =>
      failing(() => {
        const current = records.get(id) ?? null;
        const isSame = current !== null && JSON.stringify(current.document) === JSON.stringify(document);
        if (!isSame && (current?.version ?? null) !== seen)
          return { ok: false, failure: { kind: 'stale', current } };
        return { ok: true, value: write(id, document) };
      }),
  };
}
