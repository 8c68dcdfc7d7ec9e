import { describe, expect, it } from 'vitest';
import { createChangeDesk } from '../../../addin/app/changes.ts';
import { assessWorkbook } from '../../../shared/workbook/assess-workbook.ts';
import { planModeration } from '../../../shared/workbook/scorers/plan-moderation.ts';
import { planSecondScorer } from '../../../shared/workbook/scorers/plan-second-scorer.ts';
import { readScorers } from '../../../shared/workbook/scorers/read-scorers.ts';
import type { Sheet } from '../../../shared/workbook/sheet.ts';
import { createMemoryWorkbook, type MemoryWorkbook } from '../../support/memory-workbook.ts';
import { valueOf } from '../../support/outcomes.ts';
import { moderationHead, secondSheet } from '../../support/scorers-builder.ts';
import { addressOf, publishedSheets, registerGrid } from '../../support/sheet-builder.ts';

const words = { doing: 'Writing', done: 'Written' };
const second = secondSheet({ Bochum: { Connections: 2 }, Kotli: { Connections: 5 } });
const cell = addressOf('Bochum', 'Connections');

function open(sheets: readonly Sheet[]) {
  const workbook = createMemoryWorkbook(sheets);
  return { workbook, desk: createChangeDesk(workbook, () => Promise.resolve()) };
}

function planAgreed(workbook: MemoryWorkbook, agreed: number, reason = 'As seen') {
  const sheets = workbook.sheets();
  const asked = { place: 'Bochum', criterion: 'Connections', agreed, reason, by: 'Priya Raman' };
  return valueOf(planModeration(sheets, assessWorkbook(sheets), { ...asked, date: '2026-11-25' }));
}

function sheetNamed(workbook: MemoryWorkbook, name: string): Sheet | undefined {
  return workbook.sheets().find((sheet) => sheet.name === name);
}

const connections = (registerGrid[0] ?? []).indexOf('Connections');
const bochumRow = registerGrid.findIndex((row) => row.includes('Bochum'));
const ratingNow = (workbook: MemoryWorkbook) =>
  sheetNamed(workbook, 'Cities')?.cells[bochumRow]?.[connections];

describe('making the second scorer’s sheet', () => {
  it('adds it as a table, reads it as the second scorer’s, and leaves the register what it was', async () => {
    const { workbook, desk } = open(publishedSheets());
    const before = assessWorkbook(workbook.sheets());
    expect(await desk.apply(valueOf(planSecondScorer(workbook.sheets(), before)), words)).toBe(true);
    expect(desk.current().differences).toEqual([]);
    expect(sheetNamed(workbook, 'Second scoring')?.tables).toMatchObject([
      { name: 'SecondScoring', row: 0, column: 0, rows: 16, columns: 7 },
    ]);
    const after = assessWorkbook(workbook.sheets());
    expect(after.fingerprint).toBe(before.fingerprint);
    expect(after.tables.register).toEqual(before.tables.register);
    expect(readScorers(workbook.sheets(), after)).toMatchObject({ isNamed: true, problems: [] });
    expect(planSecondScorer(workbook.sheets(), after).ok).toBe(false);
  });

  it('takes it away again, but not when somebody has rated there', async () => {
    const { workbook, desk } = open(publishedSheets());
    const steps = valueOf(planSecondScorer(workbook.sheets(), assessWorkbook(workbook.sheets())));
    await desk.apply(steps, words);
    await desk.putBack();
    expect(sheetNamed(workbook, 'Second scoring')).toBeUndefined();
    await desk.apply(steps, words);
    workbook.type('Second scoring', 'C2', 4);
    await desk.putBack();
    expect(desk.current().kept).toMatchObject([{ sheet: 'Second scoring', cell: 'C2', found: 4 }]);
    expect(sheetNamed(workbook, 'Second scoring')).toBeDefined();
  });
});

describe('keeping an agreed rating', () => {
  it('makes the table, writes the line and the register’s cell, and keeps both originals', async () => {
    const { workbook, desk } = open([...publishedSheets(), second]);
    expect(await desk.apply(planAgreed(workbook, 4), words)).toBe(true);
    expect(desk.current().differences).toEqual([]);
    expect(sheetNamed(workbook, 'Moderation')).toMatchObject({
      cells: [moderationHead, ['Bochum', 'Connections', 5, 2, 4, 'As seen', 'Priya Raman', 46_351]],
      tables: [{ name: 'Moderation', rows: 2, columns: 8 }],
    });
    expect(ratingNow(workbook)).toBe(4);
    expect(await desk.apply(planAgreed(workbook, 3, 'On reflection'), words)).toBe(true);
    expect(sheetNamed(workbook, 'Moderation')).toMatchObject({
      cells: [{}, {}, ['Bochum', 'Connections', 5, 2, 3, 'On reflection', 'Priya Raman', 46_351]],
      tables: [{ rows: 3 }],
    });
    const scorers = readScorers(workbook.sheets(), assessWorkbook(workbook.sheets()));
    const pair = scorers?.pairs.find(({ agreed }) => agreed !== null);
    expect(pair).toMatchObject({ first: 5, second: 2, agreed: { agreed: 3 } });
    expect(scorers?.problems).toEqual([]);
    expect(ratingNow(workbook)).toBe(3);
  });

  it('is put back as it was: the line, the table’s length and the register', async () => {
    const { workbook, desk } = open([...publishedSheets(), second]);
    await desk.apply(planAgreed(workbook, 4), words);
    await desk.apply(planAgreed(workbook, 3), words);
    await desk.putBack();
    expect(sheetNamed(workbook, 'Moderation')?.tables).toMatchObject([{ rows: 2 }]);
    expect(ratingNow(workbook)).toBe(4);
    const first = open([...publishedSheets(), second]);
    await first.desk.apply(planAgreed(first.workbook, 4), words);
    await first.desk.putBack();
    expect(sheetNamed(first.workbook, 'Moderation')).toBeUndefined();
    expect(ratingNow(first.workbook)).toBe(5);
  });

  it.each(['Cities', 'Moderation'])('changes nothing where %s is protected', async (protectedSheet) => {
    const { workbook, desk } = open([...publishedSheets(), second]);
    await desk.apply(planAgreed(workbook, 4), words);
    workbook.protect(protectedSheet);
    expect(await desk.apply(planAgreed(workbook, 3), words)).toBe(false);
    expect(desk.current().failure).toEqual({ kind: 'sheet-protected', sheet: protectedSheet });
    expect(sheetNamed(workbook, 'Moderation')?.cells).toHaveLength(2);
    expect(ratingNow(workbook)).toBe(4);
  });

  it('changes nothing where the register was changed meanwhile, and takes back the line it had written', async () => {
    const { workbook, desk } = open([...publishedSheets(), second]);
    const steps = planAgreed(workbook, 4);
    workbook.type('Cities', cell, 1);
    expect(await desk.apply(steps, words)).toBe(false);
    expect(desk.current().failure).toEqual({ kind: 'changed-meanwhile', sheet: 'Cities', cell });
    expect(sheetNamed(workbook, 'Moderation')).toBeUndefined();
    expect(ratingNow(workbook)).toBe(1);
  });
});
