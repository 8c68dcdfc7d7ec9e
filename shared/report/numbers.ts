/** A score or bound (0 to 100) as officers read it: rounded to a whole number, halves up. */
export function sayScore(score: number): string {
  return String(Math.round(score));
}

/** A share (0 to 1) as a whole percentage, halves up: 0.85 is `85%`. */
export function sayShare(share: number): string {
  return `${String(Math.round(share * 100))}%`;
}
