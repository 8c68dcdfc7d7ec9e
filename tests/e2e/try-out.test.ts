import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeTemplate } from '../../functions/workbook-template/make-template.ts';
import { readWorkbook } from '../../shared/xlsx/read-workbook.ts';
import { startBrowser } from '../support/browser.ts';
import type { RunningProduct } from '../support/running-product.ts';
import { startProduct } from '../support/running-product.ts';

const officeAddress = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
const asPublished = '15 of 15 recommendations as published';

let folder: string;
let product: RunningProduct;
let browser: BrowserContext;
const stray: string[] = [];

function watch(page: Page): void {
  page.on('request', (request) => {
    const isOwn = request.url().startsWith(product.url) || /^(data|blob):/.test(request.url());
    if (!isOwn && request.url() !== officeAddress) stray.push(request.url());
  });
  page.on('response', (response) => {
    if (response.url() === officeAddress && !response.fromServiceWorker()) stray.push(response.url());
  });
}

async function openPage(context: BrowserContext, search = ''): Promise<Page> {
  const page = await context.newPage();
  watch(page);
  await page.goto(`${product.url}${search}`);
  await page.evaluate(() => window.tryOut.ready);
  return page;
}

async function openFile(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  await page.setInputFiles('#file', path);
}

async function clickCell(page: Page, sheet: string, address: string): Promise<void> {
  const cell = await page.evaluate(([name, at]) => window.tryOut.rectangle(name, at), [
    sheet,
    address,
  ] as const);
  if (cell === null) throw new Error(`${address} is not in view.`);
  await page.mouse.click(cell.x + cell.width / 2, cell.y + cell.height / 2);
}

function valueOf(page: Page, sheet: string, address: string): Promise<unknown> {
  return page.evaluate(([name, at]) => window.tryOut.cell(name, at), [sheet, address] as const);
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'partner-city-try-out-'));
  product = await startProduct(folder);
  browser = await startBrowser({ viewport: { width: 1440, height: 900 } });
});

afterAll(async () => {
  await browser.close();
  await product.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('the try-out page, opened once', () => {
  let page: Page;
  beforeAll(async () => {
    page = await openPage(browser);
    await page.getByText(asPublished).waitFor();
  });
  afterAll(() => page.close());

  it('puts the changed cell, and nothing else, into the copy that it makes', async () => {
    await clickCell(page, 'Register', 'I13');
    await page.keyboard.type('Dormant');
    await page.keyboard.press('Enter');
    await page.getByText('14 of 15 recommendations as published').waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Make a copy' }).click(),
    ]);
    await page.getByText('It holds the 1 cell changed here').waitFor();
    const copy = readWorkbook(new Uint8Array(readFileSync(await download.path())));
    const register = copy.ok ? copy.value.sheets.find(({ name }) => name === 'Register') : undefined;
    const { row = 0, column = 0 } = register?.origin ?? {};
    expect(register?.cells[12 - row]?.[8 - column]).toBe('Dormant');
    expect(download.suggestedFilename()).toBe('Published review (copy).xlsx');
  });

  it('says what is wrong with a file that is no workbook, and keeps the one that is open', async () => {
    await openFile(page, 'minutes.xlsx', new TextEncoder().encode('These are the minutes of the meeting.'));
    await page.getByText('minutes.xlsx could not be opened.').waitFor();
    expect(await valueOf(page, 'Register', 'B4')).toBe('Anshan');
  });

  it('shows the message that came with an error when its cell is selected', async () => {
    await clickCell(page, 'Register', 'B2');
    await page.keyboard.type('=PARTNERCITY.SCORE("4 ",1)');
    await page.keyboard.press('Enter');
    await expect.poll(() => valueOf(page, 'Register', 'B2')).toBe('#VALUE!');
    await clickCell(page, 'Register', 'B2');
    await page.getByText(/^B2: .*"4 " is text\. Type the number 4\./).waitFor();
  });

  it('opens another workbook with a pane of its own, and takes the new values in it', async () => {
    await openFile(page, 'New review.xlsx', await makeTemplate({ published: false, date: '2026-11-23' }));
    await page.getByRole('heading', { name: 'New review.xlsx' }).waitFor();
    await expect.poll(() => valueOf(page, 'Register', 'B4')).toBe('');
    await expect.poll(() => page.getByText(asPublished).isVisible()).toBe(false);
  });
});

describe('the try-out page', () => {
  it.each(['?blank=0', '?blank=empty'])('is as published however blank cells come: "%s"', async (search) => {
    const page = await openPage(browser, search);
    await page.getByText(asPublished).waitFor();
    await page.close();
  });

  it('loads the pane without asking Microsoft where no service worker stands in between', async () => {
    const bare = await startBrowser({ serviceWorkers: 'block' });
    try {
      const page = await openPage(bare);
      await page.getByText(asPublished).waitFor();
      await page.frameLocator('#pane').getByRole('heading', { name: 'Anshan' }).waitFor();
    } finally {
      await bare.close();
    }
  });

  it('sends no request to any other address', () => {
    expect(stray).toEqual([]);
  });
});
