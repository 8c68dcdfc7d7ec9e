import type { At } from '../kernel/at.ts';
import { wholeRange } from '../kernel/at.ts';
import type { Cell } from '../kernel/cell.ts';
import { isBlank } from '../kernel/read-cell.ts';
import type { Result } from '../kernel/result.ts';
import { failure, success } from '../kernel/result.ts';

/** The doubt about the agreed weights when none is given: a quarter. SPEC FM-1. */
export const usualDoubt = 0.25;

/** Why a doubt about the weights cannot be used: it is no number from 0 to 1. */
export interface DoubtIssue {
  readonly code: 'doubt.not-a-share';
  readonly at: At;
  readonly found: Cell;
}

/** The doubt that a cell states: a number from 0 to 1, or the usual quarter when blank. SPEC FM-1. */
export function readDoubt(cell: Cell | undefined): Result<number, DoubtIssue> {
  if (cell === undefined || isBlank(cell)) return success(usualDoubt);
  if (typeof cell === 'number' && cell >= 0 && cell <= 1) return success(cell);
  return failure({ code: 'doubt.not-a-share', at: wholeRange('doubt'), found: cell });
}
