import { describe, expect, it } from 'vitest';
import type { Cell, Grid } from '../../../shared/kernel/cell.ts';
import { assessWorkbook } from '../../../shared/workbook/assess-workbook.ts';
import type { ChangeStep } from '../../../shared/workbook/change.ts';
import { findOverrides, type Decision } from '../../../shared/workbook/override.ts';
import { planNoOverride, planOverride } from '../../../shared/workbook/plan-override.ts';
import type { Sheet, SheetTable } from '../../../shared/workbook/sheet.ts';
import { codesOf, valueOf } from '../../support/outcomes.ts';
import { movedBy } from '../../support/results-builder.ts';
import { smallWorkbook } from '../../support/small-workbook.ts';

const headers = ['Override', 'Override reason', 'Override by', 'Override date'] as const;
const decision: Decision = {
  outcome: ' Retain ',
  reason: '  Its community asked',
  by: 'Maya Chen  ',
  date: '2026-11-25',
};
/* 25 November 2026 as Excel counts days. */
const day = 46_351;

/** Two places on a register of six columns, the rows of more columns beside it; its sheet may be put otherwise. */
function book(more: Grid = [], put: (register: Sheet) => Sheet = (register) => register): readonly Sheet[] {
  const ratings = [
    [3, 3, 3, 3],
    [4, 4, 4, 4],
  ];
  const [register, ...others] = smallWorkbook({ ratings });
  if (register === undefined) throw new Error('no register');
  const width = Math.max(0, ...more.map((row) => row.length));
  const padded = (row: readonly Cell[]): readonly Cell[] =>
    Array.from({ length: width }, (_, index) => row[index] ?? null);
  const lines = Math.max(register.cells.length, more.length);
  const blank = Array<Cell>(6).fill(null);
  const cells = Array.from({ length: lines }, (_, index) => [
    ...(register.cells[index] ?? blank),
    ...padded(more[index] ?? []),
  ]);
  return [put({ ...register, cells }), ...others];
}

const withTables =
  (...tables: readonly SheetTable[]) =>
  (register: Sheet): Sheet => ({ ...register, tables });
const ownTable: SheetTable = { name: 'Partnerships', row: 0, column: 0, rows: 3, columns: 6 };

function plan(sheets: readonly Sheet[], more: Partial<Decision> = {}) {
  const assessment = assessWorkbook(sheets);
  const row = assessment.rows[1];
  if (row === undefined) throw new Error('no second place');
  return planOverride(sheets, assessment, { row, override: { ...decision, ...more } });
}

const writesOf = (steps: readonly ChangeStep[]) => steps.filter((step) => step.kind === 'write');
const grownIn = (steps: readonly ChangeStep[]) =>
  steps.flatMap((step) => (step.kind === 'grow-table' ? [`${step.name} by ${String(step.columns)}`] : []));
const cellAt = (row: number, column: number) => ({ sheet: 'Register', row, column, rows: 1, columns: 1 });

describe('an override that is written', () => {
  it('OV-4, OV-5, CH-1: makes the four columns in blank cells, and writes the row whose place still stands there', () => {
    expect(valueOf(plan(book()))).toEqual([
      { kind: 'expect', area: cellAt(3, 1), entries: [['Place 2']] },
      {
        kind: 'write',
        area: { sheet: 'Register', row: 1, column: 7, rows: 1, columns: 4 },
        entries: [[...headers]],
        expected: [['', '', '', '']],
      },
      { kind: 'write', area: cellAt(3, 7), entries: [['Retain']], expected: [['']] },
      { kind: 'write', area: cellAt(3, 8), entries: [['Its community asked']], expected: [['']] },
      { kind: 'write', area: cellAt(3, 9), entries: [['Maya Chen']], expected: [['']] },
      {
        kind: 'write',
        area: cellAt(3, 10),
        entries: [[day]],
        expected: [['']],
        numberFormat: 'd mmm yyyy',
      },
    ]);
  });

  it('OV-5: is written over what was read, in the columns that are there, in any order', () => {
    const there: Grid = [
      ['Override by', 'Override date', 'OVERRIDE', 'Override reason'],
      [null, null, null, null],
      ['Ann', 45_986, 'Wait', 'No news'],
    ];
    const written = writesOf(valueOf(plan(book(there))));
    expect(written.map(({ area, entries, expected }) => [area, entries, expected])).toEqual([
      [cellAt(3, 9), [['Retain']], [['Wait']]],
      [cellAt(3, 10), [['Its community asked']], [['No news']]],
      [cellAt(3, 7), [['Maya Chen']], [['Ann']]],
      [cellAt(3, 8), [[day]], [[45_986]]],
    ]);
    expect(written.map((step) => 'numberFormat' in step)).toEqual([false, false, false, true]);
  });

  it('OV-4: makes only what is missing', () => {
    const there: Grid = [['Override', 'Override by'], [], []];
    const [made, ...cells] = writesOf(valueOf(plan(book(there))));
    expect(made).toMatchObject({
      area: { row: 1, column: 9, columns: 2 },
      entries: [['Override reason', 'Override date']],
    });
    expect(cells.map(({ area }) => area.column)).toEqual([7, 9, 8, 10]);
  });

  it.each<[string, Partial<Decision>]>([
    ['override.no-outcome', { outcome: ' ' }],
    ['override.no-reason', { reason: '' }],
    ['override.no-name', { by: ' ' }],
    ['override.no-day', { date: '2026-02-30' }],
    [
      'override.no-outcome override.no-reason override.no-name override.no-day',
      { outcome: '', reason: ' ', by: '', date: '' },
    ],
  ])('OV-3: is refused: %s', (codes, more) => {
    expect(codesOf(plan(book(), more))).toBe(codes);
  });

  it('OV-4: is refused without a register', () => {
    const sheets = book();
    const { rows, tables } = assessWorkbook(sheets);
    const [row] = rows;
    if (row === undefined) throw new Error('no row');
    const asked = { row, override: decision };
    expect(codesOf(planOverride([], { tables }, asked))).toBe('override.no-register');
    const none = { tables: { ...tables, register: null } };
    expect(codesOf(planOverride(sheets, none, asked))).toBe('override.no-register');
  });
});

