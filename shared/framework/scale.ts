import type { At } from '../kernel/at.ts';
import { wholeRange } from '../kernel/at.ts';
import type { Grid } from '../kernel/cell.ts';
import { cellAt, isOmitted, widthOf } from '../kernel/read-cell.ts';
import type { Result } from '../kernel/result.ts';
import { failure, failureOf, success } from '../kernel/result.ts';
import type { NumberIssue } from './number-cell.ts';
import { numberIssue } from './number-cell.ts';

/** The lowest and the highest rating of each criterion, in the order of the criteria. SPEC WT-6. */
export interface Scale {
  readonly lowest: readonly number[];
  readonly highest: readonly number[];
}

/** Why a scale cannot be used. */
export type ScaleIssue =
  | NumberIssue
  | {
      readonly code: 'scale.shape';
      readonly at: At;
      readonly rows: number;
      readonly columns: number;
      readonly criteria: number;
    }
  | { readonly code: 'scale.below-one'; readonly at: At; readonly found: number }
  | { readonly code: 'scale.not-above'; readonly at: At; readonly lowest: number; readonly highest: number };

/** How a grid spells a scale: how many pairs it holds, and in which cell (row and column from 0) a pair's end (0 lowest, 1 highest) stands. */
export interface ScaleLayout {
  readonly pairs: number;
  readonly cellOf: (pair: number, end: 0 | 1) => readonly [row: number, column: number];
}

/**
 * The scale of `criteria` criteria: 1 to 5 when left out; a lowest and a highest for all (1 x 2 or 2 x 1); or one
 * pair each, as two columns (n x 2) or two rows (2 x n), a 2 x 2 being two columns. Every lowest is 1 or above,
 * because a blank cell can arrive as 0 and must never read as a rating; every highest is above its lowest.
 * SPEC WT-6 to WT-9.
 */
export function readScale(grid: Grid | null, criteria: number): Result<Scale, ScaleIssue> {
  if (isOmitted(grid)) return success(sameForAll(criteria, [1], [5]));
  const columns = widthOf(grid);
  const layout = scaleLayout(grid.length, columns, criteria);
  if (layout === undefined) {
    return failure({ code: 'scale.shape', at: wholeRange('scale'), rows: grid.length, columns, criteria });
  }
  const lowest: number[] = [];
  const highest: number[] = [];
  const issues: ScaleIssue[] = [];
  for (let pair = 0; pair < layout.pairs; pair += 1) {
    const ends = readPair(grid, layout.cellOf(pair, 0), layout.cellOf(pair, 1));
    if (!ends.ok) {
      issues.push(...ends.issues);
      continue;
    }
    lowest.push(ends.value[0]);
    highest.push(ends.value[1]);
  }
  if (issues.length > 0) return failureOf(issues);
  return success(layout.pairs === 1 ? sameForAll(criteria, lowest, highest) : { lowest, highest });
}

function sameForAll(
  criteria: number,
  [lowest = 1]: readonly number[],
  [highest = 5]: readonly number[],
): Scale {
  return { lowest: Array<number>(criteria).fill(lowest), highest: Array<number>(criteria).fill(highest) };
}

/** The layout of a grid of this shape, undefined when it is no scale's; a pair per criterion is preferred, and of those the one in two columns. SPEC WT-7. */
export function scaleLayout(rows: number, columns: number, criteria: number): ScaleLayout | undefined {
  const layouts: Readonly<Record<string, ScaleLayout>> = {
    '1x2': { pairs: 1, cellOf: (_, end) => [0, end] },
    '2x1': { pairs: 1, cellOf: (_, end) => [end, 0] },
    [`2x${String(criteria)}`]: { pairs: criteria, cellOf: (pair, end) => [end, pair] },
    [`${String(criteria)}x2`]: { pairs: criteria, cellOf: (pair, end) => [pair, end] },
  };
  return layouts[`${String(rows)}x${String(columns)}`];
}

function readPair(
  grid: Grid,
  low: readonly [number, number],
  high: readonly [number, number],
): Result<readonly [number, number], ScaleIssue> {
  const lowAt: At = { range: 'scale', row: low[0] + 1, column: low[1] + 1 };
  const highAt: At = { range: 'scale', row: high[0] + 1, column: high[1] + 1 };
  const lowest = cellAt(grid, low[0], low[1]);
  const highest = cellAt(grid, high[0], high[1]);
  const issues = [numberIssue(lowest, lowAt), numberIssue(highest, highAt)].filter(
    (issue) => issue !== undefined,
  );
  if (typeof lowest !== 'number' || typeof highest !== 'number' || issues.length > 0)
    return failureOf(issues);
  if (lowest < 1) return failure({ code: 'scale.below-one', at: lowAt, found: lowest });
  if (highest <= lowest) return failure({ code: 'scale.not-above', at: highAt, lowest, highest });
  return success([lowest, highest]);
}
