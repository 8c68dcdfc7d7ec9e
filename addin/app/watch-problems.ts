import type { ChangeDesk } from './changes.ts';
import type { Follower } from './follow-workbook.ts';
import type { ChangeFailure } from './change-failure.ts';
import type { Stop } from './ports.ts';
import type { ProblemLog, ProblemSource } from './problem-log.ts';
import type { RecordDesk } from './record-desk.ts';
import type { State } from './state.ts';

/** What can fail in the pane. */
export interface WatchedParts {
  readonly follower: Follower;
  readonly changes: ChangeDesk;
  readonly desk: RecordDesk;
}

/** Notes, by its code, every reading, change, call to the record and sign-in that fails. */
export function watchProblems({ follower, changes, desk }: WatchedParts, log: ProblemLog): Stop {
  const watch = <Value, Failure>(
    source: ProblemSource,
    state: State<Value>,
    [failureIn, codeOf]: readonly [(value: Value) => Failure | null, (failure: Failure) => string],
  ): Stop => {
    let last = failureIn(state.current());
    return state.subscribe(() => {
      const failure = failureIn(state.current());
      if (failure === last) return;
      last = failure;
      if (failure !== null) log.note(source, codeOf(failure));
    });
  };
  const stops = [
    watch('reading', follower, [({ failure }) => failure, String]),
    watch('change', changes, [
      ({ failure }) => (failure?.kind === 'cancelled' ? null : failure),
      codeOfChange,
    ]),
    watch('record', desk, [
      ({ notice }) => (notice?.kind === 'failed' ? notice.failure : null),
      ({ kind }) => kind,
    ]),
    watch('sign-in', desk, [({ signInFailure }) => signInFailure, String]),
  ];
  return () => stops.forEach((stop) => stop());
}

function codeOfChange(failure: ChangeFailure): string {
  switch (failure.kind) {
    case 'host':
      return failure.left === 'partly' ? `${failure.failure} partly` : failure.failure;
    case 'put-back-refused':
      return `${failure.failure} putting back`;
    case 'cancelled':
    case 'sheet-protected':
    case 'changed-meanwhile':
    case 'fault':
      return failure.kind;
  }
}
