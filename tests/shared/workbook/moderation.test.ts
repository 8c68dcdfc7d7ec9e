import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../shared/kernel/cell.ts';
import { assessWorkbook } from '../../../shared/workbook/assess-workbook.ts';
import { areaOfCell, type ChangeStep } from '../../../shared/workbook/change.ts';
import { planModeration, type Agreed } from '../../../shared/workbook/scorers/plan-moderation.ts';
import { readScorers } from '../../../shared/workbook/scorers/read-scorers.ts';
import { agreementOf, gapsOf } from '../../../shared/workbook/scorers/scorers-agreement.ts';
import type { Sheet } from '../../../shared/workbook/sheet.ts';
import { codesOf, valueOf } from '../../support/outcomes.ts';
import { moderationHead, moderationSheet, secondSheet } from '../../support/scorers-builder.ts';
import { addressOf, publishedSheets, registerWith, sheetOf } from '../../support/sheet-builder.ts';

const second = secondSheet({ Bochum: { Connections: 2 }, Kotli: { Connections: 5, Profile: 3 } });
const book: readonly Sheet[] = [...publishedSheets(), second];
const asked: Agreed = {
  place: 'Bochum',
  criterion: 'Connections',
  agreed: 4,
  reason: 'Two visits a year, none by the mayor',
  by: 'Priya Raman',
  date: '2026-11-25',
};
/* 25 November 2026 as Excel counts days. */
const day = 46_351;
const line: readonly Cell[] = ['Bochum', 'Connections', 5, 2, 4, 'Two visits a year', 'Priya Raman', day];

function plan(sheets: readonly Sheet[], more: Partial<Agreed> = {}) {
  return planModeration(sheets, assessWorkbook(sheets), { ...asked, ...more });
}

function writes(steps: readonly ChangeStep[]) {
  return steps.flatMap((step) => (step.kind === 'write' ? [step] : []));
}

function pairAt(sheets: readonly Sheet[], place: string, criterion: string) {
  const scorers = readScorers(sheets, assessWorkbook(sheets));
  return scorers?.pairs.find((each) => each.place === place && each.criterion.name === criterion);
}

