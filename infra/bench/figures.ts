/** The middle of some numbers (of two middle ones the mean); NaN of none. */
export function medianOf(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = NaN, high = NaN] = [sorted[middle - 1], sorted[middle]];
  return sorted.length % 2 === 1 ? high : (low + high) / 2;
}

/**
 * What ours took as a part of what theirs took: the median over the rounds, in which both were measured one right after the
 * other, so that a busy machine slows both; of the medians where there were not as many of either.
 */
export function ratioOf(ours: readonly number[], theirs: readonly number[]): number {
  if (ours.length !== theirs.length) return medianOf(ours) / medianOf(theirs);
  return medianOf(ours.map((time, round) => time / (theirs[round] ?? NaN)));
}

/**
 * The exponent p by which time grows with size, time = c size^p: the slope of a straight line fitted by least squares
 * through the logarithms. NaN of fewer than two sizes.
 */
export function growthExponent(points: readonly { readonly size: number; readonly time: number }[]): number {
  const logs = points.map(({ size, time }) => ({ x: Math.log(size), y: Math.log(time) }));
  const mean = (pick: (log: { x: number; y: number }) => number): number =>
    logs.reduce((sum, log) => sum + pick(log), 0) / logs.length;
  const [meanX, meanY] = [mean(({ x }) => x), mean(({ y }) => y)];
  const above = logs.reduce((sum, { x, y }) => sum + (x - meanX) * (y - meanY), 0);
  const below = logs.reduce((sum, { x }) => sum + (x - meanX) ** 2, 0);
  return above / below;
}

/** A ratio of times in words: `2.4 times as long`, or `1/38 of the time`. */
export function sayRatio(ratio: number): string {
  if (!Number.isFinite(ratio)) return 'not measured';
  return ratio >= 1 ? `${sayRough(ratio)} times as long` : `1/${sayRough(1 / ratio)} of the time`;
}

/** A number to two digits before and one after the point where it is small, and to two digits in all where it is large. */
function sayRough(value: number): string {
  if (value < 10) return value.toFixed(1);
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(value)) - 1);
  return (Math.round(value / unit) * unit).toLocaleString('en-GB');
}
