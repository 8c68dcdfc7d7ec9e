import type { Assessment, FoundTable } from '../../shared/workbook/assessment.ts';
import { labelOf } from '../../shared/kernel/read-cell.ts';
import { foldText, sameText } from '../../shared/kernel/text.ts';
import { cellOn, usedBlock, type Block } from '../../shared/workbook/place-on-sheet.ts';
import type { Sheet } from '../../shared/workbook/sheet.ts';
import type { HeaderMeaning, TableMap } from '../../shared/workbook/workbook-map.ts';
import { headerAsWritten } from '../../shared/workbook/workbook-map.ts';
import type { TableKind } from '../../shared/workbook/workbook-issue.ts';

/** A row of the workbook that could head one of the tables; row and column count from 1. */
export interface TableChoice {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly table: string | null;
  readonly headers: readonly string[];
}

const MOST_CHOICES = 60;
const MOST_ON_A_SHEET = 8;
/* Titles stand above headings, and headings stand above what they head. */
const ROWS_LOOKED_AT = 40;
const LEAST_HEADERS = 2;

/** The rows that could head a table, a few for each sheet: those of Excel tables, then rows of several texts above a block. */
export function tableChoices(sheets: readonly Sheet[]): readonly TableChoice[] {
  return sheets
    .flatMap((sheet) => [...excelTables(sheet), ...plainRows(sheet)].slice(0, MOST_ON_A_SHEET))
    .slice(0, MOST_CHOICES);
}

function excelTables(sheet: Sheet): readonly TableChoice[] {
  return sheet.tables.map(({ name, row, column, columns }) => ({
    sheet: sheet.name,
    row: row + 1,
    column: column + 1,
    table: name,
    headers: Array.from({ length: columns }, (_, index) =>
      headerAsWritten(sheet, row + 1, column + 1 + index),
    ).filter((header) => header !== ''),
  }));
}

function plainRows(sheet: Sheet): readonly TableChoice[] {
  const block = usedBlock(sheet);
  const choices: TableChoice[] = [];
  let above: readonly Label[] = [];
  for (let row = block.top; row < Math.min(block.bottom, block.top + ROWS_LOOKED_AT); row += 1) {
    const labels = labelsIn(sheet, row, block);
    const isHeading = couldHead(labels, above) && !isInTable(sheet, row);
    above = labels;
    if (!isHeading || labelsIn(sheet, row + 1, block).length === 0) continue;
    const headers = labels.filter(isText);
    choices.push({
      sheet: sheet.name,
      row,
      column: headers[0]?.column ?? block.left,
      table: null,
      headers: headers.map(({ text }) => text),
    });
  }
  return choices;
}

/* Headings begin a block, or stand below a title in fewer cells. Rows of data mostly follow one with as many words. */
function couldHead(labels: readonly Label[], above: readonly Label[]): boolean {
  const texts = labels.filter(isText).length;
  return texts >= LEAST_HEADERS && (above.length === 0 || texts > above.filter(isText).length);
}

function isText(label: Label): boolean {
  return label.isText;
}

interface Label {
  readonly text: string;
  readonly column: number;
  readonly isText: boolean;
}

/** What stands in a row, from left to right. */
function labelsIn(sheet: Sheet, row: number, { left, right }: Block): readonly Label[] {
  const labels: Label[] = [];
  for (let column = left; column <= right; column += 1) {
    const cell = cellOn(sheet, row, column);
    const text = labelOf(cell);
    if (text !== '') labels.push({ text, column, isText: typeof cell === 'string' });
  }
  return labels;
}

function isInTable(sheet: Sheet, row: number): boolean {
  return sheet.tables.some((table) => row > table.row && row <= table.row + table.rows);
}

/** One thing that a table must tell, and the heading under which it does. */
export interface Meaning {
  readonly means: string;
  readonly isNeeded: boolean;
  /** The heading as the sheet has it; null when there is none. */
  readonly header: string | null;
}

