import { failure, type Result } from '../kernel/result.ts';
import type { WorkbookFile } from './workbook-file.ts';
import type { XlsxIssue } from './xlsx-issue.ts';

/** Reads a workbook from the bytes of an .xlsx or .xlsm file. */
export function readWorkbook(_bytes: Uint8Array): Result<WorkbookFile, XlsxIssue> {
  return failure({ code: 'xlsx.not-a-workbook', detail: '' });
}
