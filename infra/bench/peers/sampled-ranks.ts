import { drawWeightings, scoreUnder, valueRow } from './weightings.ts';

/** ACCEPTABILITY by the plainest sampling: each row's share of the weightings in which it takes each rank, row after row. */
export function sampleRanks(
  ratings: readonly (readonly unknown[])[],
  weights: readonly number[],
  doubt: number,
  samples: number,
): Float64Array {
  const rows = ratings.map((cells) => valueRow(cells, weights).values);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const next = drawWeightings(
    weights.map((weight) => weight / total),
    doubt,
    99,
  );
  const found = new Float64Array(rows.length ** 2);
  for (let sample = 0; sample < samples; sample += 1) {
    const drawn = next();
    const scores = rows.map((values) => scoreUnder(values, drawn));
    scores.forEach((score, row) => {
      const above = scores.filter((other) => other > score + 1e-9).length;
      const at = row * rows.length + above;
      found[at] = (found[at] ?? 0) + 1 / samples;
    });
  }
  return found;
}
