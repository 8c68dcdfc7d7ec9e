/** A value, or every problem that stopped it from being made. The two field names differ, so reading the wrong one does not compile. */
export type Result<Value, Problem> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly issues: readonly Problem[] };

/** Wraps a value as a success. */
export function success<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

/** Wraps a few problems as a failure. A list that can be as long as a range is not spread into it: a call takes only so many arguments. */
export function failure<Problem>(...issues: readonly Problem[]): {
  readonly ok: false;
  readonly issues: readonly Problem[];
} {
  return { ok: false, issues };
}

/** Every problem of two readings, those of the first before those of the second. As a list, because there may be more of them than a call takes arguments. */
export function issuesOf<First, Second>(
  first: Result<unknown, First>,
  second: Result<unknown, Second>,
): readonly (First | Second)[] {
  return [...(first.ok ? [] : first.issues), ...(second.ok ? [] : second.issues)];
}

/**
 * Wraps a list of problems as a failure. For lists that grow with the input: a hundred thousand arguments would be more than a
 * call can take.
 */
export function failureOf<Problem>(issues: readonly Problem[]): {
  readonly ok: false;
  readonly issues: readonly Problem[];
} {
  return { ok: false, issues };
}

/**
 * What one row of a register comes to: a value, nothing to say (`#N/A` in a cell, with the reason), or bad
 * input in that row (`#VALUE!` in a cell, with every problem found).
 */
export type Outcome<Value, Problem> =
  | { readonly kind: 'value'; readonly value: Value }
  | { readonly kind: 'nothing'; readonly why: NothingReason }
  | { readonly kind: 'bad'; readonly issues: readonly Problem[] };

/** Why a row has no result although nothing in it is wrong. */
export type NothingReason =
  | 'nothing-assessed'
  | 'nothing-applicable'
  | 'rating-missing'
  | 'below-all-bands'
  | 'no-rule-holds'
  | 'no-score'
  | 'all-the-weight'
  | 'no-pairs'
  | 'one-rating-only'
  | 'no-coordinates'
  | 'no-kilometres';
