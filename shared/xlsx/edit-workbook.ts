import type { Cell } from '../kernel/cell.ts';
import { failure, type Result } from '../kernel/result.ts';
import type { XlsxIssue } from './xlsx-issue.ts';

/** A value to be put into one cell (`F14`) of one sheet; null empties the cell. */
export interface CellEdit {
  readonly sheet: string;
  readonly cell: string;
  readonly value: Cell;
}

/** Puts values into cells of a workbook file, leaving every part that need not change byte for byte as it was. */
export function editWorkbook(_bytes: Uint8Array, _edits: readonly CellEdit[]): Result<Uint8Array, XlsxIssue> {
  return failure({ code: 'xlsx.not-a-workbook', detail: '' });
}
