import type { WorkbookFailure } from './ports.ts';

/** Why a change was not made, and how the workbook was left. */
export type ChangeFailure =
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'sheet-protected'; readonly sheet: string }
  /** A cell no longer held what it held when the change was planned. */
  | { readonly kind: 'changed-meanwhile'; readonly sheet: string; readonly cell: string }
  | {
      readonly kind: 'host';
      readonly failure: WorkbookFailure;
      readonly sheet: string;
      /** `partly`: taking back what was done was refused as well; `canPutBack` offers it again. */
      readonly left: 'as-it-was' | 'partly';
    }
  /** Putting back was refused: nothing of it is done, or part of it. */
  | { readonly kind: 'put-back-refused'; readonly failure: WorkbookFailure; readonly left: 'all' | 'some' }
  /** A bug of ours; it is noted, and what was written can be put back. */
  | { readonly kind: 'fault' };

/** Excel refused something; what was done before it is taken back. */
export function hostFailure(failure: WorkbookFailure, sheet: string): ChangeFailure {
  return { kind: 'host', failure, sheet, left: 'as-it-was' };
}
