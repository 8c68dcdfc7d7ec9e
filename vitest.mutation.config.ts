import { defineConfig } from 'vitest/config';

/** The tests that doubt the core: those of `shared` alone, without the projects and programs of the whole suite. */
export default defineConfig({
  test: { include: ['tests/shared/**/*.test.ts'], isolate: false, testTimeout: 180_000 },
});
