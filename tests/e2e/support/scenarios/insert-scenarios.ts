import type { Cell } from '../../../../shared/kernel/cell.ts';
import { assessWorkbook } from '../../../../shared/workbook/assess-workbook.ts';
import { planFreeze } from '../../../../shared/workbook/freeze/plan-freeze.ts';
import { planResults } from '../../../../shared/workbook/result-columns/plan-results.ts';
import { resultNames } from '../../../../shared/workbook/result-columns/result-names.ts';
import type { ChangeStep } from '../../../../shared/workbook/change.ts';
import type { Sheet } from '../../../../shared/workbook/sheet.ts';
import { makeChange } from '../../../../addin/app/make-change.ts';
import { publishedSheets, registerGrid, sheetOf, tableOver } from '../../../support/sheet-builder.ts';
import type { MemoryWorkbook } from '../../../support/memory-workbook.ts';
import type { Scenario } from '../scenario.ts';

const plain = publishedSheets();
const tables = plain.map((sheet, index) => ({
  ...sheet,
  tables: [tableOver(['Partnerships', 'Criteria', 'Ruleset', 'Bandings'][index] ?? '', sheet.cells)],
}));
const withMore = (more: (row: number) => readonly Cell[]): readonly Sheet[] =>
  publishedSheets({ register: registerGrid.map((row, index) => [...row, ...more(index)]) });

const own = withMore((row) => (row === 0 ? ['Recommendation', null, 'Notes'] : ['Keep', null, null]));
const withoutProfile = publishedSheets({
  register: registerGrid.map((row) => row.filter((_, column) => registerGrid[0]?.[column] !== 'Profile')),
});

async function make(workbook: MemoryWorkbook, steps: readonly ChangeStep[]): Promise<void> {
  await makeChange(workbook, steps, {
    signal: new AbortController().signal,
    onProgress: () => undefined,
    breathe: () => Promise.resolve(),
  });
}

/* Formulas come to nothing in memory: the values that they would show are put in their cells, but for one. */
async function addResults(workbook: MemoryWorkbook): Promise<void> {
  const sheets = workbook.sheets();
  const plan = planResults(sheets, assessWorkbook(sheets), { results: resultNames, how: 'functions' });
  if (!plan.ok) return;
  await make(workbook, plan.value.steps);
  const [register, ...others] = workbook.sheets();
  if (register === undefined) return;
  const cells = register.cells.map((line, row) =>
    line.map((cell, column) => (row === 3 && column === 25 ? ({ error: '#N/A' } as const) : cell)),
  );
  const more: Sheet = {
    ...sheetOf('Analysis', [['Lines'], ['a']]),
    formulas: new Map([
      ['A2', 'PARTNERCITY.RESOLUTIONS(Cities!B2:B16,Cities!B2:Z16,Cities!B1:Z1,Decisions!A1:R14)'],
    ]),
  };
  workbook.edit([{ ...register, cells }, more, ...others]);
}

async function freezeResults(workbook: MemoryWorkbook): Promise<void> {
  await addResults(workbook);
  const sheets = workbook.sheets();
  const plan = planFreeze(sheets, assessWorkbook(sheets), '2026-11-25');
  if (plan.ok) await make(workbook, plan.value.steps);
  workbook.type('Cities', 'AA4', 0.5);
}

/** States of adding results and of freezing to look at, by name. */
export const insertScenarios: Readonly<Record<string, Scenario>> = {
  insert: { sheets: tables, pages: ['insert'] },
  'insert-native': {
    sheets: plain,
    pages: ['insert'],
    prepare: (workbook) => {
      workbook.limit('CustomFunctionsRuntime', '1.0');
      workbook.edit(plain);
    },
  },
  'insert-own': { sheets: own, pages: ['insert'] },
  'insert-there': { sheets: tables, pages: ['insert'], prepare: addResults },
  'insert-no-criterion': { sheets: withoutProfile, pages: ['insert'] },
  'insert-no-framework': { sheets: [sheetOf('Notes', [['Twinning committee, 4 March']])], pages: ['insert'] },
  freeze: { sheets: tables, pages: ['freeze'], prepare: addResults },
  'freeze-none': { sheets: plain, pages: ['freeze'] },
  'freeze-frozen': { sheets: tables, pages: ['freeze'], prepare: freezeResults },
  'freeze-taken': { sheets: [...plain, sheetOf('Partner City formulas', [['My notes']])], pages: ['freeze'] },
};
