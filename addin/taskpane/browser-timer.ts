import type { TimerPort } from '../app/ports.ts';

/** The page's own clock. */
export const browserTimer: TimerPort = {
  after(milliseconds, run) {
    const handle = setTimeout(run, milliseconds);
    return () => clearTimeout(handle);
  },
  now: () => performance.now(),
};
