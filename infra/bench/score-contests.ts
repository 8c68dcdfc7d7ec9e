import type { Cell, Grid } from '../../shared/kernel/cell.ts';
import { scoreTable } from '../../shared/scoring/score.ts';
import type { Contender, Contest } from './contest.ts';
import { contender, findNumberDifference } from './contest.ts';
import type { PackedRatings } from './hand-loops.ts';
import { packFor, scoreByHand, scorePlainly } from './hand-loops.ts';
import { changedWeights, criteria, inTurn, makeRatings, packRatings, weights } from './made-up.ts';
import { openInHyperFormula } from './peers/hyperformula.ts';
import type { SheetPeer } from './peers/sheet-peer.ts';
import { sheetOf } from './peers/sheet-peer.ts';
import { openInUniver } from './peers/univer.ts';
import type { ShippedFunctions } from './shipped-functions.ts';
import { functionOf, numbersIn } from './shipped-functions.ts';

type Numbers = ArrayLike<number>;

const rows = 10_000;

/** Every contender takes the agreed and the changed weights in turn, as a recalculation would. */
const nextWeights = (): (() => readonly number[]) => inTurn(changedWeights, weights);

function shippedScore(
  functions: ShippedFunctions,
): (ratings: readonly (readonly Cell[])[], weights: readonly number[]) => unknown {
  const score = functionOf(functions, 'SCORE');
  return (ratings, agreed) => score(ratings, [agreed], null, null);
}

/** Blanks as the core has them. */
function toCells(ratings: readonly (readonly Cell[])[]): Grid {
  return ratings.map((row) => row.map((cell) => (cell === '' ? null : cell)));
}

function scoresIn(scored: ReturnType<typeof scoreTable>): readonly number[] {
  if (!scored.ok) throw new Error('The core refused the ratings.');
  return scored.value.map((row) => (row.kind === 'value' ? row.value : NaN));
}

function byLoop(
  name: string,
  ratings: Float64Array,
  loop: (packed: PackedRatings, weights: Float64Array) => Float64Array,
): Contender<Numbers> {
  const packed = packFor(ratings, criteria);
  const next = nextWeights();
  const run = (): Float64Array => loop(packed, Float64Array.from(next()));
  return contender({ name, side: 'against', run, read: (scores) => scores });
}

const floatLoop = 'tight loop over a Float64Array, same sums';
const plainLoop = 'plain loop over a Float64Array, bare sums';

function bySheet(name: string, peer: SheetPeer, isSlow: boolean): Contender<Numbers> {
  const next = nextWeights();
  return contender({
    name,
    side: 'against',
    isSlow,
    run: () => peer.setFirstWeight(next()[0] ?? 0),
    read: () => peer.scores(),
    close: () => peer.close(),
  });
}

const findDifference = (ours: Numbers, theirs: Numbers): string | undefined =>
  findNumberDifference(ours, theirs, 1e-9);

/** SCORE of a whole register in one call, beside loops that do nothing else and beside spreadsheets that calculate formulas. */
export async function wholeRegister(functions: ShippedFunctions): Promise<Contest<Numbers>> {
  const ratings = makeRatings(rows);
  const cells = toCells(ratings);
  const packed = packRatings(ratings);
  const sheet = sheetOf(ratings, weights);
  const score = shippedScore(functions);
  const [next, nextOfCore] = [nextWeights(), nextWeights()];
  return {
    id: 'score-one-call',
    title: 'SCORE, 10,000 rows of 7 in one call',
    contenders: [
      contender({
        name: 'custom function',
        side: 'function',
        run: () => score(ratings, next()),
        read: numbersIn,
      }),
      contender({ name: 'core', side: 'core', run: () => scoreTable(cells, [nextOfCore()]), read: scoresIn }),
      byLoop(floatLoop, packed, scoreByHand),
      byLoop(plainLoop, packed, scorePlainly),
      bySheet('HyperFormula, 10,000 formulas', openInHyperFormula(sheet), false),
      bySheet('Univer, 10,000 formulas', await openInUniver(sheet), true),
    ],
    findDifference,
  };
}

/** SCORE a row at a time, as in a table, where no formula can spill. */
export function singleRows(functions: ShippedFunctions): Contest<Numbers> {
  const ratings = makeRatings(rows);
  const cells = toCells(ratings);
  const score = shippedScore(functions);
  const [next, nextOfCore, nextAtOnce] = [nextWeights(), nextWeights(), nextWeights()];
  return {
    id: 'score-single-rows',
    title: 'SCORE, 10,000 calls of one row of 7',
    contenders: [
      contender({
        name: 'custom function',
        side: 'function',
        run: () => {
          const agreed = next();
          return ratings.map((row) => score([row], agreed));
        },
        read: (results) => results.flatMap(numbersIn),
      }),
      contender({
        name: 'core',
        side: 'core',
        run: () => {
          const agreed = [nextOfCore()];
          return cells.map((row) => scoreTable([row], agreed));
        },
        read: (results) => results.flatMap(scoresIn),
      }),
      contender({
        name: 'custom function, all rows in one call',
        side: 'against',
        run: () => score(ratings, nextAtOnce()),
        read: numbersIn,
      }),
      byLoop(floatLoop, packRatings(ratings), scoreByHand),
      bySheet('HyperFormula, 10,000 formulas', openInHyperFormula(sheetOf(ratings, weights)), false),
    ],
    findDifference,
  };
}
