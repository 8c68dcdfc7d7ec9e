import { growthExponent } from './figures.ts';
import { factColumns, makeFacts, makeRules, toRuleGrid } from './made-up-rules.ts';
import { bands, makeRatings, weights } from './made-up.ts';
import { timeOf } from './measure.ts';
import type { ShippedFunctions } from './shipped-functions.ts';
import { functionOf } from './shipped-functions.ts';

const sizes = [1_000, 10_000, 100_000] as const;

/** How a function's time grows with its rows. */
export interface Growth {
  readonly id: string;
  readonly points: readonly { readonly size: number; readonly time: number }[];
  /** 1 when twice the rows take twice the time. */
  readonly exponent: number;
}

/** The growth of SCORE, FIRMNESS and RECOMMEND, each in one call of the built function. */
export async function measureGrowth(functions: ShippedFunctions): Promise<readonly Growth[]> {
  const score = functionOf(functions, 'SCORE');
  const firm = functionOf(functions, 'FIRMNESS');
  const recommend = functionOf(functions, 'RECOMMEND');
  const rules = toRuleGrid(makeRules(60));
  const headers = [[...factColumns]];
  return [
    await growthOf('SCORE', (rows) => {
      const ratings = makeRatings(rows);
      return () => score(ratings, [weights], null, null);
    }),
    await growthOf('FIRMNESS', (rows) => {
      const ratings = makeRatings(rows);
      return () => firm(ratings, [weights], bands, null, null);
    }),
    await growthOf('RECOMMEND', (rows) => {
      const facts = makeFacts(rows);
      return () => recommend(facts, headers, rules);
    }),
  ];
}

async function growthOf(id: string, prepare: (rows: number) => () => unknown): Promise<Growth> {
  const points: { size: number; time: number }[] = [];
  // Not kept: the engine is to know the function before its smallest input is timed, not only after.
  await timeOf({ name: `${id}, first`, run: prepare(sizes[1]), isSlow: false });
  for (const size of sizes) {
    const time = await timeOf({ name: `${id} of ${size} rows`, run: prepare(size), isSlow: false });
    points.push({ size, time });
  }
  return { id, points, exponent: growthExponent(points) };
}
