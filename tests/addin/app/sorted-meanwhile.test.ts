import { describe, expect, it } from 'vitest';
import { createChangeDesk } from '../../../addin/app/changes.ts';
import { assessWorkbook } from '../../../shared/workbook/assess-workbook.ts';
import type { ChangeStep } from '../../../shared/workbook/change.ts';
import { planFreeze } from '../../../shared/workbook/freeze/plan-freeze.ts';
import { planUnfreeze } from '../../../shared/workbook/freeze/plan-unfreeze.ts';
import { planNoOverride, planOverride } from '../../../shared/workbook/plan-override.ts';
import { resultNames } from '../../../shared/workbook/result-columns/result-names.ts';
import { planModeration } from '../../../shared/workbook/scorers/plan-moderation.ts';
import type { Sheet } from '../../../shared/workbook/sheet.ts';
import { changed } from '../../support/made-change.ts';
import { createMemoryWorkbook, type MemoryWorkbook } from '../../support/memory-workbook.ts';
import { valueOf } from '../../support/outcomes.ts';
import { planned, smallTables } from '../../support/results-builder.ts';
import { secondSheet } from '../../support/scorers-builder.ts';
import { publishedSheets } from '../../support/sheet-builder.ts';

const words = { doing: 'Doing it…', done: 'Done.' };
const override = { outcome: 'Relinquish', reason: 'As agreed', by: 'Maya Chen', date: '2026-11-25' };

type Sheets = readonly Sheet[];
type Plan = (sheets: Sheets) => readonly ChangeStep[];

const overridden: Plan = (sheets) => {
  const assessment = assessWorkbook(sheets);
  const [row] = assessment.rows;
  if (row === undefined) throw new Error('no row');
  return valueOf(planOverride(sheets, assessment, { row, override }));
};
const notOverridden: Plan = (sheets) => {
  const assessment = assessWorkbook(sheets);
  const [row] = assessment.rows;
  return row === undefined ? [] : planNoOverride(sheets, assessment, row);
};
const agreed: Plan = (sheets) => {
  const asked = {
    place: 'Bochum',
    criterion: 'Connections',
    agreed: 4,
    reason: 'As seen',
    by: 'Priya Raman',
  };
  return valueOf(planModeration(sheets, assessWorkbook(sheets), { ...asked, date: '2026-11-25' }));
};
const results: Plan = (sheets) => planned(sheets).steps;
const nativeResults: Plan = (sheets) => planned(sheets, resultNames, 'native').steps;
const frozen: Plan = (sheets) => valueOf(planFreeze(sheets, assessWorkbook(sheets), '2026-11-25')).steps;
const broughtBack: Plan = (sheets) => valueOf(planUnfreeze(sheets, assessWorkbook(sheets))).steps;

const after = async (sheets: Sheets, ...plans: readonly Plan[]): Promise<Sheets> => {
  let now = sheets;
  for (const plan of plans) now = (await changed(now, plan(now))).sheets;
  return now;
};
const small = smallTables();
const two = [...publishedSheets(), secondSheet({ Bochum: { Connections: 2 } })];

const cases: readonly (readonly [string, Plan, () => Promise<Sheets>])[] = [
  ['an override', overridden, () => Promise.resolve(small)],
  ['taking an override back', notOverridden, () => after(small, overridden)],
  ['an agreed rating', agreed, () => Promise.resolve(two)],
  ['native results, which hold values', nativeResults, () => Promise.resolve(small)],
  ['freezing', frozen, () => after(small, results)],
  ['bringing formulas back', broughtBack, () => after(small, results, frozen)],
];

/** The rows of the register the other way round, as a sort would leave them; formulas answer for the row they come to stand in. */
function sorted(sheets: Sheets): Sheets {
  return sheets.map((sheet) => {
    if (sheet.name !== 'Cities') return sheet;
    const [header = [], ...rows] = sheet.cells;
    return { ...sheet, cells: [header, ...rows.toReversed()] };
  });
}

const stateOf = (workbook: MemoryWorkbook) =>
  workbook
    .sheets()
    .map(({ name, cells, formulas }) => ({ name, cells, formulas: [...(formulas ?? [])].sort() }));

describe('a register that was sorted after a change was planned', () => {
  it.each(cases)('CH-1: %s is not written into the rows of other places', async (_, plan, start) => {
    const sheets = await start();
    const workbook = createMemoryWorkbook(sorted(sheets));
    const desk = createChangeDesk(workbook, () => Promise.resolve());
    const before = stateOf(workbook);
    expect(await desk.apply(plan(sheets), words)).toBe(false);
    expect(desk.current().failure).toMatchObject({ kind: 'changed-meanwhile', sheet: 'Cities' });
    expect(stateOf(workbook)).toEqual(before);
  });
});

describe('a register that was sorted after a change was made', () => {
  it.each(cases)('CH-1: %s is not put back into the rows of other places', async (_, plan, start) => {
    const workbook = createMemoryWorkbook(await start());
    const desk = createChangeDesk(workbook, () => Promise.resolve());
    expect(await desk.apply(plan(workbook.sheets()), words)).toBe(true);
    workbook.edit(sorted(workbook.sheets()));
    const before = stateOf(workbook);
    await desk.putBack();
    expect(desk.current().failure).toMatchObject({ kind: 'put-back-refused', failure: 'rows-moved' });
    expect(stateOf(workbook)).toEqual(before);
    workbook.edit(sorted(workbook.sheets()));
    await desk.putBack();
    expect(desk.current()).toMatchObject({ phase: 'put-back', kept: [] });
  });
});
