import type { Sheet } from './sheet.ts';

/** Names for a new sheet and its table that no sheet and no table of the workbook has: numbered from 2 where the plain ones are taken. */
export function freeNames(
  sheets: readonly Sheet[],
  wanted: { readonly sheet: string; readonly table: string },
): { readonly sheet: string; readonly table: string } {
  const sheetNames = new Set(sheets.map(({ name }) => name.toLowerCase()));
  const tableNames = new Set(sheets.flatMap(({ tables }) => tables.map(({ name }) => name.toLowerCase())));
  const isFree = (sheet: string, table: string): boolean =>
    !sheetNames.has(sheet.toLowerCase()) && !tableNames.has(table.toLowerCase());
  let [sheet, table]: [string, string] = [wanted.sheet, wanted.table];
  for (let number = 2; !isFree(sheet, table); number += 1) {
    sheet = `${wanted.sheet} ${String(number)}`;
    table = `${wanted.table}${String(number)}`;
  }
  return { sheet, table };
}
