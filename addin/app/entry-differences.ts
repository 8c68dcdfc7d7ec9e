import { cellAddress } from '../../shared/kernel/cell-address.ts';
import type { Entries, Entry, SheetArea } from '../../shared/workbook/change.ts';
import { plainFormula } from '../../shared/workbook/plain-formula.ts';

/** A cell that holds something else than it was given. */
export interface Difference {
  readonly sheet: string;
  readonly cell: string;
  readonly given: Entry;
  readonly found: Entry;
}

/** The cells of an area whose entry is not the one given; null asks for nothing. */
export function differencesIn(area: SheetArea, given: Entries, found: Entries): readonly Difference[] {
  return given.flatMap((line, row) =>
    line.flatMap((entry, column) => {
      const present = found[row]?.[column] ?? '';
      const isSame = entry === null || plainForm(entry) === plainForm(present);
      const cell = addressIn(area, row, column);
      return isSame ? [] : [{ sheet: area.sheet, cell, given: entry, found: present }];
    }),
  );
}

/* Excel gives a formula back in its own spelling. */
function plainForm(entry: Entry): string {
  return typeof entry === 'string' && entry.startsWith('=') ? plainFormula(entry) : String(entry);
}

/** The address of a cell of an area by its place in it, from 0. */
export function addressIn(area: SheetArea, row: number, column: number): string {
  return cellAddress(area.row - 1 + row, area.column - 1 + column);
}
