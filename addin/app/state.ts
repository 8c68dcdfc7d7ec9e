import type { Stop } from './ports.ts';

/** A value that can be watched; the shape React's external stores want, without React. */
export interface State<Value> {
  readonly current: () => Value;
  readonly subscribe: (listener: () => void) => Stop;
}

export interface WritableState<Value> extends State<Value> {
  readonly set: (value: Value) => void;
}

export function createState<Value>(first: Value): WritableState<Value> {
  let value = first;
  const listeners = new Set<() => void>();
  return {
    current: () => value,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set(next) {
      value = next;
      for (const listener of listeners) listener();
    },
  };
}
