import { failure, success, type Result } from '../kernel/result.ts';
import { readAddress, sheetSize } from '../kernel/cell-address.ts';
import { readBlock, type CellBlock } from './address.ts';
import type { XlsxIssue } from './xlsx-issue.ts';
import { localName, runParser, strictParser } from './xml.ts';

/** Where an element stands in the text of its part: from its `<` to after its `>`. */
export interface Span {
  readonly start: number;
  /** After the `>` of the start tag. */
  readonly openEnd: number;
  /** After the end tag; the same as `openEnd` when the element closes itself. */
  end: number;
}

/** A formula in a cell; `block` is the cells it serves when it is an array's or shared. */
export interface FormulaSpan {
  readonly kind: string;
  readonly block: CellBlock | undefined;
}

/** A cell in the text, with what it must keep. */
export interface CellSpan extends Span {
  readonly column: number;
  readonly style: string | undefined;
  formula: FormulaSpan | null;
}

/** A row in the text; `row` counts from 0. */
export interface RowSpan extends Span {
  readonly row: number;
  readonly cells: CellSpan[];
}

/** The rows of a sheet's part, with the prefix of its elements' names (`x:`, or none). */
export interface SheetSpans {
  readonly prefix: string;
  readonly data: Span;
  readonly rows: readonly RowSpan[];
  /** What array formulas and what-if tables fill. */
  readonly arrays: readonly CellBlock[];
}

interface State {
  prefix: string;
  data: Span | null;
  readonly rows: RowSpan[];
  readonly arrays: CellBlock[];
  readonly open: string[];
  isBroken: boolean;
}

type TagAttributes = Readonly<Record<string, string | undefined>>;

/** Finds every row and cell of a sheet's part, so that one can be replaced and all else left as it is. */
export function locateCells(part: string, text: string): Result<SheetSpans, XlsxIssue> {
  const state: State = { prefix: '', data: null, rows: [], arrays: [], open: [], isBroken: false };
  const parser = strictParser();
  parser.on('opentag', ({ name, attributes }) => {
    const openEnd = parser.position;
    const span = { start: text.lastIndexOf('<', openEnd - 1), openEnd, end: openEnd };
    enter(state, name, attributes, span);
    state.open.push(localName(name));
  });
  parser.on('closetag', () => {
    const name = state.open.pop() ?? '';
    const ended = endedBy(state, name);
    if (ended !== undefined) ended.end = parser.position;
  });
  const read = runParser(parser, part, text);
  if (!read.ok) return read;
  const { prefix, data, rows, arrays, isBroken } = state;
  if (data === null || isBroken) return failure({ code: 'xlsx.broken-part', detail: part });
  return success({ prefix, data, rows, arrays });
}

function enter(state: State, name: string, attributes: TagAttributes, span: Span): void {
  const local = localName(name);
  const element = elements.get(local);
  if (element === undefined || element.parent !== state.open.at(-1)) return;
  if (local === 'sheetData') state.prefix = name.slice(0, name.indexOf(':') + 1);
  element.enter(state, attributes, span);
}

interface Element {
  readonly parent: string;
  readonly enter: (state: State, attributes: TagAttributes, span: Span) => void;
  /** The element of this name that was entered last. */
  readonly last: (state: State) => { end: number } | null | undefined;
}

const elements: ReadonlyMap<string, Element> = new Map<string, Element>([
  ['c', { parent: 'row', enter: enterCell, last: ({ rows }) => rows.at(-1)?.cells.at(-1) }],
  ['f', { parent: 'c', enter: enterFormula, last: () => null }],
  ['row', { parent: 'sheetData', enter: enterRow, last: ({ rows }) => rows.at(-1) }],
  ['sheetData', { parent: 'worksheet', enter: enterData, last: ({ data }) => data }],
]);

function enterData(state: State, _attributes: TagAttributes, span: Span): void {
  state.data = span;
}

function enterRow(state: State, { r }: TagAttributes, span: Span): void {
  const row = r === undefined ? (state.rows.at(-1)?.row ?? -1) + 1 : Number(r) - 1;
  if (!(row >= 0 && row < sheetSize.rows)) state.isBroken = true;
  state.rows.push({ ...span, row, cells: [] });
}

function enterCell(state: State, { r, s }: TagAttributes, { start, openEnd }: Span): void {
  const row = state.rows.at(-1);
  if (row === undefined) return;
  const column = r === undefined ? (row.cells.at(-1)?.column ?? -1) + 1 : readAddress(r)?.column;
  if (column === undefined) state.isBroken = true;
  else row.cells.push({ start, openEnd, end: openEnd, column, style: s, formula: null });
}

function enterFormula(state: State, { t = 'normal', ref }: TagAttributes): void {
  const cell = state.rows.at(-1)?.cells.at(-1);
  if (cell === undefined) return;
  const block = ref === undefined ? undefined : readBlock(ref);
  cell.formula = { kind: t, block };
  if (block !== undefined && t !== 'shared') state.arrays.push(block);
}

function endedBy(state: State, name: string): { end: number } | undefined {
  const element = elements.get(name);
  if (element === undefined || element.parent !== state.open.at(-1)) return undefined;
  return element.last(state) ?? undefined;
}
