import type { Alignment, Workbook, Worksheet } from 'exceljs';
import { cellAddress, columnLetters } from '../../../shared/kernel/cell-address.ts';
import type { Cell } from '../../../shared/kernel/cell.ts';
import type { TemplateContent } from '../content.ts';
import {
  centredAlignment,
  colours,
  font,
  styleBody,
  styleHeader,
  wordsAlignment,
  writeRemark,
  writeTitle,
} from '../look.ts';
import { addRule } from '../drop-down.ts';
import { factColumns, registerHeaderRow } from '../register-columns.ts';
import { addSheet } from '../sheet-set-up.ts';
import { putSpill } from '../spill.ts';
import type { Spilled } from './analysis-tables.ts';
import { checkTables, chosenPlaceTables, everyPlaceTables, rankTable } from './analysis-tables.ts';

/** One place; every place; bad ratings; rules; ranks: side by side, so that each may grow downwards and the last to the right. */
const blockWidths = [30, 11, 11, 11, 13, 13, 13, 3, 8, 10, 44, 3, 9, 18, 62, 3];
const rankWidth = 6.5;
const chooserRow = 5;
const firstBlockRow = 7;

/**
 * Adds the Analysis sheet: what could change the outcome, each table one formula that spills. `chosen` is the place that
 * the first table is about, which may be changed by its drop-down.
 */
export function addAnalysisSheet(workbook: Workbook, content: TemplateContent, chosen: string): void {
  const places = content.partnerships.length;
  const sheet = addSheet(workbook, {
    name: 'Analysis',
    widths: [...blockWidths, ...Array.from({ length: places }, () => rankWidth)],
    paper: 'A3',
  });
  writeTitle(sheet, 'Analysis');
  writeRemark(
    sheet,
    'A2',
    'What could change the outcome. Each table is one formula that spills: it grows with the Register, and needs the add-in. The ratings and weights are illustrative.',
  );
  addChooser(sheet, content, chosen);
  const placeRef = `$B$${String(chooserRow)}`;
  addBlock(sheet, firstBlockRow, 1, chosenPlaceTables(content, chosen, placeRef));
  const second = firstBlockRow + content.framework.length + 4;
  const { every, checks, ranks } = {
    every: everyPlaceTables(content),
    checks: checkTables(content),
    ranks: rankTable(content),
  };
  addBlock(sheet, second, 1, every);
  checks.forEach((table, index) => {
    addBlock(sheet, second, index === 0 ? 9 : 13, [table]);
  });
  addBlock(sheet, second, blockWidths.length + 1, [ranks]);
  colourRanks(sheet, second + 2, places);
}

function addChooser(sheet: Worksheet, { partnerships }: TemplateContent, chosen: string): void {
  const label = sheet.getCell(chooserRow, 1);
  label.value = 'Place: choose one';
  label.font = font(11, colours.green, true);
  label.alignment = wordsAlignment;
  const cell = sheet.getCell(chooserRow, 2);
  cell.value = chosen;
  styleBody(cell, wordsAlignment);
  sheet.getRow(chooserRow).height = 20;
  const column = columnLetters(factColumns.findIndex(({ header }) => header === 'Place'));
  const [first, last] = [registerHeaderRow + 1, registerHeaderRow + partnerships.length];
  addRule(sheet, cell.address, {
    type: 'list',
    allowBlank: false,
    formulae: [`Register!$${column}$${String(first)}:$${column}$${String(last)}`],
    showInputMessage: true,
    promptTitle: 'Place',
    prompt: 'Choose a place of the Register: the table below follows.',
  });
}

/** Writes tables side by side under one title: their headers, and the formula of each with what it fills. */
function addBlock(sheet: Worksheet, titleRow: number, firstColumn: number, tables: readonly Spilled[]): void {
  let column = firstColumn;
  const title = sheet.getCell(titleRow, firstColumn);
  title.value = tables[0]?.title ?? '';
  title.font = font(13, colours.green, true);
  title.alignment = { vertical: 'middle', horizontal: 'left' };
  sheet.getRow(titleRow).height = 24;
  sheet.getRow(titleRow + 1).height = 34;
  for (const table of tables) {
    table.headers.forEach((header, index) => {
      const cell = sheet.getCell(titleRow + 1, column + index);
      cell.value = header;
      styleHeader(cell, colours.green, alignmentOf(table, index));
    });
    putSpill(sheet, { row: titleRow + 2, column }, table.formula, table.cells);
    styleSpill(sheet, titleRow + 2, column, table);
    column += table.headers.length;
  }
}

const alignmentOf = ({ isWords }: Spilled, column: number) =>
  isWords?.[column] ? wordsAlignment : centredAlignment;

function styleSpill(sheet: Worksheet, row: number, column: number, table: Spilled): void {
  table.cells.forEach((line: readonly Cell[], down) => {
    table.headers.forEach((_, right) => {
      const cell = sheet.getCell(row + down, column + right);
      styleBody(cell, alignmentOf(table, right));
      if (line.length < table.headers.length) {
        // A lone remark, such as No problems, runs on over the cells beside it.
        cell.border = {};
        cell.alignment = remarkAlignment;
      }
      cell.numFmt = table.formats[right] ?? table.formats[0] ?? 'General';
    });
  });
}

const remarkAlignment: Partial<Alignment> = { vertical: 'middle', horizontal: 'left' };

/** The more often, the greener: read at a glance where each place mostly stands. */
function colourRanks(sheet: Worksheet, row: number, places: number): void {
  const column = blockWidths.length;
  const [first, last] = [cellAddress(row - 1, column), cellAddress(row - 2 + places, column + places - 1)];
  sheet.addConditionalFormatting({
    ref: `${first}:${last}`,
    rules: [
      {
        type: 'colorScale',
        priority: 1,
        cfvo: [
          { type: 'num', value: 0 },
          { type: 'num', value: 1 },
        ],
        color: [{ argb: colours.white }, { argb: 'FF5FB3A1' }],
      },
    ],
  });
}
