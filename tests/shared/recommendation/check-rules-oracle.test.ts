import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell, Grid } from '../../../shared/kernel/cell.ts';
import type { CheckIssue } from '../../../shared/recommendation/check-issue.ts';
import { checkRules } from '../../../shared/recommendation/check-rules.ts';
import { domainOf } from '../../../shared/recommendation/fact-domain.ts';
import { recommendTable, ruleTable } from '../../../shared/recommendation/recommend.ts';
import type { RuleTable } from '../../../shared/recommendation/rule.ts';
import { readRuleTable } from '../../../shared/recommendation/rule-table.ts';
import { checkProperty, propertyCases } from '../../support/check-property.ts';
import { briefRows, valueOf } from '../../support/outcomes.ts';

const headers = ['Activity', 'Score', 'Ended'];

const conditions: readonly fc.Arbitrary<Cell>[] = [
  fc.constantFrom<Cell>(
    '-',
    '-',
    'Active',
    'Dormant',
    'not(Active)',
    'blank',
    'not(blank)',
    'Active, Dormant',
    'not(Dormant, blank)',
  ),
  fc.constantFrom<Cell>(
    '-',
    '-',
    '< 40',
    '>= 40',
    '[40..60]',
    '> 60',
    'blank',
    'not(blank)',
    'not(>= 60)',
    50,
    'not([40..60))',
  ),
  fc.constantFrom<Cell>(
    '-',
    '-',
    '< 2020-01-01',
    '2020-01-01',
    '> 2020-01-01',
    'blank',
    'not(blank)',
    'not(< 2020-01-01)',
  ),
];
const ruleRow = fc.tuple(...conditions);
const table = fc
  .array(ruleRow, { minLength: 1, maxLength: 9 })
  .map((rows): Grid => [
    ['Rule', ...headers, 'Recommendation'],
    ...rows.map((cells, index) => [`R${index + 1}`, ...cells, `Do ${index + 1}`]),
  ]);

/** Every row that can be made of the columns' representatives, one of each column. */
function everyRow({ rules, columns }: RuleTable): Grid {
  const domains = columns.map((_, column) => {
    const asked = rules.flatMap(({ conditions: all }) => all.filter((each) => each.column === column));
    return domainOf(
      asked.flatMap(({ condition }) => condition.tests),
      [],
    ).map(({ cell }) => cell);
  });
  return domains.reduce<Grid>(
    (rows, cells) => rows.flatMap((row) => cells.map((cell) => [...row, cell])),
    [[]],
  );
}

type IssueOf<Code extends CheckIssue['code']> = Extract<CheckIssue, { readonly code: Code }>;

function findingsOf<Code extends CheckIssue['code']>(
  rules: Grid,
  code: Code,
): readonly { readonly rule: string; readonly issue: IssueOf<Code> }[] {
  return valueOf(checkRules([headers], rules, null)).flatMap(({ rule, issue }) =>
    issue.code === code ? [{ rule, issue: issue as IssueOf<Code> }] : [],
  );
}

/** The rules that decide at least one of some rows. */
const deciders = (rows: Grid, rules: Grid): ReadonlySet<unknown> =>
  new Set(briefRows(ruleTable(rows, [headers], rules)) as readonly unknown[]);

describe('a check of the rules, held against trying every row', () => {
  it('CK-7: names exactly the rules that decide no row', () => {
    let unreachable = 0;
    checkProperty(
      fc.property(table, (rules) => {
        const used = deciders(everyRow(valueOf(readRuleTable(headers, rules))), rules);
        const expected = rules.slice(1).flatMap(([id = '']) => (used.has(id) ? [] : [id]));
        const found = [...findingsOf(rules, 'check.taken'), ...findingsOf(rules, 'check.never-met')];
        unreachable += expected.length;
        expect(new Set(found.map(({ rule }) => rule))).toEqual(new Set(expected));
      }),
    );
    expect(unreachable).toBeGreaterThan(propertyCases / 2);
  });

  it('CK-7: names rules that alone take every case, each of them needed where they are few', () => {
    checkProperty(
      fc.property(table, (rules) => {
        for (const { rule, issue } of findingsOf(rules, 'check.taken')) {
          const rowsOf = (ids: readonly string[]): Grid =>
            rules.filter(([id], index) => index === 0 || ids.some((each) => each === id));
          const decidesWith = (ids: readonly string[]): boolean => {
            const only = rowsOf([...ids, rule]);
            return deciders(everyRow(valueOf(readRuleTable(headers, rules))), only).has(rule);
          };
          expect(decidesWith(issue.by)).toBe(false);
          for (const one of issue.by) expect(decidesWith(issue.by.filter((each) => each !== one))).toBe(true);
        }
      }),
    );
  });

  it('CK-8: finds a gap exactly where some row has no rule', () => {
    let gaps = 0;
    checkProperty(
      fc.property(table, (rules) => {
        const isGap = deciders(everyRow(valueOf(readRuleTable(headers, rules))), rules).has(
          'nothing: no-rule-holds',
        );
        gaps += isGap ? 1 : 0;
        expect(findingsOf(rules, 'check.gap').length > 0).toBe(isGap);
      }),
    );
    expect(gaps).toBeGreaterThan(propertyCases / 4);
  });

  it('CK-8: gives with each gap a row for which no rule holds, and never the same row twice', () => {
    checkProperty(
      fc.property(table, (rules) => {
        const rows = findingsOf(rules, 'check.gap').map(({ issue }) =>
          headers.map((header) => issue.example.find((each) => each.header === header)?.cell ?? null),
        );
        const answers = briefRows(recommendTable(rows, [headers], rules));
        expect(answers).toEqual(rows.map(() => 'nothing: no-rule-holds'));
        expect(new Set(rows.map((row) => JSON.stringify(row))).size).toBe(rows.length);
      }),
    );
  });

  const anyRow = fc.tuple(
    fc.constantFrom<Cell>('Active', 'dormant', 'Ended', 'x', null, '?'),
    fc.oneof(
      fc.integer({ min: -20, max: 120 }),
      fc.double({ min: 0, max: 100, noNaN: true }),
      fc.constant(null),
    ),
    fc.oneof(
      fc.integer({ min: 43_820, max: 43_840 }),
      fc.constantFrom<Cell>('2019-12-31', '2020-01-01', '2020-01-02', 43_831.5, null),
    ),
  );

  it('CK-4: speaks of every row of such facts: none has an unreachable rule, nor none where there is no gap', () => {
    checkProperty(
      fc.property(table, fc.array(anyRow, { minLength: 50, maxLength: 50 }), (rules, rows) => {
        const used = deciders(rows, rules);
        const found = [...findingsOf(rules, 'check.taken'), ...findingsOf(rules, 'check.never-met')];
        expect(found.filter(({ rule }) => used.has(rule))).toEqual([]);
        if (used.has('nothing: no-rule-holds')) expect(findingsOf(rules, 'check.gap')).not.toEqual([]);
      }),
    );
  });

  it('CK-6: an unreadable rule never makes another unreachable, nor is one that was so without it reachable', () => {
    checkProperty(
      fc.property(table, fc.nat({ max: 8 }), (rules, at) => {
        const broken = [
          ...rules.slice(0, at + 1),
          ['BAD', '-', '>= many', '-', 'Do'],
          ...rules.slice(at + 1),
        ];
        const unreachable = (grid: Grid): readonly string[] =>
          findingsOf(grid, 'check.taken').map(({ rule }) => rule);
        expect(unreachable(broken)).toEqual(unreachable(rules));
        expect(findingsOf(broken, 'check.gap')).toEqual([]);
      }),
    );
  });
});
