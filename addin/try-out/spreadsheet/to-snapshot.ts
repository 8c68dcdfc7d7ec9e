import type { ICellData, IWorkbookData, IWorksheetData } from '@univerjs/core';
import { BooleanNumber, CellValueType, LocaleType } from '@univerjs/core';
import type { Cell } from '../../../shared/kernel/cell.ts';
import { isCellError } from '../../../shared/kernel/cell.ts';
import type { SheetFile, WorkbookFile } from '../../../shared/xlsx/workbook-file.ts';
import { areaOf } from '../stand-in/place.ts';
import type { SheetFont } from './cell-style.ts';
import { toStyle } from './cell-style.ts';
import { toSheetId } from './sheet-id.ts';
import { spilledCells } from './spilled-cells.ts';
import type { TableNames } from './table-names.ts';
import { toUniverFormula } from './table-names.ts';
import { tableResource } from './table-resource.ts';
import { validationResource } from './validation-resource.ts';

/** What the file does not say: how its tables are called here, and the font of the machine. */
export interface Look {
  readonly names: TableNames;
  readonly font: SheetFont;
}

function toValue(cell: Cell): ICellData {
  if (cell === null) return {};
  if (isCellError(cell)) return { v: cell.error, t: CellValueType.STRING };
  if (typeof cell === 'boolean') return { v: cell ? 1 : 0, t: CellValueType.BOOLEAN };
  return { v: cell, t: typeof cell === 'number' ? CellValueType.NUMBER : CellValueType.STRING };
}

/** Excel's width in characters of its standard font, as pixels; the 5 are its margins. */
function toPixels(characters: number): number {
  return Math.floor(characters * 7 + 5);
}

function cellsOf(sheet: SheetFile, names: TableNames): Record<number, Record<number, ICellData>> {
  const cells: Record<number, Record<number, ICellData>> = {};
  const put = (row: number, column: number, data: ICellData): void => {
    const cell = ((cells[row] ??= {})[column] ??= {});
    Object.assign(cell, data);
  };
  const isSpilled = spilledCells(sheet);
  sheet.cells.forEach((line, row) =>
    line.forEach((cell, column) => {
      const [atRow, atColumn] = [sheet.origin.row + row, sheet.origin.column + column];
      if (cell !== null && !isSpilled(atRow, atColumn)) put(atRow, atColumn, toValue(cell));
    }),
  );
  for (const [address, formula] of sheet.formulas) {
    const { row, column } = areaOf('', address);
    put(row, column, { f: toUniverFormula(`=${formula}`, names) });
  }
  for (const [address, style] of sheet.styleOf) {
    const { row, column } = areaOf('', address);
    if (style !== 0) put(row, column, { s: String(style) });
  }
  return cells;
}

function columnsOf(sheet: SheetFile, count: number): IWorksheetData['columnData'] {
  const columns: IWorksheetData['columnData'] = {};
  for (const { from, to, width, hidden } of sheet.columns) {
    for (let column = from - 1; column < Math.min(to, count); column++) {
      columns[column] = {
        ...(width === undefined ? {} : { w: toPixels(width) }),
        ...(hidden ? { hd: BooleanNumber.TRUE } : {}),
      };
    }
  }
  return columns;
}

function rowsOf(sheet: SheetFile, count: number): IWorksheetData['rowData'] {
  const rows: IWorksheetData['rowData'] = {};
  for (const { row, height, hidden } of sheet.rows) {
    if (row > count) continue;
    rows[row - 1] = {
      ...(height === undefined ? {} : { h: Math.round((height * 4) / 3), ia: BooleanNumber.FALSE }),
      ...(hidden ? { hd: BooleanNumber.TRUE } : {}),
    };
  }
  return rows;
}

function freezeOf({ frozen }: SheetFile): IWorksheetData['freeze'] {
  const { rows = 0, columns = 0 } = frozen ?? {};
  return {
    ySplit: rows,
    xSplit: columns,
    startRow: rows > 0 ? rows : -1,
    startColumn: columns > 0 ? columns : -1,
  };
}

/** The grid to show: what is used, and room to write beside and below it. */
function extentOf(sheet: SheetFile): { rowCount: number; columnCount: number } {
  const usedColumns = sheet.cells.reduce((most, line) => Math.max(most, line.length), 0);
  return {
    rowCount: Math.max(60, sheet.origin.row + sheet.cells.length + 20),
    columnCount: Math.max(26, sheet.origin.column + usedColumns + 4),
  };
}

function toSheet(sheet: SheetFile, index: number, { names, font }: Look): Partial<IWorksheetData> {
  const extent = extentOf(sheet);
  return {
    id: toSheetId(index),
    name: sheet.name,
    hidden: sheet.state === 'visible' ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    ...extent,
    defaultStyle: font,
    defaultColumnWidth: 68,
    defaultRowHeight: 20,
    cellData: cellsOf(sheet, names),
    columnData: columnsOf(sheet, extent.columnCount),
    rowData: rowsOf(sheet, extent.rowCount),
    freeze: freezeOf(sheet),
    mergeData: sheet.merges.map((address) => {
      const { row, column, rows, columns } = areaOf('', address);
      return {
        startRow: row,
        startColumn: column,
        endRow: row + rows - 1,
        endColumn: column + columns - 1,
      };
    }),
  };
}

/** A workbook file as Univer opens it. What the file has and Univer does not stays in the file, which is never written over. */
export function toSnapshot(id: string, file: WorkbookFile, look: Look): Partial<IWorkbookData> {
  return {
    id,
    name: id,
    locale: LocaleType.EN_US,
    styles: Object.fromEntries(file.styles.map((style, index) => [String(index), toStyle(style)])),
    sheetOrder: file.sheets.map((_, index) => toSheetId(index)),
    sheets: Object.fromEntries(
      file.sheets.map((sheet, index) => [toSheetId(index), toSheet(sheet, index, look)]),
    ),
    resources: [tableResource(file.sheets, look.names), validationResource(file.sheets)],
  };
}
