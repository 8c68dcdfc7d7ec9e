import { assessWorkbook } from '../../shared/workbook/assess-workbook.ts';
import { createHttpRecords } from '../api/http-records.ts';
import { readConfig } from '../api/read-config.ts';
import { createSignIn } from '../api/sign-in.ts';
import { createChangeDesk } from '../app/changes.ts';
import { createFollower, readRowInView } from '../app/follow-workbook.ts';
import type { TimerPort, WorkbookPort } from '../app/ports.ts';
import { createRecordBases } from '../app/record-bases.ts';
import { createRecordDesk } from '../app/record-desk.ts';
import { shareSession } from '../app/session.ts';
import { openExcelWorkbook } from '../excel/excel-workbook.ts';
import type { PaneServices } from './pane-services.ts';

const timer: TimerPort = {
  after(milliseconds, run) {
    const handle = setTimeout(run, milliseconds);
    return () => clearTimeout(handle);
  },
  now: () => performance.now(),
};

/** Puts the pane together from the real Excel and the real record. */
export async function compose(): Promise<PaneServices> {
  const fetchIt: typeof fetch = (...request) => fetch(...request);
  const config = await readConfig(new URL(document.baseURI), fetchIt);
  const signIn = createSignIn({ signIn: config.signIn, fetchIt, now: timer.now });
  const records = createHttpRecords({ api: config.api, token: signIn.token, fetchIt });
  const workbook = openExcelWorkbook();
  shareSession({ api: config.api, token: () => Promise.resolve(signIn.token()) });
  const follower = createFollower({ workbook, timer, assess: assessWorkbook });
  const readRow = () => readRowInView(follower);
  return {
    follower,
    changes: createChangeDesk(workbook, follower.refresh),
    workbook,
    today,
    desk: createRecordDesk({ records, signIn, bases: createRecordBases(workbook), timer, readRow }),
    goTo: (sheet, cell) => goTo(workbook, sheet, cell),
  };
}

async function goTo(workbook: WorkbookPort, sheet: string, cell: string) {
  const went = await workbook.goTo(sheet, cell);
  return went.ok ? null : went.failure;
}

/* The officer's own day, not that of Greenwich. */
function today(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
