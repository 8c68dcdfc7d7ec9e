import { describe, expect, it } from 'vitest';
import type { Cell, Grid } from '../../../shared/kernel/cell.ts';
import { assessWorkbook } from '../../../shared/workbook/assess-workbook.ts';
import { findSecondTable } from '../../../shared/workbook/scorers/find-second.ts';
import { planModeration } from '../../../shared/workbook/scorers/plan-moderation.ts';
import { readScorers } from '../../../shared/workbook/scorers/read-scorers.ts';
import type { Sheet } from '../../../shared/workbook/sheet.ts';
import { valueOf } from '../../support/outcomes.ts';
import { moderationSheet } from '../../support/scorers-builder.ts';
import { sheetOf, tableOver } from '../../support/sheet-builder.ts';
import { fourCriteria, smallWorkbook } from '../../support/small-workbook.ts';

const book = smallWorkbook({
  ratings: [
    [3, 3, 3, 3],
    [4, 4, 4, 4],
  ],
});

/** The two places with the first so many criteria, all rated 2. */
function ratedBy(criteria: number): Grid {
  return [
    ['Place', ...fourCriteria.slice(0, criteria)],
    ...[1, 2].map((place) => [`Place ${String(place)}`, ...Array<Cell>(criteria).fill(2)]),
  ];
}

const plain = (name: string, criteria = 4, more: Partial<Sheet> = {}): Sheet =>
  sheetOf(name, ratedBy(criteria), more);
const table = (name: string, criteria = 4, tableName = 'Panel', more: Partial<Sheet> = {}): Sheet =>
  plain(name, criteria, { tables: [tableOver(tableName, ratedBy(criteria))], ...more });
const hidden = { hidden: true };

function found(sheets: readonly Sheet[]) {
  return findSecondTable(sheets, assessWorkbook(book));
}

describe('which table is the second scorer’s', () => {
  it.each([
    ['the named one before one of more criteria', table('Ann', 4), table('Ben', 3, 'SecondScoring')],
    ['the named one before a copy that shows', table('Ann', 4), table('Ben', 2, 'SecondScoring2', hidden)],
    ['a plain range on the sheet so named', table('Ann', 4), plain('Second scoring 2', 2)],
    ['the one of most criteria, of two named', plain('Second scoring', 2), table('Ben', 4, 'SecondScoring')],
    ['the one of most criteria', plain('Ann', 2), plain('Ben', 4)],
    ['the one of most criteria, before an Excel table', table('Ann', 3), plain('Ben', 4)],
    ['the one of most criteria, before one that shows', table('Ann', 3), plain('Ben', 4, hidden)],
    ['an Excel table before a plain range', plain('Ann'), table('Ben')],
    ['a hidden Excel table before a plain range', plain('Ann'), table('Ben', 4, 'Panel', hidden)],
    ['a visible plain range before a hidden one', plain('Ann', 4, hidden), plain('Ben')],
    ['a visible Excel table before a hidden one', table('Ann', 4, 'Panel', hidden), table('Ben')],
  ])('TS-2: %s, in whichever order the sheets stand', (_, less, more) => {
    expect(found([...book, less, more])?.sheet.name).toBe(more.name);
    expect(found([...book, more, less])?.sheet.name).toBe(more.name);
  });

  it('TS-2: the first of two that are alike', () => {
    expect(found([...book, plain('Ann'), plain('Ben')])?.sheet.name).toBe('Ann');
    expect(found([...book, plain('Ben'), plain('Ann')])?.sheet.name).toBe('Ben');
  });

  it.each([
    ['an Excel table of that name on any sheet', table('Ann', 4, 'SecondScoring'), true],
    ['a plain range on a sheet of that name', plain('second scoring'), true],
    ['an Excel table of another name on a sheet of that name', table('Second scoring', 4, 'Panel'), false],
    ['a plain range on another sheet', plain('Ann'), false],
  ])('TS-2: is named as such: %s', (_, sheet, isNamed) => {
    expect(found([...book, sheet])?.isNamed).toBe(isNamed);
  });

  it('TS-2: may stand beside the register, on its very header row', () => {
    const [register, ...others] = book;
    if (register === undefined) throw new Error('no register');
    const beside = register.cells.map((line, row) => [...line, null, ...(ratedBy(4)[row] ?? [])]);
    const sheets = [{ ...register, cells: beside }, ...others];
    const assessment = assessWorkbook(sheets);
    expect(assessment.tables.register?.columns).toHaveLength(6);
    expect(findSecondTable(sheets, assessment)).toMatchObject({
      headerRow: 1,
      firstRow: 2,
      lastRow: 3,
      place: { header: 'Place', column: 8 },
      ratings: [9, 10, 11, 12].map((column) => ({ column })),
    });
  });

  it('TS-2: is neither the register itself nor what was agreed', () => {
    expect(found(book)).toBeNull();
    expect(found([...book, table('Ann', 4, 'Moderation')])).toBeNull();
  });
});

describe('what was agreed, by the lines that are kept', () => {
  const second = table('Second scoring', 4, 'SecondScoring');
  const problemsOf = (sheets: readonly Sheet[]) =>
    readScorers(sheets, assessWorkbook(sheets))
      ?.problems.filter(({ sheet }) => sheet === 'Moderation')
      .map(({ cell, problem }) => `${cell} ${problem.split(',')[0] ?? ''}`);
  const line = (place: Cell, criterion: Cell): readonly Cell[] => [
    place,
    criterion,
    3,
    2,
    3,
    'As seen',
    'Ann',
    46_351,
  ];

  it.each([
    ['a place that is gone', line('Place 9', 'Fit'), ['A2 Place 9 is not in the register']],
    ['no place', line(null, 'Fit'), ['A2 There is no place in this line']],
    ['a criterion that is gone', line('Place 1', 'Size'), ['B2 Size is not a criterion of the framework']],
    ['no criterion', line('Place 1', null), ['B2 There is no criterion in this line']],
    ['what is there', line('place 1', 'FIT'), []],
  ])('TS-8: a line of %s is named where that is so', (_, kept, problems) => {
    expect(problemsOf([...book, second, moderationSheet(kept)])).toEqual(problems);
  });

  it('TS-8: a line without a place is named in a register that lacks one too', () => {
    const [register, ...others] = book;
    if (register === undefined) throw new Error('no register');
    const cells = [...register.cells, [null, 'Existing', 3, 3, 3, 3]];
    const sheets = [{ ...register, cells }, ...others, second, moderationSheet(line(null, 'Fit'))];
    expect(problemsOf(sheets)).toEqual(['A2 There is no place in this line']);
  });

  it('TS-7, TS-9: is written over what the register’s own sheet holds, wherever it stands', () => {
    const sheets = [second, ...book.toReversed()];
    const asked = {
      place: 'Place 2',
      criterion: 'Ties',
      agreed: 3,
      reason: 'As seen',
      by: 'Ann',
      date: '2026-11-25',
    };
    const steps = valueOf(planModeration(sheets, assessWorkbook(sheets), asked));
    expect(steps.at(-1)).toEqual({
      kind: 'write',
      area: { sheet: 'Register', row: 3, column: 5, rows: 1, columns: 1 },
      entries: [[3]],
      expected: [[4]],
    });
  });
});
