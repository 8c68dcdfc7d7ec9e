import type { ICellData, IDisposable, Nullable } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import type { ISetRangeValuesMutationParams } from '@univerjs/sheets';
import { SetRangeValuesMutation } from '@univerjs/sheets';
import type { FWorkbook } from '@univerjs/sheets/facade';
import type { TableNames } from './table-names.ts';
import { toUniverFormula } from './table-names.ts';

/** The table, by its name in Univer, that a cell lies in. */
function tableAt(book: FWorkbook, sheetId: string, row: number, column: number): string | null {
  const found = book.getTableList().find(({ subUnitId, range }) => {
    const isInRows = row >= range.startRow && row <= range.endRow;
    return subUnitId === sheetId && isInRows && column >= range.startColumn && column <= range.endColumn;
  });
  return found?.name ?? null;
}

interface FormulaCell {
  readonly row: number;
  readonly column: number;
  readonly cell: { f: string };
}

function hasFormula(cell: Nullable<ICellData>): cell is ICellData & { f: string } {
  return typeof cell?.f === 'string';
}

function formulaCells(cells: ISetRangeValuesMutationParams['cellValue']): readonly FormulaCell[] {
  return Object.entries(cells ?? {}).flatMap(([row, line]) =>
    Object.entries(line as Record<string, Nullable<ICellData>>).flatMap(([column, cell]) =>
      hasFormula(cell) ? [{ row: Number(row), column: Number(column), cell }] : [],
    ),
  );
}

/**
 * Formulas are typed and written as Excel has them, with `[@Column]` and any table's own name; before Univer takes them in
 * they become the form it knows.
 */
export function translateFormulas(univer: FUniver, book: FWorkbook, names: TableNames): IDisposable {
  return univer.addEvent(univer.Event.BeforeCommandExecute, ({ id, params }) => {
    if (id !== SetRangeValuesMutation.id) return;
    // The event carries any command's parameters; those of this one are known by its id.
    const edit = params as ISetRangeValuesMutationParams;
    if (edit.unitId !== book.getId()) return;
    for (const { row, column, cell } of formulaCells(edit.cellValue)) {
      const here = cell.f.includes('[@') ? tableAt(book, edit.subUnitId, row, column) : null;
      cell.f = toUniverFormula(cell.f, names, here);
    }
  });
}
