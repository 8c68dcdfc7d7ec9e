import { ranker } from './ranks.ts';

/** The rows that are ranked, flat and row by row: a value of 0 to 100 for each criterion, and 1 where it is assessed or 0. */
export interface RankedRows {
  readonly rows: number;
  readonly criteria: number;
  readonly values: Float64Array;
  readonly assessed: Float64Array;
}

/**
 * How many of some weightings give each row each rank, flat: the count of row i and rank r stands at i times rows plus r-1.
 * A row's score is the mean of its assessed values under the weighting at hand. `nextWeighting` hands over one weight per
 * criterion, of which each row has some on a criterion that it has assessed. SPEC AC-2, AC-4.
 */
export function countRanks(
  field: RankedRows,
  samples: number,
  nextWeighting: () => Float64Array,
): Uint32Array {
  const counts = new Uint32Array(field.rows * field.rows);
  const scores = new Float64Array(field.rows);
  const rank = ranker(field.rows);
  for (let sample = 0; sample < samples; sample += 1) {
    fillScores(scores, field, nextWeighting());
    const ranks = rank(scores);
    for (let row = 0; row < field.rows; row += 1) {
      const at = row * field.rows + (ranks[row] ?? 1) - 1;
      counts[at] = (counts[at] ?? 0) + 1;
    }
  }
  return counts;
}

function fillScores(
  scores: Float64Array,
  { rows, criteria, values, assessed }: RankedRows,
  weighting: Float64Array,
): void {
  let at = 0;
  for (let row = 0; row < rows; row += 1) {
    let points = 0;
    let total = 0;
    for (let criterion = 0; criterion < criteria; criterion += 1) {
      const weight = weighting[criterion] ?? 0;
      points += weight * (values[at] ?? 0);
      total += weight * (assessed[at] ?? 0);
      at += 1;
    }
    scores[row] = points / total;
  }
}
