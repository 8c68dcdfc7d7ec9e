import type { FrameLocator, Page } from 'playwright-core';

const MOST_STEPS = 150;

interface Focused {
  readonly name: string;
  readonly role: string;
}

/** What has the focus within the pane: its name as a screen reader would say it, near enough. */
function focusedIn(pane: FrameLocator): Promise<Focused> {
  return pane.locator('body').evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return { name: '', role: '' };
    const label = (element as Partial<HTMLInputElement>).labels?.[0]?.textContent;
    const name = element.getAttribute('aria-label') ?? label ?? element.textContent ?? '';
    return { name: name.trim(), role: element.getAttribute('role') ?? element.tagName.toLowerCase() };
  });
}

/** A person who has keys only: everything is reached by Tab and done by Enter, Space, letters and arrows. */
export interface KeyboardUser {
  /** Tabs on until something of that name has the focus. */
  readonly tabTo: (name: string | RegExp) => Promise<void>;
  /** Tabs to it and presses Enter. */
  readonly press: (name: string | RegExp) => Promise<void>;
  /** Tabs to it and types. */
  readonly type: (name: string | RegExp, text: string) => Promise<void>;
}

export function keyboardUser(page: Page, pane: FrameLocator): KeyboardUser {
  const matches = (found: string, wanted: string | RegExp): boolean =>
    typeof wanted === 'string' ? found === wanted : wanted.test(found);
  const tabTo = async (name: string | RegExp): Promise<void> => {
    const passed: string[] = [];
    for (let step = 0; step < MOST_STEPS; step += 1) {
      const found = await focusedIn(pane);
      if (matches(found.name, name)) return;
      passed.push(found.name);
      await page.keyboard.press('Tab');
    }
    throw new Error(`Tab leads to no ${String(name)}; it leads to ${passed.filter(Boolean).join(' | ')}.`);
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
