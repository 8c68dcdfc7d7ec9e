import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser } from '../support/browser.ts';
import type { RunningProduct } from '../support/running-product.ts';
import { startProduct } from '../support/running-product.ts';

let folder: string;
let product: RunningProduct;
let browser: BrowserContext;
let page: Page;

const pane = (): FrameLocator => page.frameLocator('iframe');
const valueOf = (address: string) => page.evaluate((cell) => window.tryOut.cell('Register', cell), address);

async function click(address: string): Promise<void> {
  const cell = await page.evaluate((where) => window.tryOut.rectangle('Register', where), address);
  if (cell === null) throw new Error(`Cell ${address} is not in view.`);
  await page.mouse.click(cell.x + cell.width / 2, cell.y + cell.height / 2);
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'partner-city-sheet-and-pane-'));
  // Wide enough for the ratings to be in view beside the frozen columns.
  browser = await startBrowser({ viewport: { width: 2900, height: 900 } });
  product = await startProduct(folder);
  page = await browser.newPage();
  await page.goto(product.url);
  await page.evaluate(() => window.tryOut.ready);
});

afterAll(async () => {
  await browser.close();
  await product.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('the pane beside the sheet', () => {
  it('goes round bar, sheet and pane by F6, and back by Shift+F6', async () => {
    const focused = () => page.evaluate(() => document.activeElement?.id ?? '');
    const isInSheet = () =>
      page.evaluate(() => document.getElementById('spreadsheet')?.contains(document.activeElement) ?? false);
    await page.getByRole('button', { name: 'What works here' }).focus();
    await page.keyboard.press('F6');
    expect(await isInSheet()).toBe(true);
    await page.keyboard.press('F6');
    expect(await focused()).toBe('pane');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await pane().getByRole('tab', { name: 'Check', selected: true }).waitFor();
    await page.keyboard.press('Shift+F6');
    expect(await isInSheet()).toBe(true);
    await page.keyboard.press('Shift+F6');
    expect(await focused()).toBe('about');
  });

  it('shows and publishes what a formula in a rating comes to', async () => {
    const bochumProfile = 'V10';
    await click(bochumProfile);
    await page.keyboard.type('=1+2');
    await page.keyboard.press('Enter');
    await expect.poll(() => valueOf(bochumProfile)).toBe(3);
    await expect.poll(() => valueOf('Z10')).toBe(88.75);
    // The same score by a plain formula, which the spreadsheet computes itself.
    await expect.poll(() => page.evaluate(() => window.tryOut.cell('Plain scores', 'B11'))).toBe(88.75);
    await click('B10');
    await pane().getByRole('tab', { name: 'Place' }).click();
    await pane().getByText('89, Strong.').first().waitFor();
    await pane().getByRole('tab', { name: 'Record' }).click();
    await pane().getByLabel('Your name').fill('Maya Chen');
    await pane().getByRole('button', { name: 'Sign in' }).click();
    await pane().getByRole('button', { name: 'Publish Bochum' }).click();
    await pane().getByText('Bochum is published as version 1.').first().waitFor();
    await click('D2');
    await page.keyboard.type('=PARTNERCITY.RECORD("bochum","ratings.Profile")');
    await page.keyboard.press('Enter');
    await expect.poll(() => valueOf('D2'), { timeout: 10_000 }).toBe(3);
  });

  it('turns to the row of a problem when asked to go there', async () => {
    await click('V8');
    await page.keyboard.type('great');
    await page.keyboard.press('Enter');
    await click('B13');
    await pane().getByRole('heading', { name: 'Pittsburgh' }).waitFor();
    await pane().getByRole('tab', { name: /Check/ }).click();
    await pane().getByRole('button', { name: 'Take me there' }).first().click();
    await pane().getByRole('heading', { name: 'Bapaume' }).waitFor();
  });
});
