import { defineConfig } from 'vitest/config';

/** The tests that doubt the core: those of `shared`, and of what would change a place, which is put together from two of its folders elsewhere. */
export default defineConfig({
  test: {
    include: ['tests/shared/**/*.test.ts', 'tests/addin/app/what-would-change.test.ts'],
    isolate: false,
    testTimeout: 180_000,
  },
});
