/** The part that is rounded off when two finite numbers are added, exactly. Published in Knuth, The Art of Computer Programming 2 (4.2.2). */
export function roundedOff(sum: number, value: number): number {
  const next = sum + value;
  const added = next - sum;
  return sum - (next - added) + (value - added);
}

/**
 * The sum of some numbers, with the part that each addition rounds off carried along, so that the order of the
 * numbers does not show in the result; infinite when they are too large to add. Published as Neumaier's variant of Kahan summation (ZAMM 54, 1974).
 */
export function sumOf(values: readonly number[]): number {
  let sum = 0;
  let lost = 0;
  for (const value of values) {
    lost += roundedOff(sum, value);
    sum += value;
  }
  return Number.isFinite(sum) ? sum + lost : sum;
}

/** How far two scores (0 to 100) may differ and still be taken as equal where a band begins. SPEC BD-4. */
export const equalityTolerance = 1e-9;

/**
 * A result rounded to 12 decimals, which takes away what binary fractions leave behind: a score that is meant to
 * be 40 is 40 itself in every comparison that follows. SPEC SC-6.
 */
export function settle(value: number): number {
  return Math.round(value * 1e12) / 1e12;
}
