/**
 * A source of weightings of some criteria, each (1 - doubt) times their agreed shares plus doubt times a weighting drawn
 * uniformly from the simplex, all of whose weights are above 0. `random` gives numbers from 0 to below 1. The array handed
 * over is the same one each time, with the next weighting in it. SPEC AC-3, AC-4.
 */
export function weightingSource(
  shares: readonly number[],
  doubt: number,
  random: () => number,
): () => Float64Array {
  const weighting = new Float64Array(shares.length);
  const cuts = new Float64Array(Math.max(0, shares.length - 1));
  return () => {
    drawSimplex(weighting, cuts, random);
    for (let index = 0; index < weighting.length; index += 1) {
      weighting[index] = (1 - doubt) * (shares[index] ?? 0) + doubt * (weighting[index] ?? 0);
    }
    return weighting;
  };
}

/**
 * Fills `weighting` with a point drawn uniformly from the simplex: the gaps that sorted uniform numbers leave between 0 and
 * 1 (Devroye, Non-Uniform Random Variate Generation, 1986, chapter V). No logarithm, because engines round it differently.
 * A gap of 0, which two equal numbers leave once in more draws than any call makes, is drawn again.
 */
function drawSimplex(weighting: Float64Array, cuts: Float64Array, random: () => number): void {
  do {
    for (let index = 0; index < cuts.length; index += 1) cuts[index] = random();
    sortFew(cuts);
  } while (!fillGaps(weighting, cuts));
}

/** Fills `weighting` with the gaps between 0, the sorted cuts and 1; says whether every one of them is above 0. */
function fillGaps(weighting: Float64Array, cuts: Float64Array): boolean {
  let from = 0;
  let isOpen = true;
  for (let index = 0; index < weighting.length; index += 1) {
    const to = cuts[index] ?? 1;
    weighting[index] = to - from;
    isOpen &&= to > from;
    from = to;
  }
  return isOpen;
}

/** Sorts by putting each number in its place among those before it, which for as few as there are criteria is the quickest way. */
function sortFew(numbers: Float64Array): void {
  for (let next = 1; next < numbers.length; next += 1) {
    const number = numbers[next] ?? 0;
    let place = next;
    for (; place > 0 && (numbers[place - 1] ?? 0) > number; place -= 1) {
      numbers[place] = numbers[place - 1] ?? 0;
    }
    numbers[place] = number;
  }
}
