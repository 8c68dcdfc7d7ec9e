import type { Workbook, Worksheet } from 'exceljs';
import type { Cell } from '../../../shared/kernel/cell.ts';
import type { TemplateContent } from '../content.ts';
import { onceNamed, resultFormulas, tableNames } from '../formulas.ts';
import { colours, fill, font, writeRemark, writeTitle, type Colour } from '../look.ts';
import {
  factColumns,
  publishedColumns,
  ratingWidth,
  registerHeaderRow,
  resultColumns,
  resultHeaders,
  type ColumnGroup,
  type RegisterColumn,
} from '../register-columns.ts';
import type { RowResults } from '../results.ts';
import { addSheet } from '../sheet-set-up.ts';
import { addTable, type TableCell } from '../table.ts';
import { addBandColours, addFactColours, addGapColours } from './register-colours.ts';
import { addDropDowns } from './register-drop-downs.ts';

const headerColours: Readonly<Record<ColumnGroup, Colour>> = {
  fact: colours.green,
  rating: colours.sand,
  result: colours.greenDark,
  published: colours.slate,
};

const tints: Readonly<Partial<Record<ColumnGroup, Colour>>> = {
  result: colours.greenTint,
  published: colours.slateTint,
};

/** The columns of the register in order. */
function registerColumns(content: TemplateContent): readonly RegisterColumn[] {
  const ratings = content.framework.map(({ criterion }): RegisterColumn => {
    return { header: criterion, group: 'rating', width: ratingWidth, centred: true };
  });
  return [...factColumns, ...ratings, ...resultColumns, ...(content.published ? publishedColumns : [])];
}

/** Adds the Register sheet: one row per partnership, its results beside it. */
export function addRegisterSheet(
  workbook: Workbook,
  content: TemplateContent,
  results: readonly RowResults[],
): void {
  const columns = registerColumns(content);
  const sheet = addSheet(workbook, {
    name: 'Register',
    widths: columns.map((column) => column.width),
    frozen: { rows: registerHeaderRow, columns: 2 },
    paper: 'A3',
  });
  writeTitle(sheet, 'Register');
  writeRemark(sheet, 'C1', registerRemark(content));
  writeGroupNames(sheet, columns, content.published);
  addTable(sheet, {
    name: tableNames.register,
    headerRow: registerHeaderRow,
    headerHeight: 46,
    isDense: true,
    columns: columns.map((column) => ({
      ...column,
      headerColour: headerColours[column.group],
      ...(tints[column.group] ? { tint: tints[column.group] } : {}),
    })),
    rows: registerRows(content, results),
  });
  addDropDowns(sheet, content, columns);
  addFactColours(sheet, content, columns);
  addGapColours(sheet, content, columns);
  addBandColours(sheet, content, columns);
}

function registerRemark(content: TemplateContent): string {
  return content.published
    ? 'One row per partnership. Facts and published outcomes are the report’s; the ratings, and every score made from them, are illustrative.'
    : 'One row per partnership: type the place, its facts and its ratings. The tinted columns work themselves out.';
}

function registerRows(
  content: TemplateContent,
  results: readonly RowResults[],
): readonly (readonly TableCell[])[] {
  const formulas = resultFormulas(content.framework.map((criterion) => criterion.criterion));
  return content.partnerships.map((partnership, row) => [
    ...partnership.facts,
    ...partnership.ratings,
    ...resultHeaders.map((header): TableCell => {
      const formula = content.published ? formulas[header] : onceNamed(formulas[header]);
      const result: Cell = results[row]?.[header] ?? null;
      return { formula, result };
    }),
    ...partnership.published,
  ]);
}

const groupNames: Readonly<Record<ColumnGroup, string>> = {
  fact: 'Facts',
  rating: 'Ratings',
  result: 'Results: worked out by the PARTNERCITY functions',
  published: 'As published: for comparison',
};

const groupTints: Readonly<Record<ColumnGroup, Colour>> = {
  fact: colours.white,
  rating: colours.sandTint,
  result: colours.greenTint,
  published: colours.slateTint,
};

function writeGroupNames(sheet: Worksheet, columns: readonly RegisterColumn[], published: boolean): void {
  columns.forEach((column, index) => {
    const cell = sheet.getCell(2, index + 1);
    cell.fill = fill(groupTints[column.group]);
    if (columns[index - 1]?.group === column.group) return;
    const isIllustrative = published && column.group === 'rating';
    cell.value = isIllustrative
      ? 'Ratings: illustrative, the council published none'
      : groupNames[column.group];
    cell.font = font(11, headerColours[column.group], true);
    cell.alignment = { vertical: 'middle', horizontal: 'left' };
  });
  sheet.getRow(2).height = 20;
}
