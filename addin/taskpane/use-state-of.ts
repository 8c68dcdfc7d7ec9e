import { useSyncExternalStore } from 'react';
import type { State } from '../app/state.ts';

/** The current value of one of the app's states, followed as it changes. */
export function useStateOf<Value>(state: State<Value>): Value {
  return useSyncExternalStore(state.subscribe, state.current);
}
