import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../shared/kernel/cell.ts';
import { assessWorkbook } from '../../../shared/workbook/assess-workbook.ts';
import { checkWorkbook } from '../../../shared/workbook/check-workbook.ts';
import { callOf } from '../../../shared/workbook/formula-call.ts';
import { formulaInRow } from '../../../shared/workbook/formula-in-row.ts';
import { joinSteps } from '../../../shared/workbook/mend-steps.ts';
import { asEntered, ourFunctionIn } from '../../../shared/workbook/our-formula.ts';
import type { Sheet } from '../../../shared/workbook/sheet.ts';
import { resultAddress, sheetsWithResults, type OtherCell } from '../../support/result-columns.ts';
import { smallBook, smallRegister } from '../../support/results-builder.ts';
import { sheetOf } from '../../support/sheet-builder.ts';

const checkSheets = (sheets: readonly Sheet[]) => checkWorkbook(sheets, assessWorkbook(sheets), '2026-11-25');
const check = (others: Readonly<Record<string, OtherCell>>) => checkSheets(sheetsWithResults(others));
const score5 = resultAddress('Score', 5);
const scoreIn = (row: number) => `PARTNERCITY.SCORE($T${String(row)}:Y${String(row)},Weights!$B$2:$B$7)`;

describe('formulas as a file keeps them', () => {
  it.each([
    ['_xldudf_PARTNERCITY_SCORE(A1:B1,C1:C2)', 'PARTNERCITY.SCORE(A1:B1,C1:C2)'],
    ['_xldudf_partnercity_score(A1)', 'PARTNERCITY.SCORE(A1)'],
    [`'C:\\Program Files\\SOLVER.XLAM'!_xldudf_PARTNERCITY_BAND(A1,B1)`, 'PARTNERCITY.BAND(A1,B1)'],
    [`'https://x/[it''s.xlsx]S'!PARTNERCITY.SCORE(A1)`, 'PARTNERCITY.SCORE(A1)'],
    ['[1]!_xldudf_PARTNERCITY_SCORE(A1)', 'PARTNERCITY.SCORE(A1)'],
    ['SUM(1,Book.xlam!PARTNERCITY.SCORE(A1))', 'SUM(1,PARTNERCITY.SCORE(A1))'],
    ['INDEX(_xldudf_PARTNERCITY_BOUNDS(A1,B1),1,2)', 'INDEX(PARTNERCITY.BOUNDS(A1,B1),1,2)'],
    ['"_xldudf_PARTNERCITY_SCORE("&A1', '"_xldudf_PARTNERCITY_SCORE("&A1'],
    [`'_xldudf_PARTNERCITY_SCORE('!A1`, `'_xldudf_PARTNERCITY_SCORE('!A1`],
    ['PARTNERCITY.SCORE(Weights!A1)', 'PARTNERCITY.SCORE(Weights!A1)'],
    ['_xldudf_OTHER_SCORE(A1)', '_xldudf_OTHER_SCORE(A1)'],
  ])('CW-9: %s', (formula, entered) => {
    expect(asEntered(formula)).toBe(entered);
    expect(asEntered(entered)).toBe(entered);
  });

  it('CW-9: names the function, and none where there is only a word like one', () => {
    expect(ourFunctionIn('1+_xldudf_partnercity_score(A1)')).toBe('SCORE');
    expect(ourFunctionIn('partnercity.band(A1)')).toBe('BAND');
    expect(ourFunctionIn('"PARTNERCITY.SCORE("&A1')).toBeUndefined();
    expect(ourFunctionIn('MYPARTNERCITY.SCORE(A1)')).toBeUndefined();
    expect(ourFunctionIn('SUM(A1)')).toBeUndefined();
  });

  it('CW-9, CW-15: are mended by entering them again, provided they are still there', () => {
    const stored = `_xldudf_PARTNERCITY_SCORE($T5:Y5,Weights!$B$2:$B$7)`;
    expect(check({ [score5]: { formula: stored } })).toEqual([
      {
        kind: 'formulas',
        sheet: 'Cities',
        cell: score5,
        row: 5,
        problem:
          'PARTNERCITY.SCORE stands here in the form in which a file keeps it, so that it no longer calculates. Enter the formula again.',
        mend: {
          before: `=${stored}`,
          after: `=${scoreIn(5)}`,
          cells: 1,
          steps: [
            {
              kind: 'write',
              area: { sheet: 'Cities', row: 5, column: 26, rows: 1, columns: 1 },
              entries: [[`=${scoreIn(5)}`]],
              expected: [[`=${stored}`]],
            },
          ],
        },
      },
    ]);
  });

  it('CW-9: show #NAME? on any sheet, hidden ones too; another’s #NAME? is not ours to mend', () => {
    const cells = [[{ error: '#NAME?' } as const, '#NAME?', { error: '#NAME?' } as const]];
    const formulas = new Map([
      ['A1', 'PARTNERCITY.VERSION()'],
      ['B1', 'partnercity.version()'],
      ['C1', 'NOSUCH.FUNCTION()'],
    ]);
    const analysis = sheetOf('Analysis', cells, { formulas, hidden: true });
    const found = checkSheets([...sheetsWithResults(), analysis]);
    expect(found.map(({ sheet, cell, mend }) => [sheet, cell, mend?.before, mend?.after])).toEqual([
      ['Analysis', 'A1', '#NAME?', '=PARTNERCITY.VERSION()'],
      ['Analysis', 'B1', '#NAME?', '=partnercity.version()'],
    ]);
  });

  it('CW-18: that can’t spill are found on any sheet; another’s are not ours', () => {
    const cells = [['#SPILL!', { error: '#SPILL!' } as const, { error: '#SPILL!' } as const]];
    const formulas = new Map([
      ['A1', 'UNIQUE(C1:C9)'],
      ['B1', 'PARTNERCITY.CONTRIBUTIONS(D1:F9,D1:F1)'],
    ]);
    expect(checkSheets([...sheetsWithResults(), sheetOf('Analysis', cells, { formulas })])).toEqual([
      {
        kind: 'formulas',
        sheet: 'Analysis',
        cell: 'B1',
        row: 1,
        problem:
          'PARTNERCITY.CONTRIBUTIONS has more than one cell to show, and something stands in the cells that it would fill. Empty them, or move the formula; Select Obstructing Cells, in the menu of the warning sign beside it, shows which they are.',
        mend: null,
      },
    ]);
  });

  it('CW-18: that can’t spill within an Excel table are told so, and are not stale besides', () => {
    const [register, ...others] = sheetsWithResults({ [score5]: { value: { error: '#SPILL!' } } });
    if (register === undefined) throw new Error('no register');
    const table = { name: 'Partners', row: 0, column: 0, rows: 16, columns: 40 };
    const found = checkSheets([{ ...register, tables: [table] }, ...others]);
    expect(found.map(({ cell, problem, mend }) => [cell, problem.split('. ')[0], mend])).toEqual([
      [
        score5,
        'PARTNERCITY.SCORE has more than one cell to show, which a formula within an Excel table can’t',
        null,
      ],
    ]);
  });

  it('CW-14: of one reason straight below one another are one finding', () => {
    const at = (row: number) => resultAddress('Score', row);
    const unknown = { value: { error: '#NAME?' } } as const;
    const found = check({ [at(3)]: unknown, [at(4)]: unknown, [at(5)]: unknown, [at(7)]: unknown });
    expect(found.map(({ cell, mend }) => [cell, mend?.cells])).toEqual([
      [at(3), 3],
      [at(7), 1],
    ]);
    expect(found[0]?.problem).toContain('so it is in the 2 cells below.');
    expect(found[0]?.mend?.steps).toMatchObject([{ area: { row: 3, rows: 3 } }]);
  });
});

