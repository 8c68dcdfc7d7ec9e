/**
 * A sum that carries along the part that each addition rounds off, so that the order of the numbers does not show in
 * the result; infinite when they are too large to add. Published as Neumaier's variant of Kahan summation (ZAMM 54,
 * 1974); the part rounded off is found without a branch, as in Knuth, The Art of Computer Programming 2 (4.2.2).
 */
export class RunningSum {
  private sum = 0;
  private lost = 0;

  /** Adds a number. */
  add(value: number): void {
    const next = this.sum + value;
    const added = next - this.sum;
    this.lost += this.sum - (next - added) + (value - added);
    this.sum = next;
  }

  /** The sum of all numbers added so far; 0 when there is none. */
  get total(): number {
    return Number.isFinite(this.sum) ? this.sum + this.lost : this.sum;
  }
}

/** The sum of some numbers, whatever their order: see `RunningSum`. */
export function sumOf(values: readonly number[]): number {
  const sum = new RunningSum();
  for (const value of values) sum.add(value);
  return sum.total;
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
