import type { Cell } from '../../kernel/cell.ts';
import { labelOf } from '../../kernel/read-cell.ts';
import type { Result } from '../../kernel/result.ts';
import { success } from '../../kernel/result.ts';
import { sameText } from '../../kernel/text.ts';
import type { Assessment } from '../assessment.ts';
import { areaOfCell, type ChangeStep } from '../change.ts';
import { entryOn } from '../entry-on.ts';
import { formulaInRow } from '../formula-in-row.ts';
import { ourFunctionIn } from '../our-formula.ts';
import { plainFormula } from '../plain-formula.ts';
import { cellOn, usedBlock } from '../place-on-sheet.ts';
import { expectPlacesOf } from '../place-column.ts';
import type { Sheet } from '../sheet.ts';
import { gatherWrites, type CellWrite } from './gather-writes.ts';
import { tablesRead } from './tables-read.ts';
import {
  isFrozenValue,
  readInventory,
  writeInventory,
  type InventoryIssue,
  type ListedFormula,
} from './inventory.ts';

/** A frozen cell that stays a value, and why. */
export interface StayingValue {
  readonly sheet: string;
  readonly cell: string;
  readonly place: string;
  readonly column: string;
  readonly why: 'changed' | 'gone' | 'column-moved' | 'tables-moved' | 'no-formula';
}

/** What bringing formulas back would do. */
export interface UnfreezePlan {
  readonly steps: readonly ChangeStep[];
  /** How many cells get their formula back. */
  readonly cells: number;
  readonly staying: readonly StayingValue[];
}

/**
 * Plans to bring frozen formulas back from the list. A cell that no longer holds the value it was frozen to stays; a row that
 * has moved is found again by its place and the column's header. What is back is taken off the list. SPEC FZ-6, FZ-7, FZ-8.
 */
export function planUnfreeze(
  sheets: readonly Sheet[],
  assessment: Pick<Assessment, 'rows' | 'tables'>,
): Result<UnfreezePlan, InventoryIssue> {
  const inventory = readInventory(sheets);
  if (!inventory.ok) return inventory;
  const finder = createFinder(sheets, assessment);
  const judged = inventory.value.rows.map((row) => ({
    row,
    fate: judge(row, sheets, { find: finder, tables: assessment.tables }),
  }));
  const left = judged.filter(({ fate }) => fate.kind !== 'back').map(({ row }) => row);
  const list = writeInventory(inventory.value, left);
  if (!list.ok) return list;
  const writes = judged.flatMap(({ fate }) =>
    fate.kind === 'back' && fate.write !== null ? [fate.write] : [],
  );
  return success({
    steps: [...expectPlacesOf(sheets, assessment, writes), ...gatherWrites(writes), ...list.value],
    cells: writes.length,
    staying: judged.flatMap(({ row: { sheet, cell, place, column }, fate }) =>
      fate.kind === 'stays' ? [{ sheet, cell, place, column, why: fate.why }] : [],
    ),
  });
}

type Fate =
  /** `write` is null where somebody has brought it back by hand. */
  | { readonly kind: 'back'; readonly write: CellWrite | null }
  | { readonly kind: 'stays'; readonly why: StayingValue['why'] }
  | { readonly kind: 'only-listed' };

const stays = (why: StayingValue['why']): Fate => ({ kind: 'stays', why });

interface Now {
  readonly find: Finder;
  readonly tables: Assessment['tables'];
}

function judge(row: ListedFormula, sheets: readonly Sheet[], { find, tables }: Now): Fate {
  if (row.frozenOn === '') return { kind: 'only-listed' };
  if (ourFunctionIn(row.formula) === undefined) return stays('no-formula');
  const at = find(row);
  const sheet = sheets.find(({ name }) => name === at?.sheet);
  if (at === null || sheet === undefined) return stays('gone');
  const down = formulaInRow(row.formula, at.row - at.from.row);
  if (down === undefined) return stays('gone');
  const moved = whatMoved(row, at, sheet, tables);
  return moved === null ? bringBack(sheet, at, { entry: `=${down}`, frozen: row.value }) : stays(moved);
}

/* A copied formula keeps its columns, and what is fixed in it: in another one, or beside other tables, it could read the wrong cells. */
function whatMoved(
  { formula, reads }: ListedFormula,
  { column, from }: FoundCell,
  { name }: Sheet,
  tables: Assessment['tables'],
): StayingValue['why'] | null {
  const readsItsRow = formulaInRow(formula, 1) !== formula;
  if (column !== from.column && readsItsRow) return 'column-moved';
  return tablesRead(formula, name, { tables }) === reads ? null : 'tables-moved';
}

function bringBack(
  sheet: Sheet,
  { row, column }: FoundCell,
  { entry, frozen }: { readonly entry: string; readonly frozen: Cell },
): Fate {
  const expected = entryOn(sheet, row, column);
  if (typeof expected === 'string' && expected.startsWith('=')) {
    const isBack = plainFormula(expected) === plainFormula(entry);
    return isBack ? { kind: 'back', write: null } : stays('changed');
  }
  if (!isFrozenValue(cellOn(sheet, row, column), frozen)) return stays('changed');
  return { kind: 'back', write: { sheet: sheet.name, row, column, entry, expected } };
}

interface FoundCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** Where it was when it was frozen. */
  readonly from: { readonly row: number; readonly column: number };
}

type Finder = (row: ListedFormula) => FoundCell | null;

/* By place and column where both are known, so that a sorted register is read rightly; else by the address. */
function createFinder(
  sheets: readonly Sheet[],
  { rows, tables: { register } }: Pick<Assessment, 'rows' | 'tables'>,
): Finder {
  const sheet = sheets.find(({ name }) => name === register?.sheet);
  const headers = register === null || sheet === undefined ? [] : headersOn(sheet, register.headerRow);
  const rowsOf = new Map<string, number[]>();
  for (const { place, row } of rows) rowsOf.set(place, [...(rowsOf.get(place) ?? []), row]);
  const rowNow = (listed: ListedFormula, was: number): number | undefined => {
    const inRows = rowsOf.get(listed.place) ?? [];
    const isWhereItWas = listed.sheet === register?.sheet && inRows.includes(was);
    return isWhereItWas ? was : onlyOne(inRows);
  };
  const columnNow = (listed: ListedFormula, was: number): number | undefined => {
    const columns = headers.filter(({ header }) => sameText(header, listed.column));
    return (columns.find(({ column }) => column === was) ?? columns[0])?.column;
  };
  return (listed) => {
    const from = areaOfCell(listed.sheet, listed.cell);
    if (from === null) return null;
    if (register === null || listed.place === '' || listed.column === '') return { ...from, from };
    const [row, column] = [rowNow(listed, from.row), columnNow(listed, from.column)];
    if (row === undefined || column === undefined) return null;
    return { sheet: register.sheet, row, column, from };
  };
}

function onlyOne(rows: readonly number[]): number | undefined {
  return rows.length === 1 ? rows[0] : undefined;
}

function headersOn(
  sheet: Sheet,
  row: number,
): readonly { readonly header: string; readonly column: number }[] {
  const { left, right } = usedBlock(sheet);
  return Array.from({ length: right - left + 1 }, (_, index) => {
    const column = left + index;
    return { header: labelOf(cellOn(sheet, row, column)), column };
  }).filter(({ header }) => header !== '');
}
