import type { At } from '../kernel/at.ts';
import { wholeRange } from '../kernel/at.ts';
import type { Cell } from '../kernel/cell.ts';
import { isBlankOrZero } from '../kernel/read-cell.ts';
import type { Result } from '../kernel/result.ts';
import { failure, success } from '../kernel/result.ts';
import { foldText } from '../kernel/text.ts';

/** How much a gap between two ratings weighs: as its size, as its square, or any gap as any other. SPEC AG-3. */
export type GapWeighting = 'linear' | 'quadratic' | 'none';

/** Every way of weighting gaps, in the order in which the help lists them. */
export const gapWeightings: readonly GapWeighting[] = ['linear', 'quadratic', 'none'];

/** Why a way of weighting gaps is not known. */
export interface GapWeightingIssue {
  readonly code: 'weighting.unknown';
  readonly at: At;
  readonly found: Cell;
  readonly known: readonly string[];
}

/** The way of weighting gaps that a cell names, letter case ignored; `linear` when blank (or 0, which is how a blank can arrive). SPEC AG-3. */
export function readGapWeighting(cell: Cell | undefined): Result<GapWeighting, GapWeightingIssue> {
  if (cell === undefined || isBlankOrZero(cell)) return success('linear');
  const word = typeof cell === 'string' ? foldText(cell) : '';
  const weighting = gapWeightings.find((known) => known === word);
  if (weighting !== undefined) return success(weighting);
  return failure({
    code: 'weighting.unknown',
    at: wholeRange('weighting'),
    found: cell,
    known: gapWeightings,
  });
}
