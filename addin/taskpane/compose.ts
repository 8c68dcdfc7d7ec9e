import { assessWorkbook } from '../../shared/workbook/assess-workbook.ts';
import type { Sheet } from '../../shared/workbook/sheet.ts';
import { createHttpRecords } from '../api/http-records.ts';
import { readConfig } from '../api/read-config.ts';
import { createSignIn } from '../api/sign-in.ts';
import { createChangeDesk } from '../app/changes.ts';
import { createConnection, readingWithMap } from '../app/connection.ts';
import { createFollower, readRowInView } from '../app/follow-workbook.ts';
import { holdDuringChanges } from '../app/hold-during-changes.ts';
import type { WorkbookPort } from '../app/ports.ts';
import { createProblemLog } from '../app/problem-log.ts';
import { createRecordBases } from '../app/record-bases.ts';
import { createRecordDesk } from '../app/record-desk.ts';
import { shareSession } from '../app/session.ts';
import { watchProblems } from '../app/watch-problems.ts';
import { openExcelWorkbook } from '../excel/excel-workbook.ts';
import { browserTimer as timer } from './browser-timer.ts';
import { keptByBrowser } from './kept-by-browser.ts';
import type { PaneServices } from './pane-services.ts';

/** Puts the pane together from the real Excel and the real record. */
export async function compose(): Promise<PaneServices> {
  const fetchIt: typeof fetch = (...request) => fetch(...request);
  const config = await readConfig(new URL(document.baseURI), fetchIt);
  const signIn = createSignIn({ signIn: config.signIn, fetchIt, now: timer.now });
  const records = createHttpRecords({ api: config.api, token: signIn.token, fetchIt });
  const problems = createProblemLog(
    () => new Date().toISOString(),
    keptByBrowser('sessionStorage', 'partner-city.problems'),
  );
  const workbook = openExcelWorkbook((code) => problems.note('excel', code));
  shareSession({ api: config.api, token: () => Promise.resolve(signIn.token()) });
  const connection = createConnection(workbook);
  const assess = (sheets: readonly Sheet[]) => assessWorkbook(sheets, connection.current());
  const readSheets = readingWithMap(workbook, connection);
  const follower = createFollower({ workbook: { ...workbook, readSheets }, timer, assess });
  const readRow = () => readRowInView(follower);
  const changes = createChangeDesk(workbook, follower.refresh, breathe);
  holdDuringChanges(follower, changes);
  const desk = createRecordDesk({ records, signIn, bases: createRecordBases(workbook), timer, readRow });
  watchProblems({ follower, changes, desk }, problems);
  return {
    follower,
    changes,
    workbook,
    connection,
    problems,
    today,
    desk,
    goTo: (sheet, cell) => goTo(workbook, sheet, cell),
  };
}

async function goTo(workbook: WorkbookPort, sheet: string, cell: string) {
  const went = await workbook.goTo(sheet, cell);
  return went.ok ? null : went.failure;
}

/* A turn of the page's own clock, in which it is drawn. */
function breathe(): Promise<void> {
  return new Promise((resolve) => void timer.after(0, resolve));
}

/* The officer's own day, not that of Greenwich. */
function today(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
