import type { DataValidation, Workbook } from 'exceljs';
import { cellAddress } from '../../../shared/kernel/cell-address.ts';
import type { TemplateContent } from '../content.ts';
import { addRule } from '../drop-down.ts';
import { tableNames } from '../formulas.ts';
import type { TemplateCriterion } from '../published/framework.ts';
import { colours, writeRemark, writeTitle } from '../look.ts';
import { addSheet } from '../sheet-set-up.ts';
import { addTable, type TableColumn } from '../table.ts';

const headerRow = 3;

function frameworkColumns(levels: number): readonly TableColumn[] {
  return [
    { header: 'Criterion', width: 21 },
    { header: 'Question', width: 34 },
    { header: 'Weight', width: 10, centred: true },
    { header: 'Lowest', width: 10, centred: true },
    { header: 'Highest', width: 10, centred: true },
    ...Array.from({ length: levels }, (_, index) => ({ header: `Level ${index + 1}`, width: 17 })),
    { header: 'Note', width: 36 },
  ];
}

const weightRule: DataValidation = {
  type: 'decimal',
  operator: 'greaterThanOrEqual',
  formulae: [0],
  allowBlank: true,
  showInputMessage: true,
  promptTitle: 'Weight',
  prompt: 'A number from 0 up. 0: the criterion describes and does not count. Only the proportions count.',
  showErrorMessage: true,
  errorStyle: 'stop',
  errorTitle: 'Weight',
  error: 'Type a number of 0 or more.',
};

function noteOf({ remark }: TemplateCriterion, published: boolean): string {
  // In a register to be filled in the word "illustrative" would cling to the council's own weights.
  const origin = published
    ? 'Heading as published; question, weight, scale and levels illustrative'
    : 'Heading as published; question, scale and levels are examples to make your own';
  return remark === '' ? origin : `${origin}. ${remark}`;
}

/** Adds the Framework sheet: one row per criterion, with its weight, scale and what each level means. */
export function addFrameworkSheet(workbook: Workbook, content: TemplateContent): void {
  const columns = frameworkColumns(Math.max(...content.framework.map(({ levels }) => levels.length)));
  const sheet = addSheet(workbook, {
    name: 'Framework',
    widths: columns.map((column) => column.width),
    frozen: { rows: headerRow, columns: 1 },
  });
  writeTitle(sheet, 'Framework');
  writeRemark(
    sheet,
    'A2',
    content.published
      ? 'The headings are as published; the questions, weights, scale and levels are illustrative: the council published none. Only the proportions of the weights count.'
      : 'The headings are as published; the questions, scale and levels are examples to make your own. The weights are for your council to agree: only their proportions count.',
  );
  addTable(sheet, {
    name: tableNames.framework,
    headerRow,
    headerHeight: 26,
    columns,
    rows: content.framework.map((criterion) => [
      criterion.criterion,
      criterion.question,
      criterion.weight,
      criterion.lowest,
      criterion.highest,
      ...criterion.levels,
      noteOf(criterion, content.published),
    ]),
  });
  const weightColumn = columns.findIndex((column) => column.header === 'Weight');
  const firstWeight = cellAddress(headerRow, weightColumn);
  const lastWeight = cellAddress(headerRow + content.framework.length - 1, weightColumn);
  addRule(sheet, `${firstWeight}:${lastWeight}`, weightRule);
  sheet.addConditionalFormatting({
    ref: `${firstWeight}:${lastWeight}`,
    rules: [
      {
        type: 'expression',
        priority: 1,
        formulae: [`${firstWeight}=""`],
        style: { fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: colours.sandTint } } },
      },
    ],
  });
}
