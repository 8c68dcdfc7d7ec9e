import { describe, expect, it } from 'vitest';
import type { Cell, Grid } from '../../../shared/kernel/cell.ts';
import { checkRules } from '../../../shared/recommendation/check-rules.ts';
import { thousandsIn } from '../../../shared/recommendation/doubtful-condition.ts';
import { sayProblem } from '../../../shared/report/issue-wording.ts';
import { findingKinds } from '../../../shared/report/wording/check-wording.ts';
import { codesOf, valueOf } from '../../support/outcomes.ts';
import { projectText } from '../../support/project-files.ts';
import { readCsv } from '../../support/read-csv.ts';

const headers: Grid = [['Activity', 'Kind', 'Score', 'Ended']];
const head = ['Rule', 'Activity', 'Kind', 'Score', 'Ended', 'Recommendation', 'Report order'];

/** A rule by its id and what it asks of some columns. */
const rule = (
  id: Cell,
  asks: Readonly<Record<string, Cell>> = {},
  recommendation: Cell = 'Do',
): readonly Cell[] =>
  head.map(
    (header) => ({ Rule: id, Recommendation: recommendation, 'Report order': null, ...asks })[header] ?? null,
  );

/** The findings as lines: rule, kind, problem. */
const check = (
  rules: Grid,
  facts: Grid | null = null,
  of: Grid = headers,
): readonly (readonly [string, string, string])[] =>
  valueOf(checkRules(of, rules, facts)).map(({ rule: id, issue }) => [
    id,
    findingKinds[issue.code],
    sayProblem(issue),
  ]);
const kinds = (rules: Grid, facts: Grid | null = null): readonly string[] =>
  check(rules, facts).map(([id, kind]) => `${id} ${kind}`.trim());

describe('a check of the rules', () => {
  it('CK-3: finds nothing in a table where there is nothing', () => {
    expect(check([head, rule('R1', { Activity: 'Active' }), rule('R2')])).toEqual([]);
  });

  it('CK-3: finds what is true of the published rules: nothing, and three that none of the 15 places needs', () => {
    const golden = (name: string): Grid => readCsv(projectText(`tests/golden/published-review/${name}.csv`));
    const [first = [], ...review] = golden('published-review');
    const of = [[...first, 'Score']];
    const facts = review.map((row) => [...row, 50]);
    const rules = golden('published-rules');
    expect(check(rules, null, of)).toEqual([]);
    expect(check(rules, facts, of).map(([id, kind]) => [id, kind])).toEqual([
      ['R04', 'Unused rule'],
      ['R12', 'Unused rule'],
      ['R13', 'Unused rule'],
    ]);
    const withoutLast = check(rules.slice(0, -1), null, of);
    expect(withoutLast.map(([, kind]) => kind)).toEqual(Array<string>(11).fill('Gap'));
    expect(withoutLast[10]?.[2]).toMatch(/^There are more gaps than these 10\./);
  });

  it('CK-3: lists first what makes the table unusable, then the rest by kind', () => {
    const rules = [
      head,
      rule('R1', { Activity: 'Active' }),
      rule('R2', { Activity: 'Active', Score: '>= 1,000' }),
      rule('r2', { Score: '>= many' }),
      rule(null, { Kind: 'a' }),
      rule('R4', { Activity: 'Ended' }, ''),
      rule('R5', { 'Report order': 'first' }),
    ];
    expect(kinds(rules, [['Active', null, null, null]])).toEqual([
      'r2 Bad condition',
      'Incomplete rule',
      'R4 Incomplete rule',
      'R5 Incomplete rule',
      'r2 Repeated id',
      'R2 Doubtful condition',
      'R2 Unreachable rule',
    ]);
    expect(kinds([head, ...rules.slice(1, 3)], [['Active', null, null, null]])).toEqual([
      'R2 Doubtful condition',
      'R2 Unreachable rule',
      'Gap',
      'R2 Unused rule',
    ]);
  });

  it.each<[string, Grid, readonly string[]]>([
    ['no range', [], ['Missing column']],
    ['no column Rule', [['Recommendation']], ['Missing column']],
    ['two columns Recommendation', [['Rule', 'Recommendation', 'recommendation']], ['Missing column']],
    [
      'a condition on no header',
      [
        ['Rule', 'Mood', 'Recommendation'],
        ['R1', 'Good', 'Do'],
      ],
      ['R1 Unknown column'],
    ],
    ['an id that is an error', [head, rule({ error: '#REF!' })], ['Incomplete rule']],
    ['a condition that is an error', [head, rule('R1', { Kind: '#N/A' })], ['R1 Bad condition']],
    ['no rule', [head, rule(null, {}, null)], ['Gap']],
    ['one rule that never holds', [head, rule('R1', { Kind: '"?"' })], ['R1 Unreachable rule', 'Gap']],
  ])('CK-3: lists %s', (_, rules, expected) => {
    expect(kinds(rules)).toEqual(expected);
  });

  it('CK-3: names an unclear header of the facts, and fails only for their shape', () => {
    const rules = [
      ['Rule', 'A', 'Recommendation'],
      ['R1', 'x', 'Do'],
    ];
    expect(check(rules, null, [['A', 'a']]).map(([id, kind]) => [id, kind])).toEqual([
      ['R1', 'Unknown column'],
    ]);
    expect(
      codesOf(
        checkRules(
          [
            ['A', 'B'],
            ['C', 'D'],
          ],
          rules,
          null,
        ),
      ),
    ).toBe('headers.shape');
    expect(codesOf(checkRules([], rules, null))).toBe('headers.shape');
    expect(codesOf(checkRules([['A']], [['Rule']], [['x', 'y']]))).toBe('facts.width');
  });
});

