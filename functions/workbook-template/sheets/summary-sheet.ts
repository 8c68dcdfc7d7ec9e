import type { Alignment, Workbook, Worksheet } from 'exceljs';
import {
  centredAlignment,
  colours,
  font,
  styleBody,
  styleHeader,
  tableBorders,
  wordsAlignment,
  writeRemark,
  writeTitle,
} from '../look.ts';
import { rowHeight } from '../row-heights.ts';
import { addSheet } from '../sheet-set-up.ts';
import { shownText, toCellValue, type TableCell } from '../table.ts';
import {
  bandCounts,
  keyFigures,
  recommendationCounts,
  resolutionLines,
  type SummaryInput,
  type Block,
} from './summary-blocks.ts';

/** Letter, words, count, places: every block of the sheet uses the same four columns. */
const widths = [10, 34, 10, 74];

/** Title and remark come first, then a gap. */
const firstBlockRow = 4;

/**
 * Adds the Summary sheet: what the register comes to, each figure a plain formula of its own. The
 * lettered lines come last, because some of them are in reserve.
 */
export function addSummarySheet(workbook: Workbook, input: SummaryInput): void {
  const sheet = addSheet(workbook, { name: 'Summary', widths });
  writeTitle(sheet, 'Summary');
  writeRemark(
    sheet,
    'A2',
    input.content.published
      ? 'What the Register comes to. Recommendations follow from the published facts; scores, bands and firmness from illustrative ratings and weights.'
      : 'What the Register comes to. It fills as places are added to the Register.',
  );
  let row = firstBlockRow;
  for (const blockAt of [keyFigures, recommendationCounts, bandCounts, resolutionLines]) {
    const block = blockAt(input, row + 2);
    // In print, two whole blocks on each page.
    if (blockAt === bandCounts) sheet.getRow(row - 1).addPageBreak();
    writeBlock(sheet, block, row);
    row += block.rows.length + 3;
  }
}

function alignmentOf(column: number): Partial<Alignment> {
  return column % 2 === 0 ? centredAlignment : wordsAlignment;
}

/** Writes a block's title, header and rows from a row on. */
function writeBlock(sheet: Worksheet, block: Block, titleRow: number): void {
  const title = sheet.getCell(titleRow, 1);
  title.value = block.title;
  title.font = font(13, colours.green, true);
  title.alignment = { vertical: 'middle', horizontal: 'left' };
  sheet.getRow(titleRow).height = 24;
  block.headers.forEach((header, column) => {
    const cell = sheet.getCell(titleRow + 1, column + 1);
    cell.value = header;
    styleHeader(cell, colours.green, alignmentOf(column));
  });
  sheet.getRow(titleRow + 1).height = 20;
  block.rows.forEach((cells, row) => {
    writeRow(sheet, titleRow + 2 + row, cells);
    if (block.headers[0] === 'Share') sheet.getCell(titleRow + 2 + row, 1).numFmt = '0%';
  });
  drawLines(sheet, titleRow + 2, titleRow + 1 + block.rows.length);
}

/** Lines appear with a row's words, so that a row in reserve shows nothing at all. */
function drawLines(sheet: Worksheet, firstRow: number, lastRow: number): void {
  sheet.addConditionalFormatting({
    ref: `A${firstRow}:D${lastRow}`,
    rules: [
      {
        type: 'expression',
        priority: firstRow,
        formulae: [`$B${firstRow}<>""`],
        style: { border: tableBorders },
      },
    ],
  });
}

function writeRow(sheet: Worksheet, row: number, cells: readonly TableCell[]): void {
  cells.forEach((value, column) => {
    const cell = sheet.getCell(row, column + 1);
    cell.value = toCellValue(value);
    styleBody(cell, alignmentOf(column));
    cell.border = {};
    if (column === 3 && shownText(value).startsWith('●')) cell.font = font(11, colours.green);
  });
  sheet.getRow(row).height = rowHeight(
    cells.map(shownText),
    widths.map((width) => width - 2),
  );
}
