import type { NotWholeIssue, ShapesDifferIssue } from '../../register/agreement.ts';
import type { GapWeightingIssue } from '../../register/gap-weighting.ts';
import type { OneRowIssue } from '../../sensitivity/one-row.ts';
import type { SamplingIssue } from '../../sensitivity/sampling.ts';
import type { WordingOf } from './words.ts';
import { count, quote, size } from './words.ts';

/** What can be wrong, beyond ratings, weights, scales and bands, where results are doubted: by other weights and by another scorer. */
export type SensitivityIssue =
  OneRowIssue | SamplingIssue | NotWholeIssue | ShapesDifferIssue | GapWeightingIssue;

/** What is wrong and what to do, without the place. */
export const sensitivityWording: WordingOf<SensitivityIssue> = {
  'ratings.one-row': ({ rows }) => `${count(rows, 'row')} given. Choose the ratings of one row.`,
  'samples.not-a-count': ({ found, most }) =>
    `${quote(found)} is not a number of samples. Give a whole number from 1 to ${grouped(most)}.`,
  'seed.not-whole': ({ found, most }) =>
    `${quote(found)} is not a seed. Give a whole number from 0 to ${grouped(most)}.`,
  'ratings.too-many-rows': ({ rows, most }) =>
    `${count(rows, 'row')} given. ACCEPTABILITY ranks at most ${grouped(most)}. Choose fewer rows.`,
  'ratings.too-many-columns': ({ columns, most }) =>
    `${count(columns, 'column')} given. ACCEPTABILITY takes at most ${grouped(most)} criteria. Choose fewer columns.`,
  'samples.too-many': ({ rows, columns, most }) =>
    `${size(rows, columns)} of ratings can have at most ${grouped(most)} samples. Ask for no more than that, or choose fewer rows.`,
  'second.shape': ({ rows, columns, firstRows, firstColumns }) =>
    `${size(rows, columns)} given beside ${size(firstRows, firstColumns)}. Choose two ranges of the same shape.`,
  'rating.not-whole': ({ found }) =>
    `${quote(found)} is between two ratings, and AGREEMENT counts whole ratings. Type a whole number.`,
  'weighting.unknown': ({ found, known }) => `${quote(found)} is not known. Use one of ${known.join(', ')}.`,
};

/** A whole number with commas between its thousands. */
function grouped(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ',');
}
