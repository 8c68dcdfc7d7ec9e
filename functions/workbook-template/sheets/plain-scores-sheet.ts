import type { Workbook } from 'exceljs';
import { invariant } from '../../../shared/kernel/invariant.ts';
import type { CellRange } from '../../../shared/native/cell-range.ts';
import type { TwinCall } from '../../../shared/native/native-twin.ts';
import { nativeTwin } from '../../../shared/native/native-twin.ts';
import type { TemplateContent } from '../content.ts';
import {
  colours,
  styleBody,
  styleHeader,
  wordsAlignment,
  writeRemark,
  writeTitle,
  centredAlignment,
} from '../look.ts';
import { factColumns, registerHeaderRow, type ResultHeader } from '../register-columns.ts';
import type { RowResults } from '../results.ts';
import { addSheet } from '../sheet-set-up.ts';
import { toCellValue } from '../table.ts';

const headerRow = 4;
const columns: readonly (readonly [header: ResultHeader | 'Place', width: number, format: string])[] = [
  ['Place', 26, '@'],
  ['Score', 12, '0'],
  ['Coverage', 12, '0%'],
  ['Low', 12, '0'],
  ['High', 12, '0'],
  ['Band', 14, '@'],
];

/**
 * Adds the sheet of scores in plain formulas: what the functions give, by formulas that every spreadsheet calculates.
 * Rules are not there, because their conditions are words that no formula can follow when they change.
 */
export function addPlainScoresSheet(
  workbook: Workbook,
  content: TemplateContent,
  results: readonly RowResults[],
): void {
  const sheet = addSheet(workbook, {
    name: 'Plain scores',
    widths: columns.map(([, width]) => width),
    frozen: { rows: headerRow, columns: 1 },
  });
  writeTitle(sheet, 'Plain scores');
  writeRemark(
    sheet,
    'A2',
    'The scores of the Register once more, in plain formulas: they go on calculating where the add-in is missing.',
  );
  writeRemark(
    sheet,
    'A3',
    'They are long because they look at every cell as strictly as the functions do. The ratings and weights are illustrative.',
  );
  columns.forEach(([header], column) => {
    styleHeader(
      sheet.getCell(headerRow, column + 1),
      colours.green,
      column === 0 ? wordsAlignment : centredAlignment,
    );
    sheet.getCell(headerRow, column + 1).value = header;
  });
  content.partnerships.forEach((_, row) => {
    columns.forEach(([header, , format], column) => {
      const cell = sheet.getCell(headerRow + 1 + row, column + 1);
      const result =
        header === 'Place'
          ? (content.partnerships[row]?.facts[placeColumn] ?? null)
          : (results[row]?.[header] ?? null);
      cell.value = toCellValue({ formula: formulaOf(header, row, content), result });
      cell.numFmt = format;
      styleBody(cell, column === 0 ? wordsAlignment : centredAlignment);
    });
  });
}

const placeColumn = factColumns.findIndex(({ header }) => header === 'Place');

/** The tables of the other sheets begin under a header in their third row. */
const firstRow = 3;

function formulaOf(header: ResultHeader | 'Place', row: number, content: TemplateContent): string {
  if (header === 'Place') return `Register!B${String(registerHeaderRow + 1 + row)}`;
  const call = callOf(header, content);
  const formula = nativeTwin(call, { row, column: header === 'High' ? 1 : 0 });
  invariant(formula.ok, `the plain formula of ${header} must be within the limits`);
  return formula.value;
}

function callOf(header: ResultHeader, { framework, partnerships, bands }: TemplateContent): TwinCall {
  const [rows, criteria] = [partnerships.length, framework.length];
  const on = (sheet: string | null, column: number, size: readonly [number, number]): CellRange => ({
    sheet,
    row: sheet === null ? headerRow : firstRow,
    column,
    rows: size[0],
    columns: size[1],
  });
  const ranges = {
    ratings: on('Register', factColumns.length, [rows, criteria]),
    weights: on('Framework', 2, [criteria, 1]),
    scale: on('Framework', 3, [criteria, 2]),
  };
  if (header === 'Score') return { id: 'SCORE', ranges: { ...ranges, missing: null } };
  if (header === 'Coverage') return { id: 'COVERAGE', ranges };
  if (header === 'Band') {
    return {
      id: 'BAND',
      ranges: { scores: on(null, 1, [rows, 1]), bands: on('Bands', 0, [bands.length, 2]) },
    };
  }
  return { id: 'BOUNDS', ranges };
}
