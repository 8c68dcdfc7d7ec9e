import { levelByEvent, logEvents, type Log } from '../http/log-events.ts';

/** A logger that writes one JSON object per line, which is what the log service searches. */
export function createLog(write: (line: string) => void, now: () => string): Log {
  return (event, details) => {
    write(
      JSON.stringify({ at: now(), level: levelByEvent[event], event, message: logEvents[event], ...details }),
    );
  };
}