describe('results that were calculated before', () => {
  it('CW-12: are stale, and mended by entering the same formula again', () => {
    const found = check({
      [score5]: { value: 12 },
      [resultAddress('Recommendation', 9)]: { value: 'Relinquish' },
      [resultAddress('Low', 8)]: { value: null },
    });
    expect(found.map(({ cell, problem }) => [cell, problem.split('. ')[0]])).toEqual([
      [score5, 'Score shows 12, but works out to 57.5 now'],
      [resultAddress('Low', 8), 'Low shows nothing, but works out to 92.5 now'],
      [
        resultAddress('Recommendation', 9),
        'Recommendation shows "Relinquish", but works out to "Retain" now',
      ],
    ]);
    expect(found[0]?.mend).toMatchObject({ before: '12', after: `=${scoreIn(5)}`, cells: 1 });
  });

  it('CW-11: are found beyond the register too, where something stood in the way, but not in another Excel table', () => {
    const more = [
      [null, 'Score'],
      [null, 12],
    ];
    const [register, ...others] = smallBook({
      register: smallRegister.map((row, index) => [...row, ...(more[index] ?? [])]),
    });
    if (register === undefined) throw new Error('there is a register');
    const formulas = new Map([['G2', 'PARTNERCITY.SCORE($C2:$E2,Weights!$B$2:$B$4)']]);
    const foundWith = (tables: Sheet['tables']) =>
      checkSheets([{ ...register, formulas, tables }, ...others]).filter(({ kind }) => kind === 'formulas');
    expect(foundWith([]).map(({ cell }) => cell)).toEqual(['G2']);
    expect(foundWith([{ name: 'Shortlist', row: 0, column: 6, rows: 2, columns: 1 }])).toEqual([]);
  });

  it('CW-12: are right to 1e-9, as an error where there is nothing to say, and while Excel calculates', () => {
    const right = assessWorkbook(sheetsWithResults()).rows[3]?.score ?? 0;
    expect(check({ [score5]: { value: right + 5e-10 } })).toEqual([]);
    const close = check({ [score5]: { value: right + 1e-8 } });
    expect(close.map(({ problem }) => problem.split('. ')[0])).toEqual([
      'Score shows 57.50000001, but works out to 57.5 now',
    ]);
    expect(check({ [score5]: { value: '#BUSY!' } })).toEqual([]);
    expect(check({ [score5]: { value: { error: '#VALUE!' } } })).toHaveLength(1);
  });

  it('CW-12: are not looked for in a row with a bad cell, and are in one of which nothing can be said', () => {
    const changed = (value: Cell, from: number, to: number) =>
      sheetsWithResults().map((sheet, index) =>
        index > 0
          ? sheet
          : {
              ...sheet,
              cells: sheet.cells.map((line, row) =>
                row === 4 ? line.map((cell, at) => (at >= from && at < to ? value : cell)) : line,
              ),
            },
      );
    const formulasIn = (sheets: readonly Sheet[]) =>
      checkSheets(sheets).filter(({ kind }) => kind === 'formulas');
    expect(formulasIn(changed('x', 20, 21))).toEqual([]);
    const nothing = formulasIn(changed('?', 19, 25));
    // BAND is guarded by IFERROR, so what stands there is no matter.
    expect(nothing.map(({ cell }) => cell)).toEqual(
      ['Score', 'Low'].map((header) => resultAddress(header, 5)),
    );
    expect(nothing[0]?.problem).toContain('Score shows 57.5, but there is nothing to say now.');
  });

  it.each([
    ['another missing', `PARTNERCITY.SCORE($T5:Y5,Weights!$B$2:$B$7,"lowest")`],
    ['rounding', `ROUND(${scoreIn(5)},0)`],
    ['a sum', `${scoreIn(5)}+1`],
    ['another function', 'PARTNERCITY.COVERAGE($T5:Y5,Weights!$B$2:$B$7)'],
    ['a formula of the officer’s own', 'AVERAGE($T5:Y5)'],
  ])('CW-11: %s is left alone', (_what, formula) => {
    expect(check({ [score5]: { value: 12, formula } })).toEqual([]);
  });

  it.each([
    ['=F(A1,"a,)",\'b,)\'!C1,T[[#This Row],[d,)]],{1,2})'.slice(1), 'F', 5],
    [`IF(T[[#This Row],[Place]]="","",F(A1,B1))`, 'F', 2],
    ['IFERROR(@INDEX(F(A1),1,2),"")', 'F', 1],
    ['+f()', 'F', 1],
    ['IF(A1="x",1,F(A1))', 'IF', 3],
  ])('CW-11: %s comes down to a call', (formula, name, args) => {
    const call = callOf(formula);
    expect([call?.name, call?.args.length]).toEqual([name, args]);
  });

  it.each(['F(A1)+1', '1+F(A1)', 'A1', '', 'F(A1', 'F(A1)(B1)', 'INDEX(A1:B2,1,1)'])(
    'CW-11: %s does not',
    (formula) => {
      expect(callOf(formula)).toBeNull();
    },
  );
});

