import type { At } from '../kernel/at.ts';
import type { Cell } from '../kernel/cell.ts';
import { isBlank } from '../kernel/read-cell.ts';
import { numberSpelledBy } from '../kernel/text.ts';

/** Why a cell that must hold a number does not: a number typed as text, or something else. */
export type NumberIssue =
  | {
      readonly code: 'number.text-number';
      readonly at: At;
      readonly found: string;
      readonly number: number;
    }
  | { readonly code: 'number.missing'; readonly at: At }
  | { readonly code: 'number.not-a-number'; readonly at: At; readonly found: Cell };

/** What is wrong with a cell that must hold a finite number, or undefined when it holds one. SPEC WT-2. */
export function numberIssue(cell: Cell, at: At): NumberIssue | undefined {
  if (typeof cell === 'number' && Number.isFinite(cell)) return undefined;
  if (isBlank(cell)) return { code: 'number.missing', at };
  const spelled = typeof cell === 'string' ? numberSpelledBy(cell) : undefined;
  if (typeof cell === 'string' && spelled !== undefined) {
    return { code: 'number.text-number', at, found: cell, number: spelled };
  }
  return { code: 'number.not-a-number', at, found: cell };
}
