import type { Cell, CellErrorCode } from '../kernel/cell.ts';
import type { Likeness } from '../register/look-alike.ts';
import type { DueDate } from './due-date.ts';

/** What a check of a workbook can find beyond what keeps it from being assessed; the words are `report/finding-wording.ts`'s. */
export type FindingIssue =
  | {
      readonly code: 'text.spaces';
      readonly header: string;
      readonly found: string;
      readonly cells: number;
    }
  | {
      readonly code: 'place.look-alike';
      readonly place: string;
      readonly likeness: Likeness;
      readonly other: string;
      readonly row: number;
    }
  | {
      readonly code: 'agreement.over-but-in-force';
      readonly header: string;
      readonly due: DueDate;
      readonly stateHeader: string;
      readonly state: Cell;
    }
  | { readonly code: 'agreement.over'; readonly header: string; readonly due: DueDate }
  | { readonly code: 'review.overdue'; readonly header: string; readonly due: DueDate }
  | { readonly code: 'publish.no-reason'; readonly outcome: string; readonly hasColumn: boolean }
  | { readonly code: 'publish.override-error'; readonly error: CellErrorCode }
  | { readonly code: 'publish.evidence-error'; readonly error: CellErrorCode }
  /** `below`: how many cells straight below it show the same. */
  | { readonly code: 'formula.stored'; readonly function: string; readonly below: number }
  | { readonly code: 'formula.unknown-name'; readonly function: string; readonly below: number }
  | { readonly code: 'formula.blocked-spill'; readonly function: string; readonly isInTable: boolean }
  | {
      readonly code: 'result.stale';
      readonly header: string;
      readonly found: Cell;
      /** Null when there is nothing to say or a cell of the row is bad. */
      readonly computed: string | number | null;
      readonly below: number;
    }
  | {
      readonly code: 'result.typed-over';
      readonly header: string;
      readonly found: Cell;
      readonly canMend: boolean;
    }
  | { readonly code: 'result.no-formula'; readonly header: string; readonly canMend: boolean };
