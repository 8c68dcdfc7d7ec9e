import type { Cell } from '../../shared/kernel/cell.ts';

/** Numbers from 0 to below 1 that are the same on every run (a linear congruential generator; good enough for input). */
export function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state / 0x80000000;
  };
}

/** One of some things, chosen by a number from 0 to below 1. */
export function chosen<Thing>(things: readonly [Thing, ...Thing[]], number: number): Thing {
  return things[Math.floor(number * things.length)] ?? things[0];
}

export const criteria = 7;
export const weights: readonly number[] = [5, 20, 15, 10, 20, 15, 15];
/** The weights after an officer has changed the first one, which is what a recalculation follows from. */
export const changedWeights: readonly number[] = [6, ...weights.slice(1)];
export const bands: readonly (readonly [number, string])[] = [
  [0, 'Weak'],
  [40, 'Fair'],
  [60, 'Good'],
  [80, 'Strong'],
];

/**
 * Ratings as Excel hands them over, read from JSON as there: whole numbers from 1 to 5 and some halves, one cell in ten a
 * blank in any of the ways in which blanks arrive, and a few not applicable. Every row has one rating at least.
 */
export function makeRatings(rows: number, seed = 2026): Cell[][] {
  const next = numbersFrom(seed);
  const ratings = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: criteria }, (__, column) =>
      column === row % criteria ? 1 + Math.floor(next() * 5) : makeRating(next),
    ),
  );
  // Parsed from our own text just made.
  return JSON.parse(JSON.stringify(ratings)) as Cell[][];
}

function makeRating(next: () => number): Cell {
  const kind = next();
  if (kind < 0.1) return chosen<Cell>([null, null, 0, ''], next());
  if (kind < 0.13) return 'n/a';
  return kind < 0.2 ? 1 + Math.floor(next() * 9) / 2 : 1 + Math.floor(next() * 5);
}

/** Only numbers, in one array: a gap and a criterion not applicable are NaN. */
export function packRatings(ratings: readonly (readonly Cell[])[]): Float64Array {
  return Float64Array.from(
    ratings.flatMap((row) => row.map((cell) => (typeof cell === 'number' && cell > 0 ? cell : NaN))),
  );
}

/** Hands out two things in turn. */
export function inTurn<Thing>(first: Thing, second: Thing): () => Thing {
  let turn = 0;
  return () => (turn++ % 2 === 0 ? first : second);
}
