const NAME = 'partner-city.name';

/** The name that was last written beside a decision on this computer; empty when there is none. A browser set to keep nothing throws. */
export function recallName(): string {
  try {
    return globalThis.localStorage.getItem(NAME) ?? '';
  } catch {
    return '';
  }
}

export function rememberName(name: string): void {
  try {
    globalThis.localStorage.setItem(NAME, name);
  } catch {
    return;
  }
}
