import { numbersFrom } from '../made-up.ts';

/** Ratings of one row as values from 0 to 1, NaN for one that is missing, with the weights of the criteria that apply as shares. */
export interface ValuedRow {
  readonly values: readonly number[];
  /** 0 for a criterion that is not applicable. */
  readonly shares: readonly number[];
}

/** A row of cells on the scale of 1 to 5. */
export function valueRow(cells: readonly unknown[], weights: readonly number[]): ValuedRow {
  const applied = weights.map((weight, index) => (cells[index] === 'n/a' ? 0 : weight));
  const total = applied.reduce((sum, weight) => sum + weight, 0);
  return {
    values: cells.map((cell) => (typeof cell === 'number' && cell > 0 ? (cell - 1) / 4 : NaN)),
    shares: applied.map((weight) => weight / total),
  };
}

/** The score (0 to 100) of a row under some weights, its gaps left out or counted as `filled`. */
export function scoreUnder(values: readonly number[], weights: ArrayLike<number>, filled = NaN): number {
  let points = 0;
  let counted = 0;
  for (let index = 0; index < values.length; index += 1) {
    const own = values[index] ?? NaN;
    const value = Number.isNaN(own) ? filled : own;
    if (Number.isNaN(value)) continue;
    points += (weights[index] ?? 0) * value;
    counted += weights[index] ?? 0;
  }
  return (100 * points) / counted;
}

/** Draws weightings, (1 - doubt) times some shares plus doubt times a point of the simplex, by exponential variates. */
export function drawWeightings(shares: readonly number[], doubt: number, seed: number): () => Float64Array {
  const next = numbersFrom(seed);
  const drawn = new Float64Array(shares.length);
  return () => {
    let total = 0;
    shares.forEach((share, index) => {
      const part = share > 0 ? -Math.log(1 - next()) : 0;
      drawn[index] = part;
      total += part;
    });
    shares.forEach((share, index) => {
      drawn[index] = (1 - doubt) * share + (doubt * (drawn[index] ?? 0)) / total;
    });
    return drawn;
  };
}
