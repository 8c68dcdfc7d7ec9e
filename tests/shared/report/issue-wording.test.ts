import { describe, expect, it } from 'vitest';
import type { Cell, Grid } from '../../../shared/kernel/cell.ts';
import type { NothingReason, Outcome, Result } from '../../../shared/kernel/result.ts';
import type { CoreIssue } from '../../../shared/report/issue-wording.ts';
import { sayIssue, sayNothing, sayProblem } from '../../../shared/report/issue-wording.ts';
import { sayScore, sayShare } from '../../../shared/report/numbers.ts';
import { agreementTable } from '../../../shared/register/agreement.ts';
import { distanceOf } from '../../../shared/reference/distance.ts';
import { travelCarbonOf } from '../../../shared/reference/travel-carbon.ts';
import type { TravelOptionCells } from '../../../shared/reference/travel-carbon.ts';
import { recommendTable } from '../../../shared/recommendation/recommend.ts';
import { resolutionsTable } from '../../../shared/recommendation/resolutions.ts';
import { bandTable } from '../../../shared/scoring/band.ts';
import { firmnessTable } from '../../../shared/scoring/firmness.ts';
import { scoreTable } from '../../../shared/scoring/score.ts';
import { acceptabilityTable } from '../../../shared/sensitivity/acceptability.ts';
import { weightRangeTable } from '../../../shared/sensitivity/weight-range.ts';

type Rows = Result<readonly Outcome<unknown, CoreIssue>[], CoreIssue>;

/** Every sentence about a call: what failed it, or what is wrong with its rows. */
function sentences(result: Rows): readonly string[] {
  if (!result.ok) return result.issues.map(sayIssue);
  return result.value.flatMap((row) => (row.kind === 'bad' ? row.issues.map(sayIssue) : []));
}

const score = (ratings: Grid, weights: Grid = [[1]], scale: Grid | null = null, missing: Cell = null): Rows =>
  scoreTable(ratings, weights, { scale, missing });
const band = (value: Cell, bands: Grid = [[0, 'Weak']]): Rows => bandTable([[value]], bands);
const doubt = (value: Cell): Rows => firmnessTable([[3]], [[1]], [[0, 'Weak']], { doubt: value });
const recommend = (rules: Grid, fact: Cell = 'Active'): Rows =>
  recommendTable([[fact]], [['Activity']], rules);
const rule = (condition: Cell): Rows =>
  recommend([
    ['Rule', 'Activity', 'Recommendation'],
    ['R01', condition, 'Retain'],
  ]);
const places = (cells: Grid): Rows => {
  const found = resolutionsTable(
    cells,
    [['Active']],
    [['Activity']],
    [
      ['Rule', 'Recommendation'],
      ['R01', 'Retain'],
    ],
  );
  return found.ok ? { ok: true, value: [] } : found;
};

const agreement = (first: Grid, second: Grid, weighting: Cell = null): Rows => {
  const found = agreementTable(first, second, { weighting });
  return found.ok ? { ok: true, value: [found.value] } : found;
};
const single = (outcome: Outcome<unknown, CoreIssue>): Rows => ({ ok: true, value: [outcome] });
const latitude = (cells: Grid): Rows => single(distanceOf(cells, [[0]], [[0]], [[0]]));
const longitude = (cell: Cell): Rows => single(distanceOf([[0]], [[0]], [[0]], [[cell]]));
const travel = (kilometres: Cell, mode: Cell = 'rail', options: TravelOptionCells = {}): Rows =>
  single(travelCarbonOf([[kilometres]], [[mode]], options));

