import type { Change } from '../../../../shared/sensitivity/what-would-change.ts';
import type { AssessedRow, Assessment } from '../../../../shared/workbook/assessment.ts';
import type { Outlook } from '../../../app/what-would-change.ts';
import { sayShare } from '../../../../shared/report/numbers.ts';
import { sayRounded } from '../../say-rounded.ts';
import { placeWords } from '../../words/place-words.ts';

/** What would change a place's outcome, in words: the findings, and what is to be said of all of them. */
export interface ChangeView {
  readonly findings: readonly string[];
  readonly notes: readonly string[];
}

type Effect = Extract<Change, { readonly kind: 'rating' | 'weight' }>;

/** Says the findings about a row; null where it has no score, so that nothing can be said of it. */
export function sayChanges(row: AssessedRow, assessment: Assessment, outlook: Outlook): ChangeView | null {
  const words = placeWords.change;
  const { changes } = outlook;
  if (changes.length === 0) return row.score === null ? null : { findings: [], notes: [words.nothing] };
  const effects = changes.filter((change): change is Effect => change.kind !== 'gap');
  const stays =
    row.recommendation !== null &&
    effects.length > 0 &&
    effects.every(({ outcome }) => outcome.recommendation === row.recommendation);
  return {
    findings: changes.map((change) => sayChange(change, row, assessment)),
    notes: [
      ...(stays ? [words.stays(row.recommendation)] : []),
      ...(outlook.isPart && changes.some(({ kind }) => kind === 'weight') ? [words.ofWhatApplies] : []),
    ],
  };
}

function sayChange(change: Change, row: AssessedRow, assessment: Assessment): string {
  const name = assessment.criteria[change.criterion]?.name ?? '';
  if (change.kind === 'gap') return placeWords.change.settles(name);
  const what = change.kind === 'rating' ? sayRating(change, name, assessment) : sayWeight(change, name);
  return `${sayEffect(what, change, row)}.`;
}

function sayRating(
  { criterion, from, to, direction }: Extract<Change, { readonly kind: 'rating' }>,
  name: string,
  { criteria }: Assessment,
): string {
  const words = placeWords.change;
  if (from !== 'not-assessed') return words.rating(name, sayRounded(from), String(to));
  const { lowest, highest } = criteria[criterion] ?? { lowest: to, highest: to };
  const isLast = direction === 'up' ? to >= Math.floor(highest) : to <= Math.ceil(lowest);
  if (isLast) return words.gapAt(name, String(to));
  return direction === 'up' ? words.gapAtLeast(name, String(to)) : words.gapAtMost(name, String(to));
}

function sayWeight(
  { from, beyond, direction }: Extract<Change, { readonly kind: 'weight' }>,
  name: string,
): string {
  const { above, below } = placeWords.change;
  return (direction === 'up' ? above : below)(name, sayShare(beyond), sayShare(from));
}

function sayEffect(what: string, { outcome }: Effect, row: AssessedRow): string {
  const words = placeWords.change;
  const { band, recommendation } = outcome;
  if (band === row.band) {
    return recommendation === null ? words.recommendsNothing(what) : words.recommends(what, recommendation);
  }
  const makes = band === null ? words.falls(what) : words.makes(what, band);
  if (recommendation === row.recommendation) return makes;
  return recommendation === null
    ? words.andRecommendsNothing(makes)
    : words.andRecommends(makes, recommendation);
}
