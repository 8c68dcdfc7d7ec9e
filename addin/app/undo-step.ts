import type { ChangeStep, Entries, SheetArea } from '../../shared/workbook/change.ts';
import type { AreaContents } from './ports.ts';

/** How one thing that was done is undone. */
export type UndoStep =
  | {
      readonly kind: 'entries';
      readonly area: SheetArea;
      /** What the cells held; entries are null where nothing was written. */
      readonly before: AreaContents;
      /** What was read back after writing: a cell that holds something else by now was changed by somebody. Null where nothing was written. */
      readonly after: Entries;
      readonly isFormatted: boolean;
    }
  /** Cells that stood above what was written, and must stand there when it is put back; null does not ask. */
  | { readonly kind: 'landmark'; readonly area: SheetArea; readonly entries: Entries }
  | { readonly kind: 'sheet'; readonly sheet: string }
  | { readonly kind: 'table'; readonly sheet: string; readonly name: string }
  | Extract<ChangeStep, { readonly kind: 'grow-table' | 'expect' }>;

/** What undoes a change, in the order in which it was done. */
export type WayBack = readonly UndoStep[];

/** The sheets that a change has added. */
export function addedBy(wayBack: WayBack): ReadonlySet<string> {
  return new Set(wayBack.flatMap((step) => (step.kind === 'sheet' ? [step.sheet] : [])));
}