describe('agreeing a rating', () => {
  it('TS-7 makes the table of agreed ratings where there is none, with both originals, and rates the register', () => {
    const steps = valueOf(plan(book));
    const [log, date, register] = writes(steps);
    expect(steps.map(({ kind }) => kind)).toEqual([
      'expect',
      'add-sheet',
      'write',
      'write',
      'add-table',
      'write',
    ]);
    expect(log?.entries).toEqual([
      [...moderationHead],
      ['Bochum', 'Connections', 5, 2, 4, 'Two visits a year, none by the mayor', 'Priya Raman', null],
    ]);
    expect(date).toMatchObject({ entries: [[day]], numberFormat: 'd mmm yyyy', area: { row: 2, column: 8 } });
    expect(steps[4]).toMatchObject({
      name: 'Moderation',
      area: { sheet: 'Moderation', rows: 2, columns: 8 },
    });
    expect(register).toEqual({
      kind: 'write',
      area: areaOfCell('Cities', addressOf('Bochum', 'Connections')),
      entries: [[4]],
      expected: [[5]],
    });
  });

  it('TS-7 adds a line to the table that is there, wherever it stands and whatever else it holds', () => {
    const grid = [
      ['What the panel agreed', null, null, null, null, null, null, null, null, null],
      [null, null, null, null, null, null, null, null, null, null],
      [null, 'Chair', 'Agreed', 'Second', 'First', 'Criterion', 'Place', 'Date', 'Reason', 'Moderated by'],
      [null, 'A. Chair', 3, 5, 3, 'Connections', 'Kotli', day, 'As seen', 'Priya Raman'],
    ];
    const table = { name: 'Panel', row: 2, column: 1, rows: 2, columns: 9 };
    const steps = valueOf(plan([...book, sheetOf('Panel', grid, { tables: [table] })]));
    const [log, date] = writes(steps);
    expect(steps.map(({ kind }) => kind)).toEqual(['expect', 'grow-table', 'write', 'write', 'write']);
    expect(steps[1]).toMatchObject({ name: 'Panel', sheet: 'Panel', rows: 1, columns: 0 });
    expect(log?.area).toEqual({ sheet: 'Panel', row: 5, column: 3, rows: 1, columns: 8 });
    expect(log?.entries).toEqual([
      [4, 2, 5, 'Connections', 'Bochum', null, 'Two visits a year, none by the mayor', 'Priya Raman'],
    ]);
    expect(date?.area).toMatchObject({ row: 5, column: 8 });
  });

  it('TS-7 fills the blank row of a table that has no line yet, and goes on below a plain range', () => {
    const blank = moderationSheet(moderationHead.map(() => null));
    const steps = valueOf(plan([...book, blank]));
    expect(steps.map(({ kind }) => kind)).toEqual(['expect', 'write', 'write', 'write']);
    expect(writes(steps)[0]?.area).toMatchObject({ row: 2 });
    const plain = sheetOf('Notes', [moderationHead, line]);
    expect(writes(valueOf(plan([...book, plain])))[0]?.area).toMatchObject({ sheet: 'Notes', row: 3 });
  });

  it('TS-7 keeps what is no number as one would type it', () => {
    const steps = writes(valueOf(plan(book, { place: 'kotli', criterion: 'profile', agreed: 'N/A ' })));
    expect(steps[0]?.entries[1]?.slice(0, 5)).toEqual(['Kotli', 'Profile', 'not assessed', 3, 'n/a']);
    expect(steps[2]).toMatchObject({ entries: [['n/a']], expected: [['?']] });
  });

  it.each<[string, Partial<Agreed>]>([
    ['moderation.no-reason', { reason: ' ' }],
    ['moderation.no-name', { by: '' }],
    ['moderation.off-scale', { agreed: 6 }],
    ['moderation.off-scale', { agreed: '4' }],
    ['moderation.off-scale', { agreed: null }],
    ['moderation.off-scale moderation.no-reason moderation.no-name', { agreed: '?', reason: '', by: '' }],
    ['moderation.no-pair', { place: 'Leeds' }],
    ['moderation.no-pair', { criterion: 'Distance' }],
  ])('TS-7 is refused: %s', (codes, more) => {
    expect(codesOf(plan(book, more))).toBe(codes);
  });

  it('TS-7 is refused where a bad cell would be lost', () => {
    const bad = publishedSheets({ register: registerWith('Bochum', 'Connections', 'five') });
    expect(plan([...bad, second])).toMatchObject({
      issues: [{ code: 'moderation.bad-cell', sheet: 'Cities', cell: addressOf('Bochum', 'Connections') }],
    });
  });

  it('TS-7 is refused where the table lacks a column, or has something below it', () => {
    const narrow = sheetOf('Moderation', [moderationHead.slice(0, 6), line.slice(0, 6)]);
    expect(codesOf(plan([...book, narrow]))).toBe('moderation.no-column moderation.no-column');
    const log = moderationSheet(line);
    const noted = { ...log, cells: [...log.cells, ['Agreed on 25 November']] };
    expect(plan([...book, noted])).toMatchObject({
      issues: [{ code: 'moderation.no-room', sheet: 'Moderation', cell: 'A3' }],
    });
  });

  it('TS-9 is written only where the cells still hold what they held; a rating that is worked out is not written over', () => {
    const formulas = new Map([[addressOf('Bochum', 'Connections'), 'MAX(1,5)']]);
    const [cities, ...others] = book;
    if (cities === undefined) throw new Error('no register');
    expect(writes(valueOf(plan(book))).map(({ expected }) => expected)).toEqual([
      [moderationHead.map(() => ''), moderationHead.map(() => '')],
      [['']],
      [[5]],
    ]);
    expect(codesOf(plan([{ ...cities, formulas }, ...others]))).toBe('moderation.formula');
  });

  it('TS-7 is refused on a day that does not exist, and where its line would join what stands below a plain range', () => {
    expect(codesOf(plan(book, { date: '2026-02-30' }))).toBe('moderation.no-day');
    const note = Array.from(moderationHead, (_, column) => (column === 0 ? 'As of May' : null));
    const blank = moderationHead.map(() => null);
    const near = sheetOf('Notes', [moderationHead, line, blank, note]);
    expect(plan([...book, near])).toEqual({
      ok: false,
      issues: [{ code: 'moderation.no-room', sheet: 'Notes', cell: 'A4' }],
    });
    const apart = sheetOf('Notes', [moderationHead, line, blank, blank, note]);
    expect(codesOf(plan([...book, apart]))).toBe('ok');
  });

  it('TS-7 finds the table by its name when a heading was changed, so that no second one is made', () => {
    const [head = [], ...rows] = moderationSheet(line).cells;
    const renamed = head.map((header) => (header === 'Second' ? 'Zweite' : header));
    const sheets = [...book, { ...moderationSheet(line), cells: [renamed, ...rows] }];
    expect(codesOf(plan(sheets))).toBe('moderation.no-column');
  });
});

