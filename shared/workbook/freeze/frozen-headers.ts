import { labelOf } from '../../kernel/read-cell.ts';
import { foldText } from '../../kernel/text.ts';
import { placeColumnOf } from '../place-column.ts';
import { cellOn } from '../place-on-sheet.ts';
import type { FoundTable } from '../assessment.ts';
import type { Sheet } from '../sheet.ts';
import { isFrozenValue, readInventory, type ListedFormula } from './inventory.ts';

/**
 * The headers, in the form in which they are compared, of a register's columns that hold results of ours as values: some cell in them
 * still holds what the list of formulas says it was frozen to. People did not type these, so rules must not see them as facts. SPEC FZ-11.
 */
export function frozenHeaders(
  sheets: readonly Sheet[],
  { table, sheet }: { readonly table: FoundTable; readonly sheet: Sheet },
): ReadonlySet<string> {
  const inventory = readInventory(sheets);
  const place = placeColumnOf(table.columns)?.column;
  if (!inventory.ok || place === undefined) return new Set();
  const frozen = inventory.value.rows.filter(({ frozenOn, column }) => frozenOn !== '' && column !== '');
  const rowOf = new Map<string, number>();
  for (let row = table.firstRow; row <= table.lastRow; row += 1)
    rowOf.set(labelOf(cellOn(sheet, row, place)), row);
  const columnOf = new Map(table.columns.map(({ header, column }) => [foldText(header), column]));
  const isHeld = (listed: ListedFormula): boolean => {
    const [row, column] = [rowOf.get(listed.place), columnOf.get(foldText(listed.column))];
    return (
      row !== undefined && column !== undefined && isFrozenValue(cellOn(sheet, row, column), listed.value)
    );
  };
  return new Set(frozen.filter(isHeld).map(({ column }) => foldText(column)));
}
