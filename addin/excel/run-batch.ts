import type { Attempt, WorkbookFailure } from '../app/ports.ts';

/* Excel's error codes that the pane can say something useful about. */
const failureByCode: Readonly<Record<string, WorkbookFailure>> = {
  InvalidOperationInCellEditMode: 'cell-being-edited',
  ItemNotFound: 'sheet-missing',
  InvalidSelection: 'several-areas',
  RequestPayloadSizeLimitExceeded: 'too-large',
  ResponsePayloadSizeLimitExceeded: 'too-large',
};

/**
 * Runs one batch against Excel: the only place where the host's errors are caught. They come out as failures the
 * pane has words for; an error that Excel did not raise is a bug of ours and goes on.
 */
export async function runBatch<Value>(
  batch: (context: Excel.RequestContext) => Promise<Attempt<Value, WorkbookFailure>>,
): Promise<Attempt<Value, WorkbookFailure>> {
  try {
    return await Excel.run(batch);
  } catch (error) {
    const code = codeOf(error);
    if (code === null) throw error;
    return { ok: false, failure: failureByCode[code] ?? 'host-refused' };
  }
}

/* Judged by its code, not by its class: Excel's errors come from another script, and a stand-in has its own. */
function codeOf(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}
