import { agreementTable } from '../../shared/register/agreement.ts';
import type { Kappa } from '../../shared/register/kappa.ts';
import { sayNothing } from '../../shared/report/issue-wording.ts';
import type { CellResult } from './cell-error.ts';
import { answerRows, notAvailable, toRows } from './cell-error.ts';
import { toGrid, toOptionalGrid, toOptionalWord } from './from-excel.ts';

function kappaCell(kappa: Kappa): CellResult {
  return kappa.kind === 'value' ? kappa.value : notAvailable(sayNothing(kappa.why));
}

/**
 * Says how far two scorers agree: Cohen's weighted kappa, the share of identical ratings, and the share within one rating.
 * @customfunction AGREEMENT AGREEMENT
 * @param first Ratings of the first scorer.
 * @param second Ratings of the second scorer, in a range of the same shape.
 * @param weighting How a gap counts: linear (the default), quadratic, or none for all gaps alike.
 * @param scale Lowest and highest rating, for all criteria or for each; 1 to 5 when left out.
 * @returns Kappa, the share identical and the share within one, in one row.
 */
export function agreement(
  first: unknown[][],
  second: unknown[][],
  weighting?: unknown,
  scale?: unknown[][],
): unknown[][] {
  return answerRows(() => {
    const options = { weighting: toOptionalWord(weighting), scale: toOptionalGrid(scale) };
    const result = agreementTable(toGrid(first), toGrid(second), options);
    const rows = result.ok ? { ok: true as const, value: [result.value] } : result;
    return toRows(rows, 3, ({ kappa, identical, withinOne }) => [kappaCell(kappa), identical, withinOne]);
  });
}
