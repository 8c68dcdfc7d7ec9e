import type { At } from '../kernel/at.ts';
import { wholeRange } from '../kernel/at.ts';
import type { Cell } from '../kernel/cell.ts';
import { isBlankOrZero } from '../kernel/read-cell.ts';
import type { Result } from '../kernel/result.ts';
import { failure, success } from '../kernel/result.ts';
import { foldText } from '../kernel/text.ts';

/** What SCORE does about gaps: leave them out, take the lowest or the highest rating, or give no score. SPEC SC-7. */
export type MissingPolicy = 'exclude' | 'lowest' | 'highest' | 'refuse';

/** Every way of treating gaps, in the order in which the help lists them. */
export const missingPolicies: readonly MissingPolicy[] = ['exclude', 'lowest', 'highest', 'refuse'];

/** Why a way of treating gaps is not known. */
export interface MissingPolicyIssue {
  readonly code: 'missing.unknown';
  readonly at: At;
  readonly found: Cell;
  readonly known: readonly string[];
}

/** The way of treating gaps that a cell names, letter case ignored; `exclude` when blank (or 0, which is how a blank can arrive). SPEC SC-7. */
export function readMissingPolicy(cell: Cell | undefined): Result<MissingPolicy, MissingPolicyIssue> {
  if (cell === undefined || isBlankOrZero(cell)) return success('exclude');
  const word = typeof cell === 'string' ? foldText(cell) : '';
  const policy = missingPolicies.find((known) => known === word);
  if (policy !== undefined) return success(policy);
  return failure({ code: 'missing.unknown', at: wholeRange('missing'), found: cell, known: missingPolicies });
}
