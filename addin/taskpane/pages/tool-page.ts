import type { Following } from '../../app/follow-workbook.ts';
import type { PaneServices } from '../pane-services.ts';

/** What every page that opens from Tools is given. */
export interface ToolPageProps {
  readonly following: Following;
  /** Takes the officer to a cell. */
  readonly goTo: (sheet: string, cell: string) => void;
  readonly services: PaneServices;
}
