import { useSyncExternalStore } from 'react';

const DARK = '(prefers-color-scheme: dark)';

/** What the system prefers, followed as it changes; Office's own theme is missing or stale on some hosts. */
export function useColourScheme(): 'light' | 'dark' {
  return useSyncExternalStore(onChange, () => (globalThis.matchMedia(DARK).matches ? 'dark' : 'light'));
}

function onChange(listener: () => void): () => void {
  const query = globalThis.matchMedia(DARK);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}
