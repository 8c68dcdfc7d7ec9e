import { foldText } from '../kernel/text.ts';
import type { Assessment, FoundColumn, FoundTable } from './assessment.ts';
import type { ChangeStep } from './change.ts';
import { entryOn } from './entry-on.ts';
import type { Sheet } from './sheet.ts';

/** The headers by which a place's name is known, the first that is there. */
export const placeHeaders = ['Place', 'City', 'Town', 'Partnership'] as const;

/** The column that names the place, by the first of `placeHeaders` that is there; undefined without one. */
export function placeColumnOf(columns: readonly FoundColumn[]): FoundColumn | undefined {
  const find = (name: string): FoundColumn | undefined =>
    columns.find(({ header }) => foldText(header) === foldText(name));
  return placeHeaders.map(find).find((each) => each !== undefined);
}

/**
 * A step that holds rows of the register, counted from 1, to the places that they name: what is planned by rows must not be written, nor
 * put back, after a sort. None without rows or without a column for the place. SPEC CH-1.
 */
export function expectPlaces(
  sheet: Sheet,
  { columns }: Pick<FoundTable, 'columns'>,
  rows: readonly number[],
): readonly ChangeStep[] {
  const column = placeColumnOf(columns)?.column;
  const first = rows.reduce((least, row) => Math.min(least, row), Infinity);
  const last = rows.reduce((most, row) => Math.max(most, row), 0);
  if (column === undefined || rows.length === 0) return [];
  const asked = new Set(rows);
  const lines = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return [
    {
      kind: 'expect',
      area: { sheet: sheet.name, row: first, column, rows: lines.length, columns: 1 },
      entries: lines.map((row) => [asked.has(row) ? entryOn(sheet, row, column) : null]),
    },
  ];
}

/** The same for cells anywhere in the workbook: those in rows of the register that hold a partnership are held, others have no place. */
export function expectPlacesOf(
  sheets: readonly Sheet[],
  { rows, tables: { register } }: Pick<Assessment, 'rows' | 'tables'>,
  cells: readonly { readonly sheet: string; readonly row: number }[],
): readonly ChangeStep[] {
  const sheet = sheets.find(({ name }) => name === register?.sheet);
  if (register === null || sheet === undefined) return [];
  const isPlace = new Set(rows.map(({ row }) => row));
  const held = cells.filter((cell) => cell.sheet === sheet.name && isPlace.has(cell.row));
  return expectPlaces(
    sheet,
    register,
    held.map(({ row }) => row),
  );
}
