import type { Workbook } from 'exceljs';
import { cellAddress } from '../../../shared/kernel/cell-address.ts';
import type { TemplateContent } from '../content.ts';
import { tableNames } from '../formulas.ts';
import { colours, writeRemark, writeTitle } from '../look.ts';
import { addSheet } from '../sheet-set-up.ts';
import { addTable } from '../table.ts';

const headerRow = 3;

const widths: Readonly<Record<string, number>> = {
  Rule: 8,
  Kind: 15,
  'Special circumstances': 14,
  'Approach predates policy': 12,
  Recommendation: 21,
  Reason: 44,
  'Report order': 9,
};

const usualWidth = 12;

/** Adds the Rules sheet: tried from the top, the first rule that holds decides. */
export function addRulesSheet(workbook: Workbook, content: TemplateContent): void {
  const headers = content.ruleHeaders;
  const sheet = addSheet(workbook, {
    name: 'Rules',
    widths: headers.map((header) => widths[header] ?? usualWidth),
    frozen: { rows: headerRow, columns: 1 },
    paper: 'A3',
  });
  writeTitle(sheet, 'Rules');
  writeRemark(
    sheet,
    'A2',
    'Tried from the top: the first rule whose conditions all hold decides. A dash always holds. Written for this workbook so that the published facts give the published outcomes; the council published no rules.',
  );
  const outcomes = new Set(['Rule', 'Recommendation', 'Reason', 'Report order']);
  addTable(sheet, {
    name: tableNames.rules,
    headerRow,
    headerHeight: 50,
    columns: headers.map((header) => ({
      header,
      width: widths[header] ?? usualWidth,
      headerColour: outcomes.has(header) ? colours.greenDark : colours.green,
      centred: header === 'Rule' || header === 'Report order',
    })),
    rows: content.rules,
  });
  const first = cellAddress(headerRow, 0);
  sheet.addConditionalFormatting({
    ref: `${first}:${cellAddress(headerRow + content.rules.length - 1, headers.length - 1)}`,
    rules: [
      {
        type: 'expression',
        priority: 1,
        formulae: [`${first}="-"`],
        style: { font: { color: { argb: colours.line } } },
      },
    ],
  });
}
