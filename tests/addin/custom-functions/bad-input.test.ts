import fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { functionList } from '../../../addin/custom-functions/function-list.ts';
import { checkProperty } from '../../support/check-property.ts';
import {
  asExcelCalls,
  blanks,
  CellError,
  codes,
  excelFunctions,
  invocation,
} from '../../support/excel-functions.ts';

const faults = vi.fn();

beforeAll(() => {
  vi.stubGlobal('CustomFunctions', excelFunctions);
});

beforeEach(() => {
  faults.mockClear();
  vi.spyOn(console, 'error').mockImplementation(faults);
});

const ratings = [
  [5, 3, 1],
  [1, null, 'n/a'],
  [4, 4, 2],
];
const weights = [[3, 2, 1]];
const bands = [
  [0, 'Weak'],
  [40, 'Fair'],
  [65, 'Strong'],
];
const scale = [[1, 5]];
const headers = [['Kind', 'Score', 'Began']];
const facts = [
  ['Twin', 60, 43830],
  ['Friendship', null, '1983-04-01'],
  [null, 12, null],
];
const rules = [
  ['Rule', 'Kind', 'Score', 'Began', 'Recommendation', 'Reason', 'Report order'],
  ['R01', 'Twin, Friendship', '>= 40', '< 2020-01-01', 'Keep', '{Kind} scores {Score}', 1],
  ['R02', 'not(Twin)', '-', 'blank', 'Look', '', 2],
];

type Id = Exclude<keyof typeof functionList, 'RECORD' | 'VERSION'>;

/** A call of each function with nothing wrong in it, every argument given. RECORD waits for the record and has its own tests. */
const soundCalls: Readonly<Record<Id, readonly unknown[]>> = {
  SCORE: [ratings, weights, 'lowest', scale],
  COVERAGE: [ratings, weights, scale],
  BOUNDS: [ratings, weights, scale],
  CONTRIBUTIONS: [ratings, weights, scale],
  BAND: [[[12], [70], [40]], bands],
  FIRMNESS: [ratings, weights, bands, 0.25, scale],
  WEIGHTRANGE: [[[5, 3, 1]], weights, bands, scale],
  TIPPING: [[[5, 3, 1]], weights, bands, scale],
  ACCEPTABILITY: [ratings, weights, 0.5, 500, 7],
  AGREEMENT: [ratings, ratings, 'quadratic', scale],
  RECOMMEND: [facts, headers, rules],
  RULE: [facts, headers, rules],
  REASON: [facts, headers, rules],
  RESOLUTIONS: [[['A'], ['B'], ['C']], facts, headers, rules],
  CHECKRATINGS: [ratings, scale],
  CHECKRULES: [headers, rules, facts],
  DISTANCE: [53.38, -1.47, 51.48, 7.22],
  TRAVELCARBON: [625, 'flight', 2, 2, 2025, 'with'],
  FINGERPRINT: [ratings, weights, scale],
};

const ids = Object.keys(soundCalls) as readonly Id[];
const call = (id: Id, args: readonly unknown[]): unknown =>
  asExcelCalls(functionList[id])(...args, invocation);

/** Everything a cell can be given: no plain object, no NaN, no null, no row shorter than the others. */
function isFitForCells(result: unknown): boolean {
  if (!Array.isArray(result)) return isFitForCell(result);
  const rows: readonly unknown[] = result;
  const [first] = rows;
  return (
    rows.length > 0 &&
    Array.isArray(first) &&
    rows.every(
      (row) => Array.isArray(row) && row.length === first.length && row.length > 0 && row.every(isFitForCell),
    )
  );
}

function isFitForCell(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  return typeof value === 'string' || typeof value === 'boolean' || value instanceof CellError;
}

function expectFit(id: Id, args: readonly unknown[]): unknown {
  const result = call(id, args);
  expect(faults.mock.calls.map(([, fault]: unknown[]) => String(fault))).toEqual([]);
  expect(isFitForCells(result), `${id} gave ${JSON.stringify(codes(result)).slice(0, 300)}`).toBe(true);
  return codes(result);
}

