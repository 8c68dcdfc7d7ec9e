import { describe, expect, it } from 'vitest';
import type { Cell, Grid } from '../../../shared/kernel/cell.ts';
import { assessWorkbook } from '../../../shared/workbook/assess-workbook.ts';
import { isIllustrative } from '../../../shared/workbook/is-illustrative.ts';
import { partnershipId } from '../../../shared/workbook/partnership-id.ts';
import { publishedPartnerships } from '../../../functions/workbook-template/published/partnerships.ts';
import {
  addressOf,
  frameworkGrid,
  publishedSheets,
  registerGrid,
  registerWith,
  ruleGrid,
  sheetOf,
} from '../../support/sheet-builder.ts';

const clean = assessWorkbook(publishedSheets());
const rowOf = (assessment: typeof clean, place: string) => assessment.rows.find((row) => row.place === place);

/** The register with one more column. */
function withColumn(header: string, values: (place: Cell, row: number) => Cell): Grid {
  return registerGrid.map((row, index) => [...row, index === 0 ? header : values(row[1] ?? null, index)]);
}

describe('assessing the published review', () => {
  it('comes out as published, in the published lettered groups', () => {
    expect(clean.problems).toEqual([]);
    const published = publishedPartnerships.map((row) => [row[1], row.at(-3)]);
    expect(clean.rows.map(({ place, recommendation }) => [place, recommendation])).toEqual(published);
    const letters = new Map(
      clean.resolutions.flatMap(({ letter, places }) => places.map((place) => [place, letter])),
    );
    expect(publishedPartnerships.map((row) => letters.get(row[1] ?? ''))).toEqual(
      publishedPartnerships.map((row) => row.at(-2)),
    );
  });

  it('explains each figure: contributions, conditions that held, rules tried before', () => {
    const pittsburgh = rowOf(clean, 'Pittsburgh');
    expect(pittsburgh?.score).toBe(96.25);
    expect(pittsburgh?.contributions).toEqual([0, 25, 15, 20, 25, 11.25]);
    expect(pittsburgh?.conditions).toEqual([
      { header: 'Stage', text: 'Existing' },
      { header: 'Activity', text: 'Active' },
      { header: 'Tangible benefit', text: 'Yes' },
    ]);
    expect(pittsburgh?.tried.map(({ rule }) => rule)).toEqual(['R01', 'R02', 'R03', 'R04', 'R05']);
    expect(pittsburgh?.firmness).toEqual({ grade: 'Firm', low: 1, high: 1 });
  });

  it('keeps gaps apart: not assessed lowers coverage, not applicable does not', () => {
    expect(rowOf(clean, 'Daqing')).toMatchObject({ coverage: 0.85, low: 5, high: 20 });
    expect(rowOf(clean, 'Donetsk')?.ratings).toContain('not-applicable');
  });
});

describe('bad cells', () => {
  it('names a text in a rating cell and fails that row only', () => {
    const found = assessWorkbook(publishedSheets({ register: registerWith('Kotli', 'Connections', '4 ') }));
    const cell = addressOf('Kotli', 'Connections');
    expect(found.problems).toEqual([
      { sheet: 'Cities', cell, row: 13, problem: 'Connections: "4 " is text. Type the number 4.' },
    ]);
    expect(rowOf(found, 'Kotli')).toMatchObject({
      score: null,
      coverage: null,
      band: null,
      recommendation: null,
    });
    expect(rowOf(found, 'Kotli')?.problems).toEqual(found.problems);
    const others = (assessment: typeof clean) => assessment.rows.filter(({ place }) => place !== 'Kotli');
    expect(others(found)).toEqual(others(clean));
  });

  it('names a number off the scale', () => {
    const found = assessWorkbook(publishedSheets({ register: registerWith('Kitwe', 'Strategic fit', 7) }));
    expect(found.problems[0]?.problem).toBe('Strategic fit: 7 is off the scale. Type a number from 1 to 5.');
  });

  it('names an error in a fact, keeps the score and recommends nothing', () => {
    const register = registerWith('Bochum', 'Activity', { error: '#REF!' });
    const found = assessWorkbook(publishedSheets({ register }));
    expect(found.problems).toHaveLength(1);
    expect(found.problems[0]).toMatchObject({ cell: addressOf('Bochum', 'Activity') });
    expect(rowOf(found, 'Bochum')).toMatchObject({ score: 92.5, recommendation: null, rule: null });
  });

  it.each([
    ['negative', -5, 'Weight: -5 is below 0. A weight is 0 or more.'],
    ['text', '25', 'Weight: "25" is text. Type the number 25.'],
    ['blank', null, 'Weight: The cell is blank. Type a number.'],
  ])('names a %s weight at its cell', (_, weight, problem) => {
    const framework = frameworkGrid.map((row, index) => (index === 2 ? [row[0] ?? null, weight, 1, 5] : row));
    const found = assessWorkbook(publishedSheets({ framework }));
    expect(found.problems).toEqual([{ sheet: 'Weights', cell: 'B3', row: 3, problem }]);
    expect(found.rows.every(({ score }) => score === null)).toBe(true);
    expect(found.criteria).toEqual([]);
  });

  it('names a fact column that the register lacks once, at the rules', () => {
    const rules = ruleGrid.map((row) => row.map((cell) => (cell === 'Activity' ? 'Liveliness' : cell)));
    const found = assessWorkbook(publishedSheets({ rules }));
    expect(found.problems).toHaveLength(1);
    expect(found.problems[0]).toMatchObject({ sheet: 'Decisions', cell: 'E2' });
    expect(found.problems[0]?.problem).toContain('Liveliness');
    expect(rowOf(found, 'Bochum')).toMatchObject({ score: 92.5, recommendation: null });
  });

  it('names a bad condition at its cell', () => {
    const rules = ruleGrid.map((row) => row.map((cell) => (cell === 'not(Active)' ? 'not(Active' : cell)));
    const found = assessWorkbook(publishedSheets({ rules }));
    expect(found.problems[0]).toMatchObject({ sheet: 'Decisions', cell: 'E2' });
  });

  it('names an empty register, a missing place and a missing rating column', () => {
    const empty = assessWorkbook(publishedSheets({ register: registerGrid.slice(0, 1) }));
    expect(empty.problems.map(({ sheet, cell }) => `${sheet} ${cell}`)).toEqual(['Cities A1']);
    const nameless = assessWorkbook(publishedSheets({ register: registerWith('Kotli', 'Place', null) }));
    expect(nameless.problems).toEqual([
      { sheet: 'Cities', cell: 'B13', row: 13, problem: 'There is no place in this row. Type its name.' },
    ]);
    expect(nameless.resolutions.flatMap(({ places }) => places)).toHaveLength(14);
    const register = registerGrid.map((row) => row.map((cell) => (cell === 'Profile' ? 'Image' : cell)));
    const lacking = assessWorkbook(publishedSheets({ register }));
    expect(lacking.problems.map(({ problem }) => problem)).toEqual([
      'The register has no column Profile, which the framework asks for. Add the column, or correct its header.',
    ]);
    expect(lacking.rows[0]?.ratings[2]).toBeNull();
  });

  it('never throws, whatever the cells hold', () => {
    const odd: Grid = [
      ['Criterion', 'Weight', 'Place', 'Rule', 'Recommendation'],
      [null, true, { error: '#N/A' }],
    ];
    expect(() => assessWorkbook([sheetOf('Odd', odd), sheetOf('None', [])])).not.toThrow();
  });
});

