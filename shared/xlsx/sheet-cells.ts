import type { Cell, Grid } from '../kernel/cell.ts';
import { columnLetters } from '../kernel/cell-address.ts';
import { readAddress, sheetSize, type CellPlace } from './address.ts';
import { readCellValue } from './cell-value.ts';
import { shiftFormula, showFormula } from './formula.ts';
import type { Attributes, XmlHandlers } from './xml.ts';

/** What cells mean elsewhere in the file. */
export interface CellsContext {
  readonly strings: readonly string[];
  /** By style: days to add to a number, above 0 where a file counts its dates from 1904. */
  readonly dateShiftOf: (style: number) => number;
}

/** The cells of a sheet as read so far. */
export interface ReadCells {
  readonly handlers: XmlHandlers;
  readonly formulas: ReadonlyMap<string, string>;
  readonly styleOf: ReadonlyMap<string, number>;
  /** The used part as a grid, or undefined when it is too large to hold. */
  readonly toGrid: () => { readonly cells: Grid; readonly origin: CellPlace } | undefined;
  /** Set when a cell lies outside a worksheet or the formulas grow beyond all measure. */
  readonly isBroken: () => boolean;
}

interface Current {
  place: CellPlace;
  address: string;
  type: string;
  style: number;
  value: string | null;
  inline: string | null;
  formula: Attributes | null;
}

interface SharedFormula {
  readonly text: string;
  readonly place: CellPlace;
}

/** More than any workbook of people holds; shared formulas and far cells could otherwise grow without end. */
const most = { cells: 8_000_000, formulaCharacters: 100_000_000 } as const;

/** Gathers the cells of a sheet while its part is read. Rows and cells without an address follow the one before. */
export function gatherCells(context: CellsContext): ReadCells {
  const rows = new Map<number, Map<number, Cell>>();
  const formulas = new Map<string, string>();
  const styleOf = new Map<string, number>();
  const shared = new Map<string, SharedFormula>();
  let row = -1;
  let column = -1;
  let current: Current | null = null;
  let characters = 0;
  let isBroken = false;

  const startRow = ({ r }: Attributes): void => {
    row = r === undefined ? row + 1 : Number(r) - 1;
    column = -1;
    if (!(row >= 0 && row < sheetSize.rows)) isBroken = true;
  };
  const startCell = ({ r, t = 'n', s }: Attributes): void => {
    const place = r === undefined ? { row, column: column + 1 } : readAddress(r);
    if (place === undefined || place.column >= sheetSize.columns) {
      isBroken = true;
      return;
    }
    column = place.column;
    const address = r ?? `${columnLetters(column)}${String(row + 1)}`;
    current = { place, address, type: t, style: Number(s ?? 0), value: null, inline: null, formula: null };
  };
  const endFormula = (text: string, parent: string): void => {
    if (parent !== 'c' || current === null) return;
    const formula = formulaOf(text, current, shared);
    if (formula === undefined) return;
    characters += formula.length;
    if (characters > most.formulaCharacters) isBroken = true;
    else formulas.set(current.address, showFormula(formula));
  };
  const endCell = (): void => {
    if (current === null) return;
    if (current.style !== 0) styleOf.set(current.address, current.style);
    const value = readCellValue(current, { ...context, dateShift: context.dateShiftOf(current.style) });
    if (value !== null) put(rows, current.place, value);
    current = null;
  };

  return {
    formulas,
    styleOf,
    isBroken: () => isBroken,
    toGrid: () => toGrid(rows),
    handlers: {
      open: {
        row: startRow,
        c: (attributes, parent) => {
          if (parent === 'row') startCell(attributes);
        },
        f: (attributes, parent) => {
          if (parent === 'c' && current !== null) current.formula = attributes;
        },
      },
      close: {
        f: endFormula,
        v: (text, parent) => {
          if (parent === 'c' && current !== null) current.value = text;
        },
        t: (text, parent) => {
          if ((parent === 'is' || parent === 'r') && current !== null) {
            current.inline = (current.inline ?? '') + text;
          }
        },
        c: endCell,
      },
    },
  };
}

/* The first cell of a shared formula holds its text; the others name it by number. */
function formulaOf(
  text: string,
  { place, formula }: Current,
  shared: Map<string, SharedFormula>,
): string | undefined {
  const index = formula?.['t'] === 'shared' ? (formula['si'] ?? '') : undefined;
  if (index === undefined) return text === '' ? undefined : text;
  if (text !== '') {
    shared.set(index, { text, place });
    return text;
  }
  const first = shared.get(index);
  return first && shiftFormula(first.text, place.row - first.place.row, place.column - first.place.column);
}

function put(rows: Map<number, Map<number, Cell>>, { row, column }: CellPlace, value: Cell): void {
  const cells = rows.get(row) ?? new Map<number, Cell>();
  rows.set(row, cells.set(column, value));
}

const blankRow: readonly Cell[] = [];

function toGrid(rows: ReadonlyMap<number, ReadonlyMap<number, Cell>>): ReturnType<ReadCells['toGrid']> {
  let top = Infinity;
  let bottom = -1;
  let left = Infinity;
  let count = 0;
  const ends = new Map<number, number>();
  for (const [row, cells] of rows) {
    let end = -1;
    for (const column of cells.keys()) {
      left = Math.min(left, column);
      end = Math.max(end, column);
    }
    ends.set(row, end);
    top = Math.min(top, row);
    bottom = Math.max(bottom, row);
  }
  if (bottom < 0) return { cells: [], origin: { row: 0, column: 0 } };
  for (const end of ends.values()) count += end - left + 1;
  if (count > most.cells) return undefined;
  const grid = Array.from({ length: bottom - top + 1 }, (_, index): readonly Cell[] => {
    const cells = rows.get(top + index);
    if (cells === undefined) return blankRow;
    const length = (ends.get(top + index) ?? -1) - left + 1;
    return Array.from({ length }, (_cell, offset) => cells.get(left + offset) ?? null);
  });
  return { cells: grid, origin: { row: top, column: left } };
}
