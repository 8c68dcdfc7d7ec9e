import type { Cell } from '../../shared/kernel/cell.ts';
import { firmnessTable } from '../../shared/scoring/firmness.ts';
import type { Contest } from './contest.ts';
import { contender, findNumberDifference } from './contest.ts';
import { bands, makeRatings, weights } from './made-up.ts';
import { sampleFirmness } from './peers/sampled-firmness.ts';
import { sampleRanks } from './peers/sampled-ranks.ts';
import { scanWeightLines } from './peers/weight-lines.ts';
import type { ShippedFunctions } from './shipped-functions.ts';
import { functionOf, numberIn, rowsIn } from './shipped-functions.ts';

type Numbers = ArrayLike<number>;

const bandGrid: readonly (readonly Cell[])[] = bands;

/** FIRMNESS, which is exact, beside the sampling that other tools do. */
export function firmness(functions: ShippedFunctions, rows: number, samples: number): Contest<Numbers> {
  const firm = functionOf(functions, 'FIRMNESS');
  const ratings = makeRatings(rows);
  return {
    id: `firmness-${rows}`,
    title: `FIRMNESS, ${rows.toLocaleString('en-GB')} rows of 7`,
    contenders: [
      contender({
        name: 'custom function',
        side: 'function',
        run: () => firm(ratings, [weights], bandGrid, null, null),
        read: (result) => rowsIn(result).flatMap(([, low, high]) => [numberIn(low), numberIn(high)]),
      }),
      contender({
        name: 'core',
        side: 'core',
        run: () => firmnessTable(ratings, [weights], bandGrid),
        read: (found) =>
          (found.ok ? found.value : []).flatMap((row) =>
            row.kind === 'value' ? [row.value.low, row.value.high] : [NaN, NaN],
          ),
      }),
      contender({
        name: `sampling, ${samples.toLocaleString('en-GB')} weightings a row`,
        side: 'against',
        isSlow: true,
        run: () => sampleFirmness(ratings, weights, samples),
        read: (found) => found,
      }),
    ],
    // Five standard deviations of a sampled share at most.
    findDifference: (ours, theirs) => findNumberDifference(ours, theirs, 2.5 / Math.sqrt(samples)),
  };
}

/** WEIGHTRANGE, a call per row, beside the trying of 101 shares per weight; none when the build has no such function. */
export function weightRanges(functions: ShippedFunctions, rows: number): Contest<Numbers> | undefined {
  const range = functions.get('WEIGHTRANGE');
  if (range === undefined) return undefined;
  const ratings = makeRatings(rows);
  return {
    id: `weightrange-${rows}`,
    title: `WEIGHTRANGE, ${rows.toLocaleString('en-GB')} calls of a row of 7`,
    contenders: [
      contender({
        name: 'custom function',
        side: 'function',
        run: () => ratings.map((row) => range([row], [weights], bandGrid, null)),
        read: (results) =>
          results.flatMap((result, row) =>
            rowsIn(result).flatMap((ends, index) => {
              const cell = ratings[row]?.[index];
              const isRated = typeof cell === 'number' && cell > 0;
              return isRated ? ends.map(numberIn) : [NaN, NaN];
            }),
          ),
      }),
      contender({
        name: 'trying 101 shares per weight',
        side: 'against',
        isSlow: rows > 1000,
        run: () => ratings.map((row) => scanWeightLines(row, weights)),
        read: (found) => found.flatMap((ends) => [...ends]),
      }),
    ],
    // They try every hundredth.
    findDifference: (ours, theirs) => findNumberDifference(ours, theirs, 0.01 + 1e-9),
  };
}

/** ACCEPTABILITY beside the plainest sampling of as many weightings; none when the build has no such function. */
export function acceptability(functions: ShippedFunctions): Contest<Numbers> | undefined {
  const accept = functions.get('ACCEPTABILITY');
  if (accept === undefined) return undefined;
  const samples = 10_000;
  const ratings = makeRatings(50);
  return {
    id: 'acceptability',
    title: 'ACCEPTABILITY, 10,000 samples of 50 rows of 7',
    contenders: [
      contender({
        name: 'custom function',
        side: 'function',
        run: () => accept(ratings, [weights], 0.25, samples, null),
        read: (result) => rowsIn(result).flatMap((row) => row.map(numberIn)),
      }),
      contender({
        name: 'plain sampling, 10,000 weightings',
        side: 'against',
        isSlow: true,
        run: () => sampleRanks(ratings, weights, 0.25, samples),
        read: (found) => found,
      }),
    ],
    // Both are sampled: seven standard deviations of the difference of two shares at most.
    findDifference: (ours, theirs) => findNumberDifference(ours, theirs, 5 / Math.sqrt(samples)),
  };
}
