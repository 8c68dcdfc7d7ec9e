import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../shared/kernel/cell.ts';
import { isoDateOfSerial } from '../../../shared/kernel/date.ts';
import type { Condition } from '../../../shared/recommendation/condition.ts';
import { holds, mentionsNumber } from '../../../shared/recommendation/condition.ts';
import type { Fact } from '../../../shared/recommendation/fact.ts';
import { readFact } from '../../../shared/recommendation/fact.ts';
import { domainOf } from '../../../shared/recommendation/fact-domain.ts';
import { mentionsOf } from '../../../shared/recommendation/mentions.ts';
import { parseCondition } from '../../../shared/recommendation/parse-condition.ts';
import { checkProperty, propertyCases } from '../../support/check-property.ts';
import { valueOf } from '../../support/outcomes.ts';

const parse = (cells: readonly Cell[]): readonly Condition[] =>
  cells.map((cell) => valueOf(parseCondition(cell)));

/** The facts of a column's domain, each as the cell that holds it. */
const cellsOf = (conditions: readonly Cell[], given: readonly Cell[] = []): readonly Cell[] =>
  domainOf(
    parse(conditions).flatMap(({ tests }) => tests),
    given.map((cell) => readFact(cell, false)),
  ).map(({ cell }) => cell);

describe('the representatives of a column', () => {
  it.each<[string, readonly Cell[], readonly Cell[]]>([
    ['CK-4: of which only blank is asked', ['blank', 'not(blank)'], [null, 'Something else']],
    ['CK-5: of texts', ['Active, Dormant', 'not(active)'], ['active', 'Dormant', null, 'Something else']],
    ['CK-5: of texts, one of them ours', ['something else'], ['something else', null, 'Something else 2']],
    ['CK-5: of a text that no fact can be', ['"-"', '"not stated"'], [null, 'Something else']],
    ['CK-5: of booleans', [true], [true, false, null]],
    ['CK-5: of booleans and texts', [true, 'a'], ['a', 'TRUE', 'FALSE', true, false, null, 'Something else']],
    ['CK-5: of numbers', ['>= 60', '< 40'], [20, 40, 50, 60, 61, null]],
    ['CK-5: of numbers below 1', ['[0..0.5]'], [-1, 0, 0.25, 0.5, 1, null]],
    ['CK-4: of number cells', [3], [2, 3, 4, null]],
    ['CK-5: of neighbouring days', ['2019-12-30', '> 2019-12-31'], [43_828, 43_829, 43_830, 43_831, null]],
    ['CK-5: of days, 0 being none', ['1899-12-31'], [-1, 0.5, 1, null]],
  ])('%s', (_, conditions, cells) => {
    expect(cellsOf(conditions)).toEqual(cells);
  });

  it('CK-4: include the kinds of facts that are given', () => {
    expect(cellsOf(['>= 60'], ['soon', null])).toEqual([30, 60, 61, null, 'Something else']);
    expect(cellsOf(['Active'], [12])).toEqual(['Active', 1, null, 'Something else']);
  });
});

const text = fc.constantFrom('Active', 'Dormant', '"a, b"', '"2019-12-31"', '"true"', '"5"', '"#n/a"', '"-"');
const number = fc.oneof(
  fc.integer({ min: -3, max: 3 }),
  fc.constantFrom(0.5, 43_830, 43_830.5, 1e300, -1e300, 5e-324),
);
const day = fc.constantFrom(
  '2019-12-30',
  '2019-12-31',
  '2020-01-02',
  '1899-12-31',
  '1900-02-28',
  '1900-03-01',
  '9999-12-31',
  '0000-01-01',
);
const mark = fc.oneof(number.map(String), day);
const comparison = fc
  .tuple(fc.constantFrom('<', '<=', '>', '>='), mark)
  .map(([sign, value]) => `${sign} ${value}`);
