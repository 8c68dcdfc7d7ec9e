import type { TabPage } from '../route.ts';
import { tabPages } from '../route.ts';

/** The tab a key leads to, or null when the key means nothing to a list of tabs. Past either end it goes round. */
export function nextTab(page: TabPage, key: string): TabPage | null {
  const here = tabPages.indexOf(page);
  switch (key) {
    case 'ArrowRight':
      return tabPages[(here + 1) % tabPages.length] ?? null;
    case 'ArrowLeft':
      return tabPages.at(here - 1) ?? null;
    case 'Home':
      return tabPages[0];
    case 'End':
      return tabPages.at(-1) ?? null;
    default:
      return null;
  }
}
