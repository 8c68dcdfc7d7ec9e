import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shownStates } from './support/shown-states.ts';
import type { ServedPane } from './support/served-pane.ts';
import { overflowOf, servePane, violationsOn } from './support/served-pane.ts';

let pane: ServedPane;
let page: Page;

beforeAll(async () => {
  pane = await servePane();
  page = await pane.browser.newPage();
});

afterAll(() => pane.close());

describe('every state of the pane at its narrowest', () => {
  it.each(shownStates)('%s, on %s: no axe violations, no sideways scrolling', async (scenario, tab) => {
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', reducedMotion: 'reduce' });
    await page.goto(pane.addressOf(scenario, tab));
    await page.locator('html[data-ready]').waitFor();
    expect(await violationsOn(page), 'in light').toEqual([]);
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    // The same page in other colours: only what depends on them can have changed.
    for (const media of [
      { colorScheme: 'dark', forcedColors: 'none' },
      { colorScheme: 'light', forcedColors: 'active' },
    ] as const) {
      await page.emulateMedia(media);
      expect(
        await violationsOn(page, 'colours'),
        `${media.colorScheme}, forced colours ${media.forcedColors}`,
      ).toEqual([]);
      expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    }
  });
});
