import { defineConfig } from 'vitest/config';

/** The tests that doubt the core: those of `shared`, and of the pane's work, where plans are made true and read back. */
export default defineConfig({
  test: {
    include: ['tests/shared/**/*.test.ts', 'tests/addin/app/**/*.test.ts'],
    isolate: false,
    testTimeout: 180_000,
  },
});
