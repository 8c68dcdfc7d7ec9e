import { bandOf } from './sampled-firmness.ts';
import { scoreUnder, valueRow } from './weightings.ts';

/** The shares at which weights are tried: 101 points, as tools that draw a line per weight have them. */
const points = 101;

/**
 * WEIGHTRANGE by trying: each weight is given every hundredth as its share, the others being rescaled, and the range is
 * what lies about the present share without a change of band. Lowest and highest share that was tried, criterion after
 * criterion; NaN for a criterion that is not rated.
 */
export function scanWeightLines(cells: readonly unknown[], weights: readonly number[]): Float64Array {
  const { values, shares } = valueRow(cells, weights);
  const band = bandOf(scoreUnder(values, shares));
  const ranges = new Float64Array(2 * values.length).fill(NaN);
  const tried = new Float64Array(values.length);
  values.forEach((value, index) => {
    const share = shares[index] ?? 0;
    if (Number.isNaN(value)) return;
    const keepsAt = (point: number): boolean => {
      const own = point / (points - 1);
      shares.forEach((other, at) => {
        tried[at] = at === index ? own : (other * (1 - own)) / (1 - share);
      });
      const score = scoreUnder(values, tried);
      return Number.isNaN(score) || bandOf(score) === band;
    };
    let low = Math.ceil(share * (points - 1));
    while (low > 0 && keepsAt(low - 1)) low -= 1;
    let high = Math.floor(share * (points - 1));
    while (high < points - 1 && keepsAt(high + 1)) high += 1;
    ranges[2 * index] = low / (points - 1);
    ranges[2 * index + 1] = high / (points - 1);
  });
  return ranges;
}
