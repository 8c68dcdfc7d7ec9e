import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { startBrowser } from '../../support/browser.ts';
import { startProduct } from '../../support/running-product.ts';

/** The product running and a browser beside it, for one test file. */
export interface ProductInBrowser {
  readonly url: () => string;
  readonly browser: () => BrowserContext;
  /** A folder that goes when the file's tests have ended. */
  readonly folder: () => string;
}

/** Starts the product with an empty record, and a browser, before the tests of a file, and ends both after them. */
export function useProductInBrowser(options: BrowserContextOptions = {}): ProductInBrowser {
  let url = '';
  let folder = '';
  let browser: BrowserContext | null = null;
  let stop = (): Promise<void> => Promise.resolve();
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'partner-city-e2e-'));
    const product = await startProduct(folder);
    ({ url } = product);
    stop = () => product.stop();
    browser = await startBrowser({ viewport: { width: 1440, height: 900 }, ...options });
  });
  afterAll(async () => {
    await browser?.close();
    await stop();
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    url: () => url,
    folder: () => folder,
    browser() {
      if (browser === null) throw new Error('The browser is there only while tests run.');
      return browser;
    },
  };
}
