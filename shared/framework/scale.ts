import type { At } from '../kernel/at.ts';
import { wholeRange } from '../kernel/at.ts';
import type { Grid } from '../kernel/cell.ts';
import { cellAt, isOmitted, widthOf } from '../kernel/read-cell.ts';
import type { Result } from '../kernel/result.ts';
import { failure, success } from '../kernel/result.ts';
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

/** How a grid of cells spells a scale: which cell holds the end (0 lowest, 1 highest) of a criterion. */
type Layout = (criterion: number, end: 0 | 1) => readonly [row: number, column: number];

const oneRow: Layout = (_, end) => [0, end];
const oneColumn: Layout = (_, end) => [end, 0];
const rowPerEnd: Layout = (criterion, end) => [end, criterion];
const rowPerCriterion: Layout = (criterion, end) => [criterion, end];

/**
 * The scale of `criteria` criteria: 1 to 5 when left out; a lowest and a highest for all (1 x 2 or 2 x 1); or one
 * pair each, as two columns (n x 2) or two rows (2 x n), a 2 x 2 being two columns. Every lowest is 1 or above,
 * because a blank cell can arrive as 0 and must never read as a rating; every highest is above its lowest.
 * SPEC WT-6 to WT-9.
 */
export function readScale(grid: Grid | null, criteria: number): Result<Scale, ScaleIssue> {
  if (isOmitted(grid)) return success(sameForAll(criteria, 1, 5));
  const columns = widthOf(grid);
  const layout = layoutOf(grid.length, columns, criteria);
  if (layout === undefined) {
    return failure({ code: 'scale.shape', at: wholeRange('scale'), rows: grid.length, columns, criteria });
  }
  const pairs = layout === oneRow || layout === oneColumn ? 1 : criteria;
  const lowest: number[] = [];
  const highest: number[] = [];
  const issues: ScaleIssue[] = [];
  for (let pair = 0; pair < pairs; pair += 1) {
    const ends = readPair(grid, layout(pair, 0), layout(pair, 1));
    if (!ends.ok) issues.push(...ends.issues);
    else {
      lowest.push(ends.value[0]);
      highest.push(ends.value[1]);
    }
  }
  if (issues.length > 0) return failure(...issues);
  return success(
    pairs === criteria ? { lowest, highest } : sameForAll(criteria, lowest[0] ?? 1, highest[0] ?? 5),
  );
}

function sameForAll(criteria: number, lowest: number, highest: number): Scale {
  return { lowest: Array<number>(criteria).fill(lowest), highest: Array<number>(criteria).fill(highest) };
}

function layoutOf(rows: number, columns: number, criteria: number): Layout | undefined {
  if (columns === 2 && rows === criteria) return rowPerCriterion;
  if (rows === 2 && columns === criteria) return rowPerEnd;
  if (rows === 1 && columns === 2) return oneRow;
  if (rows === 2 && columns === 1) return oneColumn;
  return undefined;
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
    return failure(...issues);
  if (lowest < 1) return failure({ code: 'scale.below-one', at: lowAt, found: lowest });
  if (highest <= lowest) return failure({ code: 'scale.not-above', at: highAt, lowest, highest });
  return success([lowest, highest]);
}