describe('rules that can never decide', () => {
  it.each<[string, Grid, string, RegExp]>([
    [
      'after a rule without conditions',
      [rule('R1'), rule('R2', { Kind: 'a' })],
      'R2',
      /decided by R1 before it/,
    ],
    [
      'after the same',
      [rule('R1', { Kind: 'a' }), rule('R2', { Kind: 'A ' }), rule('R3')],
      'R2',
      /decided by R1 before/,
    ],
    [
      'inside a wider one',
      [rule('R1', { Score: '>= 40' }), rule('R2', { Score: '[50..60]', Kind: 'a' }), rule('R3')],
      'R2',
      /by R1 before/,
    ],
    [
      'after two halves',
      [
        rule('R0', { Kind: 'b' }),
        rule('R1', { Score: '< 50' }),
        rule('R2', { Score: '>= 50' }),
        rule('R3', { Score: 'not(blank)' }),
        rule('R4'),
      ],
      'R3',
      /decided by R1 and R2 before it/,
    ],
    [
      'after many',
      [
        ...'abcdefg'.split('').map((letter) => rule(`R${letter}`, { Kind: letter })),
        rule('R9', { Kind: 'a, b, c, d, e, f, g' }),
        rule('R'),
      ],
      'R9',
      /decided by 7 rules \(Ra, Rb, Rc, Rd, Re and 2 more\) before it/,
    ],
    [
      'asking one column twice',
      [rule('R1', { Kind: 'not(a, not(a))' }), rule('R2')],
      'R1',
      /no fact meets what it asks of Kind/,
    ],
  ])('CK-7: %s', (_, rules, id, words) => {
    const found = check([head, ...rules]);
    expect(found.map(([by, kind]) => [by, kind])).toEqual([[id, 'Unreachable rule']]);
    expect(found[0]?.[2]).toMatch(words);
  });

  it('CK-7: two columns of one header are asked together', () => {
    const rules = [
      ['Rule', 'Score', 'score', 'Recommendation'],
      ['R1', '>= 60', '< 40', 'Do'],
      ['R2', '>= 20', '< 40', 'Do'],
      ['R3', '', '', 'Do'],
    ];
    expect(kinds(rules)).toEqual(['R1 Unreachable rule']);
  });

  it('CK-4: are judged by the kinds of facts that conditions mention, and that are given', () => {
    const rules = [
      head,
      rule('R1', { Score: '< 50' }),
      rule('R2', { Score: '>= 50' }),
      rule('R3', { Score: 'blank' }),
      rule('R4'),
    ];
    expect(kinds(rules)).toEqual(['R4 Unreachable rule']);
    expect(
      kinds(rules, [
        ['', '', 'soon', ''],
        ['', '', 1, ''],
        ['', '', 50, ''],
        ['Active', '', '', ''],
      ]),
    ).toEqual([]);
  });
});

