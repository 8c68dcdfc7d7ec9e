import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell, Grid } from '../../../shared/kernel/cell.ts';
import { decideTable, recommendTable, ruleTable } from '../../../shared/recommendation/recommend.ts';
import { reasonTable } from '../../../shared/recommendation/reason.ts';
import { resolutionsTable } from '../../../shared/recommendation/resolutions.ts';
import { checkProperty } from '../../support/check-property.ts';
import { briefRows, codesOf, valueOf } from '../../support/outcomes.ts';

const headers: Grid = [['Place', 'Activity', 'Score', 'Ended', 'Visits']];
const rules: Grid = [
  ['Rule', 'Activity', 'Score', 'Ended', 'Recommendation', 'Reason', 'Report order'],
  ['R01', '-', '-', '< 2020-01-01', 'Do not reinitiate', '{Place} ended on {Ended}', 3],
  ['R02', 'Active', '>= 60', '-', 'Retain', '{Place} scores {Score} and had {visits} visits', 2],
  ['R03', 'Active', '-', '-', 'Retain', '', 2],
  ['R04', 'not(blank)', '< 40', '-', 'Relinquish', '{Town} is {Activity}', null],
];
const decide = (...facts: Grid): unknown => briefRows(ruleTable(facts, headers, rules));

describe('the rule that decides', () => {
  it.each<[string, readonly Cell[], unknown]>([
    ['RL-1: is the first that holds', ['Bochum', 'Active', 80, '2019-05-01', 3], 'R01'],
    ['RL-1: is the next when the first fails', ['Bochum', 'active', 80, null, 3], 'R02'],
    [
      'RL-1: is there for every row or not at all',
      ['Bochum', 'Dormant', 50, null, 3],
      'nothing: no-rule-holds',
    ],
    ['RL-5: takes #N/A as not stated', ['Bochum', 'Active', { error: '#N/A' }, { error: '#N/A' }, 3], 'R03'],
    [
      'RL-5: is none beside an error',
      ['Bochum', 'Active', 80, null, { error: '#DIV/0!' }],
      'bad: fact.error',
    ],
    [
      'RL-5: is none beside errors, all named',
      [{ error: '#REF!' }, '#VALUE!', 80, null, 3],
      'bad: fact.error fact.error',
    ],
    [
      'RL-6: takes 0 as not stated where no condition mentions a number',
      ['Bochum', 0, 20, 0, 3],
      'nothing: no-rule-holds',
    ],
    ['RL-6: takes 0 as 0 where one does', ['Bochum', 'Dormant', 0, null, 3], 'R04'],
    ['RL-6: takes 0 as not stated where only dates are mentioned', ['Bochum', 'Active', 80, 0, 3], 'R02'],
  ])('%s', (_, row, expected) => {
    expect(decide(row)).toEqual([expected]);
  });

  it('RL-5: a bad row fails alone and names its cell', () => {
    const rows: Grid = [
      ['Bochum', 'Active', 80, null, 3],
      ['Kitwe', 'Active', { error: '#NUM!' }, null, 3],
    ];
    const [good, bad] = valueOf(recommendTable(rows, headers, rules));
    expect(good).toEqual({ kind: 'value', value: 'Retain' });
    expect(bad?.kind === 'bad' ? bad.issues.map(({ at, header }) => [at, header]) : []).toEqual([
      [{ range: 'facts', row: 2, column: 3 }, 'Score'],
    ]);
  });

  it('RL-7: comes with the rules tried before it and the condition that failed each', () => {
    const [row] = valueOf(decideTable([['Bochum', 'Dormant', 20, '2024-01-01', null]], headers, rules));
    expect(row?.kind === 'value' ? row.value.tried.map(({ rule, failed }) => [rule.id, failed]) : []).toEqual(
      [
        ['R01', { header: 'Ended', text: '< 2020-01-01', found: '2024-01-01' }],
        ['R02', { header: 'Activity', text: 'Active', found: 'Dormant' }],
        ['R03', { header: 'Activity', text: 'Active', found: 'Dormant' }],
      ],
    );
  });

  it('RL-8: does not depend on facts that no condition asks about, RL-1: and is the same every time', () => {
    const activity = fc.constantFrom<Cell>('Active', 'Dormant', null, '?');
    const score = fc.option(fc.integer({ min: 0, max: 100 }));
    checkProperty(
      fc.property(activity, score, fc.string(), fc.integer(), (active, points, place, visits) => {
        fc.pre(!place.startsWith('#'));
        const facts = (name: string, count: number): Grid => [[name, active, points, null, count]];
        expect(briefRows(ruleTable(facts(place, visits), headers, rules))).toEqual(
          decide(['X', active, points, null, 1]),
        );
      }),
    );
  });

  it('RL-9: headers may stand in a column; shapes that do not fit fail the call', () => {
    const row: Grid = [['Bochum', 'Active', 80, null, 3]];
    expect(briefRows(ruleTable(row, headers[0]?.map((cell) => [cell]) ?? [], rules))).toEqual(['R02']);
    expect(codesOf(ruleTable(row, [['Place', 'Activity']], rules))).toBe('facts.width');
    expect(
      codesOf(
        ruleTable(
          row,
          [
            ['a', 'b'],
            ['c', 'd'],
          ],
          rules,
        ),
      ),
    ).toBe('headers.shape');
    expect(codesOf(ruleTable(row, headers, []))).toBe('rules.no-header-row');
  });
});

