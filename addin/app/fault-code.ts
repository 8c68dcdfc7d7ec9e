/**
 * A fault as its kind and the place in our scripts where it arose (`TypeError at taskpane.js:1:2345`). Never its message,
 * which may quote what is in a cell.
 */
export function faultCode(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at |^[^ ]*@\S+$/u.test(line));
  const place = /([\w.-]+\.js:\d+:\d+)/u.exec(frames.join('\n'))?.[1];
  return place === undefined ? error.name : `${error.name} at ${place}`;
}
