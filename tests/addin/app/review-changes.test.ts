import { describe, expect, it } from 'vitest';
import { cellAddress } from '../../../shared/kernel/cell-address.ts';
import type { Grid } from '../../../shared/kernel/cell.ts';
import { assessWorkbook } from '../../../shared/workbook/assess-workbook.ts';
import type { AssessedRow } from '../../../shared/workbook/assessment.ts';
import type { ChangeStep } from '../../../shared/workbook/change.ts';
import { findEvidence } from '../../../shared/workbook/evidence.ts';
import { findOverrides } from '../../../shared/workbook/override.ts';
import { planEvidence, type NewEvidence } from '../../../shared/workbook/plan-evidence.ts';
import { planNoOverride, planOverride } from '../../../shared/workbook/plan-override.ts';
import { planWeights } from '../../../shared/workbook/plan-weights.ts';
import type { Sheet } from '../../../shared/workbook/sheet.ts';
import { createChangeDesk } from '../../../addin/app/changes.ts';
import { createMemoryWorkbook } from '../../support/memory-workbook.ts';
import { sheetOf, tableOver } from '../../support/sheet-builder.ts';
import { smallWorkbook } from '../../support/small-workbook.ts';

const words = { doing: 'Doing it…', done: 'It is done.' };
const book = smallWorkbook({
  ratings: [
    [3, 3, 3, 3],
    [4, 4, 4, 4],
  ],
});

/** A workbook in memory with the desk that changes it, and its first row as it is now. */
function open(sheets: readonly Sheet[]) {
  const workbook = createMemoryWorkbook(sheets);
  const desk = createChangeDesk(workbook, () => Promise.resolve());
  const now = () => {
    const all = workbook.sheets();
    const assessment = assessWorkbook(all);
    const [row] = assessment.rows;
    if (row === undefined) throw new Error('no row');
    return { sheets: all, assessment, row };
  };
  const make = async (planned: { readonly ok: boolean; readonly value?: readonly ChangeStep[] }) => {
    if (planned.value === undefined) throw new Error('nothing planned');
    return desk.apply(planned.value, words);
  };
  return { workbook, desk, now, make };
}

function cellsOf(sheets: readonly Sheet[], name: string): Grid {
  return sheets.find((sheet) => sheet.name === name)?.cells ?? [];
}

function withTable(sheets: readonly Sheet[], sheet: string, name: string): readonly Sheet[] {
  return sheets.map((each) =>
    each.name === sheet ? { ...each, tables: [tableOver(name, each.cells)] } : each,
  );
}

const override = { outcome: 'Relinquish', reason: '=not a formula', by: 'Maya Chen', date: '2026-11-25' };

function planFirst({ sheets, assessment, row }: ReturnType<ReturnType<typeof open>['now']>) {
  return planOverride(sheets, assessment, { row, override });
}

