import { equalityTolerance } from '../kernel/sum.ts';

/**
 * The share (0 to 1) of all weightings under which a weighted mean falls below a mark, weights being uniform on
 * the simplex. `gaps` holds, for each criterion, how far the mean would stand above the mark (negative: below)
 * if that criterion had the whole weight; a gap of no more than 1e-9 counts as reaching the mark. Exact, without
 * sampling: the recursion of Varsi (1973) and Ali (1973) for the part of a simplex cut off by a plane. Every step
 * is a weighted mean of numbers from 0 to 1, so nothing cancels. SPEC FM-3.
 */
export function shareBelow(gaps: readonly number[]): number {
  const above: number[] = [];
  const below: number[] = [];
  for (const gap of gaps) {
    if (gap < -equalityTolerance) below.push(-gap);
    else above.push(gap <= equalityTolerance ? 0 : gap);
  }
  const shares = below.map(() => 1);
  for (const up of above) {
    let before = 0;
    below.forEach((down, index) => {
      before = (down * (shares[index] ?? 1) + up * before) / (down + up);
      shares[index] = before;
    });
  }
  return shares.at(-1) ?? 0;
}
