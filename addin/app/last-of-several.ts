import type { Stop, TimerPort } from './ports.ts';

/** Does only the last of what is asked for in quick succession. */
export interface LastOfSeveral {
  /** Does this once nothing else has been asked for over a while. */
  readonly put: (run: () => void) => void;
  /** Does what waits now. */
  readonly flush: () => void;
  /** Forgets what waits. */
  readonly drop: () => void;
}

export function createLastOfSeveral(timer: TimerPort, restMs: number): LastOfSeveral {
  let waiting: { readonly run: () => void; readonly stop: Stop } | null = null;
  const drop = () => {
    waiting?.stop();
    waiting = null;
  };
  const flush = () => {
    const run = waiting?.run;
    drop();
    run?.();
  };
  return {
    drop,
    flush,
    put(run) {
      drop();
      waiting = { run, stop: timer.after(restMs, flush) };
    },
  };
}