describe('an override that is written', () => {
  it('OV-3, OV-4: makes its columns beside the register, and is read back as it was given', async () => {
    const { now, make, desk } = open(book);
    const before = now();
    expect(await make(planFirst(before))).toBe(true);
    const after = now();
    expect(findOverrides(after.sheets, after.assessment).of(after.row)).toEqual({ ...override, error: null });
    expect(cellsOf(after.sheets, 'Register')[0]?.slice(6)).toEqual([
      'Override',
      'Override reason',
      'Override by',
      'Override date',
    ]);
    // OV-5: what the rules recommend stays beside it.
    expect(after.assessment.rows.map(({ recommendation, score }) => [recommendation, score])).toEqual(
      before.assessment.rows.map(({ recommendation, score }) => [recommendation, score]),
    );
    await desk.putBack();
    expect(cellsOf(now().sheets, 'Register')).toEqual(cellsOf(book, 'Register'));
  });

  it('OV-4: makes them in an Excel table too, which takes them in', async () => {
    const { now, make, desk } = open(withTable(book, 'Register', 'Cities'));
    await make(planFirst(now()));
    expect(now().sheets[0]?.tables).toEqual([{ name: 'Cities', row: 0, column: 0, rows: 3, columns: 10 }]);
    await desk.putBack();
    expect(now().sheets[0]?.tables).toEqual([{ name: 'Cities', row: 0, column: 0, rows: 3, columns: 6 }]);
  });

  it('OV-4: makes only what is missing', async () => {
    const cells = cellsOf(book, 'Register').map((row, index) => [
      index === 0 ? 'Override' : null,
      ...row,
      index === 0 ? 'Override by' : null,
    ]);
    const { now, make } = open(book.map((each, index) => (index === 0 ? { ...each, cells } : each)));
    await make(planFirst(now()));
    expect(cellsOf(now().sheets, 'Register').slice(0, 2)).toEqual([
      [
        'Override',
        ...(cellsOf(book, 'Register')[0] ?? []),
        'Override by',
        'Override reason',
        'Override date',
      ],
      ['Relinquish', ...(cellsOf(book, 'Register')[1] ?? []), 'Maya Chen', '=not a formula', 46_351],
    ]);
  });

  it.each([
    ['a plain range', 0, 6],
    ['an Excel table', 1, 5],
  ])('OV-4: is refused where something stands in the way of %s', (_, isTable, blanks) => {
    const cells = cellsOf(book, 'Register').map((row, index) => [
      ...row,
      ...Array<null>(blanks - 2).fill(null),
      ...(index === 1 ? ['a note'] : []),
    ]);
    const noted = book.map((each, index) => (index === 0 ? { ...each, cells } : each));
    const table = { name: 'Cities', row: 0, column: 0, rows: 3, columns: 6 };
    const sheets =
      isTable === 0 ? noted : noted.map((each, index) => (index === 0 ? { ...each, tables: [table] } : each));
    const cell = cellAddress(1, 4 + blanks);
    expect(planFirst(open(sheets).now())).toEqual({
      ok: false,
      issues: [{ code: 'override.no-room', sheet: 'Register', cell }],
    });
  });

  it.each([
    ['a formula that shows nothing', { formulas: new Map([['H3', 'IF(A3="","","")']]) }, 'H3'],
    ['another Excel table', { tables: [{ name: 'Notes', row: 0, column: 8, rows: 3, columns: 1 }] }, 'I1'],
  ])('OV-4: writes over no blank cell that is not free: %s', (_, more, cell) => {
    const sheets = book.map((each, index) => (index === 0 ? { ...each, ...more } : each));
    expect(planFirst(open(sheets).now())).toEqual({
      ok: false,
      issues: [{ code: 'override.no-room', sheet: 'Register', cell }],
    });
  });

  it('OV-3: needs an outcome, a reason, a name and a day', () => {
    const { sheets, assessment, row } = open(book).now();
    const nothing = { outcome: ' ', reason: '', by: '', date: '31 March' };
    expect(planOverride(sheets, assessment, { row, override: nothing })).toEqual({
      ok: false,
      issues: [
        { code: 'override.no-outcome' },
        { code: 'override.no-reason' },
        { code: 'override.no-name' },
        { code: 'override.no-day', found: '31 March' },
      ],
    });
    expect(planOverride([], assessment, { row, override })).toMatchObject({
      issues: [{ code: 'override.no-register' }],
    });
  });

  it('OV-5: is not made over what somebody has typed meanwhile, nor on a protected sheet', async () => {
    const { now, make, desk, workbook } = open(book);
    const planned = planFirst(now());
    workbook.type('Register', 'G2', 'mine');
    expect(await make(planned)).toBe(false);
    expect(desk.current().failure).toEqual({ kind: 'changed-meanwhile', sheet: 'Register', cell: 'G2' });
    expect(cellsOf(now().sheets, 'Register')[0]).toHaveLength(7);
    workbook.type('Register', 'G2', '');
    workbook.protect('Register');
    expect(await make(planned)).toBe(false);
    expect(desk.current().failure).toEqual({ kind: 'sheet-protected', sheet: 'Register' });
    expect(cellsOf(now().sheets, 'Register')).toEqual(cellsOf(book, 'Register'));
  });

  it('OV-6: is taken back, its columns staying for the others', async () => {
    const { now, make } = open(book);
    await make(planFirst(now()));
    const { sheets, assessment, row } = now();
    await make({ ok: true, value: planNoOverride(sheets, assessment, row) });
    const after = now();
    expect(findOverrides(after.sheets, after.assessment).of(after.row)).toBeNull();
    expect(cellsOf(after.sheets, 'Register')[0]).toHaveLength(10);
    expect(planNoOverride(after.sheets, after.assessment, after.row)).toEqual([]);
    expect(planNoOverride([], after.assessment, after.row)).toEqual([]);
  });
});

const line: NewEvidence = { criterion: 'Ties', text: 'Two exchanges', source: '', date: '2024-03-01' };

function planLine(
  {
    sheets,
    assessment,
    row,
  }: {
    readonly sheets: readonly Sheet[];
    readonly assessment: ReturnType<typeof assessWorkbook>;
    readonly row: AssessedRow;
  },
  added: NewEvidence = line,
) {
  const planned = planEvidence(sheets, findEvidence(sheets, assessment).table, { row, line: added });
  return planned.ok ? { ok: true, value: planned.value.steps, cell: planned.value.cell } : planned;
}

const papers: Grid = [
  ['Place', 'Criterion', 'Checked', 'Evidence', 'Source', 'Date'],
  ['Place 2', 'Fit', 'yes', 'A letter', '', 2019],
];

