import type { Difference } from '../../../app/compare-record.ts';
import { differences } from '../../../app/compare-record.ts';
import type { Notice, RecordView } from '../../../app/record-state.ts';
import { recordFailures, strings } from '../../strings.ts';

/** A sentence that stays until the next action. `needsLook` marks what was not done as asked. */
export interface NoticeWords {
  readonly intent: 'success' | 'info' | 'warning' | 'error';
  readonly title: string;
  readonly sentence: string;
  readonly details: readonly string[];
}

/** What was last done, in words. */
export function sayNotice(notice: Notice): NoticeWords {
  const words = strings.record.notices;
  const plain = { title: '', details: [] };
  switch (notice.kind) {
    case 'published':
      return { ...plain, intent: 'success', sentence: words.published(notice.place, notice.version) };
    case 'unchanged':
      return { ...plain, intent: 'info', sentence: words.unchanged(notice.place, notice.version) };
    case 'confirmed':
      return { ...plain, intent: 'success', sentence: words.confirmed(notice.place, notice.version) };
    case 'read':
      return { ...plain, intent: 'info', sentence: words.read(notice.place) };
    case 'stopped':
      return { ...plain, intent: 'info', sentence: words.stopped(notice.place) };
    case 'sheet-not-read':
      return { ...plain, intent: 'warning', sentence: words.sheetNotRead(notice.place) };
    case 'failed':
      return sayFailure(notice);
  }
}

function sayFailure({ failure, place }: Extract<Notice, { kind: 'failed' }>): NoticeWords {
  const details =
    failure.kind === 'refused'
      ? failure.issues.map((issue) => `${sayPointer(issue.pointer)}: ${issue.message}`)
      : [];
  const isLost = failure.kind === 'unconfirmed' || failure.kind === 'stale';
  const { title, sentence } = recordFailures[failure.kind];
  return {
    intent: isLost ? 'warning' : 'error',
    title,
    sentence: `${place}: ${lowerFirst(sentence)}`,
    details,
  };
}

/* `/facts/Region` reads `facts, Region`; the two escapes are those of JSON pointers. */
function sayPointer(pointer: string): string {
  const parts = pointer.split('/').filter((part) => part !== '');
  return parts.map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~')).join(', ');
}

function lowerFirst(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}

/** What the primary button does now, or null where there is nothing to publish. */
export function sayPublish(view: RecordView): string {
  const isOver = view.standing === 'behind' || view.standing === 'conflict' || view.standing === 'differs';
  const { publish, publishOver } = strings.record;
  return isOver && view.record ? publishOver(view.place, view.record.version) : publish(view.place);
}

/** What sheet and record say differently; empty until the record is known. */
export function differencesOf(view: RecordView): readonly Difference[] {
  return view.sheet === null || !view.record ? [] : differences(view.sheet, view.record.document, view.kept);
}

/** A time of the record as officers write it: `23 Nov 2026, 14:05`. */
export function sayTime(at: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at));
}
