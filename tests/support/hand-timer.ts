import type { TimerPort } from '../../addin/app/ports.ts';

/** A timer whose hands the test turns. */
export interface HandTimer extends TimerPort {
  /** Lets time pass, and what was due happen, then whatever that began. */
  pass(milliseconds: number): Promise<void>;
}

export function createHandTimer(): HandTimer {
  let now = 0;
  let due: { readonly at: number; readonly run: () => void }[] = [];
  return {
    now: () => now,
    after(milliseconds, run) {
      const entry = { at: now + milliseconds, run };
      due.push(entry);
      return () => {
        due = due.filter((each) => each !== entry);
      };
    },
    async pass(milliseconds) {
      now += milliseconds;
      const ready = due.filter((each) => each.at <= now);
      due = due.filter((each) => each.at > now);
      for (const entry of ready) entry.run();
      /* Promises already under way settle within a few turns of the loop. */
      for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
    },
  };
}
