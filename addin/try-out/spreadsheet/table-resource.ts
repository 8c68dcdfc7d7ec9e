import type { Cell } from '../../../shared/kernel/cell.ts';
import { isCellError } from '../../../shared/kernel/cell.ts';
import { columnLetters } from '../../../shared/kernel/cell-address.ts';
import type { SheetTable } from '../../../shared/workbook/sheet.ts';
import type { SheetFile } from '../../../shared/xlsx/workbook-file.ts';
import { toSheetId } from './sheet-id.ts';
import type { TableNames } from './table-names.ts';
import { plainTheme } from './table-theme.ts';

function titleOf(cell: Cell | undefined, column: number): string {
  return cell === undefined || cell === null || isCellError(cell) ? columnLetters(column) : String(cell);
}

/** One table in the JSON form in which Univer's table plugin keeps its own. */
function toTable(sheet: SheetFile, table: SheetTable, names: TableNames) {
  const headers = sheet.cells[table.row - sheet.origin.row] ?? [];
  const id = `table-${table.name}`;
  return {
    id,
    name: names.inUniver.get(table.name) ?? table.name,
    range: {
      startRow: table.row,
      startColumn: table.column,
      endRow: table.row + table.rows - 1,
      endColumn: table.column + table.columns - 1,
    },
    options: { showHeader: true, tableStyleId: plainTheme.name },
    columns: Array.from({ length: table.columns }, (_, index) => ({
      id: `${id}-${index}`,
      displayName: titleOf(headers[table.column + index - sheet.origin.column], table.column + index),
      dataType: 'none',
      formula: '',
      meta: {},
      style: {},
    })),
    filters: { tableColumnFilterList: [] },
    meta: {},
  };
}

/** The workbook's tables in the form in which Univer's table plugin loads them. */
export function tableResource(
  sheets: readonly SheetFile[],
  names: TableNames,
): { readonly name: string; readonly data: string } {
  const bySheet = sheets.map((sheet, index) => [
    toSheetId(index),
    sheet.tables.map((table) => toTable(sheet, table, names)),
  ]);
  return { name: 'SHEET_TABLE_PLUGIN', data: JSON.stringify(Object.fromEntries(bySheet)) };
}
