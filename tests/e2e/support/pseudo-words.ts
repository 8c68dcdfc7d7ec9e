/** Marks around every text that comes out of the pane's tables of words. */
export const marks = { open: '⟦', close: '⟧' } as const;

const accented: Readonly<Record<string, string>> = {
  a: 'á',
  e: 'é',
  i: 'í',
  o: 'ó',
  u: 'ú',
  A: 'Á',
  E: 'É',
  O: 'Ó',
};

/** Text in a language that nobody speaks: readable, a third longer, and marked where it came out of a table of words. */
function pseudoText(text: string): string {
  if (text === '' || text.startsWith(marks.open)) return text;
  const longer = 'ñoño '.repeat(Math.ceil(text.length / 15)).trim();
  const changed = text.replaceAll(/[aeiouAEO]/g, (letter) => accented[letter] ?? letter);
  return `${marks.open}${changed} ${longer}${marks.close}`;
}

/** Every text of a table of words in pseudo-language, whatever makes it. */
export function pseudo(value: unknown): unknown {
  if (typeof value === 'string') return pseudoText(value);
  if (typeof value === 'function') {
    return (...given: readonly unknown[]): unknown =>
      pseudo((value as (...args: readonly unknown[]) => unknown)(...given));
  }
  if (Array.isArray(value)) return value.map(pseudo);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, pseudo(each)]));
}
