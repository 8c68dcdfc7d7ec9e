import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellAddress } from '../../../shared/kernel/cell-address.ts';
import type { Cell, Grid } from '../../../shared/kernel/cell.ts';
import { isBlank } from '../../../shared/kernel/read-cell.ts';
import { assessWorkbook } from '../../../shared/workbook/assess-workbook.ts';
import type { ChangeStep } from '../../../shared/workbook/change.ts';
import { cellOn } from '../../../shared/workbook/place-on-sheet.ts';
import { isResultFormula } from '../../../shared/workbook/result-columns/holding.ts';
import { planResults } from '../../../shared/workbook/result-columns/plan-results.ts';
import { resultNames } from '../../../shared/workbook/result-columns/result-names.ts';
import type { Sheet } from '../../../shared/workbook/sheet.ts';
import { checkProperty } from '../../support/check-property.ts';
import { changed } from '../../support/made-change.ts';
import { planned, smallBook, smallRegister, smallTables } from '../../support/results-builder.ts';
import { valueOf } from '../../support/outcomes.ts';
import { growthOf, linear } from '../../support/growth.ts';
import { isInstrumented } from '../../support/instrumented.ts';

/** The register's grid with more cells to the right of each row. */
const beside = (...more: readonly (readonly Cell[])[]): Grid =>
  smallRegister.map((row, index) => [...row, ...(more[index] ?? [])]);
const withFormulas = (
  sheets: readonly Sheet[],
  formulas: Readonly<Record<string, string>>,
): readonly Sheet[] =>
  sheets.map((sheet, index) =>
    index === 0 ? { ...sheet, formulas: new Map(Object.entries(formulas)) } : sheet,
  );
const uses = (sheets: readonly Sheet[], ...results: Parameters<typeof planned>[1] & object) =>
  planned(sheets, results).columns.map(({ result, column, use }) => `${result} ${String(column)} ${use}`);
const writes = (steps: readonly ChangeStep[]) => steps.filter((step) => step.kind === 'write');
const noScore: Grid = [
  ['Rule', 'Kind', 'Recommendation'],
  ['R1', 'Twin', 'Keep'],
];

