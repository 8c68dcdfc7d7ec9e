import type { Sheet, SheetTable } from '../sheet.ts';

/** The sheet and the Excel table on which a second scorer scores. SPEC TS-1. */
export const secondScoring = { sheet: 'Second scoring', table: 'SecondScoring' } as const;

/** The sheet and the Excel table that keep what was agreed. SPEC TS-7. */
export const moderation = { sheet: 'Moderation', table: 'Moderation' } as const;

/** The columns of the table that keeps what was agreed, in the order in which it is made. SPEC TS-7. */
export const moderationHeaders = [
  'Place',
  'Criterion',
  'First',
  'Second',
  'Agreed',
  'Reason',
  'Moderated by',
  'Date',
] as const;

const secondTableName = /^secondscoring\d*$/i;
const moderationTableName = /^moderation\d*$/i;
const secondSheetName = /^second scoring( \d+)?$/i;

/** Says whether a range is named as the second scorer's: its Excel table or, in a file that has lost its tables, its sheet. SPEC TS-2. */
export function isNamedSecond(sheet: Sheet, table: SheetTable | null): boolean {
  return table === null ? secondSheetName.test(sheet.name) : secondTableName.test(table.name);
}

/** Says whether a range is named as the one that keeps what was agreed. SPEC TS-7. */
export function isNamedModeration(table: SheetTable | null): boolean {
  return table !== null && moderationTableName.test(table.name);
}

/** Says whether a range is one of the scorers' own, and so never the register, whatever its headers are. SPEC TS-2. */
export function isScorersTable(sheet: Sheet, table: SheetTable | null): boolean {
  return isNamedSecond(sheet, table) || isNamedModeration(table);
}
