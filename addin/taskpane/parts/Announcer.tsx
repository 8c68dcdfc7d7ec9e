import type { Following } from '../../app/follow-workbook.ts';
import type { Notice } from '../../app/record-state.ts';
import { sayNotice } from '../pages/record/record-view.ts';
import { sayScoreOf } from '../pages/place/score-view.ts';
import { sayHeader } from './header-view.ts';
import { SpokenOnly } from './SpokenOnly.tsx';

interface AnnouncerProps {
  readonly following: Following;
  readonly notice: Notice | null;
}

/**
 * Tells a screen reader, politely, what the place in view comes to and what became of its record whenever either
 * changes. Always there, because a region that comes with its words is not read out.
 */
export function Announcer({ following, notice }: AnnouncerProps) {
  return (
    <>
      <div role="status">
        <SpokenOnly>{sayAll(following)}</SpokenOnly>
      </div>
      <div role="status">
        <SpokenOnly>{notice === null ? '' : sayWhole(notice)}</SpokenOnly>
      </div>
    </>
  );
}

function sayWhole(notice: Notice): string {
  const { title, sentence, details } = sayNotice(notice);
  return [title, sentence, ...details].filter((part) => part !== '').join(' ');
}

function sayAll({ place, assessment }: Following): string {
  if (place === null || assessment === null) return '';
  const score = sayScoreOf(place.row, assessment);
  const { place: name, advice } = sayHeader(place.row);
  return `${name}: ${score.finding} ${score.rest} ${advice}`;
}
