/** What a loop over ratings needs, packed as tightly as it can be: NaN is a gap, and ends are per criterion. */
export interface PackedRatings {
  readonly ratings: Float64Array;
  readonly lowest: Float64Array;
  readonly span: Float64Array;
  readonly scores: Float64Array;
}

/** Room for the scores of some packed ratings on the scale of 1 to 5. */
export function packFor(ratings: Float64Array, criteria: number): PackedRatings {
  return {
    ratings,
    lowest: new Float64Array(criteria).fill(1),
    span: new Float64Array(criteria).fill(4),
    scores: new Float64Array(ratings.length / criteria),
  };
}

/**
 * SCORE as the tightest loop that does the same sums: each sum carries the part that it rounds off, and the score is
 * rounded to 12 decimals. No cell is checked, nothing is named, and there is no reason where there is no score.
 */
export function scoreByHand(
  { ratings, lowest, span, scores }: PackedRatings,
  weights: Float64Array,
): Float64Array {
  const criteria = weights.length;
  for (let row = 0, at = 0; row < scores.length; row += 1) {
    let points = 0;
    let pointsLost = 0;
    let counted = 0;
    let countedLost = 0;
    for (let index = 0; index < criteria; index += 1, at += 1) {
      const rating = ratings[at] ?? NaN;
      if (Number.isNaN(rating)) continue;
      const weight = weights[index] ?? 0;
      const part = weight * ((rating - (lowest[index] ?? 1)) / (span[index] ?? 4));
      const sum = points + part;
      const added = sum - points;
      pointsLost += points - (sum - added) + (part - added);
      points = sum;
      const total = counted + weight;
      const addedWeight = total - counted;
      countedLost += counted - (total - addedWeight) + (weight - addedWeight);
      counted = total;
    }
    scores[row] = Math.round(((100 * (points + pointsLost)) / (counted + countedLost)) * 1e12) / 1e12;
  }
  return scores;
}

/** SCORE as the plainest loop: bare sums, which the order of the criteria shows in, and no rounding. */
export function scorePlainly(
  { ratings, lowest, span, scores }: PackedRatings,
  weights: Float64Array,
): Float64Array {
  const criteria = weights.length;
  for (let row = 0, at = 0; row < scores.length; row += 1) {
    let points = 0;
    let counted = 0;
    for (let index = 0; index < criteria; index += 1, at += 1) {
      const rating = ratings[at] ?? NaN;
      if (Number.isNaN(rating)) continue;
      const weight = weights[index] ?? 0;
      points += weight * ((rating - (lowest[index] ?? 1)) / (span[index] ?? 4));
      counted += weight;
    }
    scores[row] = (100 * points) / counted;
  }
  return scores;
}
