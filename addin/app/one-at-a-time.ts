import type { Stop } from './ports.ts';

/** Work that never overlaps itself, and can be held off. */
export interface OneAtATime {
  /** Does it now or, while it is being done or held off, once more as soon as that has ended. */
  readonly run: () => Promise<void>;
  /** Holds it off until the answer is called. What is under way already is not stopped. */
  readonly hold: () => Stop;
}

export function createOneAtATime(work: () => Promise<void>): OneAtATime {
  let running: Promise<void> | null = null;
  let asked = 0;
  const gate = createGate();
  const loop = async (): Promise<void> => {
    try {
      let served;
      do {
        await gate.opened();
        served = asked;
        await work();
      } while (served !== asked);
    } finally {
      running = null;
    }
  };
  return {
    hold: gate.hold,
    run() {
      asked += 1;
      running ??= loop();
      return running;
    },
  };
}

/* Several may hold it; it opens when the last has let go. */
function createGate() {
  const holding = new Set<symbol>();
  let waiting: (() => void)[] = [];
  return {
    async opened(): Promise<void> {
      while (holding.size > 0) await new Promise<void>((resolve) => void waiting.push(resolve));
    },
    hold: (): Stop => {
      const own = Symbol();
      holding.add(own);
      return () => {
        holding.delete(own);
        if (holding.size > 0) return;
        const all = waiting;
        waiting = [];
        for (const go of all) go();
      };
    },
  };
}
