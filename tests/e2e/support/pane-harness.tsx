import { createRoot } from 'react-dom/client';
import { productVersion } from '../../../shared/version.ts';
import { assessWorkbook } from '../../../shared/workbook/assess-workbook.ts';
import { createChangeDesk } from '../../../addin/app/changes.ts';
import { createConnection, readingWithMap } from '../../../addin/app/connection.ts';
import { createFollower, readRowInView } from '../../../addin/app/follow-workbook.ts';
import type { FollowerParts } from '../../../addin/app/follow-workbook.ts';
import { holdDuringChanges } from '../../../addin/app/hold-during-changes.ts';
import { functionIds, noteAssociated } from '../../../addin/app/known-functions.ts';
import type { TimerPort } from '../../../addin/app/ports.ts';
import { createProblemLog } from '../../../addin/app/problem-log.ts';
import { createRecordBases } from '../../../addin/app/record-bases.ts';
import { createRecordDesk } from '../../../addin/app/record-desk.ts';
import type { RecordDesk } from '../../../addin/app/record-desk.ts';
import type { RecordState } from '../../../addin/app/record-state.ts';
import { watchProblems } from '../../../addin/app/watch-problems.ts';
import { App } from '../../../addin/taskpane/App.tsx';
import { createMemoryRecords } from '../../support/memory-records.ts';
import { createMemorySignIn } from '../../support/memory-sign-in.ts';
import { createMemoryWorkbook } from '../../support/memory-workbook.ts';
import { scenarios } from './pane-scenarios.ts';
import type { Scenario } from './scenario.ts';

const timer: TimerPort = {
  after(milliseconds, run) {
    const handle = setTimeout(run, milliseconds);
    return () => clearTimeout(handle);
  },
  now: () => performance.now(),
};

function until(desk: RecordDesk, isSo: (state: RecordState) => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (!isSo(desk.current())) return;
      stop();
      resolve();
    };
    const stop = desk.subscribe(look);
    look();
  });
}

/** Shows the real pane in one state, over ports in memory. */
async function showScenario(scenario: Scenario, root: HTMLElement): Promise<void> {
  const workbook = createMemoryWorkbook(scenario.sheets);
  const records = createMemoryRecords();
  if (scenario.select !== undefined) workbook.select(scenario.select);
  if (scenario.failure !== undefined) workbook.failWith(scenario.failure);
  if (scenario.published !== undefined) records.write('kotli', scenario.published, 'Priya Raman');
  const signIn = createMemorySignIn(scenario.signIn);
  const connection = createConnection(workbook);
  const assess: FollowerParts['assess'] = (sheets) =>
    scenario.assessment === undefined
      ? assessWorkbook(sheets, connection.current())
      : { ...scenario.assessment };
  const readSheets = readingWithMap(workbook, connection);
  const follower = createFollower({ workbook: { ...workbook, readSheets }, timer, assess });
  const bases = createRecordBases(workbook);
  const readRow = () => readRowInView(follower);
  const desk = createRecordDesk({ records, signIn, bases, timer, readRow });
  const goTo = async (sheet: string, cell: string) => {
    const went = await workbook.goTo(sheet, cell);
    document.documentElement.dataset['went'] = workbook.visited.at(-1) ?? '';
    return went.ok ? null : went.failure;
  };
  const changes = createChangeDesk(workbook, follower.refresh);
  holdDuringChanges(follower, changes);
  const problems = createProblemLog(() => '2026-11-25T10:24:00Z', {
    recall: () => null,
    remember: () => undefined,
  });
  watchProblems({ follower, changes, desk }, problems);
  if (scenario.functions !== 'none') noteAssociated({ product: productVersion, ids: functionIds });
  const services = {
    follower,
    desk,
    changes,
    connection,
    workbook,
    problems,
    today: () => '2026-11-25',
    goTo,
  };
  createRoot(root).render(<App {...services} />);
  await follower.start();
  if (scenario.caller !== undefined) {
    await until(desk, (state) => state.view !== null);
    await desk.signIn(scenario.caller);
    await until(desk, (state) => state.view?.record !== undefined);
  }
  await scenario.then?.(records, desk);
  await scenario.prepare?.(workbook);
  document.documentElement.dataset['ready'] = 'true';
}

const scenario = scenarios[new URLSearchParams(location.search).get('scenario') ?? ''];
const root = document.getElementById('pane');
if (scenario !== undefined && root !== null) void showScenario(scenario, root);
