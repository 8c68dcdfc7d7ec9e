import type { Cell } from '../kernel/cell.ts';

/** The product's tables, as officers call them. */
export type TableKind = 'register' | 'framework' | 'rules' | 'bands';

/** What can be wrong with a workbook's tables as tables; what is in their cells is the core's to judge. */
export type WorkbookIssue =
  | { readonly code: 'workbook.no-framework' }
  | { readonly code: 'workbook.no-register' }
  | { readonly code: 'workbook.no-rules' }
  | {
      readonly code: 'workbook.another-table';
      readonly table: TableKind;
      readonly sheet: string;
      readonly row: number;
    }
  | { readonly code: 'framework.empty' }
  | { readonly code: 'framework.no-name' }
  | { readonly code: 'framework.repeated-criterion'; readonly criterion: string }
  | { readonly code: 'register.empty' }
  | { readonly code: 'register.no-criterion'; readonly criterion: string }
  | { readonly code: 'register.repeated-criterion'; readonly criterion: string }
  | { readonly code: 'register.no-place-column' }
  | { readonly code: 'register.no-place'; readonly found: Cell };
