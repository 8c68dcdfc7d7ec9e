import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser } from '../support/browser.ts';
import type { RunningProduct } from '../support/running-product.ts';
import { startProduct } from '../support/running-product.ts';

const officeAddress = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
const firstRow = 4;
const lastRow = 18;
const pittsburgh = 13;

let folder: string;
let product: RunningProduct;
let browser: BrowserContext;
let page: Page;
const strayRequests: string[] = [];

/** The column of a heading on the register, as letters. */
async function columnOf(heading: string): Promise<string> {
  const letters = Array.from({ length: 40 }, (_, index) =>
    index < 26 ? String.fromCharCode(65 + index) : `A${String.fromCharCode(39 + index)}`,
  );
  for (const column of letters) if ((await valueOf(`${column}3`)) === heading) return column;
  throw new Error(`No column ${heading} on the register.`);
}

function valueOf(address: string): Promise<unknown> {
  return page.evaluate((cell) => window.tryOut.cell('Register', cell), address);
}

async function openPage(): Promise<void> {
  page = await browser.newPage();
  page.on('response', (response) => {
    const isOwn = response.url().startsWith(product.url) || /^(data|blob):/.test(response.url());
    const isStandIn = response.url() === officeAddress && response.fromServiceWorker();
    if (!isOwn && !isStandIn) strayRequests.push(response.url());
  });
  page.on('requestfailed', (request) => {
    if (!request.url().startsWith(product.url)) strayRequests.push(request.url());
  });
  await page.goto(product.url);
  await page.evaluate(() => window.tryOut.ready);
}

async function typeInCell(address: string, text: string): Promise<void> {
  const cell = await page.evaluate((where) => window.tryOut.rectangle('Register', where), address);
  if (cell === null) throw new Error(`Cell ${address} is not in view.`);
  await page.mouse.click(cell.x + cell.width / 2, cell.y + cell.height / 2);
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

async function selectRow(row: number): Promise<void> {
  const cell = await page.evaluate((where) => window.tryOut.rectangle('Register', where), `B${row}`);
  if (cell === null) throw new Error(`Row ${row} is not in view.`);
  await page.mouse.click(cell.x + cell.width / 2, cell.y + cell.height / 2);
}

const pane = (): FrameLocator => page.frameLocator('iframe');

async function signIn(): Promise<void> {
  await pane().getByRole('tab', { name: 'Record' }).click();
  await pane().getByLabel('Your name').fill('Maya Chen');
  await pane().getByRole('button', { name: 'Sign in' }).click();
  await pane().getByText('Maya Chen · Officer').waitFor();
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'partner-city-main-job-'));
  browser = await startBrowser({ viewport: { width: 1440, height: 900 } });
  product = await startProduct(folder);
  await openPage();
});

afterAll(async () => {
  await browser.close();
  await product.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('the main job, on the published review', () => {
  it('recommends all fifteen places as published, by the functions in the sheet', async () => {
    const recommended = await columnOf('Recommendation');
    const published = await columnOf('Published recommendation');
    for (let row = firstRow; row <= lastRow; row += 1) {
      await expect
        .poll(() => valueOf(`${recommended}${row}`), { message: `row ${row}` })
        .toBe(await valueOf(`${published}${row}`));
    }
    await page.getByText('15 of 15 recommendations as published').waitFor();
  });

  it('changes a recommendation and its reason within a second of typing a fact', async () => {
    const recommendation = `${await columnOf('Recommendation')}${pittsburgh}`;
    const reason = `${await columnOf('Reason')}${pittsburgh}`;
    expect(await valueOf(recommendation)).toBe('Retain');
    await typeInCell(`${await columnOf('Activity')}${pittsburgh}`, 'Dormant');
    await expect.poll(() => valueOf(recommendation), { timeout: 5000 }).toBe('Relinquish');
    expect(await valueOf(reason)).toBe('The link with Pittsburgh has become dormant');
    await page.getByText('14 of 15 recommendations as published').waitFor();
  });

  it('shows the selected place in the pane: score, band, recommendation, rule', async () => {
    await selectRow(pittsburgh);
    await pane().getByRole('heading', { name: 'Pittsburgh' }).waitFor();
    await pane().getByText('Relinquish').first().waitFor();
    await pane().getByText('The link with Pittsburgh has become dormant').first().waitFor();
    await pane()
      .getByText(/, Strong\./)
      .first()
      .waitFor();
    await pane().getByText(/R11/).first().waitFor();
  });

  it('publishes the place, and a cell reads it back', async () => {
    await signIn();
    await pane().getByRole('button', { name: 'Publish' }).click();
    await pane().getByText('Pittsburgh is published as version 1.').first().waitFor();
    await typeInCell('D2', '=PARTNERCITY.RECORD("pittsburgh","recommendation")');
    await expect.poll(() => valueOf('D2'), { timeout: 10_000 }).toBe('Relinquish');
  });

  it('still has the record after the process was stopped and started again', async () => {
    await page.close();
    await product.stop();
    product = await startProduct(folder);
    await openPage();
    await selectRow(pittsburgh);
    await signIn();
    await pane().getByRole('button', { name: 'Read back' }).click();
    await pane().getByText('Pittsburgh was read back from the record.').first().waitFor();
    await pane()
      .getByText(/^Version 1/)
      .first()
      .waitFor();
    await pane()
      .getByText(/by Maya Chen/)
      .first()
      .waitFor();
  });

  it('sends no request outside its own address', () => {
    expect(strayRequests).toEqual([]);
  });
});
