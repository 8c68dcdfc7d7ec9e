import type { Cell, CellErrorCode } from '../kernel/cell.ts';
import { errorOf, firstErrorOf, labelOf, whatIsStated } from '../kernel/read-cell.ts';
import { sameText } from '../kernel/text.ts';
import type { AssessedRow, Assessment } from './assessment.ts';
import { readDay } from './evidence.ts';
import { overrideHeaders, type OverrideHeader } from './override-headers.ts';
import { cellOn } from './place-on-sheet.ts';
import type { Sheet } from './sheet.ts';

/** What people decided for a place instead of, or beside, what the rules recommend. Empty where nothing is written. */
export interface Decision {
  readonly outcome: string;
  readonly reason: string;
  readonly by: string;
  /** `2026-11-25` where the cell holds a date; else as written. */
  readonly date: string;
}

/** A decision as the register holds it. */
export interface Override extends Decision {
  /** An error that one of its cells shows; the outcome says it where it is that of the outcome. */
  readonly error: CellErrorCode | null;
}

/** Where the register keeps overrides: the column of each header, counted from 1; undefined where it has none. Of two the first counts. */
export function overrideColumns({
  tables,
}: Pick<Assessment, 'tables'>): Readonly<Record<OverrideHeader, number | undefined>> {
  const columns = tables.register?.columns ?? [];
  const find = (header: OverrideHeader): number | undefined =>
    columns.find((each) => sameText(each.header, header))?.column;
  const [outcome, reason, by, date] = overrideHeaders;
  return { [outcome]: find(outcome), [reason]: find(reason), [by]: find(by), [date]: find(date) };
}

/** The overrides of a whole register, ready to be asked row by row. */
export interface Overrides {
  /** Whether the register has a place for them: the column Override. */
  readonly isKept: boolean;
  /** The override of a row; null where no outcome is written. */
  readonly of: (row: AssessedRow) => Override | null;
}

/** Finds the overrides that a register holds. SPEC OV-1, OV-7. */
export function findOverrides(sheets: readonly Sheet[], assessment: Pick<Assessment, 'tables'>): Overrides {
  const columns = overrideColumns(assessment);
  const bySheet = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  return {
    isKept: columns.Override !== undefined,
    of(row) {
      const sheet = bySheet.get(row.sheet);
      return sheet === undefined ? null : overrideIn(sheet, row.row, columns);
    },
  };
}

function overrideIn(sheet: Sheet, row: number, columns: ReturnType<typeof overrideColumns>): Override | null {
  const read = (header: OverrideHeader): Cell => {
    const column = columns[header];
    return column === undefined ? null : whatIsStated(cellOn(sheet, row, column));
  };
  const outcome = errorOf(read('Override')) ?? labelOf(read('Override'));
  if (outcome === '') return null;
  const [reason, by] = [labelOf(read('Override reason')), labelOf(read('Override by'))];
  const error = firstErrorOf(overrideHeaders.map(read));
  return { outcome, reason, by, date: readDay(read('Override date')), error };
}

/** Every recommendation the rules can give, each once, in the order of the rules: what an override is most often chosen from. */
export function recommendationsIn(
  sheets: readonly Sheet[],
  { tables }: Pick<Assessment, 'tables'>,
): readonly string[] {
  const { rules } = tables;
  const sheet = sheets.find(({ name }) => name === rules?.sheet);
  const column = rules?.columns.find(({ header }) => sameText(header, 'Recommendation'))?.column;
  if (rules === null || sheet === undefined || column === undefined) return [];
  const found = new Set<string>();
  for (let row = rules.firstRow; row <= rules.lastRow; row += 1) {
    const recommendation = labelOf(cellOn(sheet, row, column));
    if (recommendation !== '') found.add(recommendation);
  }
  return [...found];
}