describe('the reason', () => {
  const reason = (row: readonly Cell[], table: Grid = rules): unknown =>
    briefRows(reasonTable([row], headers, table));

  it.each<[string, readonly Cell[], unknown]>([
    [
      'RS-1: is filled from the facts',
      ['Bochum', 'Active', 80, null, 3],
      'Bochum scores 80 and had 3 visits',
    ],
    [
      'RS-3: has at most 2 decimals',
      ['Bochum', 'Active', 66.666_666, null, 3.5],
      'Bochum scores 66.67 and had 3.5 visits',
    ],
    [
      'RS-3: says not stated',
      ['  ', 'Active', 80, null, 0],
      'not stated scores 80 and had not stated visits',
    ],
    ['RS-3: writes a date cell as a date', ['Bochum', 'Active', 80, 43_586, 3], 'Bochum ended on 2019-05-01'],
    [
      'RS-3: writes an ISO date text as it stands',
      ['Bochum', 'Active', 80, ' 2019-05-01', 3],
      'Bochum ended on 2019-05-01',
    ],
    ['RS-2: keeps a column that is no header as written', ['Bochum', true, 20, null, 3], '{Town} is TRUE'],
    [
      'RS-4: is the rule and its conditions when it has none',
      ['Bochum', 'Active', 50, null, 3],
      'R03: Activity is Active',
    ],
    ['RL-1: is nothing where no rule holds', ['Bochum', 'Dormant', 50, null, 3], 'nothing: no-rule-holds'],
    [
      'RL-5: is an error beside an error',
      ['Bochum', 'Dormant', 50, null, { error: '#NAME?' }],
      'bad: fact.error',
    ],
  ])('%s', (_, row, expected) => {
    expect(reason(row)).toEqual([expected]);
  });

  it('RS-4: without a Reason column is the rule and its conditions, or that it has none', () => {
    const table: Grid = [
      ['Rule', 'Activity', 'Score', 'Recommendation'],
      ['R01', 'Active, Dormant', '>= 60', 'Retain'],
      ['R02', '-', '', 'Judge'],
    ];
    expect(reason(['Bochum', 'Active', 80, null, 3], table)).toEqual([
      'R01: Activity is Active or Dormant; Score is at least 60',
    ]);
    expect(reason(['Bochum', 'Active', 8, null, 3], table)).toEqual(['R02: no condition to meet']);
  });
});