describe('a column of our formulas', () => {
  it('CW-13: where something was typed over is mended as its neighbours have it', () => {
    const [found, ...others] = check({ [score5]: { value: 62, formula: null } });
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      cell: score5,
      problem: 'Score: 62 was typed over the formula that the rest of the column has. Put the formula back.',
      mend: {
        before: '62',
        after: `=${scoreIn(5)}`,
        steps: [{ entries: [[`=${scoreIn(5)}`]], expected: [[62]] }],
      },
    });
  });

  it('CW-13: where a row was never filled in', () => {
    const [found] = check({ [score5]: { value: null, formula: null } });
    expect(found?.problem).toContain('Score has no formula in this row');
    expect(found?.mend?.steps).toMatchObject([{ expected: [['']] }]);
  });

  it('CW-13: is not mended where its formulas are not one and the same', () => {
    const other = { formula: 'PARTNERCITY.SCORE($T3:Y3,Weights!$B$2:$B$7,"lowest")' };
    const [found] = check({ [score5]: { value: 62, formula: null }, [resultAddress('Score', 3)]: other });
    expect(found?.mend).toBeNull();
    expect(found?.problem).toContain('Copy the formula from the row it should follow');
  });

  it('CW-13: is one only when half of the rows hold formulas', () => {
    const rows = Array.from({ length: 9 }, (_, index) => resultAddress('Score', index + 2));
    const typed = Object.fromEntries(rows.map((cell) => [cell, { value: 50, formula: null }]));
    expect(check(typed).filter(({ kind, cell }) => kind === 'formulas' && rows.includes(cell))).toEqual([]);
  });

  it.each([
    ['A5+$B$5+C$5+$D5', 3, 'A8+$B$5+C$5+$D8'],
    [`'A5'!A5&"A5"&T[A5]&LOG10(A5)`, 1, `'A5'!A6&"A5"&T[A5]&LOG10(A6)`],
    ['A1', -1, undefined],
    ['A1048576', 1, undefined],
  ])('CW-13: %s copied %s rows down', (formula, down, copied) => {
    expect(formulaInRow(formula, down)).toBe(copied);
  });
});

describe('several mends', () => {
  it('CW-16: are made in few steps', () => {
    const write = (row: number) => ({
      kind: 'write' as const,
      area: { sheet: 'S', row, column: 2, rows: 1, columns: 1 },
      entries: [[row]],
      expected: [[String(row)]],
    });
    expect(joinSteps([write(4), write(9), write(3)])).toEqual([
      {
        ...write(3),
        area: { sheet: 'S', row: 3, column: 2, rows: 2, columns: 1 },
        entries: [[3], [4]],
        expected: [['3'], ['4']],
      },
      write(9),
    ]);
  });

  it('CW-16: stay in their order when they are no writes, and ask of nothing they did not', () => {
    const area = { sheet: 'S', row: 1, column: 1, rows: 1, columns: 1 };
    const below = { ...area, row: 2 };
    const steps = joinSteps([
      { kind: 'add-sheet', sheet: 'New' },
      { kind: 'write', area, entries: [[1]] },
      { kind: 'write', area: below, entries: [[2]], expected: [['']] },
    ]);
    expect(steps).toEqual([
      { kind: 'write', area: { ...area, rows: 2 }, entries: [[1], [2]], expected: [[null], ['']] },
      { kind: 'add-sheet', sheet: 'New' },
    ]);
  });
});
