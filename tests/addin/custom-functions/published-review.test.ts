import { beforeAll, describe, expect, it, vi } from 'vitest';
import { band, firmness } from '../../../addin/custom-functions/band.ts';
import { reason, recommend, resolutions, rule } from '../../../addin/custom-functions/recommend.ts';
import { bounds, contributions, coverage, score } from '../../../addin/custom-functions/score.ts';
import type { Grid } from '../../../shared/kernel/cell.ts';
import { labelOf } from '../../../shared/kernel/read-cell.ts';
import { excelFunctions, shown } from '../../support/excel-functions.ts';
import { projectText } from '../../support/project-files.ts';
import { readCsv } from '../../support/read-csv.ts';

beforeAll(() => {
  vi.stubGlobal('CustomFunctions', excelFunctions);
});

const golden = (name: string): Grid => readCsv(projectText(`tests/golden/published-review/${name}.csv`));
const [headers = [], ...review] = golden('published-review');
const [, ...bands] = golden('illustrative-bands');
const [, ...framework] = golden('illustrative-framework');
const [, ...illustrative] = golden('illustrative-ratings');
const factCount = headers.indexOf('Published recommendation');
const letterColumn = headers.indexOf('Published letter');

/** The published review as one build of Excel hands it to the functions: every result column of the register. */
function assess(blank: unknown) {
  const asBuild = (cells: Grid): unknown[][] => cells.map((row) => row.map((cell) => cell ?? blank));
  // Not assessed in the example is `?`; here it is a blank cell, the case in which builds differ.
  const ratings = asBuild(
    illustrative.map((row) => row.slice(1).map((cell) => (cell === '?' ? null : cell))),
  );
  const weights = asBuild(framework.map((row) => [row[1] ?? null]));
  const scale = asBuild(framework.map((row) => row.slice(2, 4)));
  const scores = score(ratings, weights, blank, scale);
  const facts = asBuild(review.map((row) => row.slice(0, factCount))).map((row, index) => [
    ...row,
    ...(scores[index] ?? []),
  ]);
  const factHeaders = [[...headers.slice(0, factCount), 'Score']];
  const rules = asBuild(golden('published-rules'));
  const places = review.map((row) => [row[headers.indexOf('Place')]]);
  return {
    scores,
    coverage: coverage(ratings, weights, scale),
    bounds: bounds(ratings, weights, scale),
    contributions: contributions(ratings, weights, scale),
    bands: band(scores, asBuild(bands)),
    firmness: firmness(ratings, weights, asBuild(bands), null, scale),
    recommendations: recommend(facts, factHeaders, rules),
    rules: rule(facts, factHeaders, rules),
    reasons: reason(facts, factHeaders, rules),
    resolutions: resolutions(places, facts, factHeaders, rules),
  };
}

describe('the published review, by custom functions', () => {
  it.each([null, undefined, '', 0])('comes out as published, 15 of 15, with a blank as %j', (blank) => {
    expect(assess(blank).recommendations).toEqual(review.map((row) => [row[factCount]]));
  });

  it('comes out in the published lettered groups', () => {
    const letters = review.map((row) => row[letterColumn]);
    const published = [...new Set(letters)]
      .sort()
      .map((letter) => [
        letter,
        review[letters.indexOf(letter)]?.[factCount],
        review
          .flatMap((row, index) => (letters[index] === letter ? [labelOf(row[1] ?? null)] : []))
          .join('; '),
      ]);
    expect(assess(null).resolutions).toEqual(published);
  });

  it.each([undefined, '', 0])('comes out the same in every column, with a blank as %j', (blank) => {
    expect(shown(Object.values(assess(blank)))).toEqual(shown(Object.values(assess(null))));
  });
});
