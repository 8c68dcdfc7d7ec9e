import type { Outcome, Result } from '../../shared/kernel/result.ts';
import type { Rows } from '../../shared/kernel/rows.ts';
import type { CoreIssue } from '../../shared/report/issue-wording.ts';
import { sayIssue, sayNothing } from '../../shared/report/issue-wording.ts';

/** What a cell can be given. Never null: Excel would show it as 0. */
export type CellResult = string | number | boolean | CustomFunctions.Error;

/** `#VALUE!`: the input is bad, and the message says where and what to do. */
export function invalidValue(message: string): CustomFunctions.Error {
  return new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, message);
}

/** `#N/A`: nothing is wrong with the input, but there is nothing to say. */
export function notAvailable(message: string): CustomFunctions.Error {
  return new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, message);
}

/** Every problem as one `#VALUE!`: the first in full, because a cell's note has room for little more. */
export function invalidInput(issues: readonly CoreIssue[]): CustomFunctions.Error {
  const [first, ...others] = issues;
  const more = others.length > 0 ? ` And ${others.length} more.` : '';
  return invalidValue(`${first ? sayIssue(first) : 'The input cannot be read.'}${more}`);
}

/** The error that stands for a row without a value. */
function errorFor(outcome: Exclude<Outcome<never, CoreIssue>, { readonly kind: 'value' }>): CellResult {
  return outcome.kind === 'nothing' ? notAvailable(sayNothing(outcome.why)) : invalidInput(outcome.issues);
}

/**
 * The result of a call: one row per row of the input, an error across the whole row where that row has none;
 * one single error when the call as a whole cannot be answered.
 */
export function toRows<Value>(
  result: Result<Rows<Outcome<Value, CoreIssue>>, CoreIssue>,
  width: number,
  cellsOf: (value: Value) => CellResult[],
): CellResult[][] {
  if (!result.ok) return [[invalidInput(result.issues)]];
  const rows = result.value.map((outcome) =>
    outcome.kind === 'value' ? cellsOf(outcome.value) : Array<CellResult>(width).fill(errorFor(outcome)),
  );
  // A formula has at least its own cell to fill.
  return rows.length > 0 ? rows : [[notAvailable('There are no rows.')]];
}

/** As `toRows`, for a result of one column. */
export function toColumn(
  result: Result<Rows<Outcome<string | number, CoreIssue>>, CoreIssue>,
): CellResult[][] {
  return toRows(result, 1, (value) => [value]);
}

/** As `toRows`, for a call that answers one cell. */
export function toSingle(outcome: Outcome<string | number, CoreIssue>): CellResult {
  return outcome.kind === 'value' ? outcome.value : errorFor(outcome);
}

const faultSentence =
  'This is a fault in Partner City, not in the workbook. Please report it with the formula and its input.';

function toFaultError(fault: unknown): CustomFunctions.Error {
  console.error('A custom function failed.', fault);
  return invalidValue(faultSentence);
}

/** Runs the body of a custom function: the one place where a fault of ours is caught, so that no plain exception reaches Excel. */
export function answer<Answer>(body: () => Answer): Answer | CustomFunctions.Error {
  try {
    return body();
  } catch (fault) {
    return toFaultError(fault);
  }
}

/** As `answer`, for a function that spills. */
export function answerRows(body: () => CellResult[][]): CellResult[][] {
  const rows = answer(body);
  return Array.isArray(rows) ? rows : [[rows]];
}

/** As `answer`, for a function that waits for the record. */
export async function answerLater(body: () => Promise<CellResult>): Promise<CellResult> {
  try {
    return await body();
  } catch (fault) {
    return toFaultError(fault);
  }
}
