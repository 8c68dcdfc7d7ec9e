import type { Follower } from '../app/follow-workbook.ts';
import type { WorkbookFailure } from '../app/ports.ts';
import type { RecordDesk } from '../app/record-desk.ts';

/** What the pane is given when it is put together. */
export interface PaneServices {
  readonly follower: Follower;
  readonly desk: RecordDesk;
  /** Takes the officer to a cell; the failure, when Excel would not. */
  readonly goTo: (sheet: string, cell: string) => Promise<WorkbookFailure | null>;
}
