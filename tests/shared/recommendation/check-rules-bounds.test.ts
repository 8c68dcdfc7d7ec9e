import { describe, expect, it } from 'vitest';
import type { Grid } from '../../../shared/kernel/cell.ts';
import { checkRules } from '../../../shared/recommendation/check-rules.ts';
import { recommendTable } from '../../../shared/recommendation/recommend.ts';
import { sayProblem } from '../../../shared/report/issue-wording.ts';
import { briefRows, valueOf } from '../../support/outcomes.ts';
import { isInstrumented } from '../../support/instrumented.ts';

type Draw = (below: number) => number;

/** Numbers that look drawn and are the same on every run. */
function drawn(seed: number): Draw {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

const columns = Array.from({ length: 20 }, (_, index) => `Fact ${index + 1}`);

/** Rules that ask something of a share (in hundredths) of 20 columns. */
function manyRules(count: number, share: number, condition: (draw: Draw) => string): Grid {
  const draw = drawn(7);
  const rows = Array.from({ length: count }, (_, index) => [
    `R${index + 1}`,
    ...columns.map(() => (draw(100) < share ? condition(draw) : '-')),
    'Do',
  ]);
  return [['Rule', ...columns, 'Recommendation'], ...rows];
}

const ways = {
  texts: (draw: Draw) => `T${draw(5)}`,
  'lists of texts': (draw: Draw) => `T${draw(6)}, T${draw(6)}, T${draw(6)}`,
  numbers: (draw: Draw) => `>= ${draw(1_000)}`,
  negations: (draw: Draw) => `not(T${draw(4)})`,
};

/** Milliseconds after which a check that should be bounded is taken to hang, on however busy a machine. */
const patience = 60_000;

describe.skipIf(isInstrumented)('a check of very many rules', { timeout: patience }, () => {
  it.each([
    ['texts', 30],
    ['lists of texts', 60],
    ['numbers', 100],
    ['negations', 15],
  ] as const)('CK-11: of 500 rules with %s in %i of 100 cells ends', (way, share) => {
    const rules = manyRules(500, share, ways[way]);
    const found = valueOf(checkRules([columns], rules, null));
    for (const { issue } of found) expect(sayProblem(issue).length).toBeLessThan(32_767);
  });

  it('CK-11: says what was not proven when it stops, and keeps what was', () => {
    const rules = manyRules(500, 60, (draw) => `not(T${draw(4)})`);
    const found = valueOf(checkRules([columns], rules, null)).map(({ issue }) => issue);
    const unsettled = found.filter(({ code }) => code.startsWith('check.unsettled'));
    expect(unsettled.map(({ code }) => code)).toEqual(['check.unsettled-rules', 'check.unsettled-gaps']);
    expect(unsettled.map(sayProblem)).toEqual([
      expect.stringMatching(
        /^The rules are too many or too entangled to prove whether \d+ rules \(R.* more\) can ever decide\.$/,
      ),
      expect.stringMatching(/^The rules are too many or too entangled to prove whether there /),
    ]);
    const again = valueOf(checkRules([columns], rules, null)).map(({ issue }) => issue);
    expect(again).toEqual(found);
  });

  it('CK-11: gives up at once on a table with more to compare than it ever could', () => {
    const rules: Grid = [
      ['Rule', 'Fact 1', 'Recommendation'],
      ...Array.from({ length: 100_000 }, (_, index) => [`R${index}`, `T${index}`, 'Do']),
    ];
    const found = valueOf(checkRules([columns], rules, null));
    expect(found.map(({ issue }) => issue.code)).toEqual(['check.unsettled-rules', 'check.unsettled-gaps']);
  });

  it('CK-11: ends for 100,000 rules that ask for much the same', () => {
    const rules: Grid = [
      ['Rule', 'Fact 1', 'Recommendation'],
      ...Array.from({ length: 100_000 }, (_, index) => [`R${index}`, `T${index % 50}`, 'Do']),
    ];
    const codes = valueOf(checkRules([columns], rules, null)).map(({ issue }) => issue.code);
    expect(codes).toContain('check.taken');
  });

  it('CK-11: and RECOMMEND of 10,000 rows by 500 rules of 20 conditions ends', () => {
    const rules = manyRules(500, 100, (draw) => `>= ${draw(1_000)}`);
    const draw = drawn(3);
    const facts: Grid = Array.from({ length: 10_000 }, () => columns.map(() => draw(1_000)));
    expect(briefRows(recommendTable(facts, [columns], rules))).toHaveLength(10_000);
  });
});
