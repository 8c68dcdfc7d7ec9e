import type { AssessedRow, Assessment, Criterion } from '../../../../shared/workbook/assessment.ts';
import { sayShare } from '../../../../shared/report/numbers.ts';
import { joinNames } from '../../join-names.ts';
import { sayRounded } from '../../say-rounded.ts';
import { strings } from '../../strings.ts';
import { ratingCellOf } from './rating-cell.ts';

/** One criterion's bar. `length` is its weight and `filled` what the rating earns of it, both of the heaviest weight. */
export interface Bar {
  readonly name: string;
  readonly state: 'rated' | 'gap' | 'unreadable';
  readonly length: number;
  readonly filled: number;
  /** `2 · 8.9`, or why there is nothing. */
  readonly label: string;
  /** What a screen reader adds after name and label. */
  readonly aside: string;
  readonly cell: string | null;
}

/** One line of the table that says the same. */
export interface ContributionLine {
  readonly name: string;
  readonly weight: string;
  readonly rating: string;
  readonly points: string;
}

export interface ContributionsView {
  readonly bars: readonly Bar[];
  readonly notes: readonly string[];
  readonly lines: readonly ContributionLine[];
}

interface Place {
  readonly row: AssessedRow;
  readonly assessment: Assessment;
}

/** The row's contributions as bars, and as the lines of a table. */
export function contributionsOf(row: AssessedRow, assessment: Assessment): ContributionsView {
  const place = { row, assessment };
  const { criteria } = assessment;
  const heaviest = Math.max(0, ...criteria.map((criterion) => criterion.weight));
  const withBars = criteria.flatMap((criterion, index) =>
    criterion.weight > 0 && row.ratings[index] !== 'not-applicable'
      ? [barOf(place, index, criterion, heaviest)]
      : [],
  );
  return { bars: withBars, notes: notesOf(row, criteria), lines: linesOf(place) };
}

function barOf(place: Place, index: number, criterion: Criterion, heaviest: number): Bar {
  const rating = place.row.ratings[index] ?? null;
  const common = {
    name: criterion.name,
    length: criterion.weight / heaviest,
    cell: ratingCellOf(place.row, place.assessment, criterion.name),
  };
  const words = strings.contributions;
  if (typeof rating !== 'number') {
    const label = rating === null ? words.unreadable : words.noRating;
    return {
      ...common,
      state: rating === null ? 'unreadable' : 'gap',
      filled: 0,
      label,
      aside: words.goToCell,
    };
  }
  const position = (rating - criterion.lowest) / (criterion.highest - criterion.lowest);
  const points = sayPoints(place.row.contributions[index] ?? null);
  const scale = words.outOf(criterion.lowest, criterion.highest);
  const label = `${sayRounded(rating)} · ${points}`;
  const aside = `${words.rated(sayRounded(rating), scale)} ${words.goToCell}`;
  return { ...common, state: 'rated', filled: common.length * position, label, aside };
}

function notesOf(row: AssessedRow, criteria: readonly Criterion[]): readonly string[] {
  const words = strings.contributions;
  const notApplicable = criteria.filter(
    (each, index) => each.weight > 0 && row.ratings[index] === 'not-applicable',
  );
  const weightless = criteria.filter((each) => each.weight === 0);
  return [
    ...(notApplicable.length > 0
      ? [words.notApplicable(namesOf(notApplicable), notApplicable.length === 1)]
      : []),
    ...(weightless.length > 0 ? [words.noWeight(namesOf(weightless), weightless.length === 1)] : []),
  ];
}

function namesOf(criteria: readonly Criterion[]): string {
  return joinNames(criteria.map((each) => each.name));
}

function linesOf({ row, assessment }: Place): readonly ContributionLine[] {
  const total = assessment.criteria.reduce((sum, each) => sum + each.weight, 0);
  return assessment.criteria.map((criterion, index) => ({
    name: criterion.name,
    weight: total > 0 ? sayShare(criterion.weight / total) : strings.contributions.dash,
    rating: sayRatingShort(row.ratings[index] ?? null),
    points: sayPoints(row.contributions[index] ?? null),
  }));
}

function sayRatingShort(rating: AssessedRow['ratings'][number]): string {
  if (rating === null) return strings.contributions.unreadable;
  if (rating === 'not-assessed') return strings.contributions.noRating;
  return rating === 'not-applicable' ? strings.contributions.notApplicableShort : sayRounded(rating);
}

function sayPoints(points: number | null): string {
  return points === null ? strings.contributions.dash : points.toFixed(1);
}
