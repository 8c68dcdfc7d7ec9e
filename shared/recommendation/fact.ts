import type { Cell } from '../kernel/cell.ts';
import { serialOfIsoDate } from '../kernel/date.ts';
import { errorOf } from '../kernel/read-cell.ts';
import { foldText } from '../kernel/text.ts';

/**
 * A fact as conditions see it. A text keeps the form in which it is compared and, when it is an ISO date, the
 * serial number of its day. SPEC CN-1, CN-6.
 */
export type Fact =
  | { readonly kind: 'not-stated' }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'text'; readonly folded: string; readonly day: number | undefined };

const notStated: Fact = { kind: 'not-stated' };
const wordsForNotStated: ReadonlySet<string> = new Set(['', 'not stated', '?', '-']);

/** Says whether a text, already folded, means that a fact is not stated. SPEC CN-1. */
export function meansNotStated(folded: string): boolean {
  return wordsForNotStated.has(folded);
}

/**
 * The fact in a cell. Not stated: blank, empty text, `Not stated`, `?`, `-`, `#N/A` and, where `zeroIsGap`
 * (no condition of the column mentions a number), 0. Cells with other errors are the caller's to refuse; here
 * they count as not stated. SPEC CN-1, CN-8, RL-6.
 */
export function readFact(cell: Cell, zeroIsGap: boolean): Fact {
  if (typeof cell === 'string') return readText(cell);
  if (typeof cell === 'boolean') return { kind: 'boolean', value: cell };
  if (typeof cell !== 'number' || (cell === 0 && zeroIsGap)) return notStated;
  return { kind: 'number', value: cell };
}

function readText(text: string): Fact {
  const folded = foldText(text);
  if (meansNotStated(folded) || errorOf(text) !== undefined) return notStated;
  return { kind: 'text', folded, day: serialOfIsoDate(text) };
}
