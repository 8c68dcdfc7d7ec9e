import { Bench } from 'tinybench';
import type { Contender, Contest } from './contest.ts';
import { medianOf, ratioOf } from './figures.ts';

/** How often quick contenders are measured one after another, so that a busy moment of the machine falls on all of them. */
const rounds = 5;
const quick = { time: 120, iterations: 3, warmupTime: 40, warmupIterations: 3 };
const once = { time: 0, iterations: 1, warmup: false };

/** What one contender took, in milliseconds, beside ours. */
export interface Measured {
  readonly name: string;
  readonly side: Contender<unknown>['side'];
  /** The median of the rounds. */
  readonly milliseconds: number;
  /** What ours took (`function`, else `core`) as a part of what this one took, and what the core took. */
  readonly functionToThis: number;
  readonly coreToThis: number;
}

/** A contest, measured. */
export interface MeasuredContest {
  readonly id: string;
  readonly title: string;
  readonly contenders: readonly Measured[];
}

/** Checks that all contenders agree, measures them, and lets go of what they hold. */
export async function measureContest<Answer>(contest: Contest<Answer>): Promise<MeasuredContest> {
  const { id, title, contenders } = contest;
  try {
    await checkAnswers(contest);
    const times = await measureRounds(contenders);
    const timesOf = (side: 'function' | 'core'): readonly number[] =>
      times[contenders.findIndex((each) => each.side === side)] ?? [];
    const measured = contenders.map(({ name, side }, index): Measured => {
      const own = times[index] ?? [];
      return {
        name,
        side,
        milliseconds: medianOf(own),
        functionToThis: ratioOf(timesOf('function'), own),
        coreToThis: ratioOf(timesOf('core'), own),
      };
    });
    return { id, title, contenders: measured };
  } finally {
    for (const each of contenders) each.close();
  }
}

/** A benchmark of wrong answers is worth nothing. */
async function checkAnswers<Answer>({ title, contenders, findDifference }: Contest<Answer>): Promise<void> {
  const [first, ...others] = contenders;
  if (first === undefined) throw new Error(`${title}: nobody to measure.`);
  const ours = await first.answer();
  for (const other of others) {
    const difference = findDifference(ours, await other.answer());
    if (difference !== undefined)
      throw new Error(`${title}: ${other.name} answers otherwise: ${difference}.`);
  }
}

/** The times of each contender, one per round; of a slow one, a single time. */
async function measureRounds(contenders: readonly Contender<unknown>[]): Promise<readonly number[][]> {
  const times = contenders.map((): number[] => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, each] of contenders.entries()) {
      if (round === 0 || !each.isSlow) times[index]?.push(await timeOf(each));
    }
  }
  return times;
}

/** The median time of a contender in milliseconds, begun with what others left in memory cleared away. */
export async function timeOf({
  name,
  run,
  isSlow,
}: Pick<Contender<unknown>, 'name' | 'run' | 'isSlow'>): Promise<number> {
  globalThis.gc?.();
  const bench = new Bench({ ...(isSlow ? once : quick), throws: true });
  bench.add(name, async () => {
    await run();
  });
  await bench.run();
  const result = bench.tasks[0]?.result;
  if (result?.state !== 'completed') throw new Error(`${name} could not be measured.`);
  return result.latency.p50;
}
