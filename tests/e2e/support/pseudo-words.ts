/** Marks around every text that comes out of the pane's tables of words, and around a text given to one of them to be put in. */
export const marks = { open: '⟦', close: '⟧', given: '⟪', givenEnd: '⟫' } as const;

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

/** A letter of a text: of the pane's own words, of a text given to them, or of neither. */
interface Letter {
  readonly letter: string;
  readonly of: 'words' | 'given' | 'neither';
}

/** The letters of a text, without the marks. */
export function lettersOf(text: string): readonly Letter[] {
  const within: Letter['of'][] = [];
  const letters: Letter[] = [];
  for (const letter of text) {
    if (letter === marks.open || letter === marks.given)
      within.push(letter === marks.open ? 'words' : 'given');
    else if (letter === marks.close || letter === marks.givenEnd) within.pop();
    else letters.push({ letter, of: within.at(-1) ?? 'neither' });
  }
  return letters;
}

/** Text in a language that nobody speaks: readable, a third longer, and marked where it came out of a table of words. */
function pseudoText(text: string): string {
  if (text === '') return text;
  const longer = 'ñoño '.repeat(Math.ceil(text.length / 15)).trim();
  let depth = 0;
  const changed = Array.from(text, (letter) => {
    if (letter === marks.given) depth += 1;
    if (letter === marks.givenEnd) depth -= 1;
    return depth > 0 ? letter : (accented[letter] ?? letter);
  });
  return `${marks.open}${changed.join('')} ${longer}${marks.close}`;
}

/** A text that is given to a function of words: one with a blank in it, because others may be keys that it looks up. */
const given = (value: unknown): unknown =>
  typeof value === 'string' && value.trim().includes(' ') ? `${marks.given}${value}${marks.givenEnd}` : value;

/** Every text of a table of words in pseudo-language, whatever makes it. */
export function pseudo(value: unknown): unknown {
  if (typeof value === 'string') return pseudoText(value);
  if (typeof value === 'function') {
    return (...args: readonly unknown[]): unknown =>
      pseudo((value as (...args: readonly unknown[]) => unknown)(...args.map(given)));
  }
  if (Array.isArray(value)) return value.map(pseudo);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, pseudo(each)]));
}
