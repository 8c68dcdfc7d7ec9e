import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ServedPane } from './support/served-pane.ts';
import { overflowOf, servePane, violationsOn } from './support/served-pane.ts';

let pane: ServedPane;
let page: Page;

beforeAll(async () => {
  pane = await servePane();
});

beforeEach(async () => {
  page = await pane.browser.newPage();
});

afterEach(() => page.close());

afterAll(() => pane.close());

async function show(scenario: string, tab = 'place'): Promise<void> {
  await page.goto(pane.addressOf(scenario, tab));
  await page.locator('html[data-ready]').waitFor();
}

describe('using the pane', () => {
  it('says the score to a screen reader, and draws it with the same words', async () => {
    await show('kotli');
    const sentence = '41, Fair. Between 29 and 59 until Profile and Resources and purpose are assessed.';
    expect(await page.getByRole('status').first().textContent()).toBe(
      `Kotli: ${sentence} Recommended: Acknowledge.`,
    );
    await page.getByRole('img', { name: sentence }).waitFor();
  });

  it('is moved about in with keys alone', async () => {
    await show('kotli');
    await page.keyboard.press('Tab');
    expect(
      await page.getByRole('tab', { name: 'Place' }).evaluate((tab) => tab === document.activeElement),
    ).toBe(true);
    await page.keyboard.press('ArrowRight');
    await page.getByText('No problems found').waitFor();
    await page.keyboard.press('ArrowRight');
    await page.getByLabel('Your name').waitFor();
    expect(page.url()).toContain('#/record');
  });

  it('remembers its tab', async () => {
    await show('kotli', 'check');
    await page.goto(pane.addressOf('kotli'));
    await page.getByRole('tab', { name: 'Check', selected: true }).waitFor();
  });

  it('selects the cell of a bar, and the cell of a problem', async () => {
    await show('bad');
    await page.getByRole('button', { name: /^Strategic fit/ }).click();
    await page.locator('html[data-went="Register!E13"]').waitFor();
    await page.getByRole('button', { name: 'Take me there: Register, F13' }).click();
    await page.locator('html[data-went="Register!F13"]').waitFor();
  });

  it('shows the bars as a table and back', async () => {
    await show('kotli');
    await page.getByRole('button', { name: 'Show as table' }).click();
    await page.getByRole('row', { name: 'Strategic fit 25% 2 8.9' }).waitFor();
    await page.getByRole('button', { name: 'Show as bars' }).click();
    await page.getByRole('button', { name: /^Strategic fit/ }).waitFor();
  });

  it('shows what a mend would write, writes it, and puts it back', async () => {
    await show('every-finding', 'check');
    await page.getByRole('button', { name: 'Mend Cities, X13' }).click();
    await page.getByRole('row', { name: 'X13 "4 " 4' }).waitFor();
    await page.getByRole('button', { name: 'Mend 1 cell' }).click();
    await page.getByText('1 cell is mended.').last().waitFor();
    await page.getByText('"4 " is text').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Put it back' }).click();
    await page.getByText('"4 " is text').waitFor();
  });

  it('says where Excel would not go', async () => {
    await show('not-read');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('Excel did not answer.').waitFor();
  });

  it('says Not confirmed after a lost answer, and confirms by reading back', async () => {
    await show('unconfirmed', 'record');
    await page.getByText('Not confirmed.').last().waitFor();
    expect(await page.getByText(/failed/i).count()).toBe(0);
    await page.getByRole('button', { name: 'Read back' }).click();
    await page.getByText('Confirmed: Kotli is in the record as version 1.').last().waitFor();
  });

  it('shows both sides of a conflict, and publishes over it only when told to', async () => {
    await show('conflict', 'record');
    await page.getByRole('table', { name: 'Both sides' }).waitFor();
    await page.getByRole('row', { name: 'Connections 3 4' }).waitFor();
    await page.getByRole('button', { name: 'Publish Kotli over version 1' }).click();
    await page.getByText('Kotli is published as version 2.').last().waitFor();
  });
});

describe('two scorers in the pane', () => {
  it('makes the second scoring sheet, and takes it away again', async () => {
    await show('scorers-none', 'scorers');
    await page.getByRole('button', { name: 'Make the second scoring sheet' }).click();
    await page.getByRole('heading', { name: 'Waiting for the second scorer' }).waitFor();
    await page.getByRole('button', { name: 'Put it back' }).click();
    await page.getByRole('heading', { name: 'A second pair of eyes' }).waitFor();
  });

  it('agrees one rating in place: says what is missing, then keeps it and both originals', async () => {
    await show('scorers-compared', 'scorers');
    await page.getByRole('button', { name: 'Agree a rating: Bochum, Connections' }).click();
    await page.keyboard.type('9');
    await page.getByRole('button', { name: 'Keep it' }).click();
    for (const advice of [
      'Type a number from 1 to 5, or n/a.',
      'Type the reason in a sentence.',
      'Type who agreed it.',
    ]) {
      await page.getByText(advice).waitFor();
    }
    await page.getByLabel('Agreed rating').fill('4');
    await page.getByLabel('Reason').fill('Two visits a year');
    await page.getByLabel('Moderated by').fill('Priya Raman');
    await page.getByRole('button', { name: 'Keep it' }).click();
    await page.getByText('Bochum, Connections is agreed at 4').last().waitFor();
    await page.getByText('Agreed (2)').click();
    await page.getByText('Agreed 4. Two visits a year', { exact: true }).waitFor();
    await page
      .getByRole('button', { name: 'Take me there: the second scorer’s cell, Second scoring, F8' })
      .click();
    await page.locator('html[data-went="Second scoring!F8"]').waitFor();
  });
});

describe('the diagnostics in the pane', () => {
  it('are copied, or stand there selected where the browser refuses', async () => {
    await show('diagnostics', 'diagnostics');
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', {
        value: { writeText: () => Promise.reject(new Error('refused')) },
        configurable: true,
      });
    });
    await page.getByRole('button', { name: 'Copy' }).click();
    await page.getByLabel('Diagnostics as text').waitFor();
    expect(await page.evaluate(() => getSelection()?.toString() ?? '')).toContain('Custom functions');
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.resolve() } });
    });
    await page.getByRole('button', { name: 'Copy' }).click();
    await page.getByText('Copied').waitFor();
  });
});

describe('without Excel', () => {
  it('says so in plain words when its library does not answer', async () => {
    await page.goto(pane.withoutExcel);
    const sorry = page.getByRole('heading', { name: 'Excel’s add-in library did not answer' });
    expect(await sorry.isVisible()).toBe(false);
    await sorry.waitFor({ state: 'visible', timeout: 15_000 });
    expect(await violationsOn(page)).toEqual([]);
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
  });
});
