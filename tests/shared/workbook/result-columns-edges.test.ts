import { describe, expect, it } from 'vitest';
import type { Cell, Grid } from '../../../shared/kernel/cell.ts';
import { assessWorkbook } from '../../../shared/workbook/assess-workbook.ts';
import { planResults } from '../../../shared/workbook/result-columns/plan-results.ts';
import { resultNames } from '../../../shared/workbook/result-columns/result-names.ts';
import type { Sheet } from '../../../shared/workbook/sheet.ts';
import {
  planned,
  smallBook,
  smallFramework,
  smallRegister,
  smallTables,
} from '../../support/results-builder.ts';

/* Excel's last column. */
const lastColumn = 16_384;

/** The small book with its register ending in a column of the sheet, perhaps with a note so many columns further, in the row of a place. */
function endingAt(column: number, noteAfter?: number): readonly Sheet[] {
  const [register, ...others] = smallBook();
  if (register === undefined) throw new Error('no register');
  const note = noteAfter === undefined ? [] : [...Array<Cell>(noteAfter - 1).fill(null), 'ask Ann'];
  const cells = smallRegister.map((line, row) => (row === 2 ? [...line, ...note] : line));
  return [{ ...register, cells, origin: { row: 0, column: column - 5 } }, ...others];
}

function placed(sheets: readonly Sheet[], results: readonly (typeof resultNames)[number][]): unknown {
  const plan = planResults(sheets, assessWorkbook(sheets), { results, how: 'functions' });
  return plan.ok ? plan.value.columns.map(({ column }) => column) : plan.issues;
}

const noRoom = [{ code: 'insert.no-room', sheet: 'Cities' }];

describe('new columns at the end of a sheet', () => {
  it.each([
    ['one beside it, the last but one', endingAt(lastColumn - 2), ['Low'], [lastColumn - 1]],
    ['one beside it, the very last', endingAt(lastColumn - 1), ['Low'], [lastColumn]],
    ['two beside it, the very last', endingAt(lastColumn - 2), ['Low', 'High'], [lastColumn - 1, lastColumn]],
    ['two where there is one', endingAt(lastColumn - 1), ['Low', 'High'], noRoom],
    ['one where there is none', endingAt(lastColumn), ['Low'], noRoom],
    ['one past a note, the very last', endingAt(lastColumn - 4, 2), ['Low'], [lastColumn]],
    ['one past a note, the last but one', endingAt(lastColumn - 5, 2), ['Low'], [lastColumn - 1]],
    ['two past a note', endingAt(lastColumn - 5, 2), ['Low', 'High'], [lastColumn - 1, lastColumn]],
    ['two past a note where there is one', endingAt(lastColumn - 4, 2), ['Low', 'High'], noRoom],
    ['one past a note where only the blank column is', endingAt(lastColumn - 3, 2), ['Low'], noRoom],
    ['one past a note in the last column', endingAt(lastColumn - 2, 2), ['Low'], noRoom],
  ] as const)('IN-8: %s', (_, sheets, results, expected) => {
    expect(placed(sheets, results)).toEqual(expected);
  });
});

describe('native twins by the scale of the framework', () => {
  const all = ['Score', 'Coverage', 'Low', 'High', 'Firmness', 'Reason'];
  const columns = (...kept: readonly number[]): Grid =>
    smallFramework.map((row) => kept.map((column) => row[column] ?? null));

  it.each([
    ['lowest and highest', columns(0, 1, 2, 3), ['Firmness', 'Reason']],
    ['no scale', columns(0, 1), ['Firmness', 'Reason']],
    ['the highest alone', columns(0, 1, 3), all],
    ['the lowest alone', columns(0, 1, 2), all],
    ['the highest before the lowest', columns(0, 1, 3, 2), all],
    ['the highest long before the lowest', columns(3, 0, 1, 2), all],
  ])('IN-11: a framework of %s', (_, framework, values) => {
    const plan = planned(smallBook({ framework }), resultNames, 'native');
    const asValues = plan.columns.flatMap(({ result, formula }) => (formula === null ? [result] : []));
    expect(asValues).toEqual(values);
  });
});

describe('columns that formulas refer to', () => {
  /** The rule's formula where rules ask for nothing but one fact, the register's first column. */
  const asked = (header: Cell, where = smallTables) => {
    const register = smallRegister.map(([place, kind, ...ratings], row): readonly Cell[] => [
      row === 0 ? header : (kind ?? null),
      place ?? null,
      ...ratings,
    ]);
    const rules: Grid = [
      ['Rule', header, 'Recommendation'],
      ['R1', 'Twin', 'Keep'],
    ];
    return planned(where({ register, rules }), ['Rule']).columns[0]?.formula;
  };

  it.each([
    ['Kind', 'Partnerships[@Kind],Partnerships[[#Headers],[Kind]]'],
    ['Kind of link', 'Partnerships[@[Kind of link]],Partnerships[[#Headers],[Kind of link]]'],
    ['Kind #1', "Partnerships[@[Kind '#1]],Partnerships[[#Headers],[Kind '#1]]"],
    ['Kind @home', '$A2,$A$1'],
    ['Kind ', '$A2,$A$1'],
    [' Kind', '$A2,$A$1'],
    ['Kind\nof link', '$A2,$A$1'],
    [2024, '$A2,$A$1'],
  ])('IN-4: %j goes by its name where every program spells it alike', (header, reference) => {
    expect(asked(header)).toBe(`=PARTNERCITY.RULE(${reference},Ruleset[#All])`);
  });

  it('IN-5: a plain range goes by its address', () => {
    expect(asked('Kind', smallBook)).toBe('=PARTNERCITY.RULE($A2,$A$1,Decisions!$A$1:$C$2)');
  });
});