describe('where new columns go', () => {
  it('IN-8: right beside the register', () => {
    const plan = planned(smallBook({ rules: noScore }), ['Score', 'Rule']);
    expect(plan.newColumns).toBe('beside');
    expect(plan.columns.map(({ column }) => column)).toEqual([6, 7]);
    expect(plan.growsTable).toBe(false);
  });

  it.each([
    ['a note in the row of a place', beside([], [null, 'ask Ann']), 10],
    ['a note one column after the last new one', beside([], [], [null, null, 'ask Ann']), 10],
    ['a heading', beside([null, 'Notes']), 9],
    ['a line right above', [[null, null, null, null, null, 'As of May'], ...smallRegister], 9],
    ['a line right below', [...smallRegister, [null, null, null, null, null, 'Total']], 9],
  ] satisfies readonly (readonly [string, Grid, number])[])('IN-8: further right past %s', (_, register) => {
    const plan = planned(smallBook({ register, rules: noScore }), ['Score', 'Rule']);
    expect(plan.newColumns).toBe('further-right');
    const [first] = plan.columns.map(({ column }) => column);
    const sheet = { ...smallBook({ register })[0] };
    const width = Math.max(...(sheet.cells ?? []).map((row) => row.length));
    expect(first).toBe(width + 2);
  });

  it('IN-8: past a formula that shows nothing, and past another Excel table', () => {
    const sheets = smallTables({ rules: noScore });
    const formula = withFormulas(sheets, { F3: 'IF(A3="","","")' });
    expect(planned(formula, ['Score']).newColumns).toBe('further-right');
    const [register, ...others] = sheets;
    if (register === undefined) throw new Error('there is a register');
    const tables = [...register.tables, { name: 'Other', row: 1, column: 6, rows: 3, columns: 2 }];
    expect(planned([{ ...register, tables }, ...others], ['Score']).columns[0]?.column).toBe(10);
  });

  it('IN-8: between two things when there is room for it and a blank column on either side', () => {
    const register = beside([null, 'Notes'], [null, null, null, null, null, 'x']);
    expect(uses(smallBook({ register, rules: noScore }), 'Score')).toEqual(['Score 9 new']);
    expect(uses(smallBook({ register, rules: noScore }), 'Score', 'Low')).toEqual([
      'Score 13 new',
      'Low 14 new',
    ]);
  });

  it('IN-8: results beside a table of rules or bands on the same sheet leave those as they were', async () => {
    const [register, framework] = smallBook();
    if (register === undefined || framework === undefined) throw new Error('there are sheets');
    const cells = beside(
      [null, null, 'From', 'Band', null, 'Rule', 'Kind', 'Recommendation'],
      [null, null, 0, 'Weak', null, 'R1', 'Twin', 'Keep'],
      [null, null, 60, 'Strong', null, 'R2', '-', 'Watch'],
    );
    const sheets = [{ ...register, cells }, framework];
    const before = assessWorkbook(sheets);
    const after = await changed(sheets, planned(sheets).steps);
    const again = assessWorkbook(after.sheets);
    expect(again.tables.rules?.columns).toEqual(before.tables.rules?.columns);
    expect(again.tables.bands?.columns).toEqual(before.tables.bands?.columns);
    expect(again.problems).toEqual(before.problems);
    expect(again.rows.map(({ rule }) => rule)).toEqual(before.rows.map(({ rule }) => rule));
    // What stands further right is known again, and not added a second time.
    expect(planned(after.sheets).steps).toEqual([]);
    expect(planned(after.sheets).columns.every(({ use }) => use === 'ours')).toBe(true);
  });

  it('IN-8: a sheet without room', () => {
    const register = smallRegister.map((row) => [...row, ...Array<string>(16_384 - row.length).fill('x')]);
    const sheets = smallBook({ register });
    const plan = planResults(sheets, assessWorkbook(sheets), { results: ['Low'], how: 'functions' });
    expect(plan).toEqual({ ok: false, issues: [{ code: 'insert.no-room', sheet: 'Cities' }] });
  });
});

