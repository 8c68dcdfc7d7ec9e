import type { At } from '../kernel/at.ts';
import { wholeRange } from '../kernel/at.ts';
import type { Cell, Grid } from '../kernel/cell.ts';
import { errorOf, isBlank, isBlankOrZero, labelOf, widthOf } from '../kernel/read-cell.ts';
import type { Result } from '../kernel/result.ts';
import { failure, failureOf, success } from '../kernel/result.ts';
import { equalityTolerance } from '../kernel/sum.ts';
import type { NumberIssue } from './number-cell.ts';
import { numberIssue } from './number-cell.ts';

/** A band of scores: its lower edge (a score of 0 to 100) and its label. */
export interface Band {
  readonly from: number;
  readonly label: string;
}

/** Bands by rising lower edge; at least one, and no two edges the same. SPEC BD-1. */
export type Bands = readonly Band[];

/** Why bands cannot be used. */
export type BandIssue =
  | NumberIssue
  | { readonly code: 'bands.shape'; readonly at: At; readonly rows: number; readonly columns: number }
  | { readonly code: 'bands.empty'; readonly at: At }
  | { readonly code: 'band.no-label'; readonly at: At; readonly found: Cell }
  | { readonly code: 'band.repeated-edge'; readonly at: At; readonly edge: number };

/**
 * The bands in two columns, lower edge and label, in any order. A wholly blank row is passed over; every other
 * has a finite number and a label. Two edges that differ by no more than 1e-9 are one edge twice. SPEC BD-1, BD-2.
 */
export function readBands(grid: Grid): Result<Bands, BandIssue> {
  const columns = widthOf(grid);
  if (columns !== 2)
    return failure({ code: 'bands.shape', at: wholeRange('bands'), rows: grid.length, columns });
  const found: { readonly band: Band; readonly at: At }[] = [];
  const issues: BandIssue[] = [];
  grid.forEach((cells, row) => {
    const [edge = null, label = null] = cells;
    if (isEmptyRow(edge, label)) return;
    const at: At = { range: 'bands', row: row + 1, column: 1 };
    const issue = numberIssue(edge, at) ?? labelIssue(label, { ...at, column: 2 });
    if (issue !== undefined) issues.push(issue);
    else if (typeof edge === 'number') found.push({ band: { from: edge, label: labelOf(label) }, at });
  });
  found.sort((a, b) => a.band.from - b.band.from);
  found.forEach(({ band, at }, index) => {
    const below = found[index - 1];
    if (below !== undefined && band.from - below.band.from <= equalityTolerance) {
      issues.push({ code: 'band.repeated-edge', at, edge: band.from });
    }
  });
  if (issues.length > 0) return failureOf(issues);
  if (found.length === 0) return failure({ code: 'bands.empty', at: wholeRange('bands') });
  return success(found.map(({ band }) => band));
}

/** Says whether a row holds nothing: two blanks, or the two zeros that desktop Excel makes of them. */
function isEmptyRow(edge: Cell, label: Cell): boolean {
  return (isBlank(edge) && isBlank(label)) || (edge === 0 && label === 0);
}

function labelIssue(label: Cell, at: At): BandIssue | undefined {
  return isBlankOrZero(label) || errorOf(label) !== undefined
    ? { code: 'band.no-label', at, found: label }
    : undefined;
}
