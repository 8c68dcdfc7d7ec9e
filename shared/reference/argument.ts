import type { At, RangeName } from '../kernel/at.ts';
import { wholeRange } from '../kernel/at.ts';
import type { Cell, Grid } from '../kernel/cell.ts';
import { errorOf, isBlank } from '../kernel/read-cell.ts';
import type { Result } from '../kernel/result.ts';
import { failure, success } from '../kernel/result.ts';
import { numberSpelledBy } from '../kernel/text.ts';

/** Why an argument that must be one cell is none: it is a range of several. */
export interface ArgumentShapeIssue {
  readonly code: 'argument.shape';
  readonly at: At;
  readonly rows: number;
  readonly columns: number;
}

/** Why an argument that must be one number is none. */
export type NumberArgumentIssue =
  | ArgumentShapeIssue
  | {
      readonly code: 'argument.text-number';
      readonly at: At;
      readonly found: string;
      readonly number: number;
    }
  | { readonly code: 'argument.not-a-number'; readonly at: At; readonly found: Cell };

/** The one cell of an argument; blank when it was left out or is a range of no cells. SPEC DS-4. */
export function readOnlyCell(
  grid: Grid | null | undefined,
  range: RangeName,
): Result<Cell, ArgumentShapeIssue> {
  const [first = [], ...others] = grid ?? [];
  if (others.length === 0 && first.length <= 1) return success(first[0] ?? null);
  const columns = Math.max(first.length, others[0]?.length ?? 0);
  return failure({ code: 'argument.shape', at: wholeRange(range), rows: others.length + 1, columns });
}

/** Says whether a cell has nothing to say where a number or a word is due: blank or `#N/A`. SPEC DS-5. */
export function isNotStated(cell: Cell): boolean {
  return isBlank(cell) || errorOf(cell) === '#N/A';
}

/** The finite number in a cell. A text, a number typed as text included, a boolean and an error are problems. SPEC DS-4. */
export function readNumber(cell: Cell, range: RangeName): Result<number, NumberArgumentIssue> {
  if (typeof cell === 'number' && Number.isFinite(cell)) return success(cell);
  const at = wholeRange(range);
  const number = typeof cell === 'string' ? numberSpelledBy(cell) : undefined;
  if (typeof cell === 'string' && number !== undefined) {
    return failure({ code: 'argument.text-number', at, found: cell, number });
  }
  return failure({ code: 'argument.not-a-number', at, found: cell });
}

/** The finite number that an argument states; null when its cell is blank or `#N/A`. 0 is 0. SPEC DS-4, DS-5. */
export function readStatedNumber(grid: Grid, range: RangeName): Result<number | null, NumberArgumentIssue> {
  const cell = readOnlyCell(grid, range);
  if (!cell.ok) return cell;
  return isNotStated(cell.value) ? success(null) : readNumber(cell.value, range);
}
