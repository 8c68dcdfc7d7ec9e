import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { awkwardWorkbooks } from '../support/awkward-workbooks.ts';
import { workbookPortCases } from '../support/workbook-port-cases.ts';
import { useProductInBrowser } from './support/product-in-browser.ts';

const product = useProductInBrowser({ bypassCSP: true });
let page: Page;
let script = '';

beforeAll(async () => {
  const bundle = await build({
    entryPoints: ['tests/e2e/support/port-contract.ts'],
    bundle: true,
    write: false,
    format: 'iife',
  });
  script = bundle.outputFiles[0]?.text ?? '';
  page = await product.browser().newPage();
  await page.goto(product.url());
  await page.evaluate(() => window.tryOut.ready);
  await frame().addScriptTag({ content: script });
});

/** The pane's own frame, where Office.js is. */
function frame() {
  const found = page.frames().find((each) => each !== page.mainFrame());
  if (found === undefined) throw new Error('The pane has no frame.');
  return found;
}

/* What needs a person's hands is done here; the case itself runs beside the real pane, on the real spreadsheet. */
const onProtected = 'writes nothing to a protected sheet, and says that it is protected';
const byHand = new Set([
  onProtected,
  'refuses everything while a cell is being edited, and goes on afterwards',
]);

describe('the workbook through the try-out’s Office.js, in Chromium', () => {
  it.each(workbookPortCases.filter(({ title }) => !byHand.has(title)))('$title', async ({ title }) => {
    expect(await frame().evaluate((name) => window.runPortCase(name), title)).toBe('as expected');
  });

  it('refuses everything while a cell is being edited, and goes on afterwards', async () => {
    const readSheets = () => frame().evaluate(() => window.readSheetsOutcome());
    expect(await readSheets()).toBe('done');
    const cell = await page.evaluate(() => window.tryOut.rectangle('Register', 'B5'));
    if (cell === null) throw new Error('The cell is not in view.');
    await page.mouse.dblclick(cell.x + cell.width / 2, cell.y + cell.height / 2);
    await expect.poll(readSheets).toBe('cell-being-edited');
    await page.keyboard.press('Escape');
    await expect.poll(readSheets).toBe('done');
  });

  it(onProtected, async () => {
    const path = join(product.folder(), 'locked.xlsx');
    writeFileSync(path, await awkwardWorkbooks.locked.bytes());
    await page.setInputFiles('#file', path);
    await page.getByText('locked.xlsx', { exact: true }).waitFor();
    await page.frameLocator('iframe').getByRole('tab', { selected: true }).waitFor();
    // Every workbook has a pane of its own.
    await frame().addScriptTag({ content: script });
    const { sheet } = awkwardWorkbooks.locked.register;
    const outcome = await frame().evaluate(([title, name]) => window.runPortCase(title, name), [
      onProtected,
      sheet,
    ] as const);
    expect(outcome).toBe('as expected');
  });
});
