import type { Cell } from '../../../shared/kernel/cell.ts';
import { errorSpelledBy, isCellError } from '../../../shared/kernel/cell.ts';
import { cellAddress } from '../../../shared/kernel/cell-address.ts';
import type { CellEdit } from '../../../shared/xlsx/edit-workbook.ts';
import type { SheetFile, WorkbookFile } from '../../../shared/xlsx/workbook-file.ts';
import { spilledCells } from '../spreadsheet/spilled-cells.ts';
import type { Area, PortCell, WorkbookPort } from '../workbook-port.ts';

/** What differs between the opened file and the sheet now. */
export interface ChangedCells {
  readonly edits: readonly CellEdit[];
  /** Cells where a formula was typed: their value goes into the copy, the formula does not. */
  readonly typedFormulas: number;
}

function asText(cell: Cell | undefined): PortCell {
  if (cell === undefined || cell === null) return '';
  return isCellError(cell) ? cell.error : cell;
}

function asCell(value: PortCell): Cell {
  const error = typeof value === 'string' ? errorSpelledBy(value) : undefined;
  if (error !== undefined) return { error };
  return value === '' ? null : value;
}

function isFormula(cell: PortCell): boolean {
  return typeof cell === 'string' && cell.startsWith('=');
}

/** Everything that the file holds on a sheet, and everything that the sheet holds now. */
function extent(sheet: SheetFile, used: Area | null): { readonly rows: number; readonly columns: number } {
  const widest = sheet.cells.reduce((most, line) => Math.max(most, line.length), 0);
  const { row, rows, column, columns } = used ?? { row: 0, rows: 0, column: 0, columns: 0 };
  return {
    rows: Math.max(sheet.origin.row + sheet.cells.length, row + rows),
    columns: Math.max(sheet.origin.column + widest, column + columns),
  };
}

function changedInSheet(sheet: SheetFile, sheetId: string, workbook: WorkbookPort): ChangedCells {
  const area = { sheetId, row: 0, column: 0, ...extent(sheet, workbook.usedArea(sheetId)) };
  const formulas = workbook.formulas(area);
  const edits: CellEdit[] = [];
  let typedFormulas = 0;
  const isSpilled = spilledCells(sheet);
  workbook.values(area).forEach((line, row) =>
    line.forEach((value, column) => {
      const address = cellAddress(row, column);
      const hasFormula = isFormula(formulas[row]?.[column] ?? '');
      const hadFormula = sheet.formulas.has(address);
      const before = asText(sheet.cells[row - sheet.origin.row]?.[column - sheet.origin.column]);
      if (isSpilled(row, column) || (hadFormula ? hasFormula : value === before)) return;
      if (hasFormula) typedFormulas++;
      edits.push({ sheet: sheet.name, cell: address, value: asCell(value) });
    }),
  );
  return { edits, typedFormulas };
}

/** The inputs that were changed since the file was opened. Results of the file's own formulas are no edits: the copy recalculates them. */
export function changedCells(file: WorkbookFile, workbook: WorkbookPort): ChangedCells {
  const ids = new Map(workbook.sheets().map(({ id, name }) => [name, id]));
  const changes = file.sheets.flatMap((sheet) => {
    const id = ids.get(sheet.name);
    return id === undefined ? [] : [changedInSheet(sheet, id, workbook)];
  });
  return {
    edits: changes.flatMap(({ edits }) => edits),
    typedFormulas: changes.reduce((sum, { typedFormulas }) => sum + typedFormulas, 0),
  };
}
