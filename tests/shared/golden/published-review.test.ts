import { describe, expect, it } from 'vitest';
import type { Cell, Grid } from '../../../shared/kernel/cell.ts';
import { labelOf } from '../../../shared/kernel/read-cell.ts';
import { sameText } from '../../../shared/kernel/text.ts';
import { reasonTable } from '../../../shared/recommendation/reason.ts';
import { recommendTable, ruleTable } from '../../../shared/recommendation/recommend.ts';
import { resolutionsTable } from '../../../shared/recommendation/resolutions.ts';
import { bandTable } from '../../../shared/scoring/band.ts';
import { boundsTable } from '../../../shared/scoring/bounds.ts';
import { coverageTable } from '../../../shared/scoring/coverage.ts';
import { firmnessTable } from '../../../shared/scoring/firmness.ts';
import { scoreTable } from '../../../shared/scoring/score.ts';
import { briefRows, valueOf } from '../../support/outcomes.ts';
import { projectText } from '../../support/project-files.ts';
import { readCsv } from '../../support/read-csv.ts';

const golden = (name: string): Grid => readCsv(projectText(`tests/golden/published-review/${name}.csv`));
const [reviewHeaders = [], ...review] = golden('published-review');
const rules = golden('published-rules');
const [, ...bands] = golden('illustrative-bands');
const [, ...framework] = golden('illustrative-framework');
const [, ...illustrative] = golden('illustrative-ratings');

const columnOf = (header: string): number =>
  reviewHeaders.findIndex((cell) => sameText(labelOf(cell), header));
const column = (header: string): readonly Cell[] => review.map((row) => row[columnOf(header)] ?? null);
const ratings = illustrative.map((row) => row.slice(1));
const weights = framework.map((row) => [row[1] ?? null]);
const scale = framework.map((row) => row.slice(2, 4));

const scores = briefRows(scoreTable(ratings, weights, { scale })) as readonly Cell[];
const factCount = columnOf('Published recommendation');
const headers: Grid = [[...reviewHeaders.slice(0, factCount), 'Score']];
const facts = review.map((row, index) => [...row.slice(0, factCount), scores[index] ?? null]);

describe('the published review', () => {
  it('has 15 places, rated in the same order', () => {
    expect(review).toHaveLength(15);
    expect(illustrative.map(([place]) => place)).toEqual(column('Place'));
  });

  it('RL-1: comes out as published, 15 of 15', () => {
    expect(briefRows(recommendTable(facts, headers, rules))).toEqual(column('Published recommendation'));
  });

  it('RV-1: comes out in the published lettered groups (a) to (j)', () => {
    const lines = valueOf(
      resolutionsTable(
        column('Place').map((place) => [place]),
        facts,
        headers,
        rules,
      ),
    );
    const letters = column('Published letter');
    const published = [...new Set(letters)].sort().map((letter) => ({
      letter,
      recommendation: column('Published recommendation')[letters.indexOf(letter)],
      places: column('Place').filter((_, index) => letters[index] === letter),
    }));
    expect(lines).toEqual(published);
    expect(lines.map(({ letter }) => letter).join('')).toBe('abcdefghij');
  });

  it('RL-1: each place is decided by the rule that gives its letter', () => {
    expect(briefRows(ruleTable(facts, headers, rules))).toEqual([
      'R11',
      'R05',
      'R05',
      'R07',
      'R08',
      'R09',
      'R06',
      'R06',
      'R06',
      'R06',
      'R01',
      'R10',
      'R10',
      'R02',
      'R03',
    ]);
  });

  it('RS-1: every reason names its place and leaves no column unfilled', () => {
    const reasons = briefRows(reasonTable(facts, headers, rules)) as readonly string[];
    column('Place').forEach((place, index) => expect(reasons[index]).toContain(labelOf(place)));
    expect(reasons.join('')).not.toMatch(/[{}]/);
    expect(reasons[1]).toBe(
      'The Trade and collaboration agreement with Daqing ended in 2019 and no benefit is shown',
    );
  });

  it('CN-7, RL-6: comes out the same where a host hands blanks over as 0', () => {
    const asZero = (grid: Grid): Grid =>
      grid.map((row) => row.map((cell) => (cell === null || cell === '-' ? 0 : cell)));
    expect(
      resolutionsTable(
        column('Place').map((place) => [place]),
        asZero(facts),
        headers,
        asZero(rules),
      ),
    ).toEqual(
      resolutionsTable(
        column('Place').map((place) => [place]),
        facts,
        headers,
        rules,
      ),
    );
    expect(reasonTable(asZero(facts), headers, asZero(rules))).toEqual(reasonTable(facts, headers, rules));
  });

  it('RL-1: Pittsburgh gone dormant is decided by another rule, with another reason', () => {
    const dormant = facts.map((row) =>
      row[columnOf('Place')] === 'Pittsburgh' ? row.with(columnOf('Activity'), 'Dormant') : row,
    );
    const index = column('Place').indexOf('Pittsburgh');
    const rowOf = (rows: unknown): unknown => (rows as readonly unknown[])[index];
    expect(rowOf(briefRows(recommendTable(dormant, headers, rules)))).toBe('Relinquish');
    expect(rowOf(briefRows(reasonTable(dormant, headers, rules)))).toBe(
      'The link with Pittsburgh has become dormant',
    );
  });
});

/** Points of 100 by hand: the sum of weight times (rating - 1), times 25, over the weight assessed. */
const byHand: readonly number[] = [
  15,
  100 / 17,
  300 / 17,
  57.5,
  60,
  47.5,
  92.5,
  80,
  77.5,
  96.25,
  0,
  575 / 14,
  325 / 9,
  43.75,
  1025 / 14,
];

describe('the illustrative scores', () => {
  it('SC-2: are those worked out by hand', () => {
    byHand.forEach((score, index) => expect(scores[index]).toBeCloseTo(score, 11));
  });

  it('BD-3: have the bands that follow, an edge of 60 being none', () => {
    expect(
      briefRows(
        bandTable(
          scores.map((score) => [score]),
          bands,
        ),
      ),
    ).toEqual([
      'Weak',
      'Weak',
      'Weak',
      'Fair',
      'Fair',
      'Fair',
      'Strong',
      'Strong',
      'Strong',
      'Strong',
      'Weak',
      'Fair',
      'Weak',
      'Fair',
      'Strong',
    ]);
  });

  it('SC-9: coverage is of weight, and SC-10: bounds are apart only where it is not whole', () => {
    const coverage = briefRows(coverageTable(ratings, weights, scale)) as readonly number[];
    expect(coverage.map((share) => Math.round(share * 10_000) / 10_000)).toEqual([
      1, 0.85, 0.85, 1, 1, 1, 1, 1, 1, 1, 0.2353, 0.7, 0.45, 1, 0.7,
    ]);
    const bounds = briefRows(boundsTable(ratings, weights, scale)) as readonly {
      low: number;
      high: number;
    }[];
    expect(bounds.map(({ low, high }) => low < high)).toEqual(coverage.map((share) => share < 1));
  });

  it('FM-4: no place with half its weight unassessed is firm', () => {
    const firmness = briefRows(firmnessTable(ratings, weights, bands, { scale })) as readonly {
      grade: string;
    }[];
    expect(firmness.map(({ grade }) => grade)).toEqual([
      'Firm',
      'Firm',
      'Firm',
      'Firm',
      'Firm',
      'Firm',
      'Firm',
      'Firm',
      'Firm',
      'Firm',
      'Undecided',
      'Undecided',
      'Undecided',
      'Firm',
      'Undecided',
    ]);
  });
});
