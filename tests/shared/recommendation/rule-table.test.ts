import { describe, expect, it } from 'vitest';
import type { Cell, Grid } from '../../../shared/kernel/cell.ts';
import { readRuleTable } from '../../../shared/recommendation/rule-table.ts';
import { codesOf, valueOf } from '../../support/outcomes.ts';

const headers: readonly Cell[] = ['Place', 'Activity', 'Score', 'Began'];

describe('a rules table', () => {
  it('RL-2: is read by its headers, in any order and letter case', () => {
    const table = valueOf(
      readRuleTable(headers, [
        ['report ORDER', ' reason', 'ACTIVITY ', 'Recommendation', 'Rule', 'Score'],
        [2, 'So it is', 'Active', 'Retain', 'R01', '-'],
        [null, null, '', 'Relinquish', 2, '< 40'],
      ]),
    );
    expect(
      table.rules.map(({ id, recommendation, reason, reportOrder, row }) => [
        id,
        recommendation,
        reason,
        reportOrder,
        row,
      ]),
    ).toEqual([
      ['R01', 'Retain', 'So it is', 2, 2],
      ['2', 'Relinquish', null, null, 3],
    ]);
    expect(
      table.rules.map(({ conditions }) =>
        conditions.map(({ column, header, text }) => [column, header, text]),
      ),
    ).toEqual([[[1, 'ACTIVITY', 'Active']], [[2, 'Score', '< 40']]]);
  });

  it('RL-4: wholly blank rows are passed over, also where a blank has become 0', () => {
    const rules: Grid = [
      ['Rule', 'Activity', 'Recommendation'],
      [null, '', ' '],
      [0, 0, 0],
      ['R01', '-', 'Retain'],
    ];
    expect(valueOf(readRuleTable(headers, rules)).rules.map(({ id }) => id)).toEqual(['R01']);
  });

  it('RL-4: a 0 for a reason or a report order is a blank, and no id', () => {
    const headRow = ['Rule', 'Recommendation', 'Reason', 'Report order'];
    const [rule] = valueOf(readRuleTable(headers, [headRow, ['R01', 'Retain', 0, 0]])).rules;
    expect([rule?.reason, rule?.reportOrder]).toEqual([null, null]);
    expect(codesOf(readRuleTable(headers, [headRow, [0, 'Retain', 'So', 1]]))).toBe('rule.no-id');
  });

  it('RL-3: a column that is no header is passed over while it asks for nothing', () => {
    const rules: Grid = [
      ['Rule', 'Colour', null, 'Recommendation'],
      ['R01', '-', null, 'Retain'],
      ['R02', '', '', 'End'],
    ];
    expect(valueOf(readRuleTable(headers, rules)).rules).toHaveLength(2);
  });

  it('RL-2: without rules below its headers it is empty, not wrong', () => {
    expect(valueOf(readRuleTable(headers, [['Rule', 'Recommendation']])).rules).toEqual([]);
  });

  const head = ['Rule', 'Activity', 'Recommendation', 'Report order'];
  it.each<[string, Grid, string, readonly (readonly [number, number])[]]>([
    ['RL-2: no range', [], 'rules.no-header-row', [[1, 1]]],
    [
      'RL-2: no headers of its own',
      [['Id', 'Activity', 'Outcome']],
      'rules.no-column rules.no-column',
      [
        [1, 1],
        [1, 1],
      ],
    ],
    [
      'RL-2: the same column twice',
      [['Rule', 'Reason', 'Recommendation', 'reason ']],
      'rules.repeated-column',
      [[1, 4]],
    ],
    [
      'RL-3: a condition on an unknown column',
      [
        ['Rule', 'Recommendation', 'Colour'],
        ['R01', 'Retain', '-'],
        ['R02', 'End', 'Red'],
      ],
      'rules.unknown-column',
      [[3, 3]],
    ],
    [
      'RL-3: a condition without a header',
      [
        ['Rule', 'Recommendation', ' '],
        ['R01', 'Retain', 'Red'],
      ],
      'rules.unknown-column',
      [[2, 3]],
    ],
    ['RL-4: no id', [head, [null, 'Active', 'Retain', 1]], 'rule.no-id', [[2, 1]]],
    ['RL-4: no recommendation', [head, ['R01', 'Active', '', 1]], 'rule.no-recommendation', [[2, 3]]],
    [
      'RL-4: an id that is an error',
      [head, [{ error: '#REF!' }, 'Active', 'Retain', 1]],
      'rule.error',
      [[2, 1]],
    ],
    [
      'RL-4: a report order typed as text',
      [head, ['R01', 'Active', 'Retain', '1']],
      'rule.report-order',
      [[2, 4]],
    ],
    [
      'CN-9: a bad condition',
      [head, ['R01', '-', 'Retain', 1], ['R02', '>= many', 'End', 2]],
      'condition.comparison',
      [[3, 2]],
    ],
    [
      'CN-9: all bad conditions',
      [head, ['R01', '"a', 'Retain', 1], ['R02', 'a,', 'End', 2]],
      'condition.quote condition.empty-item',
      [
        [2, 2],
        [3, 2],
      ],
    ],
  ])('%s is refused, naming the cell', (_, rules, codes, cells) => {
    const read = readRuleTable(headers, rules);
    expect(codesOf(read)).toBe(codes);
    expect(read.ok ? [] : read.issues.map(({ at }) => [at.row, at.column])).toEqual(cells);
  });

  it('RL-3: a condition on a header that the facts have twice is refused', () => {
    const read = readRuleTable(
      [...headers, ' activity'],
      [
        ['Rule', 'Activity', 'Recommendation'],
        ['R01', 'Active', 'Retain'],
      ],
    );
    expect(codesOf(read)).toBe('rules.ambiguous-column');
  });
});
