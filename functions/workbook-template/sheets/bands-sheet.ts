import type { Workbook } from 'exceljs';
import type { TemplateContent } from '../content.ts';
import { tableNames } from '../formulas.ts';
import { writeRemark, writeTitle } from '../look.ts';
import { addSheet } from '../sheet-set-up.ts';
import { addTable } from '../table.ts';

const headerRow = 3;

/** Adds the Bands sheet: the score from which each word holds. */
export function addBandsSheet(workbook: Workbook, content: TemplateContent): void {
  const sheet = addSheet(workbook, {
    name: 'Bands',
    widths: [12, 18, 60],
    frozen: { rows: headerRow, columns: 0 },
  });
  writeTitle(sheet, 'Bands');
  writeRemark(
    sheet,
    'A2',
    'A score belongs to the band with the highest From that it reaches. These bands are illustrative: set your own.',
  );
  addTable(sheet, {
    name: tableNames.bands,
    headerRow,
    headerHeight: 26,
    columns: [
      { header: 'From', width: 12, centred: true },
      { header: 'Band', width: 18 },
    ],
    rows: content.bands,
  });
}
