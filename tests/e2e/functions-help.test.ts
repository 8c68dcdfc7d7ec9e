import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { functionList } from '../../addin/custom-functions/function-list.ts';
import { startBrowser } from '../support/browser.ts';
import type { RunningProduct } from '../support/running-product.ts';
import { startProduct } from '../support/running-product.ts';

const ids = Object.keys(functionList);
const initials = [...new Set(ids.map((id) => id.slice(0, 1)))];

let folder: string;
let product: RunningProduct;
let browser: BrowserContext;
let page: Page;

/** The functions that the spreadsheet suggests while this much of a formula stands in a cell. It shows ten at most. */
async function suggestedFor(formula: string): Promise<readonly string[]> {
  const cell = await page.evaluate(() => window.tryOut.rectangle('Register', 'B2'));
  if (cell === null) throw new Error('B2 is not in view.');
  await page.mouse.click(cell.x + cell.width / 2, cell.y + cell.height / 2);
  await page.keyboard.type(formula);
  const names = page.locator('[data-u-comp="sheets-formula-editor"] li > span:first-child');
  await names
    .filter({ hasText: formula.slice(1) })
    .first()
    .waitFor();
  const texts = await names.allTextContents();
  await page.keyboard.press('Escape');
  await names.first().waitFor({ state: 'detached' });
  await page.keyboard.press('Escape');
  return texts;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'partner-city-help-'));
  product = await startProduct(folder);
  browser = await startBrowser({ viewport: { width: 1440, height: 900 } });
  page = await browser.newPage();
  await page.goto(product.url);
  await page.evaluate(() => window.tryOut.ready);
});

afterAll(async () => {
  await browser.close();
  await product.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('every function in the try-out page', () => {
  it('is suggested while a formula is being typed', async () => {
    const suggested = new Set<string>();
    for (const initial of initials) {
      for (const name of await suggestedFor(`=PARTNERCITY.${initial}`)) suggested.add(name);
    }
    expect(ids.filter((id) => !suggested.has(`PARTNERCITY.${id}`))).toEqual([]);
  });

  it('has a help page that answers, reached by the Functions link', async () => {
    const [help] = await Promise.all([
      browser.waitForEvent('page'),
      page.getByRole('link', { name: 'Functions' }).click(),
    ]);
    await help.getByRole('heading', { name: 'The functions' }).waitFor();
    for (const id of ids) {
      const [answer] = await Promise.all([
        help.waitForResponse((response) => response.url().endsWith(`/help/${id.toLowerCase()}.html`)),
        help.getByRole('link', { name: id, exact: true }).first().click(),
      ]);
      expect([id, answer.status()]).toEqual([id, 200]);
      await help.getByRole('heading', { level: 1, name: id, exact: true }).waitFor();
      await help.getByRole('link', { name: 'All functions' }).first().click();
    }
  });

  it('has its help page within 320 pixels, without scrolling sideways', async () => {
    const help = await browser.newPage();
    await help.setViewportSize({ width: 320, height: 640 });
    for (const id of ids) {
      await help.goto(`${product.url}addin/help/${id.toLowerCase()}.html`);
      const width = await help.evaluate(() => document.documentElement.scrollWidth);
      expect([id, width]).toEqual([id, 320]);
    }
  });
});
