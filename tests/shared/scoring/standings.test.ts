import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../shared/kernel/cell.ts';
import { boundsTable } from '../../../shared/scoring/bounds.ts';
import { contributionsTable } from '../../../shared/scoring/contributions.ts';
import { coverageTable } from '../../../shared/scoring/coverage.ts';
import { scoreTable } from '../../../shared/scoring/score.ts';
import {
  gap,
  isApplicable,
  isAssessed,
  meanOf,
  outside,
  packScale,
  readStandings,
  standingsOf,
  valuesIn,
} from '../../../shared/scoring/standings.ts';
import { briefRows } from '../../support/outcomes.ts';

const scale = { lowest: [1, 1, 2], highest: [5, 5, 4] };

function read(...cells: readonly Cell[]): readonly number[] | 'bad' {
  const row = new Float64Array(3);
  return readStandings(cells, packScale(scale), row) ? [...row] : 'bad';
}

describe('standings', () => {
  it('SC-1: of cells are their values, with a mark where there is none', () => {
    expect(read(1, 5, 3)).toEqual([0, 1, 0.5]);
    expect(read(null, 'n/a', 2.5)).toEqual([gap, outside, 0.25]);
  });

  it('SC-1: of ratings are the same as of their cells', () => {
    expect([...standingsOf([1, 'not-assessed', 4], scale)]).toEqual(read(1, '?', 4));
    expect([...standingsOf(['not-applicable', 3, 2], scale)]).toEqual(read('NA', 3, 2));
  });

  it('RT-2: count a cell beyond the end of its row as a gap', () => {
    expect(read(3)).toEqual([0.5, gap, gap]);
  });

  it.each<[Cell]>([[6], ['4'], [true], [NaN], [{ error: '#N/A' }]])(
    'RT-4: are not to be had with %j',
    (bad) => {
      expect(read(3, bad, 3)).toBe('bad');
    },
  );

  it('RT-5: leave nothing of one row to the next', () => {
    const rows = [[5, 5, 4], [null], ['n/a', 'n/a', 'n/a'], [5, 'bad', 4], [1, 1, 2]];
    const ends = [
      [1, 5],
      [1, 5],
      [2, 4],
    ];
    expect(briefRows(scoreTable(rows, [[1, 1, 1]], { scale: ends }))).toEqual([
      100,
      'nothing: nothing-assessed',
      'nothing: nothing-applicable',
      'bad: rating.not-a-rating',
      0,
    ]);
  });

  it('RT-5: name the row and column of a bad cell, whatever is made of them', () => {
    const rows = [
      [5, 5],
      [3, 9],
    ];
    const tables = [scoreTable, boundsTable, contributionsTable, coverageTable].map((table) =>
      table(rows, [[1, 1]]),
    );
    const at = { range: 'ratings', row: 2, column: 2 };
    for (const table of tables) {
      const bad = table.ok ? table.value[1] : undefined;
      expect(bad?.kind === 'bad' ? bad.issues.map((issue) => issue.at) : bad).toEqual([at]);
    }
  });

  it('SC-6: lose nothing of a small weight beside a great one', () => {
    const row = Float64Array.from([0, 1, 1, 1, 1]);
    expect(meanOf(row, [2 ** 53, 1, 1, 1, 1], 'leave-out')).toBe(4 / (2 ** 53 + 4));
    expect(meanOf(Float64Array.from([1, 1, 1, 1, 1]), [2 ** 53, 1, 1, 1, 1], 'leave-out')).toBe(1);
  });

  it('FM-2: give the values of the criteria that count and weigh', () => {
    const row = Float64Array.from([0.5, gap, outside, 0.25]);
    expect(valuesIn(row, [1, 1, 1, 0], 'leave-out')).toEqual([0.5]);
    expect(valuesIn(row, [1, 1, 1, 0], 'lowest')).toEqual([0.5, 0]);
    expect(valuesIn(row, [1, 1, 1, 1], 'highest')).toEqual([0.5, 1, 0.25]);
  });

  it('SC-5: are assessed, or applicable, by weight alone', () => {
    const row = Float64Array.from([0.5, gap, outside]);
    expect([isAssessed(row, [1, 1, 1]), isApplicable(row, [1, 1, 1])]).toEqual([true, true]);
    expect([isAssessed(row, [0, 1, 1]), isApplicable(row, [0, 1, 1])]).toEqual([false, true]);
    expect([isAssessed(row, [0, 0, 1]), isApplicable(row, [0, 0, 1])]).toEqual([false, false]);
  });

  it('SC-3, SC-4: have a mean over what counts, gaps only when they are filled', () => {
    const row = Float64Array.from([0.5, gap, outside]);
    expect(meanOf(row, [1, 3, 9], 'leave-out')).toBe(0.5);
    expect(meanOf(row, [1, 3, 9], 'lowest')).toBe(0.125);
    expect(meanOf(row, [1, 3, 9], 'highest')).toBe(0.875);
  });
});
