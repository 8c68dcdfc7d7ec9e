import type { Keeping } from '../app/problem-log.ts';

/**
 * A text that the browser keeps for this page: on this computer, or until the pane is closed. A browser set to keep nothing
 * throws on being asked; then nothing is kept, which is what it was set to.
 */
export function keptByBrowser(kind: 'localStorage' | 'sessionStorage', name: string): Keeping {
  return {
    recall: () => attempt(() => globalThis[kind].getItem(name)),
    remember: (text) => void attempt(() => globalThis[kind].setItem(name, text)),
  };
}

function attempt<Value>(work: () => Value): Value | null {
  try {
    return work();
  } catch {
    return null;
  }
}