describe('gaps', () => {
  it('CK-8: are said by column, with an example for every column asked', () => {
    const rules = [
      head,
      rule('R1', { Activity: 'not(blank)' }),
      rule('R2', { Kind: 'Twin city, Sister city, blank' }),
      rule('R3', { Score: '>= 60, blank' }),
      rule('R4', { Ended: '< 2020-01-01' }),
    ];
    expect(check(rules)).toEqual([
      [
        '',
        'Gap',
        'No rule holds when Activity is not stated; Kind is any other text; Score is below 60; Ended is at least 2020-01-01 or not stated. ' +
          'For example: Activity not stated, Kind "Something else", Score 30, Ended 2020-01-01. Add a rule for it, or a last rule without conditions.',
      ],
    ]);
  });

  it.each<[string, readonly Cell[], string]>([
    ['Kind', ['a', 'b'], 'Kind is not stated or any other text'],
    ['Kind', ['not(a, b)'], 'Kind is "a" or "b"'],
    ['Kind', ['a', 'blank'], 'Kind is any other text'],
    ['Kind', ['not(a)', 'not(b)', 'c'], ''],
    ['Kind', ['not(b)'], 'Kind is "b"'],
    ['Kind', ['blank'], 'Kind is stated'],
    ['Kind', ['not(blank)'], 'Kind is not stated'],
    ['Kind', [true], 'Kind is anything but TRUE'],
    ['Score', ['blank', '< 10', '> 20'], 'Score is at least 10 and at most 20'],
    ['Score', ['blank', '[10..20]'], 'Score is below 10 or above 20'],
    ['Score', ['blank', '< 10', '> 10'], 'Score is 10'],
    ['Score', ['not(blank, 5)'], 'Score is 5 or not stated'],
    ['Score', ['not(blank, 5, a)'], 'Score is "a", 5 or not stated'],
    ['Score', ['a, blank'], 'Score is any other text'],
    ['Score', ['a, blank, >= 5'], 'Score is below 5 or any other text'],
    ['Score', ['blank, >= 5', '"a", not(a, < 5)'], 'Score is below 5'],
    ['Ended', ['blank', '> 2019-12-31'], 'Ended is at most 2019-12-31'],
    [
      'Ended',
      ['blank', 43_830, '> 2019-12-31'],
      'Ended is below 2019-12-31, above 2019-12-31 and below 2020-01-01 or as text below 2019-12-31',
    ],
  ])('CK-8: of %s after %j', (header, asked, words) => {
    const rules = [head, ...asked.map((cell, index) => rule(`R${index}`, { [header]: cell }))];
    const gap = check(rules).find(([, kind]) => kind === 'Gap')?.[2] ?? '';
    expect(/^No rule holds when (.*?)\. For example/.exec(gap)?.[1] ?? '').toBe(words);
  });
});

describe('doubtful conditions', () => {
  it.each([
    ['>= 1,000', '1,000'],
    ['1,000', '1,000'],
    ['[1,000..2,000]', '1,000'],
    ['not(< 25,000.5)', '25,000.5'],
    ['a, >= 1,000,000, b', '1,000,000'],
    ['"a", 1,000', '1,000'],
  ])('CK-9: %s may mean the number %s', (text, number) => {
    expect(thousandsIn(text)).toBe(number);
  });

  it.each([
    '1, 000',
    '1000',
    '"1,000"',
    '1,00',
    '1,0000',
    'a1,000',
    '1234,000',
    '1.5,000',
    '2019-12-31,100',
    'a,b',
    '1,2',
    '"say ""1,000"""',
  ])('CK-9: %s is not in doubt', (text) => {
    expect(thousandsIn(text)).toBeUndefined();
  });

  it('CK-9: are listed with how they read', () => {
    const rules = [head, rule('R1', { Score: '>= 1,000' }), rule('R2')];
    expect(valueOf(checkRules(headers, rules, null))[0]?.issue.at).toEqual({
      range: 'rules',
      row: 2,
      column: 4,
    });
    expect(check(rules)).toEqual([
      [
        'R1',
        'Doubtful condition',
        'Score: ">= 1,000" holds if the fact is at least 1 or 0, because a comma stands between two conditions. Write 1000 for the one number, or a space after the comma for two.',
      ],
    ]);
  });
});

describe('rules that no row uses', () => {
  const rules = [head, rule('R1', { Kind: 'a' }), rule('R2', { Kind: 'b' }), rule('R3')];

  it('CK-10: are listed, with how many rows there are', () => {
    expect(
      check(rules, [
        ['', 'a', '', ''],
        ['', 'A', '', ''],
      ]),
    ).toEqual([
      ['R2', 'Unused rule', 'This rule decides none of the 2 rows of facts.'],
      ['R3', 'Unused rule', 'This rule decides none of the 2 rows of facts.'],
    ]);
  });

  it.each<[Cell]>([[null], [''], [0]])(
    'CK-10: spare rows of %j use no rule, nor does a row with an error',
    (blank) => {
      const facts: Grid = [
        ['', 'a', '', ''],
        ['', 'b', '', ''],
        [blank, blank, blank, blank],
        ['', { error: '#REF!' }, '', ''],
      ];
      expect(kinds(rules, facts)).toEqual(['R3 Unused rule']);
    },
  );

  it('CK-10: are not looked for while a rule cannot be read', () => {
    expect(kinds([...rules, rule('R4', { Score: '>=' })], [['', 'a', '', '']])).toEqual(['R4 Bad condition']);
  });
});