describe('columns that are there already', () => {
  const headed = beside(['Score', 'Rule'], [null, null]);

  it('IN-7: a header with nothing below it is filled, without touching the header', () => {
    const sheets = smallBook({ register: headed, rules: noScore });
    expect(uses(sheets, 'Score', 'Rule')).toEqual(['Score 6 headed', 'Rule 7 headed']);
    expect(writes(planned(sheets, ['Score']).steps).map(({ area }) => [area.row, area.rows])).toEqual([
      [2, 3],
    ]);
  });

  it('IN-7: a column with our formulas is written anew, an error in it too', async () => {
    const register = beside(['Score'], [50], [{ error: '#NAME?' }], [1]);
    const formulas = {
      F2: 'PARTNERCITY.SCORE(C2:E2,{1,1,1})',
      F4: '_xldudf_PARTNERCITY_SCORE(C4:E4,{1,1,1})',
    };
    const sheets = withFormulas(smallBook({ register }), formulas);
    const plan = planned(sheets, ['Score']);
    expect(plan.columns).toMatchObject([{ result: 'Score', column: 6, use: 'ours', cells: 3, kept: [] }]);
    const { sheets: after } = await changed(sheets, plan.steps);
    expect([...(after[0]?.formulas ?? [])].map(([cell]) => cell)).toEqual(['F2', 'F3', 'F4']);
  });

  it('IN-7: a cell of our column that holds something of the officer’s own stays, and is named', () => {
    const register = beside(['Rule'], ['R9'], ['R1'], ['R1']);
    const formulas = { F3: 'PARTNERCITY.RULE(1,2,3)', F4: 'UPPER("r1")' };
    const plan = planned(withFormulas(smallBook({ register, rules: noScore }), formulas), ['Rule']);
    expect(plan.columns).toMatchObject([{ use: 'ours', cells: 1, kept: ['F2', 'F4'] }]);
    expect(writes(plan.steps).map(({ area, expected }) => [area.row, area.rows, expected])).toEqual([
      [3, 1, [['=PARTNERCITY.RULE(1,2,3)']]],
    ]);
  });

  it.each([
    ['rounded', 'ROUND(PARTNERCITY.SCORE(C2:E2,{1,1,1}),0)'],
    ['guarded', 'IFERROR(PARTNERCITY.SCORE(C2:E2,{1,1,1}),"")'],
    ['asked only sometimes', 'IF(B2="","",PARTNERCITY.SCORE(C2:E2,{1,1,1}))'],
    ['another function of ours', 'PARTNERCITY.COVERAGE(C2:E2,{1,1,1})'],
    ['picked by a cell', 'INDEX(PARTNERCITY.SCORE(C2:E4,{1,1,1}),A1)'],
  ])('IN-7: a formula that people made of ours is theirs: %s', (_, formula) => {
    const sheets = withFormulas(smallBook({ register: beside(['Score'], [50]) }), { F2: formula });
    expect(planned(sheets, ['Score']).leftOut).toEqual([{ result: 'Score', why: 'holds-own', column: 6 }]);
  });

  it('IN-7: errors that a program left are written over, and make no words of the officer’s ours', () => {
    const errors = beside(['Score'], [{ error: '#NAME?' }], [{ error: '#NAME?' }]);
    expect(planned(smallBook({ register: errors }), ['Score']).columns).toMatchObject([
      { use: 'headed', cells: 3, kept: [] },
    ]);
    const mixed = beside(['Rule'], ['See minutes'], [{ error: '#N/A' }]);
    expect(planned(smallBook({ register: mixed }), ['Rule']).leftOut).toMatchObject([{ why: 'holds-own' }]);
  });

  it('IN-7: a column of ours in another Excel table beside the register is left alone', () => {
    const register = beside([null, 'Score'], [null, 50]);
    const sheets = withFormulas(smallBook({ register, rules: noScore }), {
      G2: 'PARTNERCITY.SCORE(C2:E2,{1,1,1})',
    });
    const shortlist = { name: 'Shortlist', row: 0, column: 6, rows: 2, columns: 1 };
    const inTable = sheets.map((sheet, index) => (index === 0 ? { ...sheet, tables: [shortlist] } : sheet));
    expect(uses(sheets, 'Score')).toEqual(['Score 7 ours']);
    expect(uses(inTable, 'Score')).toEqual(['Score 9 new']);
  });

  it('IN-3: a column that holds the officer’s own figures is left out, and so is what needs it', () => {
    const register = beside(['Recommendation'], ['Keep']);
    const plan = planned(smallBook({ register }), ['Recommendation', 'Rule']);
    expect(plan.leftOut).toEqual([{ result: 'Recommendation', why: 'holds-own', column: 6 }]);
    expect(plan.columns.map(({ result }) => result)).toEqual(['Score', 'Rule']);
    const foreign = withFormulas(smallBook({ register: beside(['Score'], [null]) }), { F2: 'IF(1,"","")' });
    expect(planned(foreign, ['Rule']).leftOut).toEqual([{ result: 'Rule', why: 'needs', needed: 'Score' }]);
  });

  it('IN-9: a Score that people typed is a fact, and is not added', () => {
    const register = beside(['Score'], [50], [60], [70]);
    const plan = planned(smallBook({ register }), ['Rule']);
    expect(plan.alsoAdded).toEqual([]);
    expect(plan.columns[0]?.formula).toBe('=PARTNERCITY.RULE($A2:$F2,$A$1:$F$1,Decisions!$A$1:$E$4)');
  });
});

