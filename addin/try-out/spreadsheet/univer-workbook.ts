import type { ICellData, IRange } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import type { FWorkbook, FWorksheet } from '@univerjs/sheets/facade';
import type { Area, PortCell, SheetInfo, TableInfo, WorkbookPort } from '../workbook-port.ts';
import { listenToEdits } from './listen-to-edits.ts';
import { readValue } from './read-cells.ts';
import type { TableNames } from './table-names.ts';
import { toUniverFormula } from './table-names.ts';

function toArea(sheetId: string, range: IRange): Area {
  return {
    sheetId,
    row: range.startRow,
    column: range.startColumn,
    rows: range.endRow - range.startRow + 1,
    columns: range.endColumn - range.startColumn + 1,
  };
}

/** The part of an area that the sheet has: Excel's grid is larger than the one shown here. */
function within(sheet: FWorksheet, area: Area): Area {
  return {
    ...area,
    rows: Math.max(0, Math.min(area.rows, sheet.getMaxRows() - area.row)),
    columns: Math.max(0, Math.min(area.columns, sheet.getMaxColumns() - area.column)),
  };
}

function toCellData(cell: PortCell | null, names: TableNames): ICellData | null {
  if (cell === null) return null;
  if (cell === '') return { v: null, f: null, si: null, p: null };
  if (typeof cell === 'string' && cell.startsWith('=')) return { f: toUniverFormula(cell, names), v: null };
  return { v: cell, f: null, si: null, p: null };
}

function usedArea(sheet: FWorksheet): Area | null {
  let last: { row: number; column: number } | null = null;
  let first: { row: number; column: number } | null = null;
  sheet
    .getSheet()
    .getCellMatrix()
    .forValue((row, column, cell) => {
      if (!cell || ((cell.v === undefined || cell.v === null || cell.v === '') && !cell.f && !cell.p)) return;
      first = { row: Math.min(row, first?.row ?? row), column: Math.min(column, first?.column ?? column) };
      last = { row: Math.max(row, last?.row ?? row), column: Math.max(column, last?.column ?? column) };
    });
  return boundedBy(sheet.getSheetId(), first, last);
}

type Corner = { readonly row: number; readonly column: number } | null;

function boundedBy(sheetId: string, first: Corner, last: Corner): Area | null {
  if (!first || !last) return null;
  return {
    sheetId,
    row: first.row,
    column: first.column,
    rows: last.row - first.row + 1,
    columns: last.column - first.column + 1,
  };
}

function sheetsOf(book: FWorkbook): readonly SheetInfo[] {
  return book.getSheets().map((sheet) => ({
    id: sheet.getSheetId(),
    name: sheet.getSheetName(),
    visibility: sheet.isSheetHidden() ? 'Hidden' : 'Visible',
  }));
}

function tablesOf(book: FWorkbook, names: TableNames): readonly TableInfo[] {
  return book.getTableList().map((table) => ({
    id: table.id,
    name: names.original(table.name),
    area: toArea(table.subUnitId, { ...table.range }),
  }));
}

function selectionOf(book: FWorkbook): Area {
  const range = book.getActiveRange();
  const sheetId = book.getActiveSheet().getSheetId();
  return range ? toArea(sheetId, range.getRange()) : { sheetId, row: 0, column: 0, rows: 1, columns: 1 };
}

/** The open workbook in Univer as the Office.js stand-in sees it. */
export function createUniverWorkbook(univer: FUniver, book: FWorkbook, names: TableNames): WorkbookPort {
  const sheetOf = (id: string): FWorksheet => book.getSheetBySheetId(id) ?? book.getActiveSheet();
  const rangeOf = (area: Area) =>
    sheetOf(area.sheetId).getRange(area.row, area.column, area.rows, area.columns);
  const each = <Read>(
    given: Area,
    read: (sheet: FWorksheet, row: number, column: number) => Read,
  ): Read[][] => {
    const sheet = sheetOf(given.sheetId);
    const area = within(sheet, given);
    return Array.from({ length: area.rows }, (_, row) =>
      Array.from({ length: area.columns }, (__, column) => read(sheet, area.row + row, area.column + column)),
    );
  };
  const edits = listenToEdits(univer, book.getId());
  return {
    sheets: () => sheetsOf(book),
    activeSheetId: () => book.getActiveSheet().getSheetId(),
    activate: (sheetId) => void book.setActiveSheet(sheetId),
    tables: () => tablesOf(book, names),
    values: (area) => each(area, readValue),
    formulas: (area) =>
      each(area, (sheet, row, column) => {
        const formula = sheet.getRange(row, column).getFormula();
        return formula === '' ? readValue(sheet, row, column) : formula;
      }),
    write: (area, cells) =>
      edits.byAddIn(() => {
        const sheet = sheetOf(area.sheetId);
        cells.forEach((line, row) =>
          line.forEach((cell, column) => {
            const data = toCellData(cell, names);
            if (data) sheet.getRange(area.row + row, area.column + column).setValue(data);
          }),
        );
      }),
    usedArea: (sheetId) => usedArea(sheetOf(sheetId)),
    selection: () => selectionOf(book),
    select: (area) => {
      if (book.getActiveSheet().getSheetId() !== area.sheetId) book.setActiveSheet(area.sheetId);
      const sheet = sheetOf(area.sheetId);
      rangeOf(within(sheet, area)).activate();
      sheet.scrollToCell(Math.max(0, area.row - 3), Math.max(0, area.column - 2));
    },
    settings: () => ({ ...(book.getCustomMetadata() ?? {}) }),
    saveSettings: (settings) => void book.setCustomMetadata(settings),
    onSelection: (listener) => {
      const stop = book.onSelectionChange(([range]) => {
        if (range) listener(toArea(book.getActiveSheet().getSheetId(), range));
      });
      return () => stop.dispose();
    },
    onChange: edits.onChange,
  };
}
