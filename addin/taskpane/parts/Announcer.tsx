import type { Following } from '../../app/follow-workbook.ts';
import { sayScoreOf } from '../pages/place/score-view.ts';
import { sayHeader } from './header-view.ts';
import { SpokenOnly } from './SpokenOnly.tsx';

/** Tells a screen reader, politely, what the place in view comes to whenever that changes. */
export function Announcer({ following }: { readonly following: Following }) {
  return (
    <div role="status">
      <SpokenOnly>{sayAll(following)}</SpokenOnly>
    </div>
  );
}

function sayAll({ place, assessment }: Following): string {
  if (place === null || assessment === null) return '';
  const score = sayScoreOf(place.row, assessment);
  const { place: name, advice } = sayHeader(place.row);
  return `${name}: ${score.finding} ${score.rest} ${advice}`;
}
