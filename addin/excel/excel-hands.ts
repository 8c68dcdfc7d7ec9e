import type { Entries, SheetArea } from '../../shared/workbook/change.ts';
import { areaAddress } from '../../shared/workbook/change.ts';
import type { AreaContents, Attempt, WorkbookFailure, WorkbookHands } from '../app/ports.ts';
import { hostFailureOf, type NoteCode } from './run-batch.ts';
import { sheetOfAddress } from './sheet-of-address.ts';
import { toCells } from './to-cells.ts';

/** Hands on the open workbook, within one `Excel.run`. */
export function excelHands(context: Excel.RequestContext, note: NoteCode): WorkbookHands {
  const { worksheets, tables } = context.workbook;
  const attempt = async <Value>(work: () => Promise<Value>): Promise<Attempt<Value, WorkbookFailure>> => {
    try {
      return { ok: true, value: await work() };
    } catch (error) {
      return { ok: false, failure: hostFailureOf(error, note) };
    }
  };
  const rangeOf = (area: SheetArea) => worksheets.getItem(area.sheet).getRange(areaAddress(area));
  const act = (work: () => void): Promise<Attempt<null, WorkbookFailure>> =>
    attempt(async () => {
      work();
      await context.sync();
      return null;
    });
  return {
    readArea: (area) => attempt(() => readArea(context, rangeOf(area))),
    writeArea: (area, entries) =>
      act(() => {
        rangeOf(area).formulas = toMatrix(entries);
      }),
    formatNumbers: (area, formats) =>
      act(() => {
        rangeOf(area).numberFormat = formatsFor(area, formats);
      }),
    isProtected: (sheet) => attempt(() => isProtected(context, sheet)),
    addSheet: (name) => act(() => void worksheets.add(name)),
    usedArea: (sheet) => attempt(() => usedArea(context, sheet)),
    removeSheet: (name) => act(() => worksheets.getItem(name).delete()),
    addTable: (area, name) =>
      act(() => {
        const table = worksheets.getItem(area.sheet).tables.add(areaAddress(area), true);
        table.name = name;
      }),
    removeTable: (name) => act(() => void tables.getItem(name).convertToRange()),
    tableArea: (name) => attempt(() => tableArea(context, name)),
    resizeTable: (name, area) => act(() => tables.getItem(name).resize(areaAddress(area))),
  };
}

async function readArea(context: Excel.RequestContext, range: Excel.Range): Promise<AreaContents> {
  range.load('values,formulas,numberFormat');
  await context.sync();
  return {
    values: toCells(range.values),
    // What Office.js gives for a formula is text, number or boolean; its typings say any.
    entries: range.formulas as Entries,
    numberFormats: range.numberFormat as readonly (readonly string[])[],
  };
}

async function isProtected(context: Excel.RequestContext, sheet: string): Promise<boolean> {
  const { protection } = context.workbook.worksheets.getItem(sheet);
  protection.load('protected');
  await context.sync();
  return protection.protected;
}

async function usedArea(context: Excel.RequestContext, sheet: string): Promise<SheetArea | null> {
  const used = context.workbook.worksheets.getItem(sheet).getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  await context.sync();
  if (used.isNullObject) return null;
  return {
    sheet,
    row: used.rowIndex + 1,
    column: used.columnIndex + 1,
    rows: used.rowCount,
    columns: used.columnCount,
  };
}

async function tableArea(context: Excel.RequestContext, name: string): Promise<SheetArea> {
  const range = context.workbook.tables.getItem(name).getRange();
  range.load('address,rowIndex,columnIndex,rowCount,columnCount');
  await context.sync();
  return {
    sheet: sheetOfAddress(range.address),
    row: range.rowIndex + 1,
    column: range.columnIndex + 1,
    rows: range.rowCount,
    columns: range.columnCount,
  };
}

/* Office.js wants matrices it may keep. */
function toMatrix(entries: Entries): (string | number | boolean | null)[][] {
  return entries.map((line) => [...line]);
}

function formatsFor(area: SheetArea, formats: string | readonly (readonly string[])[]): string[][] {
  if (typeof formats !== 'string') return formats.map((line) => [...line]);
  return Array.from({ length: area.rows }, () => new Array<string>(area.columns).fill(formats));
}
