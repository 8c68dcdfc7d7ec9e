import { beforeAll, describe, expect, it, vi } from 'vitest';
import { checkRatings, checkRules } from '../../../addin/custom-functions/check.ts';
import {
  asExcelCalls,
  blanks,
  CellError,
  codes,
  excelFunctions,
  invocation,
  shown,
} from '../../support/excel-functions.ts';

beforeAll(() => {
  vi.stubGlobal('CustomFunctions', excelFunctions);
});

const clean = [['No problems']];
const long = 'x'.repeat(32_767);

describe('CHECKRATINGS', () => {
  it('CK-12: has one line to say of good ratings', () => {
    expect(
      checkRatings([
        [3, 'n/a', '?'],
        [5, 1, 'Not assessed'],
      ]),
    ).toEqual(clean);
  });

  it('CK-1: lists every bad cell by row and column, with its problem', () => {
    expect(
      checkRatings([
        [3, '4 '],
        [new CellError('#N/A'), 6],
        [true, 2],
      ]),
    ).toEqual([
      [1, 2, '"4 " is text. Type the number 4.'],
      [
        2,
        1,
        '#N/A is not a rating. Type a number from 1 to 5, ? for not assessed or n/a for not applicable.',
      ],
      [2, 2, '6 is off the scale. Type a number from 1 to 5.'],
      [
        3,
        1,
        'TRUE is not a rating. Type a number from 1 to 5, ? for not assessed or n/a for not applicable.',
      ],
    ]);
  });

  it.each(blanks)('CK-1: finds nothing wrong with a gap that arrives as %j', (blank) => {
    expect(
      checkRatings([
        [blank, 3],
        [blank, blank],
      ]),
    ).toEqual(clean);
    expect(checkRatings([[blank]], [[blank]] as unknown[][])).toEqual(clean);
  });

  it('CK-2: reads the scale as SCORE does, and answers one error when it is bad', () => {
    expect(checkRatings([[7, 9]], [[1, 8]])).toEqual([
      [1, 2, '9 is off the scale. Type a number from 1 to 8.'],
    ]);
    expect(
      checkRatings(
        [[7, 9]],
        [
          [1, 8],
          [1, 9],
        ],
      ),
    ).toEqual(clean);
    expect(shown(checkRatings([[7], ['x']], [[0, 5]]))).toEqual([
      [expect.stringMatching(/^#VALUE! Scale, row 1, column 1: /)],
    ]);
    expect(shown(checkRatings([[7], ['x']], [[1, 5, 6]]))).toEqual([
      [expect.stringMatching(/^#VALUE! Scale: /)],
    ]);
    expect(asExcelCalls(checkRatings)([[3]], invocation)).toEqual(clean);
  });

  it.each<[string, unknown, unknown]>([
    ['a single value', 'x', [[1, 1, expect.stringMatching(/"x"/)]]],
    ['no row', [], clean],
    ['rows without cells', [[]], clean],
    ['ragged rows', [[1], [1, 2, 'x']], [[2, 3, expect.stringMatching(/"x"/)]]],
    [
      'what is no number',
      [[NaN, Infinity]],
      [
        [1, 1, expect.stringMatching(/#NUM!/)],
        [1, 2, expect.stringMatching(/#NUM!/)],
      ],
    ],
    ['a long text', [[long]], [[1, 1, expect.stringMatching(/^"x{80}…" is not a rating/)]]],
  ])('CK-1: takes %s', (_, ratings, lines) => {
    expect(asExcelCalls(checkRatings)(ratings)).toEqual(lines);
  });

  it('CK-12: lists 1,000 lines and says how many more there are', () => {
    const ratings = Array.from({ length: 100_000 }, () => ['bad', 3]);
    const lines = checkRatings(ratings);
    expect(lines).toHaveLength(1_001);
    expect(lines[999]?.slice(0, 2)).toEqual([1_000, 1]);
    expect(lines[1_000]).toEqual(['', '', 'And 99000 more problems.']);
    expect(checkRatings(ratings.slice(0, 1_001))[1_000]).toEqual(['', '', 'And 1 more problem.']);
    expect(checkRatings(ratings.slice(0, 1_000))).toHaveLength(1_000);
  });
});

describe('CHECKRULES', () => {
  const headers = [['Activity', 'Score']];
  const head = ['Rule', 'Activity', 'Score', 'Recommendation'];
  const good = [head, ['R1', 'Active', '-', 'Keep'], ['R2', '-', '-', 'Ask']];

  it('CK-12: has one line to say of good rules', () => {
    expect(checkRules(headers, good)).toEqual(clean);
    expect(
      checkRules(headers, good, [
        ['Active', 1],
        ['Ended', 2],
      ]),
    ).toEqual(clean);
  });

  it('CK-3: lists rule, kind and problem', () => {
    const rules = [
      head,
      ['R1', 'Active', '>= many', 'Keep'],
      ['R2', 'Active', '', 'Ask'],
      ['R3', 'active', '', 'End'],
    ];
    expect(checkRules(headers, rules)).toEqual([
      [
        'R1',
        'Bad condition',
        'Rules, row 2, column 3: Rule R1, Score: ">= many" is not a condition. After < <= > or >= write a number or a date such as 2019-12-31.',
      ],
      [
        'R3',
        'Unreachable rule',
        expect.stringMatching(/^Rules, row 4, column 1: This rule can never decide: .* by R2 before it\./),
      ],
    ]);
    expect(checkRules(headers, [head, ['R1', 'Active', '>= 50', 'Keep']])).toEqual([
      [
        '',
        'Gap',
        expect.stringMatching(
          /^Rules: No rule holds when Score is below 50 or not stated\. For example: Activity "Active", Score 25\./,
        ),
      ],
      [
        '',
        'Gap',
        expect.stringMatching(
          /^Rules: No rule holds when Activity is anything but "Active"\. For example: Activity not stated, Score 50\./,
        ),
      ],
    ]);
  });

  it('CK-10: lists the rules that no row of the facts uses, when facts are given', () => {
    expect(checkRules(headers, good, [['Ended', 2]])).toEqual([
      ['R1', 'Unused rule', expect.stringMatching(/1 row of facts/)],
    ]);
    expect(asExcelCalls(checkRules)(headers, good, invocation)).toEqual(clean);
  });

  it.each(blanks)(
    'CK-10: takes facts that arrive as %j as none, and blank rows of rules and facts as nothing',
    (blank) => {
      const called = asExcelCalls(checkRules);
      expect(called(headers, good, blank)).toEqual(clean);
      expect(called(headers, good, [[blank]])).toEqual(clean);
      const spare = [...good, [blank, blank, blank, blank]];
      expect(called(headers, spare)).toEqual(clean);
      expect(
        called(headers, spare, [
          ['Active', 1],
          [blank, blank],
        ]),
      ).toEqual([['R2', 'Unused rule', expect.anything()]]);
    },
  );

  it.each<[string, readonly unknown[]]>([
    [
      'headers of two rows',
      [
        [
          ['A', 'B'],
          ['C', 'D'],
        ],
        good,
      ],
    ],
    ['no headers', [[], good]],
    ['facts of another width', [headers, good, [['Active', 1, 2]]]],
  ])('CK-3: answers one error for %s', (_, args) => {
    expect(codes(asExcelCalls(checkRules)(...args))).toEqual([['#VALUE!']]);
  });

  it.each<[string, readonly unknown[], readonly string[]]>([
    ['a single value for rules', [headers, 'Rule'], ['Missing column']],
    ['no rules at all', [headers, []], ['Missing column']],
    ['a rules range without cells', [headers, [[]]], ['Missing column', 'Missing column']],
    ['ragged rules', [headers, [head, ['R1'], ['R2', 'Active']]], ['Incomplete rule', 'Incomplete rule']],
    [
      'errors among rules',
      [headers, [head, [new CellError('#REF!'), '#N/A', NaN, 'Do']]],
      ['Incomplete rule', 'Bad condition', 'Bad condition'],
    ],
    ['an error among headers', [[['Activity', new CellError('#REF!')]], good], ['No problems']],
    [
      'errors among facts',
      [
        headers,
        good,
        [
          [new CellError('#REF!'), 1],
          ['Active', new CellError('#N/A')],
        ],
      ],
      ['Unused rule'],
    ],
    ['a long condition', [headers, [head, ['R1', long, '', 'Do'], ['R2', '', '', 'Do']]], ['No problems']],
    [
      'a long id and header',
      [
        [[long]],
        [
          ['Rule', long, 'Recommendation'],
          [long, 'a', 'Do'],
          [long, 'a', 'Do'],
        ],
      ],
      ['Repeated id', 'Unreachable rule', 'Gap'],
    ],
  ])('CK-3: takes %s', (_, args, kinds) => {
    const lines = asExcelCalls(checkRules)(...args) as readonly (readonly string[])[];
    expect(lines.map((line) => line[1] ?? line[0])).toEqual(kinds);
    for (const line of lines) expect(line[2]?.length ?? 0).toBeLessThan(1_000);
  });

  it(
    'CK-12: lists 1,000 lines of a table of 100,000 bad rules, and checks rules against 100,000 rows',
    { timeout: 60_000 },
    () => {
      const bad = [head, ...Array.from({ length: 100_000 }, (_, index) => [`R${index}`, 'a,', '', 'Do'])];
      const lines = checkRules(headers, bad);
      expect(lines).toHaveLength(1_001);
      expect(lines[1_000]).toEqual(['', '', 'And 99000 more problems.']);
      const facts = Array.from({ length: 100_000 }, () => ['Active', 1]);
      expect(codes(checkRules(headers, good, facts))).toEqual([['R2', 'Unused rule', expect.anything()]]);
    },
  );
});