const interval = fc
  .tuple(
    fc.integer({ min: -3, max: 3 }),
    fc.integer({ min: 1, max: 3 }),
    fc.constantFrom('[)', '(]', '()', '[]'),
    fc.boolean(),
  )
  .map(([from, length, ends, isOfDays]) => {
    const end = (value: number): string => (isOfDays ? isoDateOfSerial(value + 43_830) : String(value));
    return `${ends.charAt(0)}${end(from)}..${end(from + length)}${ends.charAt(1)}`;
  });
const plain = fc.oneof(text, mark, comparison, interval, fc.constantFrom('blank', 'true', 'false'));
const list = fc.array(plain, { minLength: 1, maxLength: 3 }).map((tests) => tests.join(', '));
const written = fc.oneof(
  list,
  list.map((tests) => `not(${tests})`),
  fc.tuple(list, list).map(([a, b]) => `${a}, not(${b})`),
);
const condition = fc.oneof<fc.Arbitrary<Cell>[]>(written, number, fc.boolean());

/** Facts about the marks and literals above, and some that have nothing to do with them. */
const fact: fc.Arbitrary<Cell> = fc.oneof(
  fc.constantFrom<Cell>(
    null,
    true,
    false,
    'TRUE',
    'active',
    'Dormant',
    'A, B',
    '5',
    '#n/a',
    'else',
    'Something else',
  ),
  fc.tuple(number, fc.constantFrom(0, 0.25, -0.25, 1, -1)).map(([value, more]) => value + more),
  fc.integer({ min: 43_826, max: 43_836 }),
  fc.integer({ min: -3, max: 64 }).map(isoDateOfSerial),
  fc.integer({ min: 43_826, max: 43_836 }).map(isoDateOfSerial),
  day,
  fc.string(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);

/** Whether a fact is of the kinds that a column's conditions mention. SPEC CK-4. */
function isPossible(found: Fact, kinds: ReadonlySet<string>): boolean {
  if (found.kind === 'not-stated') return true;
  if (found.kind === 'number') return kinds.has('number') || kinds.has('day');
  if (found.kind === 'text' && found.day !== undefined && kinds.has('day')) return true;
  return kinds.has(found.kind);
}

describe('every possible fact', () => {
  it('CK-5: meets the same conditions as one of the representatives', () => {
    let tried = 0;
    checkProperty(
      fc.property(
        fc.array(condition, { minLength: 1, maxLength: 6 }),
        fc.array(fact, { minLength: 20, maxLength: 40 }),
        (cells, facts) => {
          const conditions = parse(cells);
          const tests = conditions.flatMap((each) => each.tests);
          const { kinds } = mentionsOf(tests, []);
          const zeroIsGap = !conditions.some(mentionsNumber);
          const answers = (found: Fact): string =>
            conditions.map((each) => (holds(each, found) ? '1' : '0')).join('');
          const known = new Set(domainOf(tests, []).map((each) => answers(each.fact)));
          const possible = facts
            .map((cell) => readFact(cell, zeroIsGap))
            .filter((found) => isPossible(found, kinds));
          tried += possible.length;
          expect(possible.filter((found) => !known.has(answers(found)))).toEqual([]);
        },
      ),
    );
    expect(tried).toBeGreaterThan(10 * propertyCases);
  });

  it('CK-5: no representative stands for what is not possible', () => {
    checkProperty(
      fc.property(fc.array(condition, { minLength: 1, maxLength: 6 }), (cells) => {
        const conditions = parse(cells);
        const tests = conditions.flatMap((each) => each.tests);
        const { kinds } = mentionsOf(tests, []);
        const zeroIsGap = !conditions.some(mentionsNumber);
        for (const each of domainOf(tests, [])) {
          expect(readFact(each.cell, zeroIsGap)).toEqual(each.fact);
          expect(isPossible(each.fact, kinds)).toBe(true);
        }
      }),
    );
  });
});
