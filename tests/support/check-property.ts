import fc from 'fast-check';

/** Checks a property on 200 cases that are the same on every run; a failing one prints its seed and counterexample. */
export function checkProperty<Case>(property: fc.IProperty<Case>): void {
  fc.assert(property, { seed: 20_261_123, numRuns: 200 });
}
