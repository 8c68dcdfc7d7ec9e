import type { At, RangeName } from '../kernel/at.ts';
import type { Cell } from '../kernel/cell.ts';
import type { Result } from '../kernel/result.ts';
import { failure, failureOf, success } from '../kernel/result.ts';
import { foldText, numberSpelledBy } from '../kernel/text.ts';
import type { Scale } from '../framework/scale.ts';

/**
 * What a person judged of one criterion: a number within the scale, whole or between two levels; or that nobody
 * judged it yet; or that it does not apply. The three are never mistaken for one another. SPEC RT-1 to RT-3.
 */
export type Rating = number | 'not-assessed' | 'not-applicable';

/** Why a cell is no rating, without its place. */
export type RatingFault =
  | { readonly code: 'rating.text-number'; readonly found: string; readonly number: number }
  | {
      readonly code: 'rating.off-scale';
      readonly found: number;
      readonly lowest: number;
      readonly highest: number;
    }
  | {
      readonly code: 'rating.not-a-rating';
      readonly found: Cell;
      readonly lowest: number;
      readonly highest: number;
    };

/** Why a cell is no rating, and where it is. */
export type RatingIssue = RatingFault & { readonly at: At };

const wordsForNotAssessed = ['', '?', '-', 'not assessed', 'not stated'];
const wordsForNotApplicable = ['n/a', 'na', 'not applicable'];

/** Shared answers, so that a large register makes no object per gap. */
const notAssessed = success<Rating>('not-assessed');
const notApplicable = success<Rating>('not-applicable');

/** What each word means: as compared, and in capitals too, so that words as people type them are seldom folded first. */
const ratingOfWord = new Map([
  ...wordsForNotAssessed.map((word) => [word, notAssessed] as const),
  ...wordsForNotApplicable.map((word) => [word, notApplicable] as const),
  ...wordsForNotApplicable.map((word) => [word.toUpperCase(), notApplicable] as const),
]);

/** Says whether a cell is a number from lowest to highest, which is what most cells of a register are. SPEC RT-1. */
export function isOnScale(cell: Cell | undefined, lowest: number, highest: number): cell is number {
  return typeof cell === 'number' && cell >= lowest && cell <= highest;
}

/**
 * The rating in one cell. Blank, 0, empty text and the words of SPEC RT-2 are not assessed; those of RT-3 are not
 * applicable; a number from lowest to highest is itself; anything else, a number typed as text included, is a bad
 * cell and is never guessed at. SPEC RT-1 to RT-4.
 */
export function readRating(cell: Cell, lowest: number, highest: number): Result<Rating, RatingFault> {
  if (cell === null || cell === 0) return notAssessed;
  if (typeof cell === 'number') return readLevel(cell, lowest, highest);
  const word = typeof cell === 'string' ? readWord(cell) : undefined;
  return word ?? failure({ code: 'rating.not-a-rating', found: cell, lowest, highest });
}

function readLevel(found: number, lowest: number, highest: number): Result<Rating, RatingFault> {
  if (isOnScale(found, lowest, highest)) return success(found);
  const code = Number.isFinite(found) ? 'rating.off-scale' : 'rating.not-a-rating';
  return failure({ code, found, lowest, highest });
}

function readWord(text: string): Result<Rating, RatingFault> | undefined {
  const known = ratingOfWord.get(text) ?? ratingOfWord.get(foldText(text));
  if (known !== undefined) return known;
  const number = numberSpelledBy(text);
  return number === undefined ? undefined : failure({ code: 'rating.text-number', found: text, number });
}

/**
 * The ratings of one row, one per criterion of the scale; a cell beyond the row's end is not assessed. All bad
 * cells are named. `row` is the row's number within the range, from 1, and `range` the name of that. SPEC RT-4, RT-5.
 */
export function readRatingRow(
  cells: readonly Cell[],
  scale: Scale,
  row: number,
  range: RangeName = 'ratings',
): Result<readonly Rating[], RatingIssue> {
  const ratings: Rating[] = [];
  const issues: RatingIssue[] = [];
  scale.lowest.forEach((lowest, index) => {
    const cell = cells[index] ?? null;
    const highest = scale.highest[index] ?? lowest;
    if (isOnScale(cell, lowest, highest)) {
      ratings.push(cell);
      return;
    }
    const read = readRating(cell, lowest, highest);
    const at: At = { range, row, column: index + 1 };
    if (read.ok) ratings.push(read.value);
    else for (const issue of read.issues) issues.push({ ...issue, at });
  });
  return issues.length > 0 ? failureOf(issues) : success(ratings);
}
