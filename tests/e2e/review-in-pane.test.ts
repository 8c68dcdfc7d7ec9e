import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ServedPane } from './support/served-pane.ts';
import { overflowOf, servePane, violationsOn } from './support/served-pane.ts';

let pane: ServedPane;

/** Keeps one page from being fetched for as long as the browser is told that it is offline. */
const withoutFreezePage: Plugin = {
  name: 'without-freeze-page',
  setup(bundle) {
    bundle.onLoad({ filter: /[\\/]ToolPageBody\.tsx$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace(
        "await import('./freeze/FreezePage.tsx')",
        "await (navigator.onLine ? import('./freeze/FreezePage.tsx') : Promise.reject(new TypeError('offline')))",
      ),
      loader: 'tsx',
    }));
  },
};

beforeAll(async () => {
  pane = await servePane([withoutFreezePage]);
});

afterAll(() => pane.close());

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const status = (page: Page, words: string | RegExp) => page.getByText(words).last().waitFor();

/** What has the keyboard, as a screen reader would call it, near enough. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    const labels =
      element instanceof HTMLInputElement || element instanceof HTMLSelectElement ? element.labels : null;
    return labels?.[0]?.textContent ?? element?.textContent;
  });

const isHeld = (page: Page, selector: string) =>
  page.evaluate((wanted) => document.activeElement?.matches(wanted), selector);

const alert = (page: Page, words: string) =>
  page.getByRole('alert').filter({ hasText: words }).first().waitFor();

const go = (page: Page, hash: string) =>
  page.evaluate((to) => {
    location.hash = to;
  }, hash);

describe('what is filled in', () => {
  it.each(['light', 'dark'] as const)(
    'is open to everybody, also where something is wrong (%s)',
    async (colorScheme) => {
      const page = await pane.show('place-outlook', 'place');
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await press(page, 'Add evidence');
      await press(page, 'Add to the sheet');
      await press(page, 'Override the recommendation');
      await press(page, 'Write into the register');
      await page.getByText('Write who decided.').waitFor();
      expect(await violationsOn(page)).toEqual([]);
      await go(page, '#/what-if');
      await page.getByRole('spinbutton', { name: 'Profile' }).fill('-1');
      await page.getByText('Type a number of 0 or more.').waitFor();
      expect(await violationsOn(page)).toEqual([]);
      expect(await overflowOf(page)).toBeLessThanOrEqual(0);
      await page.close();
    },
  );
});

describe('evidence', () => {
  it('is added in place, says what is missing first, and is put back', async () => {
    const page = await pane.show('place-outlook', 'place');
    await page.getByText('No evidence is kept for Kotli yet.').waitFor();
    await press(page, 'Add evidence');
    expect(await focused(page)).toBe('Criterion');
    await press(page, 'Add to the sheet');
    await alert(page, 'Write what the evidence shows.');
    expect(await isHeld(page, 'textarea[aria-invalid="true"]')).toBe(true);
    await page.getByRole('combobox', { name: 'Criterion' }).selectOption('Connections');
    await field(page, 'What it shows').fill('Two school exchanges');
    await field(page, 'Source').fill('Schools team');
    await press(page, 'Add to the sheet');
    await status(page, 'The evidence for Kotli is added: Evidence, C2.');
    await page.getByText('25 Nov 2026 · Connections').waitFor();
    expect(await focused(page)).toBe('Add evidence');
    await page.getByRole('button', { name: 'Take me there: Evidence, C2' }).click();
    await page.locator('html[data-went="Evidence!C2"]').waitFor();
    await press(page, 'Put it back');
    await page.getByText('No evidence is kept for Kotli yet.').waitFor();
    await page.close();
  });
});

describe('an override', () => {
  it('needs a reason, stands beside what the rules recommend, and is taken back', async () => {
    const page = await pane.show('place-outlook', 'place');
    await press(page, 'Override the recommendation');
    await page.getByRole('combobox', { name: 'What is decided' }).fill('Retain');
    await field(page, 'Decided by').fill('Maya Chen');
    await press(page, 'Write into the register');
    await page.getByText('Write the reason: an override needs one.').waitFor();
    expect(await field(page, 'Reason').getAttribute('aria-invalid')).toBe('true');
    await field(page, 'Reason').fill('Its community asked');
    await press(page, 'Write into the register');
    await status(page, 'The override for Kotli is written: Cities, row 13.');
    await page.getByText('Maya Chen, 25 Nov 2026').waitFor();
    await page.getByText('The rules recommend “Acknowledge”.').waitFor();
    await press(page, 'Take it back');
    await status(page, 'The override for Kotli is taken back; what the rules recommend stands.');
    // The name is remembered for the next one.
    await press(page, 'Override the recommendation');
    expect(await field(page, 'Decided by').inputValue()).toBe('Maya Chen');
    await page.close();
  });

  it('keeps what was typed while another page is looked at, and where the sheet is protected', async () => {
    const page = await pane.show('place-protected', 'place');
    await press(page, 'Override the recommendation');
    await page.getByRole('combobox', { name: 'What is decided' }).fill('Retain');
    await field(page, 'Reason').fill('Its community asked');
    await field(page, 'Decided by').fill('Maya Chen');
    await go(page, '#/check');
    await page.getByRole('button', { name: 'Check again' }).waitFor();
    await go(page, '#/place');
    expect(await field(page, 'Reason').inputValue()).toBe('Its community asked');
    await press(page, 'Write into the register');
    await status(page, /Cities is protected, so nothing was changed/);
    expect(await field(page, 'Reason').inputValue()).toBe('Its community asked');
    await page.close();
  });
});

describe('what if', () => {
  const count = (page: Page, words: string) => page.getByRole('status').filter({ hasText: words }).waitFor();
  const weight = (page: Page) => page.getByRole('spinbutton', { name: 'Connections' });

  it('follows a slider moved with keys, and writes nothing until it is applied', async () => {
    const page = await pane.show('place-outlook', 'what-if');
    await count(page, 'Move a weight to see what would change.');
    await page.getByRole('slider', { name: 'Weight of Connections' }).focus();
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowRight');
    expect(await weight(page).inputValue()).toBe('28');
    await page.getByText('was 25').waitFor();
    await weight(page).fill('70');
    await count(page, '1 of 15 places changes.');
    await page
      .getByRole('table', { name: 'Would change (1)' })
      .getByRole('row', { name: /^Jeju Island/ })
      .waitFor();
    await go(page, '#/place');
    await page.getByText('41, Fair.', { exact: true }).waitFor();
    await go(page, '#/what-if');
    expect(await weight(page).inputValue()).toBe('70');
    await press(page, 'Apply to framework');
    await status(page, 'The weights on Weights are changed.');
    await count(page, 'Move a weight to see what would change.');
    expect(await weight(page).inputValue()).toBe('70');
    await press(page, 'Put it back');
    await status(page, 'It is put back as it was.');
    expect(await weight(page).inputValue()).toBe('25');
    await page.close();
  });

  it('says what is no weight, keeps the last answer, and discards', async () => {
    const page = await pane.show('place-outlook', 'what-if');
    await weight(page).fill('70');
    await count(page, '1 of 15 places changes.');
    await weight(page).fill('-1');
    await page.getByText('Type a number of 0 or more.').waitFor();
    await count(page, '1 of 15 places changes.');
    const apply = page.getByRole('button', { name: 'Apply to framework' });
    expect(await apply.getAttribute('aria-disabled')).toBe('true');
    await press(page, 'Discard');
    expect(await weight(page).inputValue()).toBe('25');
    await page.close();
  });

  it('keeps up with two thousand places', async () => {
    const page = await pane.show('what-if-many', 'what-if');
    await weight(page).fill('40');
    await count(page, 'of 2000 places change.');
    expect(await page.getByRole('row').count()).toBeLessThan(120);
    await page.close();
  });
});

describe('a rating to be agreed', () => {
  it('keeps what was typed while another page or another pair is looked at', async () => {
    const page = await pane.show('scorers-compared', 'scorers');
    await press(page, 'Agree a rating: Bochum, Connections');
    await field(page, 'Agreed rating').fill('4');
    await field(page, 'Reason').fill('Two visits a year');
    await field(page, 'Moderated by').fill('Priya Raman');
    await go(page, '#/place');
    await field(page, 'Reason').waitFor({ state: 'detached' });
    await go(page, '#/scorers');
    await field(page, 'Reason').waitFor();
    // Left open, so it must not take the keyboard when the page comes back.
    expect(await isHeld(page, 'input, textarea')).toBe(false);
    expect(await field(page, 'Reason').inputValue()).toBe('Two visits a year');
    await press(page, 'Agree a rating: Kitwe, Strategic fit');
    expect(await field(page, 'Reason').inputValue()).toBe('');
    await press(page, 'Agree a rating: Bochum, Connections');
    expect(await field(page, 'Agreed rating').inputValue()).toBe('4');
    expect(await field(page, 'Moderated by').inputValue()).toBe('Priya Raman');
    await press(page, 'Cancel');
    await press(page, 'Agree a rating: Bochum, Connections');
    expect(await field(page, 'Reason').inputValue()).toBe('');
    await page.close();
  });

  it('leaves the keyboard with the sheet once it is kept', async () => {
    const page = await pane.show('scorers-compared', 'scorers');
    await press(page, 'Agree a rating: Bochum, Connections');
    await field(page, 'Agreed rating').fill('4');
    await field(page, 'Reason').fill('Two visits a year');
    await field(page, 'Moderated by').fill('Priya Raman');
    await page.evaluate(() => {
      document.hasFocus = () => false;
    });
    await press(page, 'Keep it');
    await status(page, /Bochum, Connections is agreed at 4/);
    await field(page, 'Reason').waitFor({ state: 'detached' });
    expect(await isHeld(page, 'body')).toBe(true);
    await page.close();
  });
});

describe('a list to choose from', () => {
  const profile = (page: Page) => page.getByRole('combobox', { name: 'Profile', exact: true });
  const kept = (page: Page) => page.getByText('Kept in this workbook.');

  it('takes what it rests at, not what the arrow keys pass', async () => {
    const page = await pane.show('heading-otherwise', 'connect');
    await profile(page).focus();
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowDown');
    await page.waitForTimeout(200);
    expect(await kept(page).count()).toBe(0);
    const passing = await profile(page).inputValue();
    expect(passing).not.toBe('');
    await page.keyboard.press('Enter');
    await kept(page).waitFor();
    expect(await profile(page).inputValue()).toBe(passing);
    await page.close();
  });

  it('stays where it is, and keeps the keyboard, when nothing is missing any more', async () => {
    const page = await pane.show('heading-otherwise', 'connect');
    await profile(page).focus();
    await profile(page).selectOption('Prof.');
    await kept(page).waitFor();
    const columns = page.locator('details').filter({ has: profile(page) });
    await columns.getByText(/^Columns: (\d+) of \1 found$/).waitFor();
    expect(await columns.getAttribute('open')).not.toBeNull();
    expect(await profile(page).evaluate((list) => list === document.activeElement)).toBe(true);
    await page.close();
  });
});

describe('what the pane has to say', () => {
  it('why a sign-in was refused, with the keyboard where to put it right', async () => {
    const page = await pane.show('kotli', 'record');
    await press(page, 'Sign in');
    await alert(page, 'Type your name.');
    expect(await isHeld(page, 'input[aria-invalid="true"]')).toBe(true);
    await page.close();
  });

  it('why Excel would not go somewhere, until another page is looked at', async () => {
    const page = await pane.show('bad', 'check');
    await press(page, 'Take me there: Rules, O9');
    const said = page.getByRole('status').filter({ hasText: 'no longer in the workbook' });
    await said.waitFor();
    await go(page, '#/place');
    await said.waitFor({ state: 'detached' });
    await go(page, '#/check');
    await page.getByRole('button', { name: 'Check again' }).waitFor();
    expect(await said.count()).toBe(0);
    await page.close();
  });

  it('what the check came to', async () => {
    const page = await pane.show('no-finding', 'check');
    await page.getByRole('status').filter({ hasText: 'No problems found' }).waitFor();
    await page.close();
  });
});

describe('a page that could not be fetched', () => {
  it('says so in its place, leaves the rest of the pane alone, and is fetched anew', async () => {
    const page = await pane.show('no-finding', 'tools');
    await page.context().setOffline(true);
    await go(page, '#/freeze');
    await alert(page, 'This page could not be fetched');
    expect(await violationsOn(page)).toEqual([]);
    await press(page, 'Try again');
    await alert(page, 'This page could not be fetched');
    await go(page, '#/what-if');
    await page.getByRole('slider', { name: 'Weight of Connections' }).waitFor();
    await go(page, '#/freeze');
    await page.context().setOffline(false);
    await press(page, 'Try again');
    await page.getByRole('heading', { name: 'No formulas of ours in this workbook' }).waitFor();
    await page.close();
  });
});

describe('how long an officer waits', () => {
  const marks = (page: Page) =>
    page.evaluate(() => performance.getEntriesByName('pane-useful').map(({ startTime }) => startTime));

  it.each(['place-outlook', 'first-run'])('is marked once, when %s is drawn', async (scenario) => {
    const page = await pane.show(scenario, 'place');
    const [first, ...others] = await marks(page);
    expect(first).toBeGreaterThan(0);
    expect(others).toEqual([]);
    await go(page, '#/check');
    await press(page, 'Check again');
    await go(page, '#/place');
    await page.getByRole('tab', { name: 'Place', selected: true }).waitFor();
    expect(await marks(page)).toEqual([first]);
    await page.close();
  });

  it('is not marked while the workbook can’t be read', async () => {
    const page = await pane.show('not-read', 'place');
    await page.getByText('The workbook can’t be read just now').waitFor();
    expect(await marks(page)).toEqual([]);
    await page.close();
  });
});
