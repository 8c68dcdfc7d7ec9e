import type { Partnership, PartnershipSummary, VersionStamp } from '../../shared/contract/partnership.ts';

/** The outside world said no. `unavailable`: no answer, or not now; a write may or may not have happened. */
export type StoreFailure = 'unavailable';

/** What the store answers: a value, or why there is none. */
export type Stored<Value, Failure extends string = StoreFailure> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly failure: Failure };

/** Which version of which partnership; without a number, the current one. */
export interface VersionReference {
  readonly id: string;
  readonly version?: number;
}

/** Which summaries to list. Filters compare as people do: trimmed, letter case ignored. */
export interface ListQuery {
  readonly region: string | null;
  readonly state: string | null;
  /** A position from an earlier page, or null for the first. */
  readonly after: string | null;
  readonly limit: number;
}

/** A page; `next` is the position to go on from, null on the last page. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

/** Where partnerships and all their versions are kept. Nothing here is ever changed or deleted, only added to. */
export interface PartnershipStore {
  /** The version asked for, or null if there is none. Sees every write that was acknowledged. */
  load(reference: VersionReference): Promise<Stored<Partnership | null>>;
  /** As many loads at once: one answer per reference, in order. */
  loadMany(references: readonly VersionReference[]): Promise<Stored<readonly (Partnership | null)[]>>;
  /**
   * Summaries by region, then id. They may lag behind a write, so whoever acts on one loads the partnership first.
   * `bad-position`: `after` is no position of this list.
   */
  list(query: ListQuery): Promise<Stored<Page<PartnershipSummary>, StoreFailure | 'bad-position'>>;
  /** A partnership's stamps from the version after `after`, oldest first. Null if there is no such partnership. */
  history(id: string, after: number, limit: number): Promise<Stored<readonly VersionStamp[] | null>>;
  /**
   * Adds a version, makes it the current one and notes it in the audit trail: all three or none. Only if the
   * current version is the one before it; otherwise `conflict`.
   */
  append(next: Partnership): Promise<Stored<null, StoreFailure | 'conflict'>>;
}
