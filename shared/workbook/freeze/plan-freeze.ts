import { labelOf } from '../../kernel/read-cell.ts';
import type { Result } from '../../kernel/result.ts';
import { success } from '../../kernel/result.ts';
import type { Assessment } from '../assessment.ts';
import { textEntry, type ChangeStep, type Entry } from '../change.ts';
import type { Cell } from '../../kernel/cell.ts';
import { expectPlacesOf } from '../place-column.ts';
import type { Sheet } from '../sheet.ts';
import { findFormulas, type OurFormula } from './find-formulas.ts';
import { gatherWrites } from './gather-writes.ts';
import { readInventory, writeInventory, type InventoryIssue, type ListedFormula } from './inventory.ts';

/** A formula that stays a formula, and why. */
export interface StayingFormula {
  readonly sheet: string;
  readonly cell: string;
  readonly why: 'error' | 'spills';
  /** What the cell shows. */
  readonly shown: string;
}

/** What turning formulas into values would do. */
export interface FreezePlan {
  readonly steps: readonly ChangeStep[];
  /** Every formula of ours, by sheet. */
  readonly formulas: readonly { readonly sheet: string; readonly count: number }[];
  /** How many become values. */
  readonly cells: number;
  readonly staying: readonly StayingFormula[];
}

/**
 * Plans to turn every formula of ours into the value it shows, and lists them on a sheet of their own, from which they can be
 * brought back. A formula that shows an error, or may fill its neighbours, stays. The list is written first. SPEC FZ-1 to FZ-5.
 */
export function planFreeze(
  sheets: readonly Sheet[],
  assessment: Pick<Assessment, 'rows' | 'tables'>,
  day: string,
): Result<FreezePlan, InventoryIssue> {
  const found = findFormulas(sheets, assessment);
  const frozen = found.filter(({ stays }) => stays === null);
  const listed = frozen.map((each) => toListed(each, day));
  const inventory = readInventory(sheets);
  if (!inventory.ok) return inventory;
  // What stands there is a formula again, so an older line about that very cell is of no use.
  const isListedNow = new Set(listed.map(keyOf));
  const before = inventory.value.rows.filter((row) => !isListedNow.has(keyOf(row)));
  const list = frozen.length === 0 ? success([]) : writeInventory(inventory.value, [...before, ...listed]);
  if (!list.ok) return list;
  const writes = gatherWrites(
    frozen.map(({ sheet, at, value, formula }) => ({
      sheet,
      row: at.row,
      column: at.column,
      entry: entryOfValue(value),
      expected: `=${formula}`,
    })),
  );
  return success({
    steps: [
      ...expectPlacesOf(
        sheets,
        assessment,
        frozen.map(({ sheet, at }) => ({ sheet, row: at.row })),
      ),
      ...list.value,
      ...writes,
    ],
    formulas: countBySheet(found),
    cells: frozen.length,
    staying: found.flatMap(toStaying),
  });
}

/** Plans the list of our formulas alone: none becomes a value. What was listed before and not frozen is listed anew. SPEC FZ-8. */
export function planList(
  sheets: readonly Sheet[],
  assessment: Pick<Assessment, 'rows' | 'tables'>,
): Result<readonly ChangeStep[], InventoryIssue> {
  const inventory = readInventory(sheets);
  if (!inventory.ok) return inventory;
  const listed = findFormulas(sheets, assessment).map((each) => toListed(each, ''));
  const frozen = inventory.value.rows.filter(({ frozenOn }) => frozenOn !== '');
  return writeInventory(inventory.value, [...frozen, ...listed]);
}

function keyOf({ sheet, cell, place, column }: ListedFormula): string {
  return [sheet, cell, place, column].join('\n');
}

function toListed(
  { sheet, cell, place, column, formula, reads, value }: OurFormula,
  frozenOn: string,
): ListedFormula {
  return { sheet, cell, place, column, formula, reads, value, frozenOn };
}

function entryOfValue(value: Cell): Entry {
  return typeof value === 'number' || typeof value === 'boolean' ? value : textEntry(labelOf(value));
}

function toStaying({ sheet, cell, stays, value }: OurFormula): readonly StayingFormula[] {
  return stays === null ? [] : [{ sheet, cell, why: stays, shown: labelOf(value) }];
}

function countBySheet(found: readonly OurFormula[]): FreezePlan['formulas'] {
  const counts = new Map<string, number>();
  for (const { sheet } of found) counts.set(sheet, (counts.get(sheet) ?? 0) + 1);
  return [...counts].map(([sheet, count]) => ({ sheet, count }));
}
