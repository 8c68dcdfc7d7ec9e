import { defineConfig } from 'vitest/config';

/** Three projects: pure checks, the real store, and real programs (Chromium, LibreOffice) against the built product. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/e2e/**', 'tests/store/**'],
          // Bad input comes in large ranges too, and a busy machine takes its time over them.
          testTimeout: 30_000,
        },
      },
      { test: { name: 'store', include: ['tests/store/**/*.test.ts'], testTimeout: 30_000 } },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
