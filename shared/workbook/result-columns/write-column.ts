import { cellAddress } from '../../kernel/cell-address.ts';
import { isCellError, type Cell } from '../../kernel/cell.ts';
import type { AssessedRow } from '../assessment.ts';
import { textEntry, type ChangeStep, type Entry } from '../change.ts';
import { entryOn } from '../entry-on.ts';
import { movable } from '../formula-in-row.ts';
import { plainFormula } from '../plain-formula.ts';
import { holdingOf, type Ours } from './holding.ts';
import type { LaidColumn } from './lay-out.ts';
import type { ResultGround } from './result-ground.ts';
import { resultFormats, type ResultName } from './result-names.ts';
import { valueOfRow } from './row-value.ts';

/** A formula as it reads in one row of the sheet; null where only values can be given. */
export interface Filling {
  readonly formula: string | null;
  readonly row: number;
}

/** How a column is written, step by step. */
export interface WrittenColumn extends LaidColumn {
  readonly steps: readonly ChangeStep[];
  readonly formula: string | null;
  readonly cells: number;
  readonly kept: readonly string[];
}

interface CellChange {
  readonly row: number;
  readonly entry: Entry;
  readonly expected: Entry;
}

/**
 * Writes a result into the rows that hold a partnership, and the header above a new column. A cell that holds it already, or
 * anything of the officer's own, stays as it is. SPEC IN-7, IN-13.
 */
export function writeColumn(
  { register, rows }: ResultGround,
  column: LaidColumn,
  filling: Filling & { readonly ours: Ours },
): WrittenColumn {
  const { sheet, table } = register;
  const inRow = entriesOf(column.result, filling);
  const changes: CellChange[] =
    column.use === 'new' ? [{ row: table.headerRow, entry: column.result, expected: '' }] : [];
  const kept: string[] = [];
  for (const row of rows) {
    const entry = inRow(row);
    const expected = entryOn(sheet, row.row, column.column);
    if (holdingOf(sheet, row.row, column.column, filling.ours) === 'own')
      kept.push(cellAddress(row.row - 1, column.column - 1));
    else if (!isSame(entry, expected)) changes.push({ row: row.row, entry, expected });
  }
  const first = rows[0];
  return {
    ...column,
    steps: stepsFor(sheet.name, column, changes),
    formula: filling.formula === null || first === undefined ? null : String(inRow(first)),
    cells: changes.length,
    kept,
  };
}

function entriesOf(result: ResultName, { formula, row: at }: Filling): (row: AssessedRow) => Entry {
  if (formula === null) return (row) => valueEntry(valueOfRow(row, result));
  const moved = movable(formula);
  // Rows move up from the last, so that a formula never leaves the sheet.
  return ({ row }) => `=${moved(row - at) ?? formula}`;
}

function valueEntry(value: Cell): Entry {
  if (value === null || isCellError(value)) return '';
  return typeof value === 'string' ? textEntry(value) : value;
}

function isSame(entry: Entry, present: Entry): boolean {
  if (typeof entry !== 'string') return entry === present;
  if (!entry.startsWith('=')) return entry.replace(/^'/, '') === present;
  const isFormula = typeof present === 'string' && present.startsWith('=');
  return isFormula && plainFormula(entry) === plainFormula(present);
}

/* Native formulas are long, and one request to Excel on the web holds five megabytes. */
const MOST_CHARACTERS = 1_000_000;

function stepsFor(
  sheet: string,
  { column, use, result }: LaidColumn,
  changes: readonly CellChange[],
): readonly ChangeStep[] {
  const numberFormat = use === 'ours' ? undefined : resultFormats[result];
  return inPieces(changes).map((piece): ChangeStep => {
    const top = piece[0]?.row ?? 0;
    const rows = (piece.at(-1)?.row ?? 0) - top + 1;
    const at = new Map(piece.map((change) => [change.row, change]));
    const lines = Array.from({ length: rows }, (_, index) => at.get(top + index));
    return {
      kind: 'write',
      area: { sheet, row: top, column, rows, columns: 1 },
      entries: lines.map((change) => [change?.entry ?? null]),
      expected: lines.map((change) => [change?.expected ?? null]),
      ...(numberFormat !== undefined && { numberFormat }),
    };
  });
}

function inPieces(changes: readonly CellChange[]): readonly (readonly CellChange[])[] {
  const pieces: CellChange[][] = [];
  let characters = MOST_CHARACTERS;
  for (const change of changes) {
    characters += String(change.entry).length;
    if (characters > MOST_CHARACTERS) {
      pieces.push([]);
      characters = String(change.entry).length;
    }
    pieces.at(-1)?.push(change);
  }
  return pieces;
}
