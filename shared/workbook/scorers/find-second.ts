import { foldText, sameText } from '../../kernel/text.ts';
import type { Assessment, FoundColumn, FoundTable } from '../assessment.ts';
import { placeColumnOf } from '../place-column.ts';
import { findHeaderRows, type HeaderRow } from '../header-rows.ts';
import type { Sheet } from '../sheet.ts';
import { isNamedModeration, isNamedSecond } from './scorers-names.ts';

/** The second scorer's table, its columns sorted by what they are for. */
export interface SecondTable {
  readonly sheet: Sheet;
  readonly headerRow: number;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly place: FoundColumn;
  /** One per criterion, in the framework's order; undefined where the table has none. */
  readonly ratings: readonly (FoundColumn | undefined)[];
  /** True when it bears the name under which the pane makes it. */
  readonly isNamed: boolean;
}

/**
 * The second scorer's table: one that is not the register, with a column for the place and at least half of the
 * criteria. The one of that name first; then the one with the most criteria, an Excel table before a plain range, a visible sheet
 * before a hidden one, and the first. Null when there is none. SPEC TS-2.
 */
export function findSecondTable(
  sheets: readonly Sheet[],
  { criteria, tables }: Pick<Assessment, 'criteria' | 'tables'>,
): SecondTable | null {
  const names = [...new Set(criteria.map(({ name }) => foldText(name)))].filter((name) => name !== '');
  if (names.length === 0) return null;
  const found = findHeaderRows(sheets, names, Math.ceil(names.length / 2))
    .filter((each) => !isRegister(each, tables.register) && !isNamedModeration(each.table))
    .filter(({ columns }) => placeColumnOf(columns) !== undefined);
  const [best] = found.toSorted((a, b) => rankOf(b, names) - rankOf(a, names));
  return best === undefined ? null : toSecond(best, criteria);
}

function isRegister({ sheet, row, columns }: HeaderRow, register: FoundTable | null): boolean {
  if (register === null || sheet.name !== register.sheet || row !== register.headerRow) return false;
  return columns.some(({ column }) => register.columns.some((each) => each.column === column));
}

function rankOf(each: HeaderRow, names: readonly string[]): number {
  const held = names.filter((name) => each.folded.has(name)).length;
  const [isTable, isVisible] = [Number(each.table !== null), Number(!each.sheet.hidden)];
  return Number(isNamedSecond(each.sheet, each.table)) * 1e6 + held * 4 + isTable * 2 + isVisible;
}

function toSecond(header: HeaderRow, criteria: readonly { readonly name: string }[]): SecondTable | null {
  const place = placeColumnOf(header.columns);
  if (place === undefined) return null;
  const { sheet, row, block, columns, table } = header;
  return {
    sheet,
    headerRow: row,
    firstRow: row + 1,
    lastRow: block.bottom,
    place,
    ratings: criteria.map(({ name }) => columns.find((each) => sameText(each.header, name))),
    isNamed: isNamedSecond(sheet, table),
  };
}