describe('the resolutions', () => {
  const facts: Grid = [
    ['Anshan', 'Dormant', 10, null, 1],
    ['Bochum', 'Active', 80, null, 1],
    ['Daqing', null, 10, '2019-01-01', 1],
    ['Kitwe', 'Dormant', 50, null, 1],
    ['Kawasaki', 'Active', 70, null, 1],
    ['Chengdu', 'Active', 50, null, 1],
  ];
  const places: Grid = facts.map(([place = null]) => [place]);
  const lines = (): unknown =>
    valueOf(resolutionsTable(places, facts, headers, rules)).map(
      ({ letter, recommendation, places: names }) => [letter, recommendation, names.join('; ')],
    );

  it('RV-1: have a line per rule used, RV-2: by report order and then by rule, RV-4: without rows that no rule decides', () => {
    expect(lines()).toEqual([
      ['a', 'Retain', 'Bochum; Kawasaki'],
      ['b', 'Retain', 'Chengdu'],
      ['c', 'Do not reinitiate', 'Daqing'],
      ['d', 'Relinquish', 'Anshan'],
    ]);
  });

  it('RV-3: are lettered a to z, then aa', () => {
    const ids = Array.from({ length: 28 }, (_, index) => `P${index}`);
    const table: Grid = [['Rule', 'Place', 'Recommendation'], ...ids.map((id) => [id, id, `Do ${id}`])];
    const found = valueOf(
      resolutionsTable(
        ids.map((id) => [id]),
        ids.map((id) => [id]),
        [['Place']],
        table,
      ),
    );
    expect(found.map(({ letter }) => letter).filter((_, index) => [0, 25, 26, 27].includes(index))).toEqual([
      'a',
      'z',
      'aa',
      'ab',
    ]);
  });

  it('RV-5: fail when a row is bad or a decided row has no place, naming the cell', () => {
    const broken = facts.map((row, index) =>
      index === 1 ? ['Bochum', { error: '#REF!' } as const, 80, null, 1] : row,
    );
    expect(codesOf(resolutionsTable(places, broken, headers, rules))).toBe('fact.error');
    const unnamed = places.map((row, index) => (index === 2 ? [0] : row));
    expect(codesOf(resolutionsTable(unnamed, facts, headers, rules))).toBe('place.missing');
    expect(codesOf(resolutionsTable(places.slice(1), facts, headers, rules))).toBe('places.shape');
    expect(codesOf(resolutionsTable(facts, facts, headers, rules))).toBe('places.shape');
    expect(codesOf(resolutionsTable(places, facts, headers, [['Rule']]))).toBe('rules.no-column');
  });

  const catchAll: Grid = [...rules, ['R09', '-', '-', '-', 'Judge', '', 9]];

  it.each<[Cell]>([[null], [''], [' '], [0]])(
    'RV-6: pass over a spare row of %j, even where a rule holds for it',
    (blank) => {
      const spare = [blank, blank, blank, blank, blank];
      const lines = (more: Grid): unknown =>
        valueOf(
          resolutionsTable(
            [...places, ...more.map(([place = null]) => [place])],
            [...facts, ...more],
            headers,
            catchAll,
          ),
        );
      expect(lines([spare, spare])).toEqual(lines([]));
      const noPlace = resolutionsTable(
        [...places, [blank]],
        [...facts, [blank, 'Dormant', 50, null, 1]],
        headers,
        catchAll,
      );
      expect(codesOf(noPlace)).toBe('place.missing');
    },
  );

  it('RV-5: name every bad row of a register far longer than a call has room for arguments', () => {
    const many: Grid = Array.from({ length: 150_000 }, () => [null, 'Active', 80, null, 1]);
    const found = resolutionsTable(
      many.map(() => [null]),
      many,
      headers,
      rules,
    );
    expect(found.ok ? 0 : found.issues.length).toBe(150_000);
  });

  it('RV-1: place every decided row in exactly one line', () => {
    const activity = fc.constantFrom<Cell>('Active', 'Dormant', null);
    const row = fc.tuple(activity, fc.integer({ min: 0, max: 100 }));
    checkProperty(
      fc.property(fc.array(row, { maxLength: 20 }), (drawn) => {
        const grid: Grid = drawn.map(([active, points], index) => [`P${index}`, active, points, null, 1]);
        const found = valueOf(
          resolutionsTable(
            grid.map(([name = null]) => [name]),
            grid,
            headers,
            rules,
          ),
        );
        const decided = valueOf(ruleTable(grid, headers, rules)).filter(({ kind }) => kind === 'value');
        const listed = found.flatMap(({ places: names }) => names);
        expect(new Set(listed).size).toBe(listed.length);
        expect(listed).toHaveLength(decided.length);
      }),
    );
  });
});
