import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, FrameLocator, Page } from 'playwright-core';
import { cellAddress } from '../../../shared/kernel/cell-address.ts';
import type { KeyboardUser } from './keyboard.ts';
import { keyboardUser } from './keyboard.ts';

/** Where pictures of the pages are put, to be looked at. */
export const pictures = 'coverage/pages';

const tabs = ['Place', 'Check', 'Record', 'Tools'] as const;

/** The try-out page in a browser, with an officer at its keyboard. */
export interface TryOutPage extends KeyboardUser {
  readonly page: Page;
  readonly pane: FrameLocator;
  readonly open: (name: string, bytes: Uint8Array) => Promise<void>;
  /** Goes to a page of the pane by keys: F6 into the pane, arrows to its tab. */
  readonly goToTab: (name: (typeof tabs)[number]) => Promise<void>;
  readonly goToTool: (name: string) => Promise<void>;
  readonly cell: (sheet: string, address: string) => Promise<unknown>;
  /** Every value of a block from A1, row by row. */
  readonly cells: (sheet: string, rows: number, columns: number) => Promise<unknown[][]>;
  /** Selects a cell of the sheet in front with the mouse: the grid is a picture, and knows no names. */
  readonly click: (sheet: string, address: string) => Promise<void>;
  readonly said: (text: string | RegExp) => Promise<void>;
  readonly picture: (name: string) => Promise<void>;
}

export async function openTryOut(browser: BrowserContext, url: string, folder: string): Promise<TryOutPage> {
  const page = await browser.newPage();
  await page.goto(url);
  await page.evaluate(() => window.tryOut.ready);
  const pane = page.frameLocator('iframe');
  const user = keyboardUser(page, pane);
  const toPane = async (): Promise<void> => {
    const isInPane = () => page.evaluate(() => document.activeElement?.tagName === 'IFRAME');
    await pane.getByRole('tab', { selected: true }).waitFor();
    for (let step = 0; step < 8 && !(await isInPane()); step += 1) await page.keyboard.press('F6');
    if (!(await isInPane())) throw new Error('F6 does not lead to the pane.');
    await pane.getByRole('tab', { selected: true }).focus();
  };
  const goToTab: TryOutPage['goToTab'] = async (name) => {
    await toPane();
    await page.keyboard.press('Home');
    for (let step = 0; step < tabs.indexOf(name); step += 1) await page.keyboard.press('ArrowRight');
    await pane.getByRole('tab', { name: new RegExp(`^${name}`), selected: true }).waitFor();
  };
  const cell: TryOutPage['cell'] = (sheet, address) =>
    page.evaluate(([name, at]) => window.tryOut.cell(name, at), [sheet, address] as const);
  return {
    ...user,
    page,
    pane,
    goToTab,
    cell,
    async open(name, bytes) {
      const path = join(folder, name);
      writeFileSync(path, bytes);
      const seen = 'data-of-the-workbook-before';
      await pane.locator('html').evaluate((root, mark) => root.setAttribute(mark, ''), seen);
      await page.setInputFiles('#file', path);
      await page.getByText(name, { exact: true }).waitFor({ timeout: 60_000 });
      await pane.locator(`html:not([${seen}]) [role=tab][aria-selected=true]`).waitFor({ timeout: 60_000 });
    },
    async goToTool(name) {
      await goToTab('Tools');
      await user.press(name);
      // The page takes the focus when it opens, so that keys go on from its top.
      await pane.locator('h2:focus').getByText(name, { exact: true }).waitFor();
      await pane.getByText('Opening…').waitFor({ state: 'detached' });
    },
    cells: (sheet, rows, columns) =>
      page.evaluate(
        ([name, addresses]) => addresses.map((line) => line.map((at) => window.tryOut.cell(name, at))),
        [
          sheet,
          Array.from({ length: rows }, (_, row) =>
            Array.from({ length: columns }, (__, column) => cellAddress(row, column)),
          ),
        ] as const,
      ),
    async click(sheet, address) {
      const found = await page.evaluate(([name, at]) => window.tryOut.rectangle(name, at), [
        sheet,
        address,
      ] as const);
      if (found === null) throw new Error(`${address} is not in view.`);
      await page.mouse.click(found.x + found.width / 2, found.y + found.height / 2);
    },
    async said(text) {
      await pane.getByText(text).first().waitFor({ timeout: 60_000 });
    },
    async picture(name) {
      mkdirSync(pictures, { recursive: true });
      await page.screenshot({ path: join(pictures, `${name}.png`) });
    },
  };
}
