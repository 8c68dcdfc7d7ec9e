import { useCallback, useEffect, useSyncExternalStore } from 'react';
import { keptByBrowser } from './kept-by-browser.ts';
import type { Page } from './route.ts';
import { hashOfPage, pageOfHash } from './route.ts';

const lastPage = keptByBrowser('localStorage', 'partner-city.page');

/**
 * The page in view, kept in the address and remembered for the next time. Office.js takes the browser's history
 * away from a page, so the part after `#` is the only address there is.
 */
export function usePage(): readonly [Page, (page: Page) => void] {
  const hash = useSyncExternalStore(onHashChange, () => globalThis.location.hash);
  const page = pageOfHash(hash) ?? pageOfHash(lastPage.recall() ?? '') ?? 'place';
  useEffect(() => lastPage.remember(page), [page]);
  const show = useCallback((next: Page) => {
    globalThis.location.hash = hashOfPage(next);
  }, []);
  return [page, show];
}

function onHashChange(listener: () => void): () => void {
  globalThis.addEventListener('hashchange', listener);
  return () => globalThis.removeEventListener('hashchange', listener);
}
