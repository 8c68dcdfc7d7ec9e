import type { ChangeDesk } from '../app/changes.ts';
import type { Follower } from '../app/follow-workbook.ts';
import type { WorkbookFailure, WorkbookPort } from '../app/ports.ts';
import type { RecordDesk } from '../app/record-desk.ts';

/** What the pane is given when it is put together. */
export interface PaneServices {
  readonly follower: Follower;
  readonly desk: RecordDesk;
  /** The only way in which the pane changes cells. */
  readonly changes: ChangeDesk;
  readonly workbook: Pick<WorkbookPort, 'readPart' | 'writePart' | 'supports' | 'hostFacts'>;
  /** Today, as `2026-11-25`. */
  readonly today: () => string;
  /** Takes the officer to a cell; the failure, when Excel would not. */
  readonly goTo: (sheet: string, cell: string) => Promise<WorkbookFailure | null>;
}
