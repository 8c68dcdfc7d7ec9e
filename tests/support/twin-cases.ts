import fc from 'fast-check';
import type { Cell, Grid } from '../../shared/kernel/cell.ts';

/** Some values of a generator, the same on every run. */
export function sampled<Value>(arbitrary: fc.Arbitrary<Value>, count: number, seed: number): Value[] {
  return fc.sample(arbitrary, { seed, numRuns: count });
}

/** A call that scores a block of ratings, with the grids of its arguments. */
export interface ScoringCase {
  readonly title: string;
  readonly ratings: Grid;
  readonly weights: Grid;
  readonly scale: Grid | null;
  /** A word for `missing`, a cell that holds one, or nothing. */
  readonly missing: string | { readonly cell: Cell } | null;
}

const gaps: readonly Cell[] = [null, 0, '', '  ', '?', ' - ', 'Not Assessed', 'not stated '];
const notApplicable: readonly Cell[] = ['n/a', ' NA ', 'Not applicable'];
const badCells: readonly Cell[] = [
  'good',
  '4',
  'n / a',
  'not  assessed',
  'notassessed',
  -1,
  99,
  0.5,
  '??',
  'na?',
  'not applicable.',
  { error: '#DIV/0!' },
  { error: '#N/A' },
  { error: '#REF!' },
];

/** Ratings of all kinds: levels, steps between them, gaps, not applicable, and now and then a bad cell. */
function ratingRow(lowest: readonly number[], highest: readonly number[]): fc.Arbitrary<Cell[]> {
  const cells = lowest.map((low, index) => {
    const high = highest[index] ?? low;
    return fc.oneof(
      { weight: 24, arbitrary: fc.integer({ min: low, max: high }) },
      { weight: 4, arbitrary: fc.integer({ min: 2 * low, max: 2 * high }).map((half) => half / 2) },
      { weight: 7, arbitrary: fc.constantFrom(...gaps) },
      { weight: 4, arbitrary: fc.constantFrom(...notApplicable) },
      { weight: 1, arbitrary: fc.constantFrom(...badCells) },
    );
  });
  return fc.tuple(...cells);
}

const usual = { lowest: Array<number>(7).fill(1), highest: Array<number>(7).fill(5) };
const own = { lowest: [1, 1, 2, 1, 1, 3, 1], highest: [5, 10, 4, 100, 5, 9, 7] };
const column = (items: readonly Cell[]): Grid => items.map((item) => [item]);
const pairs = (ends: typeof own): Grid => ends.lowest.map((low, index) => [low, ends.highest[index] ?? null]);

const weights: readonly Cell[] = [25, 20, 15, 0, 10, 0.1, 12.5];
const rowsEach = 72;

function scoringCase(
  title: string,
  ends: typeof own,
  more: Partial<Omit<ScoringCase, 'title' | 'ratings'>>,
  seed: number,
): ScoringCase {
  return {
    title,
    ratings: sampled(ratingRow(ends.lowest, ends.highest), rowsEach, seed),
    weights: [weights],
    scale: null,
    missing: null,
    ...more,
  };
}

/** Every way of laying out weights and scales, every way of treating gaps, and input that fails the whole call. */
export const scoringCases: readonly ScoringCase[] = [
  scoringCase('weights in a row', usual, {}, 1),
  scoringCase('weights in a column', usual, { weights: column(weights) }, 2),
  scoringCase(
    'one scale in a row',
    { lowest: [1, 1, 1, 1, 1, 1, 1], highest: [9, 9, 9, 9, 9, 9, 9] },
    { scale: [[1, 9]] },
    3,
  ),
  scoringCase('one scale in a column', usual, { scale: [[1], [5]], weights: column(weights) }, 4),
  scoringCase('scales in two columns', own, { scale: pairs(own), weights: column(weights) }, 5),
  scoringCase('scales in two rows', own, { scale: [own.lowest, own.highest] }, 6),
  scoringCase('a blank cell for a scale', usual, { scale: [[null]] }, 7),
  ...(['exclude', 'lowest', 'HIGHEST', 'refuse', 'guess'] as const).map((missing, index) =>
    scoringCase(`missing ${missing}`, usual, { missing }, 8 + index),
  ),
  ...[null, 0, 'Lowest', ' highest ', 'refuse', 'low est', true, { error: '#N/A' } as const].map(
    (cell, index) =>
      scoringCase(`missing in a cell, ${JSON.stringify(cell)}`, usual, { missing: { cell } }, 20 + index),
  ),
  scoringCase(
    'two criteria, scale 2 x 2',
    { lowest: [1, 2], highest: [4, 9] },
    {
      weights: [[3, 1]],
      scale: [
        [1, 4],
        [2, 9],
      ],
    },
    30,
  ),
  scoringCase('one criterion', { lowest: [1], highest: [5] }, { weights: [[2]] }, 31),
  scoringCase('a weight typed as text', usual, { weights: [[25, 20, '15', 0, 10, 1, 1]] }, 32),
  scoringCase('a blank weight', usual, { weights: column([25, 20, null, 0, 10, 1, 1]) }, 33),
  scoringCase('a weight below 0', usual, { weights: [[25, 20, -1, 0, 10, 1, 1]] }, 34),
  scoringCase('every weight 0', usual, { weights: [[0, 0, 0, 0, 0, 0, 0]] }, 35),
  scoringCase('too few weights', usual, { weights: [[1, 2]] }, 36),
  scoringCase('a scale that starts at 0', usual, { scale: [[0, 5]] }, 37),
  scoringCase('a scale upside down', usual, { scale: [[5, 1]] }, 38),
  scoringCase('a scale with an error', usual, { scale: [[1, { error: '#REF!' }]] }, 39),
  scoringCase('a scale of no shape', usual, { scale: [[1, 5, 9]] }, 40),
];

