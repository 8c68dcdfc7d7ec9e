import { useCallback, useEffect, useSyncExternalStore } from 'react';
import type { Page } from './route.ts';
import { hashOfPage, pageOfHash } from './route.ts';

const NAME = 'partner-city.page';

/**
 * The page in view, kept in the address and remembered for the next time. Office.js takes the browser's history
 * away from a page, so the part after `#` is the only address there is.
 */
export function usePage(): readonly [Page, (page: Page) => void] {
  const hash = useSyncExternalStore(onHashChange, () => globalThis.location.hash);
  const page = pageOfHash(hash) ?? recall() ?? 'place';
  useEffect(() => remember(page), [page]);
  const show = useCallback((next: Page) => {
    globalThis.location.hash = hashOfPage(next);
  }, []);
  return [page, show];
}

function onHashChange(listener: () => void): () => void {
  globalThis.addEventListener('hashchange', listener);
  return () => globalThis.removeEventListener('hashchange', listener);
}

/* A browser set to keep nothing throws on both; then nothing is remembered, which is what it was set to. */
function recall(): Page | null {
  try {
    return pageOfHash(globalThis.localStorage.getItem(NAME) ?? '');
  } catch {
    return null;
  }
}

function remember(page: Page): void {
  try {
    globalThis.localStorage.setItem(NAME, page);
  } catch {
    return;
  }
}
