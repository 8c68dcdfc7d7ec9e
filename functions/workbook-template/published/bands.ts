/** Illustrative bands: the score from which each begins, and its word. The council published none. */
export const illustrativeBands: readonly (readonly [from: number, band: string])[] = [
  [0, 'Weak'],
  [40, 'Fair'],
  [65, 'Strong'],
];
