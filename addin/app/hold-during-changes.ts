import type { ChangeState } from './changes.ts';
import type { Follower } from './follow-workbook.ts';
import type { State } from './state.ts';

/**
 * Keeps the workbook from being read while the pane changes it. A long change is written in blocks, and Excel tells of each:
 * reading all of it in between would slow the change down and show it half made.
 */
export function holdDuringChanges(follower: Pick<Follower, 'hold'>, changes: State<ChangeState>): void {
  let release: (() => void) | null = null;
  changes.subscribe(() => {
    const { phase } = changes.current();
    if (phase === 'working' || phase === 'putting-back') {
      release ??= follower.hold();
      return;
    }
    release?.();
    release = null;
  });
}
