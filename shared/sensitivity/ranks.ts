import { equalityTolerance } from '../kernel/sum.ts';
import { orderByFalling } from './falling-order.ts';

/**
 * Ranks rows by their scores (0 to 100), time and again: 1 plus the number of scores above a row's own, so that ties share
 * the better rank. A score is above another when it exceeds it by more than 1e-9. The array handed over is the same one each
 * time. SPEC AC-2. The convention of SMAA-2 (Lahdelma and Salminen, Operations Research 49, 2001).
 */
export function ranker(rows: number): (scores: Float64Array) => Uint32Array {
  const ranks = new Uint32Array(rows);
  // The order of the last time is where the next sort begins: it is often nearly right.
  const order = Uint32Array.from({ length: rows }, (_, row) => row);
  const room = new Uint32Array(rows);
  return (scores) => {
    orderByFalling(order, room, scores);
    let above = 0;
    for (let place = 0; place < rows; place += 1) {
      const row = order[place] ?? 0;
      const reach = (scores[row] ?? 0) + equalityTolerance;
      while ((scores[order[above] ?? 0] ?? 0) > reach) above += 1;
      ranks[row] = above + 1;
    }
    return ranks;
  };
}
