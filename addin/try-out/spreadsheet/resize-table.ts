import type { FUniver } from '@univerjs/core/facade';
import type { FWorkbook } from '@univerjs/sheets/facade';
import { SetSheetTableMutation } from '@univerjs/sheets-table';
import { columnLetters } from '../../../shared/kernel/cell-address.ts';
import type { Area } from '../workbook-port.ts';
import { readValue } from './read-cells.ts';

/**
 * Gives a table another area with the same first cell. Univer 0.25.1 would put the columns that it grows over before its last
 * one and name them anew, and let go of the wrong ones when it shrinks; so its columns change by themselves, each named
 * by its header, and its rows after them.
 */
export async function resizeTable(
  univer: FUniver,
  book: FWorkbook,
  tableId: string,
  area: Area,
): Promise<void> {
  const table = book.getTableList().find(({ id }) => id === tableId);
  const sheet = table && book.getSheetBySheetId(table.subUnitId);
  if (table === undefined || !sheet) return;
  const last = area.column + area.columns - 1;
  const { endColumn } = table.range;
  if (last !== endColumn) {
    const [operationType, index] = last > endColumn ? ['insert', endColumn + 1] : ['delete', last + 1];
    const count = Math.abs(last - endColumn);
    const columnsJson = Array.from({ length: count }, (_, offset) => {
      const header = String(readValue(sheet, area.row, index + offset));
      const displayName = header === '' ? columnLetters(index + offset) : header;
      const id = `${tableId}-${crypto.randomUUID()}`;
      return { id, displayName, dataType: 'none', formula: '', meta: {}, style: {} };
    });
    univer.syncExecuteCommand(SetSheetTableMutation.id, {
      unitId: book.getId(),
      subUnitId: table.subUnitId,
      tableId,
      config: { rowColOperation: { operationType, rowColType: 'column', index, count, columnsJson } },
    });
  }
  await sheet.setTableRange(tableId, {
    startRow: area.row,
    startColumn: area.column,
    endRow: area.row + area.rows - 1,
    endColumn: last,
  });
}
