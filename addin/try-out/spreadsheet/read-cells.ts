import type { ICellData, Nullable } from '@univerjs/core';
import { CellValueType } from '@univerjs/core';
import type { FWorksheet } from '@univerjs/sheets/facade';
import type { Area, PortCell } from '../workbook-port.ts';

/** A cell's value as Office.js would give it. */
function valueOf(cell: Nullable<ICellData>): PortCell | null {
  if (!cell) return null;
  if (cell.p?.body) return cell.p.body.dataStream.replace(/[\r\n]+$/, '');
  if (cell.v === undefined || cell.v === null) return null;
  return cell.t === CellValueType.BOOLEAN ? Boolean(cell.v) && cell.v !== 'FALSE' : cell.v;
}

/**
 * The value at a place; '' where blank. A cell that another cell's array spilled into holds nothing of its own: Univer
 * shows that value only through its drawing chain, which is asked second because it formats numbers.
 */
export function readValue(sheet: FWorksheet, row: number, column: number): PortCell {
  const own = valueOf(sheet.getSheet().getCellRaw(row, column));
  if (own !== null) return own;
  return valueOf(sheet.getSheet().getCell(row, column)) ?? '';
}

/** The formula at a place with its equals sign, or the value where there is none. */
export function readFormula(sheet: FWorksheet, row: number, column: number): PortCell {
  const formula = sheet.getRange(row, column).getFormula();
  return formula === '' ? readValue(sheet, row, column) : formula;
}

function holdsSomething(cell: Nullable<ICellData>): boolean {
  if (!cell) return false;
  return Boolean(cell.f ?? cell.si ?? cell.p) || (cell.v !== undefined && cell.v !== null && cell.v !== '');
}

/** The smallest rectangle around everything that holds a value or a formula; null for an empty sheet. */
export function usedArea(sheet: FWorksheet): Area | null {
  const rows: number[] = [];
  const columns: number[] = [];
  sheet
    .getSheet()
    .getCellMatrix()
    .forValue((row, column, cell) => {
      if (!holdsSomething(cell)) return;
      rows.push(row);
      columns.push(column);
    });
  return boundedBy(sheet.getSheetId(), rows, columns);
}

/** The rectangle around places given by their rows and columns; null where there are none. */
export function boundedBy(sheetId: string, rows: readonly number[], columns: readonly number[]): Area | null {
  if (rows.length === 0) return null;
  const least = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.min(a, b));
  const most = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.max(a, b));
  const [row, column] = [least(rows), least(columns)];
  return { sheetId, row, column, rows: most(rows) - row + 1, columns: most(columns) - column + 1 };
}
