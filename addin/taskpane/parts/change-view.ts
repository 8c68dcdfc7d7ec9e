import type { ChangeState } from '../../app/changes.ts';
import type { ChangeFailure } from '../../app/change-failure.ts';
import type { Difference } from '../../app/entry-differences.ts';
import { workbookFailures } from '../strings.ts';
import { changeWords } from '../words/change-words.ts';

/** The present change in words: null when there is nothing to say. */
export interface ChangeView {
  readonly intent: 'info' | 'success' | 'warning' | 'error';
  readonly sentences: readonly string[];
  /** The label of the button that takes the change back; null where there is none. */
  readonly putBack: string | null;
}

export function sayChange(state: ChangeState): ChangeView | null {
  switch (state.phase) {
    case 'idle':
    case 'working':
    case 'putting-back':
      return null;
    case 'done':
      return sayDone(state);
    case 'put-back':
      return sayPutBack(state);
    case 'failed': {
      const sentences = state.failure === null ? [] : [sayFailure(state.failure)];
      return { intent: 'warning', sentences, putBack: putBackOf(state) };
    }
  }
}

/** What is being done, for a change or its putting back; null when nothing is. */
export function sayDoing({ phase, words }: ChangeState): string | null {
  if (phase === 'working') return words.doing;
  return phase === 'putting-back' ? changeWords.puttingBack : null;
}

function putBackOf({ failure, canPutBack, canPutBackEarlier }: ChangeState): string | null {
  const isWhole = failure?.kind === 'put-back-refused' && failure.left === 'all';
  if (canPutBack) return isWhole ? changeWords.putBack : changeWords.tryPutBack;
  return canPutBackEarlier ? changeWords.putBackEarlier : null;
}

function sayDone({ differences, words, canPutBack }: ChangeState): ChangeView {
  const found = sayDifferences(differences);
  const putBack = canPutBack ? changeWords.putBack : null;
  const intent = found.length === 0 ? 'success' : 'warning';
  return { intent, sentences: [words.done, ...found], putBack };
}

function sayPutBack({ kept }: ChangeState): ChangeView {
  const stays = kept.length === 0 ? [] : [changeWords.kept(listCells(kept))];
  return { intent: 'info', sentences: [changeWords.isPutBack, ...stays], putBack: null };
}

function sayDifferences(differences: readonly Difference[]): readonly string[] {
  return differences.length === 0 ? [] : [changeWords.differs(listCells(differences))];
}

function sayFailure(failure: ChangeFailure): string {
  switch (failure.kind) {
    case 'cancelled':
      return changeWords.cancelled;
    case 'sheet-protected':
      return changeWords.sheetProtected(failure.sheet);
    case 'changed-meanwhile':
      return changeWords.changedMeanwhile(failure.sheet, failure.cell);
    case 'fault':
      return changeWords.fault;
    case 'put-back-refused':
    case 'host':
      return sayRefusal(failure);
  }
}

function sayRefusal({
  kind,
  failure,
  left,
}: Extract<ChangeFailure, { kind: 'host' | 'put-back-refused' }>): string {
  const sayLeft = {
    'as-it-was': changeWords.asItWas,
    partly: changeWords.partly,
    all: changeWords.notPutBack,
    some: changeWords.partly,
  };
  const isGone = kind === 'put-back-refused' && failure === 'sheet-missing';
  return sayLeft[left](isGone ? changeWords.sheetGone : workbookFailures[failure]);
}

const LISTED = 3;

/** `Register F14, F15, F16 and 12 more`. */
function listCells(differences: readonly Difference[]): string {
  const named = differences.slice(0, LISTED).map(({ sheet, cell }) => `${sheet} ${cell}`);
  const more = differences.length - named.length;
  return [...named, ...(more === 0 ? [] : [changeWords.more(more)])].join(', ');
}