const cases: readonly (readonly [sentence: string, result: Rows])[] = [
  ['Ratings, row 2, column 1: "4 " is text. Type the number 4.', score([[3], ['4 ']])],
  ['Ratings, row 1, column 1: 6 is off the scale. Type a number from 1 to 5.', score([[6]])],
  [
    'Ratings, row 1, column 1: "good" is not a rating. Type a number from 1 to 5, ? for not assessed or n/a for not applicable.',
    score([['good']]),
  ],
  [
    'Ratings, row 1, column 1: #N/A is not a rating. Type a number from 1 to 5, ? for not assessed or n/a for not applicable.',
    score([[{ error: '#N/A' }]]),
  ],
  [
    'Ratings, row 1, column 1: TRUE is not a rating. Type a number from 1 to 5, ? for not assessed or n/a for not applicable.',
    score([[true]]),
  ],
  ['Weights, row 1, column 2: "25" is text. Type the number 25.', score([[3, 3]], [[1, '25']])],
  ['Weights, row 2, column 1: The cell is blank. Type a number.', score([[3, 3]], [[1], [null]])],
  ['Weights, row 1, column 1: "much" is not a number. Type a number.', score([[3]], [['much']])],
  ['Weights, row 1, column 1: -5 is below 0. A weight is 0 or more.', score([[3]], [[-5]])],
  [
    'Weights: 2 rows by 2 columns given. Weights stand in one row or in one column.',
    score(
      [[3, 3]],
      [
        [1, 2],
        [3, 4],
      ],
    ),
  ],
  ['Weights: Every weight is 0. Give at least one criterion a weight above 0.', score([[3]], [[0]])],
  [
    'Weights: The weights are too large to add up. Use smaller numbers: only their ratios count.',
    score([[3, 3]], [[1e308, 1e308]]),
  ],
  ['Weights: 1 weight for 2 columns of ratings. Give one weight per criterion.', score([[3, 3]])],
  [
    'Scale: 1 row by 1 column given for 1 criterion. Give a lowest and a highest for all, or a pair for each criterion.',
    score([[3]], [[1]], [[5]]),
  ],
  [
    'Scale, row 1, column 1: The lowest rating is 0. A scale starts at 1 or above, because a blank cell can arrive as 0.',
    score([[3]], [[1]], [[0, 5]]),
  ],
  [
    'Scale, row 1, column 2: The highest rating, 1, is not above the lowest, 5. Make it higher.',
    score([[3]], [[1]], [[5, 1]]),
  ],
  [
    'Missing: "skip" is not known. Use one of exclude, lowest, highest, refuse.',
    score([[3]], [[1]], null, 'skip'),
  ],
  [
    'Bands: 1 row by 1 column given. Bands stand in two columns: the lower edge and the label.',
    band(50, [[0]]),
  ],
  ['Bands: There is no band. Give at least one lower edge with its label.', band(50, [[null, null]])],
  ["Bands, row 1, column 2: The label is blank. Type the band's label.", band(50, [[0, '']])],
  ["Bands, row 1, column 2: #REF! is no label. Type the band's label.", band(50, [[0, { error: '#REF!' }]])],
  [
    'Bands, row 2, column 1: The lower edge 0 is there twice. Give each band its own edge.',
    band(50, [
      [0, 'Weak'],
      [0, 'Fair'],
    ]),
  ],
  ['Scores, row 1, column 1: "50" is text. Type the number 50.', band('50')],
  ['Scores, row 1, column 1: "high" is not a score. Give a number from 0 to 100.', band('high')],
  ['Scores: 1 row by 2 columns given. Scores stand in one column.', bandTable([[1, 2]], [[0, 'Weak']])],
  ['Doubt: 2 is not a doubt. Give a number from 0 to 1.', doubt(2)],
  [
    'Facts, row 1, column 1: Activity is #REF!. Mend the cell, or write Not stated.',
    recommend([['Rule', 'Recommendation']], { error: '#REF!' }),
  ],
  [
    'Facts: 2 columns of facts under 1 header. Choose headers and facts of the same columns.',
    recommendTable([[1, 2]], [['Activity']], [['Rule', 'Recommendation']]),
  ],
  [
    'Headers: 2 rows by 2 columns given. Headers stand in one row, one above each column of facts.',
    recommendTable(
      [[1]],
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
      [],
    ),
  ],
  ['Rules: The rules are empty. Choose the range with its header row.', recommend([])],
  [
    'Rules: There is no column Rule. Choose the rules with their header row, and head one column Rule.',
    recommend([['Recommendation']]),
  ],
  [
    'Rules, row 1, column 3: There are two columns Rule. Keep one of them.',
    recommend([['Rule', 'Recommendation', 'Rule']]),
  ],
  [
    'Rules, row 2, column 3: Rule R01 has a condition on Colour, and the register has no such column. Add the column or correct the header.',
    recommend([
      ['Rule', 'Recommendation', 'Colour'],
      ['R01', 'Retain', 'Red'],
    ]),
  ],
  [
    'Rules, row 2, column 3: Rule R01 has a condition in a column without a header. Give the column the header of a fact.',
    recommend([
      ['Rule', 'Recommendation', null],
      ['R01', 'Retain', 'Red'],
    ]),
  ],
  [
    'Rules, row 2, column 3: A rule has a condition on Activity, and the register has two such columns. Rename one of them.',
    recommendTable(
      [[1, 2]],
      [['Activity', 'activity']],
      [
        ['Rule', 'Recommendation', 'Activity'],
        ['R01', 'Retain', 'Red'],
      ],
    ),
  ],
  [
    'Rules, row 2, column 1: The rule has no id. Give it one, such as R01.',
    recommend([
      ['Rule', 'Recommendation'],
      [null, 'Retain'],
    ]),
  ],
  [
    'Rules, row 2, column 2: Rule R01 recommends nothing. Type its recommendation.',
    recommend([
      ['Rule', 'Recommendation'],
      ['R01', null],
    ]),
  ],
  [
    'Rules, row 2, column 2: Recommendation is #NAME?. Mend the cell.',
    recommend([
      ['Rule', 'Recommendation'],
      ['R01', { error: '#NAME?' }],
    ]),
  ],
  [
    'Rules, row 2, column 3: The report order of rule R01, "first", is not a number. Type a number, or leave it blank to come last.',
    recommend([
      ['Rule', 'Recommendation', 'Report order'],
      ['R01', 'Retain', 'first'],
    ]),
  ],
  [
    'Rules, row 2, column 2: Rule R01, Activity: ">= many" is not a condition. After < <= > or >= write a number or a date such as 2019-12-31.',
    rule('>= many'),
  ],
  [
    'Rules, row 2, column 2: Rule R01, Activity: #REF! is not a condition. The cell holds an error. Type a condition, or - for none.',
    rule({ error: '#REF!' }),
  ],
  [
    'Places: 2 rows by 1 column given beside 1 row of facts. Give one place per row, in one column.',
    places([['Bochum'], ['Kitwe']]),
  ],
  ['Places, row 1, column 1: There is no place in this row. Type its name.', places([[null]])],
  [
    'Ratings: 2 rows given. Choose the ratings of one row.',
    weightRangeTable({ ratings: [[3], [4]], weights: [[1]], bands: [[0, 'Weak']] }),
  ],
  [
    'Samples: 0.5 is not a number of samples. Give a whole number from 1 to 1,000,000.',
    acceptabilityTable([[3]], { samples: 0.5 }),
  ],
  [
    'Seed: -1 is not a seed. Give a whole number from 0 to 4,294,967,295.',
    acceptabilityTable([[3]], { seed: -1 }),
  ],
  [
    'Ratings: 1001 rows given. ACCEPTABILITY ranks at most 1,000. Choose fewer rows.',
    acceptabilityTable(Array.from({ length: 1001 }, () => [3])),
  ],
  [
    'Ratings: 101 columns given. ACCEPTABILITY takes at most 100 criteria. Choose fewer columns.',
    acceptabilityTable([Array<Cell>(101).fill(3)]),
  ],
  [
    'Samples: 20 rows by 1 column of ratings can have at most 500,000 samples. Ask for no more than that, or choose fewer rows.',
    acceptabilityTable(
      Array.from({ length: 20 }, () => [3]),
      { samples: 600_000 },
    ),
  ],
  [
    'Second: 2 rows by 1 column given beside 1 row by 2 columns. Choose two ranges of the same shape.',
    agreement([[1, 2]], [[1], [2]]),
  ],
  [
    'First, row 1, column 2: 2.5 is between two ratings, and AGREEMENT counts whole ratings. Type a whole number.',
    agreement([[1, 2.5]], [[1, 2]]),
  ],
  ['Second, row 1, column 1: "4" is text. Type the number 4.', agreement([[4]], [['4']])],
  ['Weighting: "cubic" is not known. Use one of linear, quadratic, none.', agreement([[1]], [[1]], 'cubic')],
  ['Latitude 1: 1 row by 2 columns given. Choose one cell.', latitude([[1, 2]])],
  ['Latitude 1: "53.4" is text. Type the number 53.4.', latitude([['53.4']])],
  ['Latitude 1: -90.5 is off the globe. Type degrees from -90 to 90.', latitude([[-90.5]])],
  ['Longitude 2: 181 is off the globe. Type degrees from -180 to 180.', longitude(181)],
  [
    'Longitude 2: TRUE is not a number. Type degrees from -180 (west) to 180 (east), such as -1.47.',
    longitude(true),
  ],
  ['Kilometres: -1 is below 0. Type kilometres one way, such as 625.', travel(-1)],
  ['Kilometres: #REF! is not a number. Type kilometres one way, such as 625.', travel({ error: '#REF!' })],
  [
    'Kilometres: The journey is too large to work out. Check kilometres, travellers and trips.',
    travel(1e308, 'rail', { travellers: [[1000]] }),
  ],
  [
    'Travellers: "a few" is not a number. Type how many people travel, or leave it out for 1.',
    travel(1, 'rail', { travellers: [['a few']] }),
  ],
  ['Trips: 1.5 is not a whole number of 1 or more. Type one.', travel(1, 'rail', { trips: [[1.5]] })],
  ['Year: 2026 has no factors here. Use one of 2025.', travel(1, 'rail', { year: [[2026]] })],
  [
    'Forcing: "maybe" is not known. Use one of with, without, TRUE, FALSE.',
    travel(1, 'rail', { forcing: [['maybe']] }),
  ],
];

