import type { At } from '../kernel/at.ts';
import { wholeRange } from '../kernel/at.ts';
import type { Cell, Grid } from '../kernel/cell.ts';
import { widthOf } from '../kernel/read-cell.ts';
import type { Result } from '../kernel/result.ts';
import { failure, failureOf, success } from '../kernel/result.ts';
import { sumOf } from '../kernel/sum.ts';
import type { NumberIssue } from './number-cell.ts';
import { numberIssue } from './number-cell.ts';

/** One weight per criterion as agreed, 0 or more, in any unit; their sum is above 0. SPEC WT-1 to WT-5. */
export type Weights = readonly number[];

/** Why weights cannot be used. */
export type WeightIssue =
  | NumberIssue
  | { readonly code: 'weight.negative'; readonly at: At; readonly found: number }
  | { readonly code: 'weights.shape'; readonly at: At; readonly rows: number; readonly columns: number }
  | { readonly code: 'weights.sum'; readonly at: At; readonly sum: number }
  | { readonly code: 'weights.count'; readonly at: At; readonly weights: number; readonly criteria: number };

/**
 * The weights in a row or a column of cells. Every cell is a finite number of at least 0, and the sum is finite
 * and above 0; a blank cell is no weight, and 0 is one. All that is wrong is named, not the first only.
 * SPEC WT-1 to WT-4.
 */
export function readWeights(grid: Grid): Result<Weights, WeightIssue> {
  const columns = widthOf(grid);
  if (grid.length === 0 || columns === 0 || (grid.length > 1 && columns > 1)) {
    return failure({ code: 'weights.shape', at: wholeRange('weights'), rows: grid.length, columns });
  }
  const weights: number[] = [];
  const issues: WeightIssue[] = [];
  grid.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      const at: At = { range: 'weights', row: row + 1, column: column + 1 };
      const issue = weightIssue(cell, at);
      if (issue !== undefined) issues.push(issue);
      else if (typeof cell === 'number') weights.push(cell);
    });
  });
  if (issues.length > 0) return failureOf(issues);
  const sum = sumOf(weights);
  if (!(sum > 0 && sum < Infinity)) return failure({ code: 'weights.sum', at: wholeRange('weights'), sum });
  return success(weights);
}

function weightIssue(cell: Cell, at: At): WeightIssue | undefined {
  const issue = numberIssue(cell, at);
  if (issue !== undefined) return issue;
  return typeof cell === 'number' && cell < 0 ? { code: 'weight.negative', at, found: cell } : undefined;
}