describe('what was agreed', () => {
  const register = registerWith('Bochum', 'Connections', 4);
  const agreed: readonly Sheet[] = [...publishedSheets({ register }), second, moderationSheet(line)];

  it('TS-8 leaves both originals in the pair, and the figures as they were', () => {
    expect(pairAt(agreed, 'Bochum', 'Connections')).toMatchObject({
      first: 5,
      second: 2,
      agreed: { agreed: 4, reason: 'Two visits a year', by: 'Priya Raman', date: '2026-11-25' },
    });
    const figures = (sheets: readonly Sheet[]) => {
      const scorers = readScorers(sheets, assessWorkbook(sheets));
      return scorers === null ? null : agreementOf(scorers);
    };
    expect(figures(agreed)).toEqual(figures(book));
    expect(gapsOf({ pairs: readScorers(agreed, assessWorkbook(agreed))?.pairs ?? [] })).toHaveLength(3);
  });

  it('TS-8 may be agreed again: another line with the same originals, and the newest counts', () => {
    const [log, , cell] = writes(valueOf(plan(agreed, { agreed: 3, reason: 'On reflection' })));
    expect(log?.area.row).toBe(3);
    expect(log?.entries[0]?.slice(0, 5)).toEqual(['Bochum', 'Connections', 5, 2, 3]);
    expect(cell).toMatchObject({ entries: [[3]], expected: [[4]] });
    const again = (date: Cell) => [...line.slice(0, 4), 3, 'On reflection', 'Maya Chen', date];
    const at = (...lines: readonly (readonly Cell[])[]) =>
      pairAt([...book, moderationSheet(...lines)], 'Bochum', 'Connections')?.agreed?.agreed;
    expect(at(line, again(day))).toBe(3);
    expect(at(line, again(day - 1))).toBe(4);
    expect(at(line, again('2026-11-26'))).toBe(3);
    expect(at(line, again(null))).toBe(4);
  });

  it('TS-8 is named where the register says something else by now', () => {
    const sheets = [...book, moderationSheet(line)];
    expect(readScorers(sheets, assessWorkbook(sheets))?.problems).toEqual([
      {
        sheet: 'Cities',
        cell: addressOf('Bochum', 'Connections'),
        row: 8,
        problem: 'Connections: 4 was agreed, and the register says 5. Type 4 here, or agree again.',
      },
    ]);
  });

  it('TS-8 is named and does not count where a rating in it can’t be read, or where it is of nothing here', () => {
    const bad = [...line.slice(0, 4), 7, ...line.slice(5)];
    const foreign = ['Leeds', 'Distance', 9, 9, 9, 'x', 'y', day];
    const sheets = [
      ...agreed.slice(0, -1),
      moderationSheet(line, bad, foreign, [null, 'Connections', 5, 2, 4, 'x', 'y', day], ['Bochum', null]),
    ];
    expect(readScorers(sheets, assessWorkbook(sheets))?.problems).toMatchObject([
      {
        sheet: 'Moderation',
        cell: 'E3',
        problem: expect.stringMatching(/^Agreed: 7 is off the scale/) as string,
      },
      { cell: 'A4', problem: expect.stringMatching(/^Leeds is not in the register/) as string },
      { cell: 'B4', problem: expect.stringMatching(/^Distance is not a criterion/) as string },
      { cell: 'A5', problem: expect.stringMatching(/^There is no place in this line/) as string },
    ]);
    expect(pairAt(sheets, 'Bochum', 'Connections')?.agreed?.agreed).toBe(4);
  });

  it('TS-7 is named where the table lacks a column', () => {
    const narrow = sheetOf('Moderation', [moderationHead.slice(0, 7), line.slice(0, 7)]);
    const sheets = [...agreed.slice(0, -1), narrow];
    expect(readScorers(sheets, assessWorkbook(sheets))?.problems).toMatchObject([
      { sheet: 'Moderation', cell: 'A1', problem: expect.stringMatching(/has no column Date/) as string },
    ]);
  });
});
