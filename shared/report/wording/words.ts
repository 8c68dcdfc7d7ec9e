import type { Cell } from '../../kernel/cell.ts';
import { isCellError } from '../../kernel/cell.ts';

/** The words for one kind of problem each: a table of these is complete, or it does not compile. */
export type WordingOf<Issue extends { readonly code: string }> = {
  readonly [Code in Issue['code']]: (issue: Extract<Issue, { readonly code: Code }>) => string;
};

/** A cell as a sentence names it: a text in quotation marks, an error as Excel prints it. */
export function quote(cell: Cell): string {
  if (cell === null) return 'A blank';
  if (isCellError(cell)) return cell.error;
  if (typeof cell === 'string') return `"${shortened(cell)}"`;
  return typeof cell === 'boolean' ? String(cell).toUpperCase() : String(cell);
}

/** A sentence has room for the start of a text, and nobody reads more of it there. */
const longestQuoted = 80;

/** A text, or its start and a mark that there is more. */
export function shortened(text: string): string {
  const characters = Array.from(text.slice(0, 4 * longestQuoted));
  if (characters.length <= longestQuoted) return text;
  return `${characters.slice(0, longestQuoted).join('')}…`;
}

/** What to do about a number that was typed as text. */
export function typedAsText(found: string, number: number): string {
  return `${quote(found)} is text. Type the number ${String(number)}.`;
}

/** A number of things: `1 weight`, `3 criteria`. */
export function count(number: number, noun: string, plural = `${noun}s`): string {
  return `${String(number)} ${number === 1 ? noun : plural}`;
}

/** The size of a range: `2 rows by 1 column`. */
export function size(rows: number, columns: number): string {
  return `${count(rows, 'row')} by ${count(columns, 'column')}`;
}

/** Words joined as in a sentence, `a, b and c`; beyond `most` of them only how many more there are. */
export function listed(words: readonly string[], last: 'and' | 'or', most: number): string {
  const named = words.length > most ? [...words.slice(0, most), `${words.length - most} more`] : words;
  if (named.length < 2) return named.join('');
  return `${named.slice(0, -1).join(', ')} ${last} ${named.at(-1) ?? ''}`;
}