describe('what rules read', () => {
  it('IN-9: the results that they ask for are added, before those that they decide', () => {
    const plan = planned(smallBook(), ['Reason']);
    expect(plan.alsoAdded).toEqual(['Score']);
    expect(plan.columns.map(({ result, column }) => [result, column])).toEqual([
      ['Score', 6],
      ['Reason', 7],
    ]);
  });

  it('IN-9: a reason may ask for one that no rule compares', () => {
    const rules = [
      ...noScore.slice(0, 1).map((row) => [...row, 'Reason']),
      ['R1', '-', 'Keep', '{Coverage} known'],
    ];
    expect(planned(smallBook({ rules }), ['Reason']).alsoAdded).toEqual(['Coverage']);
  });

  it('IN-10: single cells where a column that they decide stands between the facts', () => {
    const register = smallRegister.map(([place, ...others], row) => [
      place ?? null,
      row === 0 ? 'Recommendation' : null,
      ...others,
    ]);
    const plan = planned(smallBook({ register }), ['Recommendation']);
    expect(plan.columns.map(({ column, use }) => [column, use])).toEqual([
      [7, 'new'],
      [2, 'headed'],
    ]);
    expect(plan.columns[1]?.formula).toBe(
      '=PARTNERCITY.RECOMMEND(CHOOSE({1,2,3},IF($A2="","",$A2),IF($C2="","",$C2),IF($G2="","",$G2)),CHOOSE({1,2,3},$A$1,$C$1,$G$1),Decisions!$A$1:$E$4)',
    );
  });

  it('IN-10: single cells where a formula stands between, which may read what is decided', () => {
    const between = smallRegister.map(([place = null, kind = null, ...ratings], index) => [
      place,
      index === 0 ? 'Priority' : 1,
      kind,
      ...ratings,
    ]);
    const rules = noScore.map((row, index) => (index === 1 ? [...row.slice(0, -1), '{Place}'] : row));
    const plain = smallBook({ register: between, rules });
    expect(planned(plain, ['Rule']).columns[0]?.formula).toContain('RULE($A2:$C2,$A$1:$C$1,');
    const living = withFormulas(plain, { B3: 'IF(G3="R1",1,2)' });
    expect(planned(living, ['Rule']).columns[0]?.formula).toContain('RULE(CHOOSE({1,2},IF($A2="","",$A2),');
  });

  it('IN-10: single cells where a result had to go further right', () => {
    const register = beside([null, 'Notes']);
    const [, rule] = planned(
      smallTables({ register: smallRegister }).map((sheet, index) =>
        index === 0 ? { ...sheet, cells: register } : sheet,
      ),
      ['Rule'],
    ).columns;
    expect(rule?.formula).toContain('IF(Partnerships[@Kind]="","",Partnerships[@Kind]),IF($I2="","",$I2)');
  });

  it('IN-12: the Excel table grows before a formula names a new column, and over all of them at the end', () => {
    const kinds = planned(smallTables(), ['Score', 'Band', 'Rule', 'Reason']).steps.map((step) =>
      step.kind === 'write'
        ? step.area.column
        : step.kind === 'grow-table'
          ? `${String(step.columns)} wider`
          : '',
    );
    expect(kinds).toEqual([6, '1 wider', 7, 8, 9, '3 wider']);
  });
});