describe('result columns of the register', () => {
  const rules: Grid = [
    ['Rule', 'Score', 'Recommendation', 'Reason'],
    ['A', '>= 60', 'Keep', '{Place} scores {Score}, {Band}'],
    ['B', '-', 'Look again', 'No'],
  ];
  const formulas = new Map(
    registerGrid.slice(1).map((_, row) => [`Z${String(row + 2)}`, 'PARTNERCITY.SCORE(T2:Y2,Weights!B2:B7)']),
  );
  const [, ...others] = publishedSheets({ rules });
  const assess = (cells: Grid, more = {}) => assessWorkbook([sheetOf('Cities', cells, more), ...others]);

  it('means the computed score when the register has no such column', () => {
    const found = assessWorkbook(publishedSheets({ rules }));
    expect(rowOf(found, 'Bochum')).toMatchObject({
      recommendation: 'Keep',
      reason: 'Bochum scores 92.5, Strong',
    });
    expect(rowOf(found, 'Chengdu')?.recommendation).toBe('Look again');
  });

  it('does not let a stored value of our own formula decide', () => {
    const stale = withColumn('Score', () => 99);
    expect(rowOf(assess(stale, { formulas }), 'Chengdu')?.recommendation).toBe('Look again');
    const failed = withColumn('Score', () => ({ error: '#NAME?' }));
    expect(assess(failed, { formulas }).problems).toEqual([]);
    expect(rowOf(assess(withColumn('Score', () => null)), 'Chengdu')?.recommendation).toBe('Look again');
  });

  it("uses a Score that people typed, because it is the register's own", () => {
    expect(rowOf(assess(withColumn('Score', () => 99)), 'Chengdu')?.recommendation).toBe('Keep');
  });

  it('leaves results out of the fingerprint, and inputs in', () => {
    const withResults = assess(
      withColumn('Score', () => 99),
      { formulas },
    );
    expect(withResults.fingerprint).toBe(assessWorkbook(publishedSheets({ rules })).fingerprint);
    const changed = assessWorkbook(publishedSheets({ rules, register: registerWith('Kotli', 'Profile', 2) }));
    expect(changed.fingerprint).not.toBe(withResults.fingerprint);
  });
});

describe('ids and notes', () => {
  it('makes an id the record takes of any name', () => {
    expect(partnershipId('Estelí')).toBe('esteli');
    expect(partnershipId(' Jeju Island ')).toBe('jeju-island');
    expect(partnershipId('北京')).toBeUndefined();
    expect(partnershipId('x'.repeat(99))).toHaveLength(64);
  });

  it('says when the framework calls itself illustrative', () => {
    const noted = frameworkGrid.map((row, index) => [...row, index === 0 ? 'Note' : 'weight illustrative']);
    const sheets = publishedSheets({ framework: noted });
    expect(isIllustrative(assessWorkbook(sheets), sheets)).toBe(true);
    expect(isIllustrative(clean, publishedSheets())).toBe(false);
  });
});
