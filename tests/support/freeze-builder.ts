import type { Cell, Grid } from '../../shared/kernel/cell.ts';
import { assessWorkbook } from '../../shared/workbook/assess-workbook.ts';
import { readInventory } from '../../shared/workbook/freeze/inventory.ts';
import { planFreeze } from '../../shared/workbook/freeze/plan-freeze.ts';
import { planUnfreeze } from '../../shared/workbook/freeze/plan-unfreeze.ts';
import type { Sheet } from '../../shared/workbook/sheet.ts';
import { changed } from './made-change.ts';
import { valueOf } from './outcomes.ts';
import { smallBook } from './results-builder.ts';

export const day = '2026-11-25';
export const freeze = (sheets: readonly Sheet[]) => valueOf(planFreeze(sheets, assessWorkbook(sheets), day));
export const unfreeze = (sheets: readonly Sheet[]) => valueOf(planUnfreeze(sheets, assessWorkbook(sheets)));
export const listed = (sheets: readonly Sheet[]) => valueOf(readInventory(sheets)).rows;
export const frozen = async (sheets: readonly Sheet[]) =>
  (await changed(sheets, freeze(sheets).steps)).sheets;
export const unfrozen = async (sheets: readonly Sheet[]) =>
  (await changed(sheets, unfreeze(sheets).steps)).sheets;
export const formulasOn = ([sheet]: readonly Sheet[]) => Object.fromEntries(sheet?.formulas ?? []);

const results: Grid = [
  ['Score', 'Rule'],
  [80, 'R1'],
  [12.5, '007'],
  [{ error: '#N/A' }, 'R2'],
];
export const score = (row: number) =>
  `PARTNERCITY.SCORE($C${String(row)}:$E${String(row)},Weights!$B$2:$B$4)`;
export const rule = (row: number) =>
  `PARTNERCITY.RULE($A${String(row)}:$F${String(row)},$A$1:$F$1,Decisions!$A$1:$E$4)`;

/** The small book with a Score and a Rule in columns F and G of its first sheet. */
export function bookWithResults(
  sheets = smallBook(),
  formulas: Readonly<Record<string, string>> = {},
): readonly Sheet[] {
  const [register, ...others] = sheets;
  if (register === undefined) throw new Error('there is a register');
  const cells = register.cells.map((line, row) => [...line, ...(results[row] ?? [])]);
  const all = {
    F2: score(2),
    F3: score(3),
    F4: score(4),
    G2: rule(2),
    G3: rule(3),
    G4: rule(4),
    ...formulas,
  };
  return [{ ...register, cells, formulas: new Map(Object.entries(all)) }, ...others];
}

export const withCell = (
  sheets: readonly Sheet[],
  row: number,
  column: number,
  value: Cell,
): readonly Sheet[] =>
  sheets.map((sheet, index) =>
    index > 0
      ? sheet
      : {
          ...sheet,
          cells: sheet.cells.map((line, at) =>
            at === row - 1 ? line.map((cell, offset) => (offset === column - 1 ? value : cell)) : line,
          ),
        },
  );