describe('the Excel table that takes new columns in', () => {
  const far: SheetTable = { name: 'Far', row: 0, column: 19, rows: 3, columns: 2 };
  const below: SheetTable = { name: 'Below', row: 8, column: 0, rows: 2, columns: 6 };

  it.each([
    ['the register’s own', book([], withTables(ownTable)), ['Partnerships by 4']],
    ['the register’s own, past others', book([], withTables(far, below, ownTable)), ['Partnerships by 4']],
    [
      'the register’s own, away from the first cell of its sheet',
      book([], (register) => movedBy({ ...register, tables: [ownTable] }, 4, 3)),
      ['Partnerships by 4'],
    ],
    ['none beside a plain range: one on its header row', book([], withTables(far)), []],
    ['none beside a plain range: one below its columns', book([], withTables(below)), []],
    ['none at all', book(), []],
  ] satisfies readonly (readonly [string, readonly Sheet[], readonly string[]])[])(
    'OV-4: is %s',
    (_, sheets, grown) => {
      expect(grownIn(valueOf(plan(sheets)))).toEqual(grown);
    },
  );

  it('OV-4: is none on the left of a plain range', () => {
    const left: SheetTable = { name: 'Left', row: 0, column: 0, rows: 3, columns: 2 };
    const moved = book([], (register) => ({ ...movedBy(register, 0, 3), tables: [left] }));
    expect(grownIn(valueOf(plan(moved)))).toEqual([]);
  });
});

describe('room for the columns of an override', () => {
  const three = ['Override', 'Override reason', 'Override by'];
  const atTwelve = (row: number): Grid =>
    Array.from({ length: 3 }, (_, index) => [...Array<Cell>(5).fill(null), index === row ? 'Note' : null]);
  const onePast = (row: number): Grid => atTwelve(row).map((line) => line.slice(1));

  it.each([
    ['in the last cell that is to be blank', onePast(1), 'K2'],
    ['in the header row', onePast(0), 'K1'],
    ['where a column is to stand', [[], [null, 'ask Ann']] satisfies Grid, 'H2'],
  ])('OV-4: one blank column stays beyond a plain range, a note %s', (_, more, cell) => {
    expect(plan(book(more))).toEqual({
      ok: false,
      issues: [{ code: 'override.no-room', sheet: 'Register', cell }],
    });
  });

  it.each([0, 1, 2])('OV-4: what stands beyond the blank column is in nobody’s way, in row %d', (row) => {
    expect(codesOf(plan(book(atTwelve(row))))).toBe('ok');
  });

  it('OV-4: an Excel table needs no blank column beyond it', () => {
    expect(codesOf(plan(book(onePast(1), withTables(ownTable))))).toBe('ok');
    const taken = onePast(1).map((line) => line.slice(1));
    expect(codesOf(plan(book(taken, withTables(ownTable))))).toBe('override.no-room');
  });

  it('OV-4: another Excel table beside a plain range does not take its columns in, nor stand right beside it', () => {
    // The register ends at I, one column is missing: J, and K stays blank.
    const beside = (column: number) =>
      book([three, [], []], withTables({ name: 'Other', row: 0, column, rows: 3, columns: 2 }));
    expect(plan(beside(10))).toMatchObject({ issues: [{ code: 'override.no-room', cell: 'K1' }] });
    const steps = valueOf(plan(beside(11)));
    expect(grownIn(steps)).toEqual([]);
    expect(writesOf(steps)[0]?.area).toMatchObject({ column: 10, columns: 1 });
  });
});

describe('an override that is taken back', () => {
  const there: Grid = [[...headers], [], ['Retain', 'Asked for', null, day]];

  function noOverride(sheets: readonly Sheet[], at: number) {
    const assessment = assessWorkbook(sheets);
    const row = assessment.rows[at];
    if (row === undefined) throw new Error('no row');
    return planNoOverride(sheets, assessment, row);
  }

  it('OV-6, CH-1: empties its cells in the row, and its columns stay', () => {
    expect(noOverride(book(there), 1)).toEqual([
      { kind: 'expect', area: cellAt(3, 1), entries: [['Place 2']] },
      { kind: 'write', area: cellAt(3, 7), entries: [['']], expected: [['Retain']] },
      { kind: 'write', area: cellAt(3, 8), entries: [['']], expected: [['Asked for']] },
      { kind: 'write', area: cellAt(3, 10), entries: [['']], expected: [[day]] },
    ]);
    expect(noOverride(book(there), 0)).toEqual([]);
    expect(noOverride(book(), 1)).toEqual([]);
  });

  it('OV-1: is that of the register’s own sheet, wherever it stands among the sheets', () => {
    const sheets = book(there).toReversed();
    const assessment = assessWorkbook(sheets);
    const [, row] = assessment.rows;
    if (row === undefined) throw new Error('no row');
    expect(findOverrides(sheets, assessment).of(row)).toMatchObject({ outcome: 'Retain', by: '' });
    expect(findOverrides([], assessment).of(row)).toBeNull();
    expect(planNoOverride([], assessment, row)).toEqual([]);
    expect(noOverride(sheets, 1)).toHaveLength(4);
  });
});
