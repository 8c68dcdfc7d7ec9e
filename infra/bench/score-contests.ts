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
/** More formulas take Univer minutes. */
const rowsOfSheet = 2_000;

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

function bySheet(name: string, peer: SheetPeer): Contender<Numbers> {
  const next = nextWeights();
  return contender({
    name,
    side: 'against',
    isSlow: true,
    run: () => peer.setFirstWeight(next()[0] ?? 0),
    read: () => peer.scores(),
    close: () => peer.close(),
  });
}

const findDifference = (ours: Numbers, theirs: Numbers): string | undefined =>
  findNumberDifference(ours, theirs, 1e-9);

/** SCORE of a whole register in one call, beside loops that do nothing else. */
export function wholeRegister(functions: ShippedFunctions): Contest<Numbers> {
  const ratings = makeRatings(rows);
  const packed = packRatings(ratings);
  return {
    id: 'score-one-call',
    title: 'SCORE, 10,000 rows of 7 in one call',
    contenders: [
      ...byUs(functions, ratings),
      byLoop(floatLoop, packed, scoreByHand),
      byLoop(plainLoop, packed, scorePlainly),
    ],
    findDifference,
  };
}

/** SCORE beside spreadsheets that calculate its native twin for every row of the same sheet. */
export async function besideSpreadsheets(functions: ShippedFunctions): Promise<Contest<Numbers>> {
  const ratings = makeRatings(rowsOfSheet);
  const sheet = sheetOf(ratings, weights);
  return {
    id: 'score-in-spreadsheets',
    title: 'SCORE, 2,000 rows of 7 after a change of weight',
    contenders: [
      ...byUs(functions, ratings),
      bySheet('HyperFormula, 2,000 native twins', openInHyperFormula(sheet)),
      bySheet('Univer, 2,000 native twins', await openInUniver(sheet)),
    ],
    findDifference,
  };
}

function byUs(functions: ShippedFunctions, ratings: readonly (readonly Cell[])[]): readonly Contender<Numbers>[] {
  const score = shippedScore(functions);
  const cells = toCells(ratings);
  const [next, nextOfCore] = [nextWeights(), nextWeights()];
  return [
    contender({
      name: 'custom function',
      side: 'function',
      run: () => score(ratings, next()),
      read: numbersIn,
    }),
    contender({ name: 'core', side: 'core', run: () => scoreTable(cells, [nextOfCore()]), read: scoresIn }),
  ];
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
    ],
    findDifference,
  };
}
