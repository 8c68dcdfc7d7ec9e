import type { Area, SheetInfo, WorkbookPort } from '../workbook-port.ts';
import { columnLetters, readAddress, sheetInFormula } from '../../../shared/kernel/cell-address.ts';
import { OfficeError } from './office-error.ts';

/** The rectangle that an address like `B2`, `$B$2:D9` or `Register!B2` means on a sheet. */
export function areaOf(sheetId: string, address: string): Area {
  const [first = '', last = first] = address.slice(address.lastIndexOf('!') + 1).split(':');
  const [from, to] = [readAddress(first), readAddress(last)];
  if (from === undefined || to === undefined)
    throw new OfficeError('InvalidArgument', `"${address}" is no address the try-out understands.`);
  const [row, column] = [Math.min(from.row, to.row), Math.min(from.column, to.column)];
  return {
    sheetId,
    row,
    column,
    rows: Math.abs(from.row - to.row) + 1,
    columns: Math.abs(from.column - to.column) + 1,
  };
}

/** `B2` or `B2:D9`, without the sheet. */
export function localAddress(area: Area): string {
  const first = `${columnLetters(area.column)}${area.row + 1}`;
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${columnLetters(area.column + area.columns - 1)}${area.row + area.rows}`;
}

/** `Register!B2`, the sheet's name quoted where Excel quotes it. */
export function fullAddress(area: Area, sheetName: string): string {
  return `${sheetInFormula(sheetName)}!${localAddress(area)}`;
}

/** A sheet by its id or, letter case ignored, by its name. */
export function findSheet(port: WorkbookPort, key: string): SheetInfo | null {
  const sheets = port.sheets();
  return (
    sheets.find((sheet) => sheet.id === key) ??
    sheets.find((sheet) => sheet.name.toLowerCase() === key.toLowerCase()) ??
    null
  );
}
