import fc from 'fast-check';
import type { Bands } from '../../shared/framework/bands.ts';
import type { Scale } from '../../shared/framework/scale.ts';
import type { Rating } from '../../shared/register/rating.ts';
import { bandIndexOf } from '../../shared/scoring/band.ts';
import type { Criteria } from '../../shared/scoring/rating-table.ts';
import { scoreOf } from '../../shared/scoring/score.ts';

/** Four criteria on scales of their own, one of them long and one of them with ends that are not whole. */
export const unlikeScales: Scale = { lowest: [1, 1, 2, 1.5], highest: [5, 100, 4, 7.5] };

/** Bands that leave some scores below all of them. */
export const someBands: Bands = [
  { from: 12.5, label: 'Weak' },
  { from: 40, label: 'Fair' },
  { from: 62.5, label: 'Strong' },
];

/** A row of ratings on the scales above, some of them between two whole ones, some missing. */
export const rowOfRatings: fc.Arbitrary<readonly Rating[]> = fc.tuple(
  ...unlikeScales.lowest.map((lowest, index) =>
    fc.oneof(
      { weight: 5, arbitrary: halves(lowest, unlikeScales.highest[index] ?? lowest) },
      { weight: 1, arbitrary: fc.constantFrom<Rating>('not-assessed', 'not-applicable') },
    ),
  ),
);

/** Weights of four criteria, zeros among them, not all of them 0. */
export const fourWeights = fc
  .array(fc.integer({ min: 0, max: 20 }), { minLength: 4, maxLength: 4 })
  .filter((raw) => raw.some((weight) => weight > 0));

function halves(lowest: number, highest: number): fc.Arbitrary<number> {
  return fc.integer({ min: 0, max: Math.floor(2 * (highest - lowest)) }).map((steps) => lowest + steps / 2);
}

/** The index of the band of a row, -1 below all bands; undefined where it has no score. Made of SCORE and BAND alone. */
export function bandBySCORE(row: readonly Rating[], { weights, scale }: Criteria): number | undefined {
  const score = scoreOf(row, weights, scale);
  return score.kind === 'value' ? bandIndexOf(score.value, someBands) : undefined;
}
