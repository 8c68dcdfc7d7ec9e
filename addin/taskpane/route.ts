/** The pane's pages that are always at hand, as tabs. */
export const tabPages = ['place', 'check', 'record', 'tools'] as const;

/** The pages that open from Tools; each says there in one line what it is for. */
export const toolPages = ['connect', 'insert', 'what-if', 'scorers', 'freeze', 'diagnostics'] as const;

export type TabPage = (typeof tabPages)[number];
export type ToolPage = (typeof toolPages)[number];
/** A page is an address after `#/`. */
export type Page = TabPage | ToolPage;

const pages: readonly Page[] = [...tabPages, ...toolPages];

/** The page an address names, or null when it names none of ours. */
export function pageOfHash(hash: string): Page | null {
  const name = hash.replace(/^#\/?/u, '');
  return pages.find((page) => page === name) ?? null;
}

export function hashOfPage(page: Page): string {
  return `#/${page}`;
}

/** Says whether a page opens from Tools. */
export function isToolPage(page: Page): page is ToolPage {
  return toolPages.some((tool) => tool === page);
}

/** The tab under which a page stands. */
export function tabOf(page: Page): TabPage {
  return isToolPage(page) ? 'tools' : page;
}
