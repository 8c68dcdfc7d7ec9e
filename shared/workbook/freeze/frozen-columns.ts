import { labelOf } from '../../kernel/read-cell.ts';
import { foldText } from '../../kernel/text.ts';
import { areaOfCell } from '../change.ts';
import { placeColumnOf } from '../place-column.ts';
import { cellOn } from '../place-on-sheet.ts';
import type { FoundTable } from '../assessment.ts';
import type { Sheet } from '../sheet.ts';
import { isFrozenValue, readInventory, type ListedFormula } from './inventory.ts';

/**
 * The columns of a register, counted from 1, that hold results of ours as values: some cell in them still holds what the list of formulas
 * says it was frozen to. People did not type these, so rules must not see them as facts. SPEC FZ-11.
 */
export function frozenColumns(
  sheets: readonly Sheet[],
  { table, sheet }: { readonly table: FoundTable; readonly sheet: Sheet },
): ReadonlySet<number> {
  const inventory = readInventory(sheets);
  const place = placeColumnOf(table.columns)?.column;
  if (!inventory.ok || place === undefined) return new Set();
  const rowOf = new Map<string, number>();
  for (let row = table.firstRow; row <= table.lastRow; row += 1)
    rowOf.set(labelOf(cellOn(sheet, row, place)), row);
  const columnOf = new Map(table.columns.map(({ header, column }) => [foldText(header), column]));
  // The list has headings as they are written; where the officer's map knows one by another name, its address finds it.
  const columnNow = ({ column, cell }: ListedFormula): number | undefined =>
    columnOf.get(foldText(column)) ?? areaOfCell(sheet.name, cell)?.column;
  const frozen = inventory.value.rows.filter(({ frozenOn, column }) => frozenOn !== '' && column !== '');
  const held = frozen.flatMap((listed) => {
    const [row, column] = [rowOf.get(listed.place), columnNow(listed)];
    if (row === undefined || column === undefined) return [];
    return isFrozenValue(cellOn(sheet, row, column), listed.value) ? [column] : [];
  });
  return new Set(held);
}
