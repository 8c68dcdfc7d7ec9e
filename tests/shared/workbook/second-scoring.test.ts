import { describe, expect, it } from 'vitest';
import { assessWorkbook } from '../../../shared/workbook/assess-workbook.ts';
import type { ChangeStep } from '../../../shared/workbook/change.ts';
import { findTables } from '../../../shared/workbook/find-tables.ts';
import { planSecondScorer } from '../../../shared/workbook/scorers/plan-second-scorer.ts';
import { readScorers } from '../../../shared/workbook/scorers/read-scorers.ts';
import type { Sheet } from '../../../shared/workbook/sheet.ts';
import { codesOf, valueOf } from '../../support/outcomes.ts';
import { manyPlaces, secondGrid, secondSheet } from '../../support/scorers-builder.ts';
import {
  addressOf,
  frameworkGrid,
  publishedSheets,
  registerGrid,
  registerWith,
  sheetOf,
} from '../../support/sheet-builder.ts';
import { growthOf, linear } from '../../support/growth.ts';
import { isInstrumented } from '../../support/instrumented.ts';

const book = publishedSheets();

function plan(sheets: readonly Sheet[]): ReturnType<typeof planSecondScorer> {
  return planSecondScorer(sheets, assessWorkbook(sheets));
}

function read(sheets: readonly Sheet[]) {
  return readScorers(sheets, assessWorkbook(sheets));
}

function written(steps: readonly ChangeStep[]) {
  const step = steps.find((each) => each.kind === 'write');
  if (step?.kind !== 'write') throw new Error('nothing is written');
  return step;
}

describe('a sheet for the second scorer', () => {
  it('TS-1 is an Excel table of the places in the register’s order and a blank column per criterion', () => {
    const steps = valueOf(plan(book));
    const [head, first, second] = written(steps).entries;
    expect(steps.map(({ kind }) => kind)).toEqual(['add-sheet', 'write', 'add-table']);
    expect(steps[0]).toEqual({ kind: 'add-sheet', sheet: 'Second scoring' });
    expect(head).toEqual([
      'Place',
      'Location overview',
      'Strategic fit',
      'Profile',
      'Due diligence considerations',
      'Connections',
      'Resources and purpose',
    ]);
    expect(first).toEqual(['Anshan', null, null, null, null, null, null]);
    expect(second?.[0]).toBe('Daqing');
    expect(steps[2]).toEqual({
      kind: 'add-table',
      name: 'SecondScoring',
      area: { sheet: 'Second scoring', row: 1, column: 1, rows: 16, columns: 7 },
    });
  });

  it('TS-1 shows nothing of the first scorer', () => {
    const cells = written(valueOf(plan(book))).entries.flat();
    expect(cells.filter((cell) => typeof cell === 'number' || cell === '?' || cell === 'n/a')).toEqual([]);
  });

  it('TS-1 keeps the register’s own word for the place, and names as they are spelled', () => {
    const odd = registerGrid.map((row, index) =>
      row.map((cell) => (cell === 'Place' ? 'City' : cell === 'Anshan' && index === 1 ? '2nd City' : cell)),
    );
    const [head, first] = written(valueOf(plan(publishedSheets({ register: odd })))).entries;
    expect(head?.[0]).toBe('City');
    expect(first?.[0]).toBe("'2nd City");
  });

  it('TS-1 takes other names where a sheet or a table has them', () => {
    const taken = [...book, sheetOf('SECOND SCORING', [['Notes of the second meeting']])];
    expect(valueOf(plan(taken))[0]).toEqual({ kind: 'add-sheet', sheet: 'Second scoring 2' });
    expect(valueOf(plan(taken))[2]).toMatchObject({ name: 'SecondScoring2' });
  });

  it('TS-1 is refused without criteria or places, and where it is there already', () => {
    const noWeights = frameworkGrid.map((row, index) => (index === 0 ? row : [row[0] ?? null, 'high', 1, 5]));
    expect(codesOf(plan(publishedSheets({ framework: noWeights })))).toBe('second.no-framework');
    expect(codesOf(plan(publishedSheets({ register: registerGrid.slice(0, 1) })))).toBe('second.no-places');
    expect(codesOf(plan([...book, secondSheet({})]))).toBe('second.already-there');
  });

  it('TS-9 is written only into cells that are blank', () => {
    const { entries, expected } = written(valueOf(plan(book)));
    expect(expected).toEqual(entries.map((line) => line.map(() => '')));
  });

  it.skipIf(isInstrumented)('TS-1 is planned for 2,000 places, in a time that grows with them', () => {
    const bookOf = (places: number) => {
      const sheets = publishedSheets({ register: manyPlaces(places) });
      return { sheets, assessment: assessWorkbook(sheets) };
    };
    const planFor = ({ sheets, assessment }: ReturnType<typeof bookOf>) =>
      written(valueOf(planSecondScorer(sheets, assessment))).entries;
    expect(planFor(bookOf(2_000))).toHaveLength(2_001);
    expect(growthOf(125, bookOf, planFor)).toBeLessThan(linear);
  });
});