/** A call of BAND: scores one below another, and bands. */
export interface BandCase {
  readonly title: string;
  readonly scores: Grid;
  readonly bands: Grid;
}

const scores: Grid = column([
  0,
  39.9999,
  40,
  60,
  59.9999999995,
  59.99999999,
  100,
  -5,
  1e-10,
  12.5,
  null,
  '',
  ' ',
  '40',
  'high',
  { error: '#N/A' },
  { error: '#DIV/0!' },
  140,
  40.000000001,
]);
const usualBands: Grid = [
  [60, 'Strong'],
  [0, 'Weak'],
  [40, 'Fair'],
];

/** Bands in order and out of it, with rows that hold nothing, and bands that are none. */
export const bandCases: readonly BandCase[] = [
  { title: 'in any order', scores, bands: usualBands },
  { title: 'with blank rows', scores, bands: [[null, null], ...usualBands, ['', ' '], [null, null]] },
  { title: 'with rows of zeros', scores, bands: [[0, 0], ...usualBands, [0, 0]] },
  {
    title: 'that begin above 0',
    scores,
    bands: [
      [40, 'Fair'],
      [60, 5],
    ],
  },
  { title: 'with an edge twice', scores, bands: [...usualBands, [40, 'Again']] },
  { title: 'without a label', scores, bands: [...usualBands, [80, null]] },
  { title: 'without an edge', scores, bands: [...usualBands, [null, 'Top']] },
  { title: 'with an edge typed as text', scores, bands: [...usualBands, ['80', 'Top']] },
  { title: 'with an error', scores, bands: [...usualBands, [80, { error: '#N/A' }]] },
  { title: 'with a label of 0', scores, bands: [...usualBands, [80, 0]] },
  { title: 'with none at all', scores, bands: [[null, null]] },
  { title: 'in three columns', scores, bands: [[0, 'Weak', 'x']] },
];

/** A call of RECOMMEND and RULE. */
export interface RuleCase {
  readonly title: string;
  readonly headers: readonly string[];
  readonly facts: Grid;
  readonly rules: Grid;
}

const factHeaders = ['Kind', 'Activity', 'Score', 'Began', 'Note', 'Unasked'];
const words = [
  'Twin',
  'Friendship',
  'Trade, and more',
  'Asia (excluding China)',
  'say "so"',
  'a*b?',
  'ÉCOLE',
];
const textFacts: readonly Cell[] = [
  ...words,
  'twin',
  ' Twin ',
  'TWIN',
  'Tw in',
  'Twins',
  'école',
  'a*bc',
  null,
  '',
  '?',
  ' - ',
  'Not stated',
  'not  stated',
  0,
  { error: '#N/A' },
  5,
  '5',
  43830,
];
const numberFacts: readonly Cell[] = [
  0,
  1,
  40,
  59.5,
  60,
  61,
  100,
  -3,
  null,
  '',
  '60',
  'high',
  'Not stated',
  { error: '#N/A' },
];
const dateFacts: readonly Cell[] = [
  43830,
  43830.75,
  43831,
  43466,
  1,
  0,
  '2019-12-31',
  '2020-01-01',
  ' 2019-01-01',
  '1893-05-04',
  '2019-02-30',
  '2019-12-3',
  '----------',
  null,
  '?',
  'long ago',
  { error: '#N/A' },
];
const factRow: fc.Arbitrary<Cell[]> = fc.tuple(
  fc.constantFrom(...textFacts),
  fc.constantFrom(...textFacts),
  fc.constantFrom(...numberFacts),
  fc.constantFrom(...dateFacts),
  fc.constantFrom<Cell>('x', null, 'Twin', 'y'),
  fc.oneof(
    { weight: 30, arbitrary: fc.constantFrom<Cell>(null, 'z', 7, { error: '#N/A' }) },
    { weight: 1, arbitrary: fc.constant<Cell>({ error: '#REF!' }) },
  ),
);