describe('planning', () => {
  it('IN-13: a second time there is nothing to do, in plain ranges and in tables', async () => {
    for (const sheets of [smallBook(), smallTables()]) {
      const { sheets: after } = await changed(sheets, planned(sheets).steps);
      expect(planned(after).steps).toEqual([]);
      expect(planned(after).columns.every(({ use, cells }) => use === 'ours' && cells === 0)).toBe(true);
    }
  });

  it('IN-1: rows without a partnership, and those below the register, stay free', () => {
    const register = [
      ...smallRegister.slice(0, 2),
      [null, null, null, null, null],
      ...smallRegister.slice(2),
    ];
    const [step] = writes(planned(smallTables({ register }), ['Score']).steps);
    expect(step?.entries.map(([entry]) => entry === null)).toEqual([false, false, true, false, false]);
    expect(step?.expected).toEqual([[''], [''], [null], [''], ['']]);
  });

  it.skipIf(isInstrumented)('IN-1: 2,000 rows, natively too, in a time that grows with them', () => {
    const bookOf = (rows: number) => {
      const cells = Array.from({ length: rows }, (_, index) => [`Place ${String(index)}`, 'Twin', 5, 4, 3]);
      const sheets = smallBook({ register: [...smallRegister.slice(0, 1), ...cells] });
      return { sheets, assessment: assessWorkbook(sheets) };
    };
    for (const how of ['functions', 'native'] as const) {
      const planFor = ({ sheets, assessment }: ReturnType<typeof bookOf>) =>
        valueOf(planResults(sheets, assessment, { results: resultNames, how }));
      expect(growthOf(125, bookOf, planFor)).toBeLessThan(linear);
      const plan = planFor(bookOf(2_000));
      expect(plan.places).toBe(2_000);
      const steps = writes(plan.steps);
      // Excel on the web takes five megabytes at a time.
      expect(Math.max(...steps.map(({ entries }) => JSON.stringify(entries).length))).toBeLessThan(2_000_000);
    }
  });

  it('IN-13: never touches a cell that holds something and is not ours', () => {
    const cell = fc.constantFrom<Cell>(null, null, null, 'note', 7, '', { error: '#NAME?' });
    const header = fc.constantFrom<Cell>(null, null, 'Notes', ...resultNames, 'Rule');
    const formula = fc.constantFrom(undefined, undefined, 'PARTNERCITY.SCORE(1,2)', 'IF(A1=1,"","")', '1+1');
    const column = fc.record({
      header,
      cells: fc.array(fc.tuple(cell, formula), { minLength: 5, maxLength: 5 }),
    });
    checkProperty(
      fc.property(
        fc.array(column, { maxLength: 8 }),
        fc.constantFrom('functions' as const, 'native' as const),
        fc.boolean(),
        (columns, how, isTable) => {
          const sheets = bookWith(columns, isTable);
          const plan = planResults(sheets, assessWorkbook(sheets), { results: resultNames, how });
          const steps = plan.ok ? writes(plan.value.steps) : [];
          expect(steps.flatMap((step) => touched(step, sheets[0]))).toEqual([]);
        },
      ),
    );
  });
});

interface Generated {
  readonly header: Cell;
  readonly cells: readonly (readonly [Cell, string | undefined])[];
}

/** The small book with columns of all sorts right of the register, and two lines below it. */
function bookWith(columns: readonly Generated[], isTable: boolean): readonly Sheet[] {
  const [register, ...others] = isTable ? smallTables() : smallBook();
  if (register === undefined) throw new Error('there is a register');
  const formulas = new Map<string, string>();
  columns.forEach(({ cells }, index) =>
    cells.forEach(([, formula], row) => {
      if (formula !== undefined) formulas.set(cellAddress(row + 1, 5 + index), formula);
    }),
  );
  const lines = [...register.cells, [], []].map((line, row) => [
    ...Array.from({ length: 5 }, (_, column) => line[column] ?? null),
    ...columns.map(({ header, cells }) => (row === 0 ? header : (cells[row - 1]?.[0] ?? null))),
  ]);
  return [{ ...register, cells: lines, formulas }, ...others];
}

function touched(
  { area, entries }: Extract<ChangeStep, { kind: 'write' }>,
  sheet: Sheet | undefined,
): readonly string[] {
  return entries.flatMap((line, down) =>
    line.flatMap((entry, across) => {
      const [row, column] = [area.row + down, area.column + across];
      const address = cellAddress(row - 1, column - 1);
      const formula = sheet?.formulas?.get(address);
      const cell = sheet === undefined ? null : cellOn(sheet, row, column);
      const isOurs =
        formula === undefined ? isBlank(cell) || typeof cell === 'object' : isResultFormula(formula);
      return entry === null || isOurs ? [] : [address];
    }),
  );
}
