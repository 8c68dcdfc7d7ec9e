import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell, Grid } from '../../../shared/kernel/cell.ts';
import { createRuleFinder } from '../../../shared/recommendation/find-rule.ts';
import { decideRow, decideRows, readCall } from '../../../shared/recommendation/recommend.ts';
import { checkProperty } from '../../support/check-property.ts';
import { valueOf } from '../../support/outcomes.ts';

const headers: Grid = [['Activity', 'Score', 'Ended', 'Notes']];
const columns = ['Rule', 'Activity', 'Score', 'Ended', 'Score', 'Recommendation'];

const activity = fc.constantFrom<Cell>(
  '-',
  'Active',
  'Dormant, Closed',
  'not(Active)',
  'blank',
  'not(blank)',
);
const score = fc.constantFrom<Cell>('-', '>= 40', '< 60', '[20..50)', 'not(< 30)', 'blank', 30);
const ended = fc.constantFrom<Cell>('-', '< 2020-01-01', '2019-05-01', 'blank', 'not(blank)');
/** Up to 80 rules: more than two words of bits. */
const ruleBody = fc.array(fc.tuple(activity, score, ended, score), { maxLength: 80 });
const facts = fc.array(
  fc.tuple(
    fc.constantFrom<Cell>('Active', ' active', 'DORMANT', 'Closed', null, 0, '#N/A', { error: '#N/A' }, true),
    fc.oneof(fc.constantFrom<Cell>(0, -0, null, 30, '30', NaN), fc.double({ min: 0, max: 100 })),
    fc.constantFrom<Cell>('2019-05-01', 43_586, 43_586.5, 'Not stated', null, '2024-01-01'),
    fc.constantFrom<Cell>('', 'x', { error: '#REF!' }),
  ),
  { maxLength: 30 },
);

function tableOf(body: readonly (readonly Cell[])[]) {
  const rules = body.map((conditions, index) => [`R${String(index + 1)}`, ...conditions, 'Keep']);
  return valueOf(readCall([], headers, [columns, ...rules]));
}

describe('the first rule, found for many rows at once', () => {
  it('RL-1: is the one that each row finds by trying, RL-7: with the same rules tried before it', () => {
    checkProperty(
      fc.property(ruleBody, facts, (body, rows) => {
        const table = tableOf(body);
        const alone = rows.map((row, index) => decideRow(row, table, index + 1));
        expect(decideRows(rows, table)).toEqual(alone);
      }),
    );
  });

  it('RL-1: is found among 500 rules, wherever it stands', () => {
    const body = Array.from({ length: 500 }, (_, rule) => [
      '-',
      `[${String(rule)}..${String(rule)}]`,
      '-',
      '-',
    ]);
    const find = createRuleFinder(tableOf(body));
    expect([0, 31, 32, 63, 64, 499].map((value) => find([null, value])?.id)).toEqual([
      'R1',
      'R32',
      'R33',
      'R64',
      'R65',
      'R500',
    ]);
    expect(find([null, 500])).toBeUndefined();
  });

  it('RL-1: is found for more distinct cells than are remembered', () => {
    const find = createRuleFinder(
      tableOf([
        ['-', '< 5000', '-', '-'],
        ['-', '>= 5000', '-', '-'],
      ]),
    );
    const found = Array.from({ length: 10_000 }, (_, value) => find([null, value])?.id);
    expect(found.lastIndexOf('R1')).toBe(4999);
    expect(found.indexOf('R2')).toBe(5000);
  });

  it('RL-1: is none when there are no rules', () => {
    expect(createRuleFinder(tableOf([]))(['Active', 1])).toBeUndefined();
  });
});
