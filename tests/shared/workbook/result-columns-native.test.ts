import { describe, expect, it } from 'vitest';
import type { Cell, Grid } from '../../../shared/kernel/cell.ts';
import { assessWorkbook } from '../../../shared/workbook/assess-workbook.ts';
import { isResultFormula } from '../../../shared/workbook/result-columns/holding.ts';
import { resultNames, type ResultName } from '../../../shared/workbook/result-columns/result-names.ts';
import { cellOn } from '../../../shared/workbook/place-on-sheet.ts';
import type { Sheet } from '../../../shared/workbook/sheet.ts';
import { changed } from '../../support/made-change.ts';
import {
  planned,
  smallBook,
  smallFramework,
  smallRegister,
  smallRules,
  smallTables,
} from '../../support/results-builder.ts';

const native = (sheets: readonly Sheet[], results: readonly ResultName[] = resultNames) =>
  planned(sheets, results, 'native');
const asValues = (sheets: readonly Sheet[], results: readonly ResultName[] = resultNames) =>
  native(sheets, results).columns.flatMap(({ result, formula }) => (formula === null ? [result] : []));

/** What a column of the register holds after a change, by its number from 1. */
const below = (sheets: readonly Sheet[], column: number): readonly Cell[] =>
  [2, 3, 4].map((row) => (sheets[0] === undefined ? null : cellOn(sheets[0], row, column)));

describe('result columns without our functions', () => {
  it('IN-11: native twins by address, and the values of the assessment for Firmness and Reason', async () => {
    for (const sheets of [smallBook(), smallTables()]) {
      expect(asValues(sheets)).toEqual(['Firmness', 'Reason']);
      const plan = native(sheets);
      const formulas = plan.columns.flatMap(({ formula }) => (formula === null ? [] : [formula]));
      expect(formulas.every((formula) => isResultFormula(formula.slice(1)))).toBe(true);
      expect(formulas.join('\n')).not.toContain('PARTNERCITY');
      const after = await changed(sheets, plan.steps);
      const { rows } = assessWorkbook(sheets);
      expect(below(after.sheets, 11)).toEqual(rows.map(({ firmness }) => firmness?.grade ?? null));
      expect(below(after.sheets, 14)).toEqual(rows.map(({ reason }) => reason));
    }
  });

  it('IN-11: ratings in another order are lined up', () => {
    const register = smallRegister.map(
      ([place, kind, ...ratings]) => [place, kind, ...ratings.toReversed()] as Cell[],
    );
    expect(native(smallBook({ register }), ['Coverage']).columns[0]?.formula).toContain(
      'CHOOSE({1,2,3},$E2,$D2,$C2)',
    );
  });

  it('IN-11: the score is added for the bands to read', () => {
    expect(native(smallBook(), ['Band'])).toMatchObject({ alsoAdded: ['Score'] });
    expect(planned(smallBook(), ['Band']).alsoAdded).toEqual([]);
    const rules = smallRules.map((row) =>
      row.map((cell) => (cell === 'Score' ? 'Band' : cell === '>= 60' ? 'Strong' : cell)),
    );
    expect(native(smallBook({ rules }), ['Rule']).alsoAdded).toEqual(['Score', 'Band']);
  });

  it.each([
    [
      'a scale in columns apart',
      {
        framework: smallFramework.map((row, index) => [
          ...row.slice(0, 3),
          index === 0 ? 'Note' : null,
          row[3] ?? null,
        ]),
      },
      ['Score', 'Coverage', 'Low', 'High', 'Firmness', 'Reason'],
    ],
    [
      'a gap in the framework',
      {
        framework: [...smallFramework.slice(0, 2), [null, null, null, null], ...smallFramework.slice(2)].map(
          (row, index) => [...row, index === 0 ? 'Note' : 'x'],
        ),
      },
      ['Score', 'Coverage', 'Low', 'High', 'Firmness', 'Reason'],
    ],
    [
      'bands in columns apart',
      {
        bands: [
          ['From', 'Colour', 'Band'],
          [0, 'red', 'Weak'],
          [60, 'green', 'Strong'],
        ],
      },
      ['Band', 'Firmness', 'Reason'],
    ],
    [
      'a text longer than Excel allows in a formula',
      {
        rules: [...smallRules.slice(0, 1), ['R0', 'x'.repeat(256), '-', 'Keep', ''], ...smallRules.slice(1)],
      },
      ['Firmness', 'Recommendation', 'Rule', 'Reason'],
    ],
    [
      'rules that can’t be read',
      { rules: [...smallRules, ['R4', '>= many', '-', 'Keep', '']] },
      ['Firmness', 'Recommendation', 'Rule', 'Reason'],
    ],
  ] satisfies readonly (readonly [
    string,
    Parameters<typeof smallBook>[0] & object,
    readonly ResultName[],
  ])[])('IN-11: values for %s', (_, grids, expected) => {
    expect(asValues(smallBook(grids))).toEqual(expected);
  });

  it('IN-7: columns of native twins and of values are known again and brought up to date', async () => {
    for (const sheets of [smallBook(), smallTables()]) {
      const { sheets: after } = await changed(sheets, native(sheets).steps);
      expect(native(after).steps).toEqual([]);
      expect(native(after).leftOut).toEqual([]);
      // Native twins are results: rules see what is worked out, not what a column holds.
      const [before, now] = [assessWorkbook(sheets), assessWorkbook(after)];
      expect(now.rows.map(({ rule }) => rule)).toEqual(before.rows.map(({ rule }) => rule));
      expect(now.fingerprint).toBe(before.fingerprint);
      const [register, ...others] = after;
      if (register === undefined) throw new Error('there is a register');
      const changedFit = {
        ...register,
        cells: register.cells.map((line, row) =>
          row === 1 ? [line[0] ?? null, 'Friendship', ...line.slice(2)] : line,
        ),
      };
      const again = native([changedFit, ...others]);
      const rewritten = again.columns.filter(({ cells }) => cells > 0).map(({ result }) => result);
      expect(rewritten).toEqual(['Reason']);
      expect(again.columns.at(-1)?.kept).toEqual([]);
    }
  });

  it('IN-7: an officer’s own words under Reason stay', () => {
    const register: Grid = smallRegister.map((row, index) => [
      ...row,
      index === 0 ? 'Reason' : 'We know them well',
    ]);
    expect(native(smallBook({ register }), ['Reason']).leftOut).toEqual([
      { result: 'Reason', why: 'holds-own', column: 6 },
    ]);
    const rules = smallRules.map((row, index) => (index === 0 ? row : [...row.slice(0, 4), '{Kind}']));
    expect(native(smallBook({ register, rules }), ['Reason']).leftOut).toHaveLength(1);
  });

  it('IN-11: our functions take the place of native twins', async () => {
    const { sheets: after } = await changed(smallBook(), native(smallBook()).steps);
    const plan = planned(after);
    expect(plan.columns.filter(({ use }) => use === 'ours').map(({ result }) => result)).toEqual([
      'Score',
      'Coverage',
      'Low',
      'High',
      'Band',
      'Firmness',
      'Recommendation',
      'Rule',
      'Reason',
    ]);
    expect(plan.leftOut).toEqual([]);
  });
});
