import { expect, it } from 'vitest';
import { useProductInBrowser } from './support/product-in-browser.ts';

const product = useProductInBrowser();

it('shows the selected place, and prints how long the pane took to', async () => {
  const page = await product.browser().newPage();
  await page.goto(product.url());
  const pane = page.frameLocator('iframe');
  await pane.getByRole('heading', { name: 'Anshan' }).waitFor();
  const after = await pane
    .locator('body')
    .evaluate(() => performance.getEntriesByName('pane-useful', 'mark')[0]?.startTime ?? null);
  // How long it takes says more about the machine than about the pane: printed, never judged.
  console.log(`First useful view of the pane: ${after?.toFixed(0) ?? 'no'} ms after its page was asked for.`);
  expect(after).not.toBeNull();
});
