import type { RecordFailure } from './ports.ts';
import { agree, compare, idInView, leave, patch } from './record-state.ts';
import type { Desk, Notice, RecordView } from './record-state.ts';

/** Asks the record about the partnership in view and sets it beside the sheet; says whether an answer came. */
export async function look(desk: Desk): Promise<boolean> {
  const { view, caller } = desk.state.current();
  if (view === null || caller === null) return false;
  const signal = begin(desk, 'reading');
  const answer = await desk.parts.records.read(view.id, signal);
  /* Another row, or another question, has come into view meanwhile. */
  if (desk.abort.signal !== signal || idInView(desk) !== view.id) return false;
  patch(desk, { work: 'idle' });
  if (signal.aborted) return tell(desk, { kind: 'stopped', place: view.place });
  if (!answer.ok) return fail(desk, view, answer.failure);
  compare(desk, answer.value);
  return true;
}

/** Reads the record back because the officer asked, and says what came of it. */
export async function readBack(desk: Desk): Promise<void> {
  const { notice } = desk.state.current();
  patch(desk, { notice: null });
  const hasAnswer = await look(desk);
  const { view } = desk.state.current();
  if (hasAnswer && view !== null) patch(desk, { notice: readNotice(view, notice) });
}

function readNotice(view: RecordView, before: Notice | null): Notice {
  const { place, record, standing } = view;
  const isWaitedFor = before !== null && before.place === place && isUnconfirmed(before);
  return isWaitedFor && standing === 'in-step' && record
    ? { kind: 'confirmed', place, version: record.version }
    : { kind: 'read', place };
}

/** Says whether a write's answer was lost, so that nobody knows whether it happened. */
export function isUnconfirmed(notice: Notice | null): boolean {
  return notice?.kind === 'failed' && notice.failure.kind === 'unconfirmed';
}

/** Publishes the row in view, provided the record is still where it was last seen. */
export async function publish(desk: Desk): Promise<void> {
  if (desk.isPublishing) return;
  desk.isPublishing = true;
  try {
    await publishOnce(desk);
  } finally {
    desk.isPublishing = false;
  }
}

async function publishOnce(desk: Desk): Promise<void> {
  patch(desk, { notice: null });
  if (!(await readRowAgain(desk))) return;
  const { view } = desk.state.current();
  if (view?.record === undefined) await publishUnseen(desk);
  else if (view.sheet !== null) await write(desk, view, view.sheet);
}

/* What is published is what the sheet says at that moment: a recalculation may not have reached the pane yet. */
async function readRowAgain(desk: Desk): Promise<boolean> {
  const { view } = desk.state.current();
  if (view === null) return false;
  const row = await desk.parts.readRow();
  if (row === undefined) return tell(desk, { kind: 'sheet-not-read', place: view.place });
  /* Another place has come into view: it was not the one asked for. */
  if (row?.row.partnership !== view.id || idInView(desk) !== view.id) return false;
  desk.shown = row;
  compare(desk, desk.state.current().view?.record);
  return true;
}

/* Nobody publishes over what they have not seen: a record that says otherwise is shown first. */
async function publishUnseen(desk: Desk): Promise<void> {
  if (!(await look(desk))) return;
  const { view } = desk.state.current();
  if (view === null || view.sheet === null) return;
  if (view.record === null || view.standing === 'in-step') await write(desk, view, view.sheet);
  else tell(desk, { kind: 'read', place: view.place });
}

async function write(desk: Desk, view: RecordView, sheet: NonNullable<RecordView['sheet']>): Promise<void> {
  const { id, place } = view;
  const seen = view.record?.version ?? null;
  const signal = begin(desk, 'publishing');
  const answer = await desk.parts.records.publish(id, sheet, { seen, signal });
  patch(desk, { work: 'idle' });
  if (!answer.ok) {
    fail(desk, view, signal.aborted ? { kind: 'unconfirmed' } : answer.failure);
    return;
  }
  const { version } = answer.value;
  agree(desk, view, { sheet, record: answer.value });
  if (idInView(desk) === id) compare(desk, answer.value);
  tell(desk, { kind: version === seen ? 'unchanged' : 'published', place, version });
}

function begin(desk: Desk, work: 'reading' | 'publishing'): AbortSignal {
  desk.abort = new AbortController();
  patch(desk, { work });
  return desk.abort.signal;
}

function fail(desk: Desk, about: RecordView, failure: RecordFailure): false {
  if (failure.kind === 'signed-out') leave(desk);
  if (idInView(desk) === about.id) {
    if (failure.kind === 'stale') compare(desk, failure.current);
    /* What was seen before no longer tells what the record holds now. */
    if (failure.kind === 'unconfirmed') compare(desk, undefined);
  }
  return tell(desk, { kind: 'failed', place: about.place, failure });
}

function tell(desk: Desk, notice: Notice): false {
  patch(desk, { notice });
  return false;
}
