import { isCellError } from '../../kernel/cell.ts';
import type { BandIssue } from '../../framework/bands.ts';
import type { RatingIssue } from '../../register/rating.ts';
import type { ScoreCellIssue, ScoresShapeIssue } from '../../scoring/band.ts';
import type { DoubtIssue } from '../../scoring/doubt.ts';
import type { MissingPolicyIssue } from '../../scoring/missing-policy.ts';
import type { CriteriaIssue } from '../../scoring/rating-table.ts';
import type { WordingOf } from './words.ts';
import { count, quote, size, typedAsText } from './words.ts';

/** What can be wrong with ratings, weights, scales, bands and the options of scoring. */
export type ScoringIssue =
  | CriteriaIssue
  | BandIssue
  | RatingIssue
  | ScoreCellIssue
  | ScoresShapeIssue
  | DoubtIssue
  | MissingPolicyIssue;

/** What is wrong and what to do, without the place. */
export const scoringWording: WordingOf<ScoringIssue> = {
  'number.text-number': ({ found, number }) => typedAsText(found, number),
  'number.missing': () => 'The cell is blank. Type a number.',
  'number.not-a-number': ({ found }) => `${quote(found)} is not a number. Type a number.`,
  'weight.negative': ({ found }) => `${quote(found)} is below 0. A weight is 0 or more.`,
  'weights.shape': ({ rows, columns }) =>
    `${size(rows, columns)} given. Weights stand in one row or in one column.`,
  'weights.sum': ({ sum }) =>
    sum > 0
      ? 'The weights are too large to add up. Use smaller numbers: only their ratios count.'
      : 'Every weight is 0. Give at least one criterion a weight above 0.',
  'weights.count': ({ weights, criteria }) =>
    `${count(weights, 'weight')} for ${count(criteria, 'column')} of ratings. Give one weight per criterion.`,
  'scale.shape': ({ rows, columns, criteria }) =>
    `${size(rows, columns)} given for ${count(criteria, 'criterion', 'criteria')}. Give a lowest and a highest for all, or a pair for each criterion.`,
  'scale.below-one': ({ found }) =>
    `The lowest rating is ${quote(found)}. A scale starts at 1 or above, because a blank cell can arrive as 0.`,
  'scale.not-above': ({ lowest, highest }) =>
    `The highest rating, ${quote(highest)}, is not above the lowest, ${quote(lowest)}. Make it higher.`,
  'bands.shape': ({ rows, columns }) =>
    `${size(rows, columns)} given. Bands stand in two columns: the lower edge and the label.`,
  'bands.empty': () => 'There is no band. Give at least one lower edge with its label.',
  'band.no-label': ({ found }) =>
    isCellError(found)
      ? `${quote(found)} is no label. Type the band's label.`
      : "The label is blank. Type the band's label.",
  'band.repeated-edge': ({ edge }) =>
    `The lower edge ${quote(edge)} is there twice. Give each band its own edge.`,
  'rating.text-number': ({ found, number }) => typedAsText(found, number),
  'rating.off-scale': ({ found, lowest, highest }) =>
    `${quote(found)} is off the scale. Type a number from ${quote(lowest)} to ${quote(highest)}.`,
  'rating.not-a-rating': ({ found, lowest, highest }) =>
    `${quote(found)} is not a rating. Type a number from ${quote(lowest)} to ${quote(highest)}, ? for not assessed or n/a for not applicable.`,
  'score.text-number': ({ found, number }) => typedAsText(found, number),
  'score.not-a-number': ({ found }) => `${quote(found)} is not a score. Give a number from 0 to 100.`,
  'scores.shape': ({ rows, columns }) => `${size(rows, columns)} given. Scores stand in one column.`,
  'doubt.not-a-share': ({ found }) => `${quote(found)} is not a doubt. Give a number from 0 to 1.`,
  'missing.unknown': ({ found, known }) => `${quote(found)} is not known. Use one of ${known.join(', ')}.`,
};
