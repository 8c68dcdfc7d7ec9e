import type { ChangeDesk } from '../app/changes.ts';
import type { Connection } from '../app/connection.ts';
import type { Follower } from '../app/follow-workbook.ts';
import type { WorkbookFailure, WorkbookPort } from '../app/ports.ts';
import type { ProblemLog } from '../app/problem-log.ts';
import type { RecordDesk } from '../app/record-desk.ts';

/** What the pane is given when it is put together. */
export interface PaneServices {
  readonly follower: Follower;
  readonly desk: RecordDesk;
  /** What the officer has put right about the workbook. */
  readonly connection: Connection;
  /** The only way in which the pane changes cells. */
  readonly changes: ChangeDesk;
  /** What Excel is and can do. */
  readonly workbook: Pick<WorkbookPort, 'supports' | 'hostFacts'>;
  /** What went wrong last, by its code. */
  readonly problems: ProblemLog;
  /** Today, as `2026-11-25`. */
  readonly today: () => string;
  /** Takes the officer to a cell; the failure, when Excel would not. */
  readonly goTo: (sheet: string, cell: string) => Promise<WorkbookFailure | null>;
}
