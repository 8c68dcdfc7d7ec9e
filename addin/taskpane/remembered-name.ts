import { keptByBrowser } from './kept-by-browser.ts';

const name = keptByBrowser('localStorage', 'partner-city.name');

/** The name that was last written beside a decision on this computer; empty when there is none. */
export function recallName(): string {
  return name.recall() ?? '';
}

export function rememberName(text: string): void {
  name.remember(text);
}