describe('what is said about a problem', () => {
  it.each(cases)('%s', (sentence, result) => {
    expect(sentences(result)).toEqual([sentence]);
  });

  it('lists every mode of travel when one is not known', () => {
    expect(sentences(travel(1, 'car'))).toEqual([
      expect.stringMatching(/^Mode: "car" is not a mode\. Use one of flight, .+, underground\.$/),
    ]);
  });

  it.each(['a,', '"a', 'not(a', '[1..]', '[5..1]', '2019-02-29', '= 5'])(
    'of the condition %j says what to do',
    (condition) => {
      const [sentence = ''] = sentences(rule(condition));
      expect(sentence).toMatch(
        /^Rules, row 2, column 2: Rule R01, Activity: ".+" is not a condition\. [A-Z].+\.$/,
      );
    },
  );

  it('leaves the place out for a caller that knows the sheet and the cell', () => {
    const result = score([['4']]);
    const [row] = result.ok ? result.value : [];
    expect(row?.kind === 'bad' ? row.issues.map(sayProblem) : []).toEqual([
      '"4" is text. Type the number 4.',
    ]);
  });
});

const reasons: Record<NothingReason, RegExp> = {
  'nothing-assessed': /assessed/,
  'nothing-applicable': /applies/,
  'rating-missing': /missing/,
  'below-all-bands': /below/,
  'no-rule-holds': /rule/,
  'no-score': /score/,
  'all-the-weight': /nothing to rescale/,
  'no-pairs': /both ranges/,
  'one-rating-only': /one and the same rating/,
  'no-coordinates': /coordinates/,
  'no-kilometres': /kilometres/,
};

describe('what is said where there is nothing to say', () => {
  it.each(Object.entries(reasons))('%s', (why, words) => {
    expect(sayNothing(why as NothingReason)).toMatch(words);
  });
});

describe('numbers', () => {
  it.each([
    [62.4, '62'],
    [62.5, '63'],
    [0, '0'],
    [100, '100'],
  ])('a score of %d is said as %s', (value, words) => {
    expect(sayScore(value)).toBe(words);
  });

  it.each([
    [0.85, '85%'],
    [1, '100%'],
    [0.333, '33%'],
  ])('a share of %d is said as %s', (value, words) => {
    expect(sayShare(value)).toBe(words);
  });
});
