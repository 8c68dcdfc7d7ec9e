import type { Rating } from '../register/rating.ts';
import { decideRows } from '../recommendation/recommend.ts';
import type { Assessment } from './assessment.ts';
import { factsOf, figuresOf, groundsOf, scoredRatings, withResults } from './grounds.ts';
import type { Grounds, RowFigures, RowOutcome } from './grounds.ts';
import type { Sheet } from './sheet.ts';

/** Gives what every row would come to under other weights, in the order of the assessment's rows. */
export type Reweigh = (weights: readonly number[]) => readonly RowOutcome[];

const nothing: RowFigures = { score: null, coverage: null, band: null };

/**
 * Makes ready to ask what every row of a register comes to under other weights: the same as if they stood in the framework
 * and the workbook were assessed again, without reading it again, so that it can be asked at every move of a slider. `weights`
 * are one per criterion, finite, 0 or more, their sum above 0. Null without a register, or while the framework can't be read.
 * SPEC WI-1, WI-2.
 */
export function createReweigh(sheets: readonly Sheet[], assessment: Assessment): Reweigh | null {
  const grounds = groundsOf(sheets, assessment);
  if (grounds === null) return null;
  const ratings = assessment.rows.map((row) => scoredRatings(grounds, row));
  const facts = assessment.rows.map(({ row }) => factsOf(grounds, row));
  return (weights) => {
    const criteria = { ...grounds.criteria, weights };
    const figures = ratings.map((each) =>
      each === null ? nothing : figuresOf(each, criteria, grounds.bands),
    );
    const recommendations = recommend(grounds, { ratings, facts, figures });
    return figures.map(({ score, band }, index) => ({
      score,
      band,
      recommendation: recommendations[index] ?? null,
    }));
  };
}

interface Weighed {
  readonly ratings: readonly (readonly Rating[] | null)[];
  readonly facts: readonly ReturnType<typeof factsOf>[];
  readonly figures: readonly RowFigures[];
}

function recommend(
  { rules, computed }: Grounds,
  { ratings, facts, figures }: Weighed,
): readonly (string | null)[] {
  if (rules === null) return [];
  const rows = facts.map((own, index) => withResults(own, computed, figures[index] ?? nothing));
  return decideRows(rows, rules).map((decided, index) =>
    // A row with a bad rating is not decided, whatever its facts say.
    ratings[index] !== null && decided.kind === 'value' ? decided.value.rule.recommendation : null,
  );
}
