import type { PartnershipDocument } from '../../../shared/contract/partnership.ts';
import type { Assessment } from '../../../shared/workbook/assessment.ts';
import type { Sheet } from '../../../shared/workbook/sheet.ts';
import type { Selection, SignInPort, WorkbookFailure } from '../../../addin/app/ports.ts';
import type { RecordDesk } from '../../../addin/app/record-desk.ts';
import type { Page } from '../../../addin/taskpane/route.ts';
import type { MemoryRecords } from '../../support/memory-records.ts';
import type { MemoryWorkbook } from '../../support/memory-workbook.ts';

/** One state of the pane to look at. */
export interface Scenario {
  /** Worked out from the sheets when it is left out. */
  readonly assessment?: Assessment;
  readonly sheets: readonly Sheet[];
  /** The pages on which it has most to show. */
  readonly pages?: readonly Page[];
  readonly select?: Partial<Selection>;
  readonly failure?: WorkbookFailure;
  readonly signIn?: SignInPort['kind'];
  readonly caller?: string;
  /** `none`: the script of the custom functions has not run in this page. */
  readonly functions?: 'none';
  /** What the record holds of Kotli. */
  readonly published?: PartnershipDocument;
  readonly then?: (records: MemoryRecords, desk: RecordDesk) => Promise<void>;
  /** Brings the workbook into the state to look at: protected, changed by somebody else, refusing. */
  readonly prepare?: (workbook: MemoryWorkbook) => void | Promise<void>;
}
