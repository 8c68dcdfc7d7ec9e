import type { Page } from '../route.ts';
import { pages } from '../route.ts';

/** The tab a key leads to, or null when the key means nothing to a list of tabs. Past either end it goes round. */
export function nextTab(page: Page, key: string): Page | null {
  const here = pages.indexOf(page);
  switch (key) {
    case 'ArrowRight':
      return pages[(here + 1) % pages.length] ?? null;
    case 'ArrowLeft':
      return pages.at(here - 1) ?? null;
    case 'Home':
      return pages[0];
    case 'End':
      return pages.at(-1) ?? null;
    default:
      return null;
  }
}
