import type { Outcome, Result } from '../../shared/kernel/result.ts';

/** What a row came to, short enough for a table of cases: its value, `nothing: why`, or the codes of its issues. */
export function brief<Value>(outcome: Outcome<Value, { readonly code: string }>): unknown {
  switch (outcome.kind) {
    case 'value':
      return outcome.value;
    case 'nothing':
      return `nothing: ${outcome.why}`;
    case 'bad':
      return `bad: ${outcome.issues.map(({ code }) => code).join(' ')}`;
  }
}

/** The rows of a call in brief, or the codes of what failed it. */
export function briefRows<Value>(
  result: Result<readonly Outcome<Value, { readonly code: string }>[], { readonly code: string }>,
): unknown {
  return result.ok ? result.value.map(brief) : codesOf(result);
}

/** The codes of a failure, or `ok`. */
export function codesOf(result: Result<unknown, { readonly code: string }>): string {
  return result.ok ? 'ok' : result.issues.map(({ code }) => code).join(' ');
}

/** The value of a result that a test needs; a failure fails the test and shows its issues. */
export function valueOf<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(`expected a value, got ${JSON.stringify(result.issues)}`);
  return result.value;
}
