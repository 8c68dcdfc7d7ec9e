import type { WorkbookFile } from '../../../shared/xlsx/workbook-file.ts';
import type { WorkbookPort } from '../workbook-port.ts';

/** The workbook that is open: its bytes as they came, what was read from them, and the live sheet. */
export interface OpenedWorkbook {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly file: WorkbookFile;
  readonly port: WorkbookPort;
  /** Whether rows, columns or sheets have moved since: then the file's addresses mean other cells. */
  readonly hasMoved: () => boolean;
}
