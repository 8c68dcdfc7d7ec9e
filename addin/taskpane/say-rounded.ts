/** A number with two decimals at most, as ratings between two levels stand in their cells. */
export function sayRounded(value: number): string {
  return String(Math.round(value * 100) / 100);
}
