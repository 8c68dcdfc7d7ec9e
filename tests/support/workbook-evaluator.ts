import { functionList } from '../../addin/custom-functions/function-list.ts';
import { areaOfCell } from '../../shared/workbook/change.ts';
import { cellAddress, columnLetters } from '../../shared/kernel/cell-address.ts';
import { isCellError } from '../../shared/kernel/cell.ts';
import { cellOn } from '../../shared/workbook/place-on-sheet.ts';
import type { Sheet, SheetTable } from '../../shared/workbook/sheet.ts';
import { asExcelCalls, CellError } from './excel-functions.ts';
import { runFormula } from './run-formula.ts';

/** What a cell comes to, worked out from its formula and those it reads; errors as their codes. */
export type Evaluate = (sheet: string, address: string) => unknown;

/**
 * Works out the formulas of a workbook in memory by the custom functions themselves. It knows structured references, and
 * of Excel's functions those that result columns use. The test stubs the global `CustomFunctions`.
 */
export function createEvaluator(sheets: readonly Sheet[]): Evaluate {
  const open = new Set<string>();
  const values = new Map<string, unknown>();
  const workOut = (sheet: Sheet, address: string): unknown => {
    const formula = sheet.formulas?.get(address);
    const area = areaOfCell(sheet.name, address);
    if (area === null) throw new Error(`${address} is no address.`);
    const cell = cellOn(sheet, area.row, area.column);
    if (formula === undefined) return isCellError(cell) ? new CellError(cell.error) : cell;
    const plain = toAddresses(formula, sheets, area.row);
    return runFormula(
      plain,
      (column, row, named) => read(named ?? sheet.name, cellAddress(row, column)),
      call,
    );
  };
  const read = (name: string, address: string): unknown => {
    const key = `${name}!${address}`;
    const sheet = sheets.find((each) => each.name === name);
    if (sheet === undefined) throw new Error(`No sheet ${name}.`);
    if (open.has(key)) throw new Error(`${key} reads itself.`);
    if (!values.has(key)) {
      open.add(key);
      values.set(key, single(workOut(sheet, address)));
      open.delete(key);
    }
    return values.get(key);
  };
  return (sheet, address) => {
    const value = read(sheet, address);
    return value instanceof CellError ? value.code : value;
  };
}

function single(value: unknown): unknown {
  return Array.isArray(value) ? single(value[0]) : value;
}

const own: Readonly<Record<string, (...args: readonly unknown[]) => unknown>> = {
  IF: (condition, yes, no) => (condition instanceof CellError ? condition : condition === true ? yes : no),
  INDEX: (from, row, column) =>
    Array.isArray(from) ? (from as unknown[][])[Number(row) - 1]?.[Number(column) - 1] : from,
  CHOOSE: (places, ...items) => choose(places as number[][], items),
};

/* A blank within an array is 0, as in Excel. */
function choose(places: readonly (readonly number[])[], items: readonly unknown[]): unknown[][] {
  const tall = Math.max(...items.map((item) => (Array.isArray(item) ? item.length : 1)));
  const rows = places.length > 1 ? places : Array.from({ length: tall }, () => places[0] ?? []);
  return rows.map((line, row) =>
    line.map((place) => {
      const item = items[place - 1];
      return (Array.isArray(item) ? (item as unknown[][])[row]?.[0] : item) ?? 0;
    }),
  );
}

function call(name: string, args: readonly unknown[]): unknown {
  const excel = own[name];
  if (excel !== undefined) return excel(...args);
  const id = Object.keys(functionList).find((each) => each === name);
  if (id === undefined) throw new Error(`This evaluator does not know ${name}.`);
  const matrices = args.map((arg, index) =>
    index < 3 && !Array.isArray(arg) && arg !== null ? [[arg]] : arg,
  );
  return asExcelCalls(functionList[id as keyof typeof functionList])(...matrices);
}

const structured = /([\p{L}_\\][\p{L}\d_.\\]*)\[((?:'.|[^'[\]]|\[(?:'.|[^'[\]])*\])*)\]/gu;
const quoted = /"(?:[^"]|"")*"/g;

/** A formula with every structured reference as the address that it means in a row of the sheet, counted from 1. */
function toAddresses(formula: string, sheets: readonly Sheet[], row: number): string {
  let plain = '';
  let from = 0;
  const translate = (part: string): string =>
    part.replaceAll(structured, (_, table: string, inside: string) => addressOf(sheets, table, inside, row));
  for (const { 0: text, index } of formula.matchAll(quoted)) {
    plain += translate(formula.slice(from, index)) + text;
    from = index + text.length;
  }
  return plain + translate(formula.slice(from));
}

function addressOf(sheets: readonly Sheet[], name: string, inside: string, thisRow: number): string {
  const sheet = sheets.find(({ tables }) => tables.some((table) => table.name === name));
  const table = sheet?.tables.find((each) => each.name === name);
  if (sheet === undefined || table === undefined) throw new Error(`No table ${name}.`);
  const [top, bottom] = rowsOf(table, inside, thisRow);
  const [left, right] = columnsOf(sheet, table, inside);
  const corner = (column: number, row: number): string => `$${columnLetters(column)}$${String(row)}`;
  const [first, last] = [corner(left, top), corner(right, bottom)];
  return `'${sheet.name.replaceAll("'", "''")}'!${first === last ? first : `${first}:${last}`}`;
}

function columnsOf(sheet: Sheet, table: SheetTable, inside: string): readonly [number, number] {
  const names = inside.replace(/^@|#All|\[#Headers\],?/g, '');
  const spelled = [...names.matchAll(/\[((?:'.|[^'\]])*)\]|^[^[\]]+$/g)].map(
    ([whole, inner]) => inner ?? whole,
  );
  const [first, last] = [spelled[0], spelled.at(-1)];
  if (first === undefined || last === undefined) return [table.column, table.column + table.columns - 1];
  return [columnOf(sheet, table, first), columnOf(sheet, table, last)];
}

function rowsOf({ row, rows }: SheetTable, inside: string, thisRow: number): readonly [number, number] {
  if (inside.startsWith('@')) return [thisRow, thisRow];
  if (inside.startsWith('[#Headers]')) return [row + 1, row + 1];
  return inside === '#All' ? [row + 1, row + rows] : [row + 2, row + rows];
}

function columnOf(sheet: Sheet, table: SheetTable, spelled: string): number {
  const name = spelled.replaceAll(/'(.)/g, '$1');
  for (let column = table.column; column < table.column + table.columns; column += 1) {
    if (cellOn(sheet, table.row + 1, column + 1) === name) return column;
  }
  throw new Error(`The table ${table.name} has no column ${name}.`);
}
