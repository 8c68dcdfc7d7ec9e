import { describe, expect, it } from 'vitest';
import type { Contest } from '../../../infra/bench/contest.ts';
import { contender, findNumberDifference, findTextDifference } from '../../../infra/bench/contest.ts';
import { factColumns, makeFacts, makeRules, toRuleGrid } from '../../../infra/bench/made-up-rules.ts';
import { makeRatings, packRatings, weights } from '../../../infra/bench/made-up.ts';
import { packFor, scoreByHand, scorePlainly } from '../../../infra/bench/hand-loops.ts';
import { measureContest } from '../../../infra/bench/measure.ts';
import { scanWeightLines } from '../../../infra/bench/peers/weight-lines.ts';
import { recommendTable } from '../../../shared/recommendation/recommend.ts';
import { scoreTable } from '../../../shared/scoring/score.ts';
import { briefRows } from '../../support/outcomes.ts';

function contestOf(answers: readonly number[], onClose: () => void): Contest<number> {
  return {
    id: 'x',
    title: 'X',
    contenders: answers.map((answer, index) =>
      contender({
        name: `contender ${index + 1}`,
        side: index === 0 ? 'function' : 'against',
        isSlow: true,
        run: () => answer,
        read: (raw) => raw,
        close: onClose,
      }),
    ),
    findDifference: (ours, theirs) => findNumberDifference([ours], [theirs], 0),
  };
}

describe('a contest', () => {
  it('is not measured when an answer is another', async () => {
    let closed = 0;
    const contest = contestOf([1, 1, 2], () => (closed += 1));
    await expect(measureContest(contest)).rejects.toThrow(
      'contender 3 answers otherwise: number 1 is 1 against 2',
    );
    expect(closed).toBe(3);
  });

  it('has a ratio of ours to each', async () => {
    const measured = await measureContest(contestOf([1, 1], () => undefined));
    expect(measured.contenders.map(({ name }) => name)).toEqual(['contender 1', 'contender 2']);
    expect(measured.contenders[0]?.functionToThis).toBe(1);
    expect(measured.contenders[1]?.functionToThis).toBeGreaterThan(0);
  });
});

describe('answers', () => {
  it('of numbers agree within a tolerance, and where neither is a number', () => {
    expect(findNumberDifference([1, NaN], [1 + 1e-10, NaN], 1e-9)).toBeUndefined();
    expect(findNumberDifference([1], [1.1], 1e-9)).toBe('number 1 is 1 against 1.1');
    expect(findNumberDifference([1], [NaN], 1e-9)).toBe('number 1 is 1 against NaN');
    expect(findNumberDifference([NaN], [1], 1e-9)).toBe('number 1 is NaN against 1');
    expect(findNumberDifference([1, 2], [1], 1e-9)).toBe('2 against 1 numbers');
  });

  it('of texts agree when all are the same', () => {
    expect(findTextDifference(['a', 'b'], ['a', 'b'])).toBeUndefined();
    expect(findTextDifference(['a', 'b'], ['a', 'c'])).toBe('text 2 is b against c');
    expect(findTextDifference(['a'], [])).toBe('1 against 0 texts');
  });
});

describe('the input', () => {
  it('is the same on every run, with every kind of blank and something to rate in each row', () => {
    const ratings = makeRatings(1_000);
    expect(makeRatings(1_000)).toEqual(ratings);
    const cells = new Set(ratings.flat());
    for (const cell of [null, 0, '', 'n/a', 3]) expect(cells).toContain(cell);
    expect(ratings.every((row) => row.some((cell) => typeof cell === 'number' && cell > 0))).toBe(true);
  });

  it('is scored alike by the core and by both loops', () => {
    const ratings = makeRatings(500);
    const scored = briefRows(scoreTable(ratings, [weights]));
    const packed = packFor(packRatings(ratings), weights.length);
    expect([...scoreByHand(packed, Float64Array.from(weights))]).toEqual(scored);
    expect(scorePlainly(packed, Float64Array.from(weights))[7]).toBeCloseTo(
      (scored as number[])[7] ?? NaN,
      9,
    );
  });

  it('has rules most of which decide some row, and rows that pass many', () => {
    const grid = toRuleGrid(makeRules(60));
    const decided = briefRows(recommendTable(makeFacts(3_000), [[...factColumns]], grid)) as string[];
    expect(new Set(decided).size).toBeGreaterThan(40);
    expect(decided.filter((each) => each === 'Do as R1').length).toBeLessThan(600);
  });
});

describe('trying 101 shares of a weight', () => {
  it('finds the range in which the band stays', () => {
    // 3 criteria at 5, 1 and 3: the score is 50 (Fair, from 40 to below 60) with equal weights.
    const ranges = scanWeightLines([5, 1, 3], [1, 1, 1]);
    // With a share t the first gives 100 t + (1 - t) 25: at 40 t is 0.2, at 60 it is 0.4667.
    expect(ranges[0]).toBeCloseTo(0.2, 9);
    expect(ranges[1]).toBeCloseTo(0.46, 9);
  });
});
