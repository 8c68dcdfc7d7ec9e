import type { ICellData } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import { SetRangeValuesMutation, SetStyleCommand } from '@univerjs/sheets';
import type { FWorkbook, FWorksheet } from '@univerjs/sheets/facade';
import type { Area, WorkbookPort } from '../workbook-port.ts';
import { resizeTable } from './resize-table.ts';
import type { TableNames } from './table-names.ts';
import { plainTheme } from './table-theme.ts';

type Structure = Pick<
  WorkbookPort,
  | 'numberFormats'
  | 'formatNumbers'
  | 'isProtected'
  | 'isEditing'
  | 'addSheet'
  | 'removeSheet'
  | 'addTable'
  | 'renameTable'
  | 'removeTable'
  | 'resizeTable'
  | 'parts'
  | 'savePart'
>;

export interface StructureParts {
  readonly univer: FUniver;
  readonly book: FWorkbook;
  readonly names: TableNames;
  /** The sheets that are protected in the file, by id. */
  readonly protectedSheets: ReadonlySet<string>;
}

/** The grid here is smaller than Excel's: what is written beyond it makes it larger. */
export function makeRoom(sheet: FWorksheet, area: Area): void {
  const [rows, columns] = [area.row + area.rows, area.column + area.columns];
  if (rows > sheet.getMaxRows()) sheet.setRowCount(rows + 20);
  if (columns > sheet.getMaxColumns()) sheet.setColumnCount(columns + 4);
}

function toRange({ row, column, rows, columns }: Area) {
  return { startRow: row, startColumn: column, endRow: row + rows - 1, endColumn: column + columns - 1 };
}

/** Where the custom XML parts are kept while the workbook is open: beside the settings, under a name of their own. */
const partsKey = 'partner-city.custom-xml-parts';

function partsOf(book: FWorkbook): Readonly<Record<string, string>> {
  const held: unknown = (book.getCustomMetadata() ?? {})[partsKey];
  // Only `savePart` writes under this name.
  return typeof held === 'object' && held !== null ? (held as Record<string, string>) : {};
}

function savePart(book: FWorkbook, id: string, xml: string | null): void {
  const { [id]: before, ...others } = partsOf(book);
  const parts = xml === null ? others : { ...others, [id]: xml };
  if (xml !== null || before !== undefined)
    void book.setCustomMetadata({ ...(book.getCustomMetadata() ?? {}), [partsKey]: parts });
}

/** The settings without what is kept beside them. */
export function settingsOf(book: FWorkbook): Record<string, unknown> {
  const { [partsKey]: parts, ...settings } = { ...(book.getCustomMetadata() ?? {}) };
  return parts === undefined ? settings : { ...settings };
}

export function saveSettingsTo(book: FWorkbook, settings: Record<string, unknown>): void {
  void book.setCustomMetadata({ ...settings, [partsKey]: partsOf(book) });
}

function formatOf(sheet: FWorksheet, row: number, column: number): string {
  return sheet.getSheet().getComposedCellStyle(row, column).n?.pattern ?? 'General';
}

/* Said to come from the command that styles cells: any other edit without a formula would take the cells' formulas away. */
function toFormatEdit(area: Area, formats: readonly (readonly string[])[]) {
  const cellValue: Record<number, Record<number, ICellData>> = {};
  formats.forEach((line, row) =>
    line.forEach((pattern, column) => {
      (cellValue[area.row + row] ??= {})[area.column + column] = { s: { n: { pattern } } };
    }),
  );
  return { subUnitId: area.sheetId, cellValue, trigger: SetStyleCommand.id };
}

/** Sheets, tables, number formats, protection and custom XML parts of the open workbook in Univer. */
export function createStructure({ univer, book, names, protectedSheets }: StructureParts): Structure {
  const sheetOf = (id: string): FWorksheet => book.getSheetBySheetId(id) ?? book.getActiveSheet();
  const sheetNames = (): readonly string[] => book.getSheets().map((sheet) => sheet.getSheetName());
  const tableSheet = (tableId: string): FWorksheet =>
    sheetOf(book.getTableList().find(({ id }) => id === tableId)?.subUnitId ?? '');
  return {
    numberFormats: (area) =>
      Array.from({ length: area.rows }, (_, row) =>
        Array.from({ length: area.columns }, (__, column) =>
          formatOf(sheetOf(area.sheetId), area.row + row, area.column + column),
        ),
      ),
    formatNumbers: (area, formats) =>
      void univer.syncExecuteCommand(SetRangeValuesMutation.id, {
        unitId: book.getId(),
        ...toFormatEdit(area, formats),
      }),
    isProtected: (sheetId) => protectedSheets.has(sheetId),
    isEditing: () => book.isCellEditing(),
    addSheet: (name) => {
      const before = book.getActiveSheet();
      book.insertSheet(name);
      // Excel leaves the sheet in front where it is.
      book.setActiveSheet(before);
    },
    removeSheet: (sheetId) => void book.deleteSheet(sheetId),
    addTable: async (area, name) => {
      const chosen = names.learn(name, sheetNames());
      const options = { showHeader: true, tableStyleId: plainTheme.name };
      await book.addTable(area.sheetId, chosen, toRange(area), `table-${crypto.randomUUID()}`, options);
    },
    renameTable: async (tableId, name) => {
      await tableSheet(tableId).setTableName(tableId, names.learn(name, sheetNames()));
    },
    removeTable: async (tableId) => {
      await book.removeTable(tableId);
    },
    resizeTable: (tableId, area) => resizeTable(univer, book, tableId, area),
    parts: () => new Map(Object.entries(partsOf(book))),
    savePart: (id, xml) => savePart(book, id, xml),
  };
}
