import fc from 'fast-check';
import { isInstrumented } from './instrumented.ts';

/** How many cases a property is checked on. Mutation testing runs each thousands of times over; fewer can only leave more mutants alive. */
export const propertyCases = isInstrumented ? 40 : 200;

/** Checks a property on cases that are the same on every run; a failing one prints its seed and counterexample. */
export function checkProperty<Case>(property: fc.IProperty<Case>): void {
  fc.assert(property, { seed: 20_261_123, numRuns: propertyCases });
}
