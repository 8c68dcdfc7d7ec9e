/* Short work is repeated, so that the clock has something to count. */
const LEAST_MS = 8;
const ROUNDS = 3;
/* Other work on the machine can make one measurement worse, never better; what grows with the square fails every one. */
const ATTEMPTS = 6;

/**
 * How many times longer a work takes for sixteen times as much: about 16 where its time grows with the amount, 256 where it grows with the
 * square. Both are measured in one run, each at its best of three, and again while the answer is worse than linear, so that
 * other work on the machine weighs little. `prepare` is not counted.
 */
export function growthOf<Input>(
  amount: number,
  prepare: (amount: number) => Input,
  work: (input: Input) => unknown,
): number {
  const [less, more] = [prepare(amount), prepare(16 * amount)];
  work(less);
  let least = Infinity;
  for (let attempt = 0; attempt < ATTEMPTS && least > linear; attempt += 1) {
    least = Math.min(least, timeOf(() => work(more)) / timeOf(() => work(less)));
  }
  return least;
}

/** Well above what time takes that grows with the amount, well below what grows with its square. */
export const linear = 96;

function timeOf(work: () => unknown): number {
  let best = Infinity;
  for (let round = 0; round < ROUNDS; round += 1) {
    const began = performance.now();
    let [times, elapsed] = [0, 0];
    while (elapsed < LEAST_MS) {
      work();
      times += 1;
      elapsed = performance.now() - began;
    }
    best = Math.min(best, elapsed / times);
  }
  return best;
}
