/** The pane's pages; each is a tab and an address after `#/`. */
export const pages = ['place', 'check', 'record'] as const;

export type Page = (typeof pages)[number];

/** The page an address names, or null when it names none of ours. */
export function pageOfHash(hash: string): Page | null {
  const name = hash.replace(/^#\/?/u, '');
  return pages.find((page) => page === name) ?? null;
}

export function hashOfPage(page: Page): string {
  return `#/${page}`;
}
