import { bands } from '../made-up.ts';
import { drawWeightings, scoreUnder, valueRow } from './weightings.ts';

/** The position of the band that a score has, counted from 0. */
export function bandOf(score: number): number {
  return bands.findLastIndex(([from]) => score >= from - 1e-9);
}

/**
 * Both probabilities of FIRMNESS by drawing weightings, as other tools find the share of weightings in which a row keeps
 * its class: lower and higher, one row after another.
 */
export function sampleFirmness(
  ratings: readonly (readonly unknown[])[],
  weights: readonly number[],
  samples: number,
): Float64Array {
  const found = new Float64Array(2 * ratings.length);
  ratings.forEach((cells, row) => {
    const { values, shares } = valueRow(cells, weights);
    const band = bandOf(scoreUnder(values, shares));
    const next = drawWeightings(shares, 0.25, row + 1);
    const kept = [0, 0] as [number, number];
    for (let sample = 0; sample < samples; sample += 1) {
      const drawn = next();
      if (bandOf(scoreUnder(values, drawn, 0)) === band) kept[0] += 1;
      if (bandOf(scoreUnder(values, drawn, 1)) === band) kept[1] += 1;
    }
    found[2 * row] = Math.min(...kept) / samples;
    found[2 * row + 1] = Math.max(...kept) / samples;
  });
  return found;
}