describe('the second scorer’s table', () => {
  it('TS-2 is found by its name before any other', () => {
    const copy = sheetOf('Last year', secondGrid({}));
    expect(read([...book, copy, secondSheet({})])).toMatchObject({ sheet: 'Second scoring', isNamed: true });
  });

  it('TS-2 is found by meaning: a place and at least half of the criteria, under titles and in any order', () => {
    const grid = [
      ['Ratings by A. N. Other', null, null, null],
      [null, null, null, null],
      ['Connections', 'Town', 'Profile', 'Strategic fit'],
      [4, 'kotli ', 2, 1],
    ];
    const scorers = read([...book, sheetOf('Other', grid)]);
    expect(scorers).toMatchObject({ sheet: 'Other', headerRow: 3, isNamed: false });
    expect(scorers?.pairs.map(({ criterion, first, second }) => [criterion.name, first, second])).toEqual([
      ['Strategic fit', 2, 1],
      ['Profile', 'not-assessed', 2],
      ['Connections', 3, 4],
    ]);
  });

  it('TS-2 is not there with fewer criteria, without a place, or in an assessment without criteria', () => {
    const few = [
      ['Place', 'Profile', 'Connections'],
      ['Kotli', 2, 4],
    ];
    const nameless = secondGrid({}).map((row) => row.slice(1));
    expect(read([...book, sheetOf('Few', few)])).toBeNull();
    expect(read([...book, sheetOf('Nameless', nameless)])).toBeNull();
    expect(read(publishedSheets().slice(0, 1))).toBeNull();
  });

  it.each([
    ['as an Excel table beside a plain register', secondSheet({})],
    ['in a file that has lost its tables', sheetOf('Second scoring', secondGrid({}))],
  ])('TS-2 is never taken for the register: %s', (_, second) => {
    const [head = []] = registerGrid;
    const bare = registerGrid.map((row) =>
      row.filter((__, column) => head[column] === 'Place' || column >= head.length - 6),
    );
    const lacking = bare.map((row) => row.slice(0, -1));
    for (const register of [bare, lacking]) {
      const sheets = [second, sheetOf('Cities', register), sheetOf('Weights', frameworkGrid)];
      const found = findTables(sheets);
      expect(found.register?.sheet).toBe('Cities');
      expect(found.problems.map(({ problem }) => problem).join(' ')).not.toMatch(/another/);
    }
  });

  it('TS-3 is paired by place, whatever the order of its rows', () => {
    const [head = [], ...rows] = secondGrid({ Kotli: { Connections: 5 } });
    const turned = [head, ...rows.toReversed()];
    const scorers = read([...book, secondSheet(null, turned)]);
    const pair = scorers?.pairs.find(
      ({ place, criterion }) => place === 'Kotli' && criterion.name === 'Connections',
    );
    expect(pair).toMatchObject({ first: 3, second: 5, secondCell: { sheet: 'Second scoring', row: 5 } });
    expect(scorers?.problems).toEqual([]);
    expect(scorers?.pairs).toHaveLength(15 * 6);
  });

  it('TS-3 names a place that one side lacks, and one that is there twice', () => {
    const grid = secondGrid({}).map((row) =>
      row[0] === 'Kotli' ? ['Kotly', ...row.slice(1)] : row[0] === 'Nablus' ? ['Bochum', 3] : row,
    );
    const scorers = read([...book, secondSheet(null, [...grid, [null, 3, 3]])]);
    expect(scorers?.problems.map(({ sheet, cell, problem }) => [sheet, cell, problem.split('.')[0]])).toEqual(
      [
        [
          'Cities',
          addressOf('Kotli', 'Place'),
          "Kotli is not among the second scorer's places, so it is not compared",
        ],
        [
          'Cities',
          addressOf('Nablus', 'Place'),
          "Nablus is not among the second scorer's places, so it is not compared",
        ],
        ['Second scoring', 'A13', 'Kotly is not in the register on Cities, so it is not compared'],
        ['Second scoring', 'A15', 'Bochum is there more than once, so it is not compared'],
        ['Second scoring', 'A17', 'There are ratings in this row and no place'],
      ],
    );
    expect(new Set(scorers?.pairs.map(({ place }) => place)).size).toBe(12);
  });

  it('TS-3 names a place that the register has twice', () => {
    const register = registerWith('Nablus', 'Place', 'bochum');
    const sheets = [...publishedSheets({ register }), secondSheet({})];
    const problems = read(sheets)?.problems.map(
      ({ cell, problem }) => `${cell} ${problem.split('.')[0] ?? ''}`,
    );
    expect(problems).toEqual([
      `${addressOf('Nablus', 'Place')} bochum is there more than once, so it is not compared`,
      'A15 Nablus is not in the register on Cities, so it is not compared',
    ]);
  });

  it('TS-4 names its bad cells, those of the register, and ratings between two levels', () => {
    const sheets = [
      ...publishedSheets({ register: registerWith('Kitwe', 'Strategic fit', '4 ') }),
      secondSheet({ Bochum: { Profile: 9 }, Kotli: { Connections: 3.5 } }),
    ];
    const scorers = read(sheets);
    expect(scorers?.problems.map(({ sheet, cell, problem }) => [sheet, cell, problem])).toEqual([
      ['Cities', addressOf('Kitwe', 'Strategic fit'), 'Strategic fit: "4 " is text. Type the number 4.'],
      ['Second scoring', 'D8', expect.stringMatching(/^Profile: 9 is off the scale/)],
      ['Second scoring', 'F13', expect.stringMatching(/^Connections: 3.5 is between two ratings/)],
    ]);
    const at = (place: string, name: string) =>
      scorers?.pairs.find((pair) => pair.place === place && pair.criterion.name === name);
    expect(at('Bochum', 'Profile')?.second).toBeNull();
    expect(at('Kitwe', 'Strategic fit')?.first).toBeNull();
    expect(at('Kitwe', 'Strategic fit')?.second).toBe(2);
  });

  it('TS-4 names a criterion it has no column for', () => {
    const grid = secondGrid({}).map((row) => row.slice(0, -1));
    const problems = read([...book, secondSheet(null, grid)])?.problems;
    expect(problems).toEqual([
      {
        sheet: 'Second scoring',
        cell: 'A1',
        row: 1,
        problem: expect.stringMatching(/has no column Resources and purpose/) as string,
      },
    ]);
  });
});
