import type { ICellData, Nullable } from '@univerjs/core';
import { CellValueType } from '@univerjs/core';
import type { FWorksheet } from '@univerjs/sheets/facade';
import type { PortCell } from '../workbook-port.ts';

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