describe('evidence that is added', () => {
  it('EV-7: makes a sheet with an Excel table where there is none, under names that are free', async () => {
    const { now, make, desk } = open([...book, sheetOf('evidence', [['Notes']])]);
    const planned = planLine(now());
    expect(await make(planned)).toBe(true);
    const { sheets, assessment, row } = now();
    const made = sheets.find(({ name }) => name === 'Evidence 2');
    expect(made?.tables).toEqual([{ name: 'Evidence2', row: 0, column: 0, rows: 2, columns: 5 }]);
    expect(made?.cells[0]).toEqual(['Place', 'Criterion', 'Evidence', 'Source', 'Date']);
    expect(findEvidence(sheets, assessment).of(row)).toEqual([
      { ...line, error: null, sheet: 'Evidence 2', cell: 'C2' },
    ]);
    expect(assessment.rows).toEqual(assessWorkbook(book).rows);
    await desk.putBack();
    expect(now().sheets.map(({ name }) => name)).not.toContain('Evidence 2');
  });

  it('EV-6: goes into the first free row of the table there is, which grows when it is full', async () => {
    const table = { name: 'Papers', row: 0, column: 0, rows: 2, columns: 6 };
    const { now, make } = open([...book, sheetOf('Papers', papers, { tables: [table] })]);
    await make(planLine(now()));
    await make(planLine(now(), { criterion: '', text: '2024', source: 'Minute 14', date: '' }));
    const { sheets, assessment, row } = now();
    expect(sheets.at(-1)?.tables).toEqual([{ ...table, rows: 4 }]);
    expect(cellsOf(sheets, 'Papers').slice(2)).toEqual([
      ['Place 1', 'Ties', null, 'Two exchanges', null, 45_352],
      ['Place 1', null, null, '2024', 'Minute 14', null],
    ]);
    expect(findEvidence(sheets, assessment).of(row)).toHaveLength(2);
  });

  it('EV-6: fills a spare row of an Excel table before it grows', async () => {
    const table = { name: 'Papers', row: 0, column: 0, rows: 5, columns: 6 };
    const { now, make } = open([...book, sheetOf('Papers', papers, { tables: [table] })]);
    await make(planLine(now()));
    expect(now().sheets.at(-1)?.tables).toEqual([table]);
    expect(cellsOf(now().sheets, 'Papers')[2]?.[0]).toBe('Place 1');
  });

  it('EV-6: goes below a plain range', async () => {
    const { now, make } = open([...book, sheetOf('Papers', papers)]);
    await make(planLine(now()));
    expect(cellsOf(now().sheets, 'Papers')[2]?.[3]).toBe('Two exchanges');
  });

  it.each([
    ['right below an Excel table', 1, [[null, null, 'a note']], 'C3'],
    ['so near below a plain range that they would join', 0, [[], [null, 'a note']], 'B4'],
  ])('EV-8: is refused where something stands %s', (_, isTable, below, cell) => {
    const table = { name: 'Papers', row: 0, column: 0, rows: 2, columns: 6 };
    const sheet = sheetOf('Papers', [...papers, ...below], isTable === 1 ? { tables: [table] } : {});
    expect(planLine(open([...book, sheet]).now())).toEqual({
      ok: false,
      issues: [{ code: 'evidence.no-room', sheet: 'Papers', cell }],
    });
  });

  it('EV-8: needs a text, a day if any, and a row with a place', () => {
    const { sheets, assessment, row } = open(book).now();
    expect(
      planLine(
        { sheets, assessment, row: { ...row, place: '' } },
        { ...line, text: ' ', date: '2024-02-30' },
      ),
    ).toEqual({
      ok: false,
      issues: [
        { code: 'evidence.no-place', row: 2 },
        { code: 'evidence.no-text' },
        { code: 'evidence.no-day', found: '2024-02-30' },
      ],
    });
  });

  it('EV-6: of days that no date cell can hold is kept as text', async () => {
    const { now, make } = open(book);
    await make(planLine(now(), { ...line, date: '1898-05-01' }));
    expect(cellsOf(now().sheets, 'Evidence')[1]?.[4]).toBe('1898-05-01');
  });
});

describe('weights that are applied', () => {
  const weights = [60, 20, 10, 10];

  it('WI-4: stand in the framework, and are put back', async () => {
    const { now, make, desk } = open(book);
    const { sheets, assessment } = now();
    expect(await make(planWeights(sheets, assessment, weights))).toBe(true);
    expect(now().assessment.criteria.map(({ weight }) => weight)).toEqual(weights);
    await desk.putBack();
    expect(cellsOf(now().sheets, 'Framework')).toEqual(cellsOf(book, 'Framework'));
  });

  it('WI-4: are not written over a weight that changed meanwhile, nor on a protected sheet', async () => {
    const { now, make, desk, workbook } = open(book);
    const { sheets, assessment } = now();
    const planned = planWeights(sheets, assessment, weights);
    workbook.type('Framework', 'B2', 35);
    expect(await make(planned)).toBe(false);
    expect(desk.current().failure).toEqual({ kind: 'changed-meanwhile', sheet: 'Framework', cell: 'B2' });
    workbook.type('Framework', 'B2', 30);
    workbook.protect('Framework');
    expect(await make(planned)).toBe(false);
    expect(desk.current().failure).toEqual({ kind: 'sheet-protected', sheet: 'Framework' });
    expect(cellsOf(now().sheets, 'Framework')).toEqual(cellsOf(book, 'Framework'));
  });
});
