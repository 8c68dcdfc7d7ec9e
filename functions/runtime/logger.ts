import { levelByEvent, levels, logEvents, type Level, type Log } from '../http/log-events.ts';

/** What a logger needs from outside. */
export interface LogParts {
  readonly write: (line: string) => void;
  readonly now: () => string;
  /** Events below this level are not written. */
  readonly least: Level;
}

/** A logger that writes one JSON object per line, which is what the log service searches. */
export function createLog({ write, now, least }: LogParts): Log {
  return (event, details) => {
    const level = levelByEvent[event];
    if (levels.indexOf(level) < levels.indexOf(least)) return;
    write(JSON.stringify({ at: now(), level, event, message: logEvents[event], ...details }));
  };
}
