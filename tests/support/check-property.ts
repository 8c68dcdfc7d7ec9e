import fc from 'fast-check';
import { isInstrumented } from './instrumented.ts';

/* Under mutation testing every case is run thousands of times over; fewer of them can only leave more mutants alive. */
const numRuns = isInstrumented ? 40 : 200;

/** Checks a property on 200 cases that are the same on every run; a failing one prints its seed and counterexample. */
export function checkProperty<Case>(property: fc.IProperty<Case>): void {
  fc.assert(property, { seed: 20_261_123, numRuns });
}