/** What a table must tell, and where it was found. Rules are read by their own headings, so nothing there can be told otherwise. */
export function meaningsOf(
  kind: TableKind,
  assessment: Assessment,
  sheets: readonly Sheet[],
): readonly Meaning[] {
  const table = assessment.tables[kind];
  if (table === null) return [];
  return wanted(kind, assessment).map(({ means, isNeeded }) => ({
    means,
    isNeeded,
    header: asWritten(table, means, sheets),
  }));
}

function wanted(kind: TableKind, assessment: Assessment): readonly Omit<Meaning, 'header'>[] {
  const needed = (means: string) => ({ means, isNeeded: true });
  const useful = (means: string) => ({ means, isNeeded: false });
  switch (kind) {
    case 'framework':
      return [needed('Criterion'), needed('Weight'), useful('Lowest'), useful('Highest')];
    case 'bands':
      return [needed('From'), needed('Band')];
    case 'rules':
      return [];
    case 'register':
      return distinct([
        'Place',
        ...assessment.criteria.map(({ name }) => name),
        ...factsAsked(assessment),
      ]).map(needed);
  }
}

const ruleWords = ['Rule', 'Recommendation', 'Reason', 'Report order', 'Score', 'Coverage', 'Band', ''].map(
  foldText,
);

/** The facts that the rules ask about, by the rules' own headings. */
function factsAsked({ tables }: Assessment): readonly string[] {
  const headers = tables.rules?.columns.map(({ header }) => header) ?? [];
  return headers.filter((header) => !ruleWords.includes(foldText(header)));
}

function distinct(names: readonly string[]): readonly string[] {
  return names.filter((name, index) => names.findIndex((each) => sameText(each, name)) === index);
}

const places = ['City', 'Town', 'Partnership'];

function asWritten(table: FoundTable, means: string, sheets: readonly Sheet[]): string | null {
  const find = (header: string) => table.columns.find((each) => sameText(each.header, header));
  const others = means === 'Place' ? places : [];
  const column = [means, ...others].map(find).find((each) => each !== undefined)?.column;
  const sheet = sheets.find(({ name }) => name === table.sheet);
  if (column === undefined || sheet === undefined) return null;
  return headerAsWritten(sheet, table.headerRow, column);
}

/** The headings of a found table as the sheet has them, blanks left out. */
export function headingsOf(table: FoundTable, sheets: readonly Sheet[]): readonly string[] {
  const sheet = sheets.find(({ name }) => name === table.sheet);
  if (sheet === undefined) return [];
  return table.columns
    .map(({ column }) => headerAsWritten(sheet, table.headerRow, column))
    .filter((header) => header !== '');
}

/** The map of a table that the officer has chosen. */
export function mapOfChoice(kind: TableKind, choice: TableChoice): TableMap {
  return {
    kind,
    sheet: choice.sheet,
    table: choice.table,
    headerRow: choice.row,
    firstHeader: choice.headers[0] ?? '',
    headers: [],
  };
}

/** The map of a table in which one heading means something, or (null) means it no longer. */
export function mapWithMeaning(map: TableMap, means: string, header: string | null): TableMap {
  const others = map.headers.filter((each) => !sameText(each.means, means) && each.header !== header);
  const own: readonly HeaderMeaning[] = header === null || sameText(header, means) ? [] : [{ header, means }];
  return { ...map, headers: [...others, ...own] };
}

/** The map of a table as it was found, to put something in it right. */
export function mapOfFound(kind: TableKind, table: FoundTable, sheets: readonly Sheet[]): TableMap {
  const sheet = sheets.find(({ name }) => name === table.sheet);
  const excel = sheet?.tables.find(({ row, column }) => {
    return row + 1 === table.headerRow && column + 1 === table.columns[0]?.column;
  });
  return {
    kind,
    sheet: table.sheet,
    table: excel?.name ?? null,
    headerRow: table.headerRow,
    firstHeader: headingsOf(table, sheets)[0] ?? '',
    headers: [],
  };
}
