import { afterEach, beforeEach } from 'vitest';
import type { ProductInBrowser } from './product-in-browser.ts';
import type { TryOutPage } from './try-out-page.ts';
import { openTryOut } from './try-out-page.ts';

/**
 * An officer at the try-out page, for the tests of one file in turn, who each leave the workbook as the next may find it: opening the
 * page takes longer than most of what is done there. After a test that failed the page is opened anew.
 */
export function useOfficer(product: ProductInBrowser): () => TryOutPage {
  let officer: TryOutPage | null = null;
  beforeEach(async () => {
    officer ??= await openTryOut(product.browser(), product.url(), product.folder());
  });
  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return;
    await officer?.page.close();
    officer = null;
  });
  return () => {
    if (officer === null) throw new Error('The officer is there only while tests run.');
    return officer;
  };
}
