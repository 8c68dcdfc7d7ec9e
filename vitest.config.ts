import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** A test worker for every core: while one waits for a browser or a program, another has something to compute. */
const workers = availableParallelism();

/** Three projects: pure checks, the real store, and real programs (Chromium, LibreOffice) against the built product. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/e2e/**', 'tests/store/**'],
          maxWorkers: workers,
          // Bad input comes in large ranges too, and a busy machine takes its time over them.
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'store',
          include: ['tests/store/**/*.test.ts'],
          maxWorkers: workers,
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          // Each file has a product, a record and a browser of its own, which keep two cores busy.
          maxWorkers: Math.max(1, Math.floor(workers / 2)),
          sequence: { groupOrder: 1 },
          globalSetup: ['tests/e2e/support/build-first.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 15_000 } },
        },
      },
    ],
  },
});
