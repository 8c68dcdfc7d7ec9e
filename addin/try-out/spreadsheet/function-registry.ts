import type { AssociatedFunction, FrameKind } from '../host-door.ts';

/** The functions of the pane that is loaded now. A reloaded pane brings new ones under the same ids. */
export interface FunctionRegistry {
  connect(kind: FrameKind): void;
  associate(id: string, run: AssociatedFunction): void;
  find(id: string): AssociatedFunction | null;
  makeError(code: string): object;
  /** Forgets the functions of a pane that goes away. */
  clear(): void;
  /** True when every one of these came, false when they did not within the time. */
  whenAll(ids: readonly string[], withinMs: number): Promise<boolean>;
}

export function createFunctionRegistry(): FunctionRegistry {
  const functions = new Map<string, AssociatedFunction>();
  const watchers = new Set<() => void>();
  let frame: FrameKind | null = null;
  return {
    connect: (kind) => {
      frame = kind;
    },
    associate: (id, run) => {
      functions.set(id, run);
      for (const watcher of watchers) watcher();
    },
    find: (id) => functions.get(id) ?? null,
    makeError: (code) => frame?.makeError(code) ?? { code },
    clear: () => functions.clear(),
    whenAll: (ids, withinMs) =>
      new Promise((resolve) => {
        const settle = (all: boolean): void => {
          watchers.delete(look);
          clearTimeout(timer);
          resolve(all);
        };
        const look = (): void => {
          if (ids.every((id) => functions.has(id))) settle(true);
        };
        const timer = setTimeout(() => settle(false), withinMs);
        watchers.add(look);
        look();
      }),
  };
}
