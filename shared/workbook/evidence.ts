import type { Cell, CellErrorCode } from '../kernel/cell.ts';
import { isIsoDateOrPart, isoDateOfSerial } from '../kernel/date.ts';
import { cellAddress } from '../kernel/cell-address.ts';
import { errorOf, firstErrorOf, labelOf, whatIsStated } from '../kernel/read-cell.ts';
import { foldText, sameText } from '../kernel/text.ts';
import type { AssessedRow, Assessment, FoundColumn } from './assessment.ts';
import { placeColumnOf } from './place-column.ts';
import { findHeaderRows, type HeaderRow } from './header-rows.ts';
import { cellOn } from './place-on-sheet.ts';
import type { LinedTable } from './next-line.ts';
import type { Sheet } from './sheet.ts';

/** The table in which a workbook keeps its evidence, one line per source. Rows and columns count from 1. */
export interface EvidenceTable extends LinedTable {
  readonly left: number;
  readonly right: number;
  readonly columns: Readonly<Record<'place' | 'criterion' | 'text' | 'source' | 'date', number | null>>;
}

/** One line of evidence for a place. */
export interface EvidenceLine {
  /** As written; empty where it is about the place as a whole. */
  readonly criterion: string;
  readonly text: string;
  readonly source: string;
  /** `2026-11-25`, `2026-11` or `2026`; else as written, and empty where there is none. */
  readonly date: string;
  /** An error that one of its cells shows; the text says it where it is that of the text. */
  readonly error: CellErrorCode | null;
  /** Where its text stands. */
  readonly sheet: string;
  readonly cell: string;
}

/** The evidence of a whole workbook, ready to be asked place by place. */
export interface Evidence {
  readonly table: EvidenceTable | null;
  /** Whether the workbook has a place for evidence at all: the table, or a column of the register. */
  readonly isKept: boolean;
  /** The evidence for a row of the register: the newest first, lines without a date that can be read last. SPEC EV-5. */
  readonly of: (row: AssessedRow) => readonly EvidenceLine[];
}

/**
 * Finds the evidence a workbook holds: lines of a table with a header row of a place, Criterion and Evidence, perhaps Source
 * and Date; and the register's own columns Evidence, Evidence source and Evidence date. SPEC EV-3 to EV-5.
 */
export function findEvidence(sheets: readonly Sheet[], { tables }: Pick<Assessment, 'tables'>): Evidence {
  const register = tables.register;
  const table = findEvidenceTable(sheets);
  const byPlace = linesByPlace(table);
  const sheet = sheets.find(({ name }) => name === register?.sheet);
  const own = registerColumns(register?.columns ?? []);
  return {
    table,
    isKept: table !== null || own.text !== null,
    of(row) {
      const ownLine = sheet === undefined ? [] : lineOf(sheet, row.row, { ...own, criterion: null });
      const lines = [...(byPlace.get(foldText(row.place)) ?? []), ...ownLine];
      return row.place === '' ? ownLine : lines.toSorted(byDate);
    },
  };
}

/** The table of evidence: an Excel table before a plain range, a visible sheet before a hidden one, and the first. Null without one. */
function findEvidenceTable(sheets: readonly Sheet[]): EvidenceTable | null {
  const found = findHeaderRows(sheets, ['Criterion', 'Evidence']).filter(
    ({ columns }) => placeColumnOf(columns) !== undefined,
  );
  const [best] = found.toSorted((a, b) => rankOf(b) - rankOf(a));
  if (best === undefined) return null;
  const { sheet, table, row, block } = best;
  return {
    sheet,
    table,
    headerRow: row,
    lastRow: block.bottom,
    left: block.left,
    right: block.right,
    columns: {
      place: placeColumnOf(best.columns)?.column ?? null,
      criterion: columnOf(best, ['Criterion']),
      text: columnOf(best, ['Evidence']),
      source: columnOf(best, ['Source']),
      date: columnOf(best, ['Date']),
    },
  };
}

function rankOf({ table, sheet }: HeaderRow): number {
  return (table === null ? 0 : 2) + (sheet.hidden ? 0 : 1);
}

function columnOf({ columns }: Pick<HeaderRow, 'columns'>, names: readonly string[]): number | null {
  const find = (name: string) => columns.find(({ header }) => sameText(header, name));
  return names.map(find).find((each) => each !== undefined)?.column ?? null;
}

const registerHeaders = { text: 'Evidence', source: 'Evidence source', date: 'Evidence date' };

/** Says whether a header is that of a column of the register for evidence. SPEC EV-4. */
export function isEvidenceHeader(header: string): boolean {
  return Object.values(registerHeaders).some((name) => sameText(header, name));
}

function registerColumns(columns: readonly FoundColumn[]) {
  return {
    text: columnOf({ columns }, [registerHeaders.text]),
    source: columnOf({ columns }, [registerHeaders.source]),
    date: columnOf({ columns }, [registerHeaders.date]),
  };
}

function linesByPlace(table: EvidenceTable | null): ReadonlyMap<string, readonly EvidenceLine[]> {
  const lines = new Map<string, EvidenceLine[]>();
  if (table === null) return lines;
  for (let row = table.headerRow + 1; row <= table.lastRow; row += 1) {
    const place = foldText(labelOf(cellIn(table.sheet, row, table.columns.place)));
    const [line] = lineOf(table.sheet, row, table.columns);
    if (place === '' || line === undefined) continue;
    const those = lines.get(place);
    if (those === undefined) lines.set(place, [line]);
    else those.push(line);
  }
  return lines;
}

function lineOf(
  sheet: Sheet,
  row: number,
  columns: Omit<EvidenceTable['columns'], 'place'>,
): readonly EvidenceLine[] {
  const read = (column: number | null) => whatIsStated(cellIn(sheet, row, column));
  const [criterion, source, date] = [read(columns.criterion), read(columns.source), read(columns.date)];
  const said = read(columns.text);
  const text = errorOf(said) ?? labelOf(said);
  if (text === '' || columns.text === null) return [];
  return [
    {
      criterion: labelOf(criterion),
      text,
      source: labelOf(source),
      date: readDay(date),
      error: firstErrorOf([said, criterion, source, date]),
      sheet: sheet.name,
      cell: cellAddress(row - 1, columns.text - 1),
    },
  ];
}

function cellIn(sheet: Sheet, row: number, column: number | null): Cell {
  return column === null ? null : cellOn(sheet, row, column);
}

/* As dates these numbers are days of 1904 to 1906; in a register of today they are years. */
const [firstYear, lastYear] = [1700, 2200];

/** The day in a cell: `2026-11-25` for a date or such a text, a year by its number, any other text as written. SPEC EV-5. */
export function readDay(cell: Cell): string {
  if (typeof cell !== 'number') return labelOf(cell);
  if (Number.isInteger(cell) && cell >= firstYear && cell <= lastYear) return String(cell);
  return isoDateOfSerial(cell);
}

/* A year comes before its months, and those before their days: as texts they are in order. */
function byDate(a: EvidenceLine, b: EvidenceLine): number {
  const [first, second] = [orderOf(a.date), orderOf(b.date)];
  return first === second ? 0 : first < second ? 1 : -1;
}

function orderOf(date: string): string {
  return isIsoDateOrPart(date) ? date : '';
}