const quoted = (word: string): string => (/[",()]/.test(word) ? `"${word.replaceAll('"', '""')}"` : word);
const word = fc
  .constantFrom(...words, '5', '"5"', '"true"', '"not stated"')
  .map((each) => (each.startsWith('"') ? each : quoted(each)));
const textTest = fc.oneof(
  { weight: 6, arbitrary: word },
  { weight: 2, arbitrary: fc.tuple(word, word).map(([a, b]) => `${a}, ${b}`) },
  { weight: 2, arbitrary: word.map((each) => `not(${each})`) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'blank',
      'not(blank)',
      'Twin, blank',
      'not(Twin, blank)',
      'not(not(Twin))',
      '?, Friendship',
      'not(Twin), blank',
      '-',
    ),
  },
);
const numberTest = fc.constantFrom(
  '>= 60',
  '< 60',
  '<=59.5',
  '> 0',
  '[1..60)',
  '(40..100]',
  '60',
  'not(60)',
  'not(>= 60)',
  'blank',
  '< 0, > 99',
  '[0..0]',
  'not([1..60])',
  '>= -3, blank',
);
const dateTest = fc.constantFrom<Cell>(
  '< 2019-12-31',
  '<= 2019-12-31',
  '> 2019-12-31',
  '>= 2020-01-01',
  '2019-12-31',
  'not(2019-12-31)',
  '[2019-01-01..2019-12-31]',
  '(1890-01-01..2019-12-31)',
  'blank',
  '< 1900-01-01',
  43830,
  'not(< 2019-12-31), blank',
);
const maybe = (test: fc.Arbitrary<Cell>): fc.Arbitrary<Cell> =>
  fc.oneof({ weight: 2, arbitrary: test }, { weight: 3, arbitrary: fc.constantFrom<Cell>(null, '-', '') });

const ruleRow = fc
  .tuple(maybe(textTest), maybe(textTest), maybe(numberTest), maybe(dateTest))
  .map((cells) => cells);

function ruleCase(index: number): RuleCase {
  const rows = sampled(ruleRow, 1 + (index % 9), 100 + index);
  const body = rows.map((cells, row): Cell[] => [`R${String(row + 1)}`, ...cells, `Do ${String(row + 1)}`]);
  const catchAll: Cell[][] = index % 3 === 0 ? [['R99', null, '-', null, null, 'Ask']] : [];
  const blank: Cell[][] = index % 4 === 0 ? [Array<Cell>(6).fill(null)] : [];
  return {
    title: `rules ${String(index + 1)}`,
    headers: factHeaders,
    facts: sampled(factRow, 40, 500 + index),
    rules: [
      ['Rule', 'Kind', 'Activity', 'SCORE ', 'Began', 'Recommendation'],
      ...blank,
      ...body,
      ...blank,
      ...catchAll,
    ],
  };
}

const simple = (title: string, condition: Cell, facts: readonly Cell[]): RuleCase => ({
  title,
  headers: ['Kind'],
  facts: column(facts),
  rules: [
    ['Recommendation', 'Kind', 'Rule'],
    ['Yes', condition, 'A'],
    [7, 'not(Twin)', 8],
  ],
});

/** Generated rule tables over every kind of condition, and some whose rules cannot be used. */
export const ruleCases: readonly RuleCase[] = [
  ...Array.from({ length: 24 }, (_, index) => ruleCase(index)),
  simple('an answer that is a number', 'Friendship', ['Twin', 'Friendship', null, 'x']),
  simple('a bad condition', '>= high', ['Twin', 'Friendship']),
  simple('a boolean', true, [true, false, 'true', ' TRUE ', 'x', null]),
  simple('a boolean FALSE', 'false', [true, false, 'False', 'x', null, '']),
  simple('a zero cell, which is no condition', 0, ['Twin', null]),
];

/** To the ten-thousandth, a few metres: as people have coordinates. */
const degrees = (most: number): fc.Arbitrary<number> =>
  fc.integer({ min: -most * 10_000, max: most * 10_000 }).map((steps) => steps / 10_000);

/** Four cells each for DISTANCE: near, far, the same, opposite, at the poles and the date line, without a value, and bad. */
export const distanceRows: Grid = [
  ...sampled(fc.tuple(degrees(90), degrees(180), degrees(90), degrees(180)), 120, 900),
  [53.38, -1.47, 51.48, 7.22],
  [53.38, -1.47, 53.38, -1.47],
  [53.38, -1.47, 53.38000001, -1.47],
  [53.38, -1.47, -53.38, 178.53],
  [53.38, -1.47, -53.37999, 178.53],
  [0, 0, 0, 180],
  [90, 0, -90, 12],
  [90, 5, 90, 77],
  [10, 180, 10, -180],
  [10, 179.9, 10, -179.9],
  [0, 0, 0, 90],
  [null, 0, 1, 1],
  ['', 0, 1, ' '],
  [1, 2, 3, { error: '#N/A' }],
  [1, 2, 3, { error: '#REF!' }],
  [91, 0, 1, 1],
  [-90.5, 0, 1, 1],
  [1, 180.5, 1, 1],
  [1, 2, 3, -181],
  ['53', 0, 1, 1],
  [null, 'west', 1, 1],
];
