import { useCallback } from 'react';
import { createState } from '../app/state.ts';
import type { WritableState } from '../app/state.ts';
import { useStateOf } from './use-state-of.ts';

/** What has been filled in but not sent off, by what it is about. */
export type Drafts<Draft> = WritableState<ReadonlyMap<string, Draft>>;

/** Drafts that last as long as the pane: selecting another row, or another page, must not lose what was typed. */
export function createDrafts<Draft>(): Drafts<Draft> {
  return createState<ReadonlyMap<string, Draft>>(new Map());
}

/** The draft about one thing, null while there is none, and how to set it (null drops it). */
export function useDraft<Draft>(
  drafts: Drafts<Draft>,
  about: string,
): readonly [Draft | null, (draft: Draft | null) => void] {
  const draft = useStateOf(drafts).get(about) ?? null;
  const set = useCallback(
    (next: Draft | null) => {
      const all = new Map(drafts.current());
      if (next === null) all.delete(about);
      else all.set(about, next);
      drafts.set(all);
    },
    [drafts, about],
  );
  return [draft, set];
}
