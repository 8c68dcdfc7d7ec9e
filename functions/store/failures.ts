import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';

/** What a failed call to the store comes to. `fault`: we asked for something wrong, so it is our bug. */
export type CallFailure = 'conflict' | 'contention' | 'unavailable' | 'fault';

const busyNames = new Set([
  'ProvisionedThroughputExceededException',
  'ThrottlingException',
  'RequestLimitExceeded',
  'TransactionInProgressException',
  'InternalServerError',
  'TimeoutError',
  'AbortError',
]);

/** Refusals of a transaction's parts, worst first: a failed condition settles it, whatever else happened. */
function failureOfCancellation(error: TransactionCanceledException): CallFailure {
  const codes = (error.CancellationReasons ?? [])
    .map((reason) => reason.Code)
    .filter((code) => code !== 'None');
  if (codes.includes('ConditionalCheckFailed')) return 'conflict';
  if (codes.includes('ValidationError') || codes.includes('ItemCollectionSizeLimitExceeded')) return 'fault';
  return codes.length > 0 && codes.every((code) => code === 'TransactionConflict')
    ? 'contention'
    : 'unavailable';
}

/** The HTTP status of a failed call, or undefined where there was no answer at all. */
function statusOf(error: Error): number | undefined {
  // The SDK puts `$metadata` on every error that came with an answer; other errors have none.
  return (error as { readonly $metadata?: { readonly httpStatusCode?: number } }).$metadata?.httpStatusCode;
}

/** The errors of the network itself: refused, reset, timed out, name not found. */
function isNetworkError(error: Error): boolean {
  return 'code' in error && typeof error.code === 'string' && /^E[A-Z]+$/.test(error.code);
}

/** Sorts out what an error of a call to the store means. */
export function failureOf(error: unknown): CallFailure {
  if (!(error instanceof Error)) return 'fault';
  if (error instanceof TransactionCanceledException) return failureOfCancellation(error);
  if (busyNames.has(error.name) || isNetworkError(error)) return 'unavailable';
  return (statusOf(error) ?? 0) >= 500 ? 'unavailable' : 'fault';
}
