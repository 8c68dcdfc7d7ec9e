/** The cell that called, counted from 0. */
export interface Caller {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/** How a function ended: with a value, or by throwing. */
export type Ending = { readonly returned: unknown } | { readonly thrown: unknown };

export interface PendingAnswers {
  /** The ending of this call, or null while it is under way. */
  ask(
    call: { readonly id: string; readonly caller: Caller; readonly args: unknown[] },
    run: () => unknown,
  ): Ending | null;
}

function isPromise(value: unknown): value is PromiseLike<unknown> {
  return typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';
}

function attempt(run: () => unknown): Ending {
  try {
    return { returned: run() };
  } catch (thrown) {
    return { thrown };
  }
}

/**
 * Lets asynchronous functions run together, as Excel does: Univer would await them one by one and hold up every plain cell.
 * A call that is under way leaves its cell waiting; when it has ended, the cell is calculated once more and finds the
 * ending here. An ending is read once: the next recalculation calls again.
 */
export function createPendingAnswers(
  recalculate: (callers: readonly Caller[]) => Promise<void>,
): PendingAnswers {
  const asynchronous = new Set<string>();
  const underWay = new Set<string>();
  const ended = new Map<string, Ending>();
  let batch: { readonly key: string; readonly caller: Caller }[] = [];

  async function deliver(): Promise<void> {
    const delivered = batch;
    batch = [];
    await recalculate(delivered.map(({ caller }) => caller));
    // Whatever nobody asked for again belongs to a formula that has changed since.
    for (const { key } of delivered) ended.delete(key);
  }

  function settle(key: string, caller: Caller, ending: Ending): void {
    underWay.delete(key);
    ended.set(key, ending);
    if (batch.push({ key, caller }) === 1) setTimeout(() => void deliver());
  }

  return {
    ask({ id, caller, args }, run) {
      const key = asynchronous.has(id) ? JSON.stringify([id, caller, args]) : '';
      const ending = ended.get(key);
      ended.delete(key);
      if (ending ?? underWay.has(key)) return ending ?? null;
      const begun = attempt(run);
      if ('thrown' in begun || !isPromise(begun.returned)) return begun;
      asynchronous.add(id);
      const newKey = JSON.stringify([id, caller, args]);
      underWay.add(newKey);
      begun.returned.then(
        (returned) => settle(newKey, caller, { returned }),
        (thrown: unknown) => settle(newKey, caller, { thrown }),
      );
      return null;
    },
  };
}
