/**
 * Whether the code is instrumented for mutation testing. Then it is many times slower, in an uneven way, and what is said of its time says
 * nothing of the code.
 */
export const isInstrumented = process.env['STRYKER_MUTATOR_WORKER'] !== undefined;
