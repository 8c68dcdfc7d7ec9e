import type { CellValue, Worksheet } from 'exceljs';
import { cellAddress } from '../../shared/kernel/cell-address.ts';
import type { Cell, Grid } from '../../shared/kernel/cell.ts';
import { storedFormula } from './formulas.ts';
import { toCellValue } from './table.ts';

/** Writes a formula that spills (row and column from 1), with the values that it fills its cells with. */
export function putSpill(
  sheet: Worksheet,
  { row, column }: { readonly row: number; readonly column: number },
  formula: string,
  cells: Grid,
): void {
  const width = cells[0]?.length ?? 1;
  const first = cellAddress(row - 1, column - 1);
  const last = cellAddress(row - 2 + cells.length, column - 2 + width);
  cells.forEach((line, down) => {
    line.forEach((cell, right) => {
      sheet.getCell(row + down, column + right).value = toCellValue(cell);
    });
  });
  sheet.getCell(row, column).value = spillValue(
    formula,
    first === last ? first : `${first}:${last}`,
    cells[0]?.[0] ?? null,
  );
}

/** exceljs writes an array formula for this; `finishParts` makes it spill. */
function spillValue(formula: string, ref: string, first: Cell): CellValue {
  const value = { shareType: 'array', ref, formula: storedFormula(formula), result: toCellValue(first) };
  // exceljs types an error as a closed list that lacks Excel's newer codes.
  return value as unknown as CellValue;
}
