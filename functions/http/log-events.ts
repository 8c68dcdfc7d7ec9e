/** Everything the API ever logs: code to sentence. A code means one thing for ever, so that alarms can rely on it. */
export const logEvents = {
  'request.answered': 'A request was answered.',
  'request.faulted': 'A request failed through a fault of ours.',
  'store.unavailable': 'The store did not answer in time, or not now.',
} as const;

/** The code of a log event. */
export type LogEvent = keyof typeof logEvents;

/** How much an event matters, least first. */
export const levels = ['info', 'warn', 'error'] as const;

/** How much an event matters. */
export type Level = (typeof levels)[number];

/** How much each event matters. */
export const levelByEvent: Readonly<Record<LogEvent, Level>> = {
  'request.answered': 'info',
  'request.faulted': 'error',
  'store.unavailable': 'warn',
};

/** Notes an event. Details are ids, codes and numbers: no names of people and nothing of a record's content. */
export type Log = (event: LogEvent, details: Readonly<Record<string, string | number>>) => void;
