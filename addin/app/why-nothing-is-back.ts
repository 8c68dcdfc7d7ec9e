import { differencesIn } from './entry-differences.ts';
import type { WorkbookFailure, WorkbookHands } from './ports.ts';
import { addedBy, type UndoStep, type WayBack } from './undo-step.ts';

type Written = Extract<UndoStep, { readonly kind: 'entries' }>;

/**
 * Why a change is not to be undone at all; null when it can be. Rows have moved where cells that had to hold something no longer do,
 * columns where their headings do not stand above them. And where no cell holds what it was given nothing would be put back, and
 * the way back be lost.
 */
export async function whyNothingIsBack(
  hands: WorkbookHands,
  wayBack: WayBack,
  isFresh: boolean,
): Promise<WorkbookFailure | null> {
  const moved = await findMoved(hands, wayBack);
  return moved === null && !isFresh ? findAllChanged(hands, wayBack) : moved;
}

async function findMoved(hands: WorkbookHands, wayBack: WayBack): Promise<WorkbookFailure | null> {
  for (const step of wayBack) {
    if (step.kind !== 'expect' && step.kind !== 'landmark') continue;
    const held = await hands.readArea(step.area);
    if (!held.ok) return held.failure;
    if (differencesIn(step.area, step.entries, held.value.entries).length === 0) continue;
    return step.kind === 'expect' ? 'rows-moved' : 'columns-moved';
  }
  return null;
}

async function findAllChanged(hands: WorkbookHands, wayBack: WayBack): Promise<WorkbookFailure | null> {
  const added = addedBy(wayBack);
  const reasons: WorkbookFailure[] = [];
  for (const step of wayBack) {
    if (step.kind !== 'entries' || added.has(step.area.sheet) || writtenIn(step) === 0) continue;
    const reason = await whyAllChanged(hands, step);
    if (reason === null) return null;
    reasons.push(reason);
  }
  return reasons.find((reason) => reason !== 'all-changed') ?? reasons[0] ?? null;
}

async function whyAllChanged(hands: WorkbookHands, step: Written): Promise<WorkbookFailure | null> {
  const now = await hands.readArea(step.area);
  if (!now.ok) return now.failure;
  const changed = differencesIn(step.area, step.after, now.value.entries).length;
  return changed < writtenIn(step) ? null : 'all-changed';
}

function writtenIn({ after }: Written): number {
  return after.flat().filter((entry) => entry !== null).length;
}