const longText = 'x'.repeat(32_767);
const odd: readonly (readonly [what: string, value: unknown])[] = [
  ['null', null],
  ['undefined', undefined],
  ['empty text', ''],
  ['0', 0],
  ['a negative number', -1],
  ['NaN', Number.NaN],
  ['infinity', Number.POSITIVE_INFINITY],
  ['the largest number', Number.MAX_VALUE],
  ['the smallest number', Number.MIN_VALUE],
  ['text', 'no such thing'],
  ['a number as text', '3'],
  ['a boolean', true],
  ['an error', new CellError('#DIV/0!')],
  ['#N/A', new CellError('#N/A')],
  ['the text of an error', '#REF!'],
  ['a text of 32,767 characters', longText],
  ['a date', new Date(0)],
  ['a function', () => 1],
  ['an entity', { type: 'Entity', text: 'Lyon', basicType: 'Error', basicValue: '#VALUE!' }],
];
const shapes = (value: unknown): readonly unknown[] => [
  value,
  [[value]],
  [[value, value], [value]],
  [[value], [value], [value]],
  [[value, value, value]],
];
const oddRanges: readonly unknown[] = [
  [],
  [[]],
  [[], []],
  [[1], [], [2, 3]],
  [1, 2, 3],
  [[[1]]],
  'not a range',
];

describe.each(ids)('%s', (id) => {
  const sound = soundCalls[id];

  it('answers a sound call', () => {
    const answer = expectFit(id, sound);
    expect(JSON.stringify(answer)).not.toContain('#VALUE!');
  });

  it.each(odd)('survives %s for every argument, and in every cell of it', (_, value) => {
    sound.forEach((argument, index) => {
      for (const replaced of shapes(value)) expectFit(id, sound.with(index, replaced));
      if (!Array.isArray(argument)) return;
      const rows = argument as readonly (readonly unknown[])[];
      rows.forEach((row, at) =>
        row.forEach((cell, column) => {
          if (cell !== value) expectFit(id, sound.with(index, rows.with(at, row.with(column, value))));
        }),
      );
    });
  });

  it('survives ranges of odd shapes and calls with too few arguments', () => {
    sound.forEach((_, index) => {
      for (const range of oddRanges) expectFit(id, sound.with(index, range));
      expectFit(id, sound.slice(0, index));
    });
  });

  it('survives anything at all', () => {
    const cell = fc.oneof(
      fc.constantFrom(...odd.map(([, value]) => value)),
      fc.double(),
      fc.string(),
      fc.integer({ min: 0, max: 6 }),
    );
    const range = fc.oneof(cell, fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 4 }));
    checkProperty(
      fc.property(fc.array(range, { minLength: sound.length, maxLength: sound.length }), (args) => {
        expectFit(id, args);
      }),
    );
  });
});

const onlyScoringAndRules = ids.filter((id) => !['DISTANCE', 'TRAVELCARBON'].includes(id));

describe('blanks', () => {
  it.each(onlyScoringAndRules)('%s answers the same in whichever way a build hands over its blanks', (id) => {
    const filled = (blank: unknown): unknown[] =>
      soundCalls[id].map((argument) =>
        Array.isArray(argument)
          ? (argument as unknown[][]).map((row) => row.map((cell) => (cell === null ? blank : cell)))
          : argument,
      );
    const [first, ...others] = blanks.map((blank) => expectFit(id, filled(blank)));
    for (const other of others) expect(other).toEqual(first);
  });
});

describe('100,000 rows', () => {
  const many = <Row>(row: Row): Row[] => Array.from({ length: 100_000 }, () => row);
  it.each(ids)('%s answers or says that they are too many', (id) => {
    const args = soundCalls[id].map((argument, index) =>
      Array.isArray(argument) &&
      index < 2 &&
      !['weights', 'bands', 'headers', 'rules'].some(
        (name) => argument === { weights, bands, headers, rules }[name],
      )
        ? many((argument as unknown[][])[0])
        : argument,
    );
    expectFit(id, args);
  });
});

describe('500 rules', () => {
  const manyRules = [
    rules[0],
    ...Array.from({ length: 500 }, (_, index) => [
      `R${String(index)}`,
      `Kind ${String(index)}`,
      `>= ${String(index % 100)}`,
      '-',
      `Do ${String(index)}`,
      '',
      index,
    ]),
  ];
  it.each(['RECOMMEND', 'RULE', 'REASON', 'RESOLUTIONS', 'CHECKRULES'] as const)('%s answers', (id) => {
    expectFit(
      id,
      soundCalls[id].map((argument) => (argument === rules ? manyRules : argument)),
    );
  });
});
