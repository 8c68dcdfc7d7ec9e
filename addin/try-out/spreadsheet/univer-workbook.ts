import type { ICellData, IDisposable, IRange } from '@univerjs/core';
import { CellValueType } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import { SetRangeValuesCommand } from '@univerjs/sheets';
import type { FWorkbook, FWorksheet } from '@univerjs/sheets/facade';
import type { Area, PortCell, SheetInfo, TableInfo, WorkbookPort } from '../workbook-port.ts';
import type { EditListener } from './listen-to-edits.ts';
import { listenToEdits } from './listen-to-edits.ts';
import { readFormula, readValue, usedArea } from './read-cells.ts';
import { toExcelFormula, type TableNames } from './table-names.ts';
import { translateFormulas } from './translate-formulas.ts';
import { createStructure, makeRoom, saveSettingsTo, settingsOf } from './univer-structure.ts';

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

type ReadCell = (sheet: FWorksheet, row: number, column: number) => PortCell;

/** Excel's own limit for one reading. */
const mostCells = 5_000_000;

/* Beyond the grid that is shown Excel's goes on, blank; of a whole sheet only the part that is shown is given. */
function readEach(sheet: FWorksheet, given: Area, read: ReadCell): PortCell[][] {
  const shown = within(sheet, given);
  const area = given.rows * given.columns > mostCells ? shown : given;
  const isShown = (row: number, column: number) => row < shown.rows && column < shown.columns;
  return Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (__, column) =>
      isShown(row, column) ? read(sheet, area.row + row, area.column + column) : '',
    ),
  );
}

function toCellData(cell: PortCell): ICellData {
  if (cell === '') return { v: null, f: null, si: null, p: null };
  if (typeof cell !== 'string') return { v: cell, f: null, si: null, p: null };
  if (cell.startsWith('=')) return { f: cell, v: null, p: null };
  // What stands after an apostrophe is text, whatever it spells.
  const isForced = cell.startsWith("'");
  const t = isForced ? CellValueType.FORCE_STRING : CellValueType.STRING;
  return { v: isForced ? cell.slice(1) : cell, t, f: null, si: null, p: null };
}

/** Reads formulas with the names of the tables as the file has them. */
function readFormulaAs(names: TableNames): ReadCell {
  return (sheet, row, column) => {
    const formula = readFormula(sheet, row, column);
    return typeof formula === 'string' && formula.startsWith('=') ? toExcelFormula(formula, names) : formula;
  };
}

/** One edit for the whole area, as Excel makes of one assignment. */
function toEdit(area: Area, cells: readonly (readonly (PortCell | null)[])[]) {
  const value: Record<number, Record<number, ICellData>> = {};
  cells.forEach((line, row) =>
    line.forEach((cell, column) => {
      if (cell !== null) (value[area.row + row] ??= {})[area.column + column] = toCellData(cell);
    }),
  );
  return { subUnitId: area.sheetId, value };
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
  const range = book.getActiveRange()?.getRange();
  const sheetId = book.getActiveSheet().getSheetId();
  return range ? toArea(sheetId, range) : { sheetId, row: 0, column: 0, rows: 1, columns: 1 };
}

function select(book: FWorkbook, area: Area): void {
  if (book.getActiveSheet().getSheetId() !== area.sheetId) book.setActiveSheet(area.sheetId);
  const sheet = book.getActiveSheet();
  const { row, column, rows, columns } = within(sheet, area);
  sheet.getRange(row, column, rows, columns).activate();
  // Some cells before it stay in view, so that the eye finds its row and heading.
  sheet.scrollToCell(Math.max(0, row - 3), Math.max(0, column - 2));
}

/** An open workbook, and how to let go of it: Univer's listeners would outlive it and fail. */
export interface UniverWorkbook {
  readonly port: WorkbookPort;
  close(): void;
}

interface PortParts {
  readonly edits: EditListener;
  readonly listening: IDisposable[];
  readonly names: TableNames;
  readonly protectedSheets: ReadonlySet<string>;
}

/** The open workbook in Univer as the Office.js stand-in sees it. */
function createPort(univer: FUniver, book: FWorkbook, parts: PortParts): WorkbookPort {
  const { edits, listening, names, protectedSheets } = parts;
  const sheetOf = (id: string): FWorksheet => book.getSheetBySheetId(id) ?? book.getActiveSheet();
  return {
    ...createStructure({ univer, book, names, protectedSheets }),
    sheets: () => sheetsOf(book),
    activeSheetId: () => book.getActiveSheet().getSheetId(),
    activate: (sheetId) => void book.setActiveSheet(sheetId),
    tables: () => tablesOf(book, names),
    values: (area) => readEach(sheetOf(area.sheetId), area, readValue),
    formulas: (area) => readEach(sheetOf(area.sheetId), area, readFormulaAs(names)),
    write: (area, cells) =>
      edits.byAddIn(() => {
        makeRoom(sheetOf(area.sheetId), area);
        const edit = { unitId: book.getId(), ...toEdit(area, cells) };
        univer.syncExecuteCommand(SetRangeValuesCommand.id, edit);
      }),
    usedArea: (sheetId) => usedArea(sheetOf(sheetId)),
    selection: () => selectionOf(book),
    select: (area) => select(book, area),
    settings: () => settingsOf(book),
    saveSettings: (settings) => saveSettingsTo(book, settings),
    onSelection: (listener) => {
      const stop = book.onSelectionChange(([range]) => {
        if (range) listener(toArea(book.getActiveSheet().getSheetId(), range));
      });
      listening.push(stop);
      return () => stop.dispose();
    },
    onChange: (listener) => edits.onChange(listener),
    onCalculated: (listener) => {
      const stop = univer.getFormula().calculationEnd(listener);
      listening.push(stop);
      return () => stop.dispose();
    },
  };
}

export interface UniverWorkbookParts {
  readonly names: TableNames;
  readonly protectedSheets: ReadonlySet<string>;
}

export function createUniverWorkbook(
  univer: FUniver,
  book: FWorkbook,
  { names, protectedSheets }: UniverWorkbookParts,
): UniverWorkbook {
  const listening: IDisposable[] = [];
  const port = createPort(univer, book, {
    edits: listenToEdits(univer, book.getId(), listening),
    listening,
    names,
    protectedSheets,
  });
  listening.push(translateFormulas(univer, book, names));
  return { port, close: () => listening.forEach((each) => each.dispose()) };
}
