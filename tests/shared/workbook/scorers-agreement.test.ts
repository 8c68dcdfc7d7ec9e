import { describe, expect, it } from 'vitest';
import { agreementTable } from '../../../shared/register/agreement.ts';
import type { Cell } from '../../../shared/kernel/cell.ts';
import { assessWorkbook } from '../../../shared/workbook/assess-workbook.ts';
import { readScorers, type Scorers } from '../../../shared/workbook/scorers/read-scorers.ts';
import { agreementOf, gapsOf } from '../../../shared/workbook/scorers/scorers-agreement.ts';
import { valueOf } from '../../support/outcomes.ts';
import { secondGrid, secondSheet, type Otherwise } from '../../support/scorers-builder.ts';
import { frameworkGrid, publishedSheets, registerGrid, registerWith } from '../../support/sheet-builder.ts';

const otherwise: Otherwise = {
  Bochum: { 'Strategic fit': 4, Connections: 2 },
  Kotli: { Connections: 5, Profile: 3 },
  Nablus: { Connections: 3, Profile: 'n/a' },
  Kitwe: { 'Strategic fit': '?' },
  Donetsk: { 'Resources and purpose': 2 },
};

function scorersOf(sheets = [...publishedSheets(), secondSheet(otherwise)]): Scorers {
  const scorers = readScorers(sheets, assessWorkbook(sheets));
  if (scorers === null) throw new Error('no second scorer');
  return scorers;
}

const head = registerGrid[0] ?? [];
const firstRatings = registerGrid.slice(1).map((row) => row.slice(head.indexOf('Location overview')));
const secondRatings = secondGrid(otherwise)
  .slice(1)
  .map((row) => row.slice(1));

function agreementFunction(first: readonly (readonly Cell[])[], second: readonly (readonly Cell[])[]) {
  const outcome = valueOf(agreementTable(first, second));
  return outcome.kind === 'value' ? outcome.value : null;
}

describe('how far two scorers agree', () => {
  it('TS-5 is what AGREEMENT gives for the two ranges, overall and by criterion', () => {
    const { overall, byCriterion } = agreementOf(scorersOf());
    expect(overall).toHaveLength(1);
    expect(overall[0]?.agreement).toEqual(agreementFunction(firstRatings, secondRatings));
    byCriterion.forEach(({ agreement }, index) => {
      const column = (rows: readonly (readonly Cell[])[]) => rows.map((row) => [row[index] ?? null]);
      expect(agreement).toEqual(agreementFunction(column(firstRatings), column(secondRatings)));
    });
    expect(byCriterion.map(({ pairs }) => pairs)).toEqual([15, 13, 9, 15, 13, 10]);
  });

  it('TS-5 compares criteria of another scale apart', () => {
    const framework = frameworkGrid.map((row, index) =>
      index === 2 || index === 5 ? [row[0] ?? null, row[1] ?? null, 1, 10] : row,
    );
    const { overall } = agreementOf(scorersOf([...publishedSheets({ framework }), secondSheet(otherwise)]));
    expect(overall.map(({ lowest, highest, criteria }) => [lowest, highest, criteria])).toEqual([
      [1, 5, ['Location overview', 'Profile', 'Due diligence considerations', 'Resources and purpose']],
      [1, 10, ['Strategic fit', 'Connections']],
    ]);
    expect(overall.map(({ pairs }) => pairs)).toEqual([49, 26]);
  });

  it('TS-5 leaves out bad cells and ratings between two levels, and has nothing without a pair', () => {
    const sheets = [
      ...publishedSheets({ register: registerWith('Bochum', 'Profile', 4.5) }),
      secondSheet({ ...otherwise, Bochum: { Profile: 4, 'Strategic fit': 'five' } }),
    ];
    expect(agreementOf(scorersOf(sheets)).byCriterion.map(({ pairs }) => pairs)).toEqual([
      15, 12, 8, 15, 13, 10,
    ]);
    const none = agreementOf(scorersOf([...publishedSheets(), secondSheet(null)]));
    expect(none.overall).toMatchObject([{ pairs: 0, agreement: null }]);
  });

  it('TS-5 has shares but no kappa where both gave one rating throughout', () => {
    const grid = secondGrid({}).map((row, index) =>
      index === 0 ? row : [row[0] ?? null, 3, ...row.slice(2)],
    );
    const register = registerGrid.map((row, index) =>
      row.map((cell, column) => (index > 0 && head[column] === 'Location overview' ? 3 : cell)),
    );
    const { byCriterion } = agreementOf(
      scorersOf([...publishedSheets({ register }), secondSheet(null, grid)]),
    );
    expect(byCriterion[0]?.agreement).toEqual({
      kappa: { kind: 'nothing', why: 'one-rating-only' },
      identical: 1,
      withinOne: 1,
    });
  });
});

describe('the gaps to talk about', () => {
  const said = (scorers: Scorers) =>
    gapsOf(scorers).map(({ pair, apart }) => [
      pair.place,
      pair.criterion.name,
      pair.first,
      pair.second,
      apart,
    ]);

  it('TS-6 are the pairs two or more apart, the widest first, then ratings beside none', () => {
    expect(said(scorersOf())).toEqual([
      ['Bochum', 'Connections', 5, 2, 3],
      ['Kotli', 'Connections', 3, 5, 2],
      ['Donetsk', 'Resources and purpose', 'not-applicable', 2, null],
      ['Nablus', 'Profile', 2, 'not-applicable', null],
      ['Kotli', 'Profile', 'not-assessed', 3, null],
      ['Kitwe', 'Strategic fit', 2, 'not-assessed', null],
    ]);
  });

  it('TS-6 are none where neither gave a number, and where a cell is bad', () => {
    const sheets = [
      ...publishedSheets({ register: registerWith('Bochum', 'Connections', 'five') }),
      secondSheet({ Bochum: { Connections: 1 }, Kotli: { Profile: 'n/a' }, Anshan: { Profile: '9' } }),
    ];
    expect(said(scorersOf(sheets))).toEqual([]);
  });

  it('TS-6 count fractions as they are meant', () => {
    const sheets = [
      ...publishedSheets({ register: registerWith('Bochum', 'Profile', 3.3) }),
      secondSheet({ Bochum: { Profile: 1.3 } }),
    ];
    expect(said(scorersOf(sheets))).toEqual([['Bochum', 'Profile', 3.3, 1.3, 2]]);
  });
});
