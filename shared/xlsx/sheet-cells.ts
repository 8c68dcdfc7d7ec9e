import type { Cell } from '../kernel/cell.ts';
import { cellAddress, readAddress, sheetSize, type CellPlace } from '../kernel/cell-address.ts';
import { readCellValue } from './cell-value.ts';
import { shiftFormula, showFormula } from './formula.ts';
import { gridOf, type CellRows, type UsedGrid } from './used-grid.ts';
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
  /** By the address of an array formula: the cells that it fills. */
  readonly spills: ReadonlyMap<string, string>;
  /** The used part as a grid, or undefined when it is too large to hold. */
  readonly toGrid: () => UsedGrid | undefined;
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

/** More than any workbook of people holds; shared formulas could otherwise grow without end. */
const mostFormulaCharacters = 100_000_000;

interface State {
  readonly context: CellsContext;
  readonly rows: CellRows;
  readonly formulas: Map<string, string>;
  readonly spills: Map<string, string>;
  readonly styleOf: Map<string, number>;
  readonly shared: Map<string, SharedFormula>;
  row: number;
  column: number;
  current: Current | null;
  formulaCharacters: number;
  isBroken: boolean;
}

/** Gathers the cells of a sheet while its part is read. Rows and cells without an address follow the one before. */
export function gatherCells(context: CellsContext): ReadCells {
  const state: State = {
    context,
    rows: new Map(),
    formulas: new Map(),
    spills: new Map(),
    styleOf: new Map(),
    shared: new Map(),
    row: -1,
    column: -1,
    current: null,
    formulaCharacters: 0,
    isBroken: false,
  };
  return {
    formulas: state.formulas,
    spills: state.spills,
    styleOf: state.styleOf,
    isBroken: () => state.isBroken,
    toGrid: () => gridOf(state.rows),
    handlers: handlersOf(state),
  };
}

function handlersOf(state: State): XmlHandlers {
  const within = (isInside: boolean, change: (current: Current) => void): void => {
    if (isInside && state.current !== null) change(state.current);
  };
  return {
    open: {
      row: (attributes) => startRow(state, attributes),
      c: (attributes, parent) => {
        if (parent === 'row') startCell(state, attributes);
      },
      f: (attributes, parent) => within(parent === 'c', (current) => (current.formula = attributes)),
    },
    close: {
      f: (text, parent) => within(parent === 'c', (current) => endFormula(state, current, text)),
      v: (text, parent) => within(parent === 'c', (current) => (current.value = text)),
      t: (text, parent) =>
        within(
          parent === 'is' || parent === 'r',
          (current) => (current.inline = (current.inline ?? '') + text),
        ),
      c: () => within(true, (current) => endCell(state, current)),
    },
  };
}

function startRow(state: State, { r }: Attributes): void {
  state.row = r === undefined ? state.row + 1 : Number(r) - 1;
  state.column = -1;
  if (!(state.row >= 0 && state.row < sheetSize.rows)) state.isBroken = true;
}

function startCell(state: State, { r, t = 'n', s = '0' }: Attributes): void {
  const place = r === undefined ? { row: state.row, column: state.column + 1 } : readAddress(r);
  if (place === undefined || place.column >= sheetSize.columns) {
    state.isBroken = true;
    return;
  }
  state.column = place.column;
  const address = r ?? cellAddress(place.row, place.column);
  state.current = { place, address, type: t, style: Number(s), value: null, inline: null, formula: null };
}

function endFormula(state: State, current: Current, text: string): void {
  const formula = formulaOf(text, current, state.shared);
  if (formula === undefined) return;
  state.formulaCharacters += formula.length;
  if (state.formulaCharacters > mostFormulaCharacters) state.isBroken = true;
  else state.formulas.set(current.address, showFormula(formula));
  const filled = current.formula?.['t'] === 'array' ? current.formula['ref'] : undefined;
  if (filled !== undefined) state.spills.set(current.address, filled);
}

function endCell(state: State, current: Current): void {
  const { strings, dateShiftOf } = state.context;
  if (current.style !== 0) state.styleOf.set(current.address, current.style);
  const stored = readCellValue(current, { strings, dateShift: dateShiftOf(current.style) });
  const value = isUncalculated(state, current) ? unknownResult : stored;
  if (value !== null) put(state.rows, current.place, value);
  state.current = null;
}

const unknownResult: Cell = { error: '#VALUE!' };

/*
 * A program that writes formulas without calculating them leaves no result. That is not a blank: whoever reads the cell
 * must say so. Our own formulas are worked out anew in any case.
 */
function isUncalculated({ formulas }: State, { value, inline, formula, address }: Current): boolean {
  if (formula === null || value !== null || inline !== null) return false;
  return !(formulas.get(address) ?? '').includes('PARTNERCITY.');
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

function put(rows: CellRows, { row, column }: CellPlace, value: Cell): void {
  const cells = rows.get(row) ?? new Map<number, Cell>();
  rows.set(row, cells.set(column, value));
}
