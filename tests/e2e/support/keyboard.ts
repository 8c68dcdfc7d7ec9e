import type { FrameLocator, Page } from 'playwright-core';

const MOST_STEPS = 150;
const WAIT_MS = 200;
const MOST_WAITS = 100;

/** What can have the focus within the pane, in order, by the name that a screen reader would say, near enough; and which has it. */
interface Focusables {
  readonly names: readonly string[];
  /** -1 when the focus is nowhere in the pane. */
  readonly at: number;
}

function look(pane: FrameLocator): Promise<Focusables> {
  return pane.locator('body').evaluate((body) => {
    const named = (element: Element): string => {
      const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
      const select = element instanceof HTMLSelectElement ? [...element.labels] : [];
      const area = element instanceof HTMLTextAreaElement ? [...element.labels] : [];
      const [label] = [...labels, ...select, ...area];
      return (element.getAttribute('aria-label') ?? label?.textContent ?? element.textContent).trim();
    };
    const all = [...body.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')];
    return {
      names: all.map(named),
      at: document.activeElement === null ? -1 : all.indexOf(document.activeElement),
    };
  });
}

/* A person waits for what a page is still fetching. */
async function untilThere(
  page: Page,
  pane: FrameLocator,
  isWanted: (name: string) => boolean,
): Promise<void> {
  for (let wait = 0; wait < MOST_WAITS; wait += 1) {
    if ((await look(pane)).names.some(isWanted)) return;
    await page.waitForTimeout(WAIT_MS);
  }
}

/** A person who has keys only: everything is reached by Tab and done by Enter, Space, letters and arrows. */
export interface KeyboardUser {
  /** Goes on by Tab, or back by Shift+Tab where it lies before, until something of that name has the focus. */
  readonly tabTo: (name: string | RegExp) => Promise<void>;
  /** Tabs to it and presses Enter. */
  readonly press: (name: string | RegExp) => Promise<void>;
  /** Tabs to it and types. */
  readonly type: (name: string | RegExp, text: string) => Promise<void>;
}

export function keyboardUser(page: Page, pane: FrameLocator): KeyboardUser {
  const tabTo = async (wanted: string | RegExp): Promise<void> => {
    const isWanted = (name: string): boolean =>
      typeof wanted === 'string' ? name === wanted : wanted.test(name);
    let passed: readonly string[] = [];
    await untilThere(page, pane, isWanted);
    for (let step = 0; step < MOST_STEPS; step += 1) {
      const { names, at } = await look(pane);
      const here = names[at] ?? '';
      if (at >= 0 && isWanted(here)) return;
      passed = [...passed, here];
      const isAhead = names.slice(at + 1).some(isWanted);
      await page.keyboard.press(isAhead || !names.some(isWanted) ? 'Tab' : 'Shift+Tab');
    }
    throw new Error(`Tab leads to no ${String(wanted)}; it leads to ${passed.filter(Boolean).join(' | ')}.`);
  };
  return {
    tabTo,
    async press(name) {
      await tabTo(name);
      await page.keyboard.press('Enter');
    },
    async type(name, text) {
      await tabTo(name);
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.type(text);
    },
  };
}
