/** The actions a context has collected; they run, in order, when the caller syncs. */
export interface Batch {
  add(action: () => void | Promise<void>): void;
  /**
   * Runs what was collected, and what those actions add (loading a collection loads its items). An action that fails ends
   * the batch, and what comes after it is dropped, as in Excel.
   */
  run(): Promise<void>;
}

export function createBatch(): Batch {
  const waiting: (() => void | Promise<void>)[] = [];
  return {
    add: (action) => waiting.push(action),
    run: async () => {
      try {
        for (let action = waiting.shift(); action; action = waiting.shift()) await action();
      } finally {
        waiting.length = 0;
      }
    },
  };
}
