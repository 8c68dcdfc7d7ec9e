import type { Attempt, WorkbookFailure } from '../app/ports.ts';

/* Excel's error codes that the pane can say something useful about. */
const failureByCode: Readonly<Record<string, WorkbookFailure>> = {
  AccessDenied: 'access-denied',
  ApiNotFound: 'not-supported',
  InvalidOperationInCellEditMode: 'cell-being-edited',
  ItemNotFound: 'sheet-missing',
  InvalidSelection: 'several-areas',
  UndoNotSupported: 'undo-not-supported',
  RequestPayloadSizeLimitExceeded: 'too-large',
  ResponsePayloadSizeLimitExceeded: 'too-large',
};

/** Notes the code of an error of Excel's, for the diagnostics. */
export type NoteCode = (code: string) => void;

/** For those who keep no note. */
export const noNote: NoteCode = () => undefined;

/**
 * Runs one batch against Excel. The host's errors come out as failures the pane has words for; an error that Excel did
 * not raise is a bug of ours and goes on.
 */
export async function runBatch<Value>(
  batch: (context: Excel.RequestContext) => Promise<Attempt<Value, WorkbookFailure>>,
  note: NoteCode = noNote,
): Promise<Attempt<Value, WorkbookFailure>> {
  try {
    return await Excel.run(batch);
  } catch (error) {
    return { ok: false, failure: hostFailureOf(error, note) };
  }
}

/** The failure that an error of Excel's stands for; an error of any other kind is thrown again. */
export function hostFailureOf(error: unknown, note: NoteCode): WorkbookFailure {
  const code = codeOf(error);
  if (code === null) throw error;
  note(code);
  return failureByCode[code] ?? 'host-refused';
}

/* Judged by its code, not by its class: Excel's errors come from another script, and a stand-in has its own. */
function codeOf(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}
