import type { Style, Worksheet } from 'exceljs';
import { cellAddress } from '../../../shared/kernel/cell-address.ts';
import type { TemplateContent } from '../content.ts';
import { colours, type Colour } from '../look.ts';
import { registerHeaderRow, type RegisterColumn } from '../register-columns.ts';

/** The colours of a conditional format: Excel keeps such a fill as a background. */
function tone(ink: Colour, paper: Colour): Partial<Style> {
  return {
    font: { bold: true, color: { argb: ink } },
    fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: paper } },
  };
}

interface Block {
  readonly range: string;
  /** The block's first cell, for a formula that holds for each cell in turn. */
  readonly first: string;
  /** The cell of the place in the block's first row, its column fixed. */
  readonly place: string;
}

function blockOf(
  content: TemplateContent,
  columns: readonly RegisterColumn[],
  isWanted: (column: RegisterColumn) => boolean,
): Block {
  const from = columns.findIndex(isWanted);
  const to = columns.findLastIndex(isWanted);
  const place = columns.findIndex((column) => column.header === 'Place');
  const lastRow = registerHeaderRow + content.partnerships.length - 1;
  const first = cellAddress(registerHeaderRow, from);
  return {
    range: `${first}:${cellAddress(lastRow, to)}`,
    first,
    place: `$${cellAddress(registerHeaderRow, place)}`,
  };
}

/** Lets a fact that nobody has stated step back, so that what is known stands out. */
export function addFactColours(
  sheet: Worksheet,
  content: TemplateContent,
  columns: readonly RegisterColumn[],
): void {
  const { range, first } = blockOf(content, columns, (column) => column.group === 'fact');
  sheet.addConditionalFormatting({
    ref: range,
    rules: [
      {
        type: 'expression',
        priority: 6,
        formulae: [`${first}="Not stated"`],
        style: { font: { color: { argb: colours.faint } } },
      },
    ],
  });
}

/** Shades a rating that is not there yet, beside its `?`, so that a gap is seen at a glance. */
export function addGapColours(
  sheet: Worksheet,
  content: TemplateContent,
  columns: readonly RegisterColumn[],
): void {
  const { range, first, place } = blockOf(content, columns, (column) => column.group === 'rating');
  sheet.addConditionalFormatting({
    ref: range,
    rules: [
      {
        type: 'expression',
        priority: 1,
        formulae: [`AND(${place}<>"",OR(${first}="",${first}="?",${first}=0))`],
        style: tone(colours.sand, colours.sandTint),
      },
    ],
  });
}

/** Colours the band's word (highest, lowest) and a coverage that is not whole; the words say the same. */
export function addBandColours(
  sheet: Worksheet,
  content: TemplateContent,
  columns: readonly RegisterColumn[],
): void {
  const byHeader = (header: string) => blockOf(content, columns, (column) => column.header === header);
  const band = byHeader('Band');
  const highest = content.bands.at(-1)?.[1] ?? '';
  const lowest = content.bands.at(0)?.[1] ?? '';
  const firmness = byHeader('Firmness');
  const coverage = byHeader('Coverage');
  const rule = (block: Block, priority: number, formula: string, style: Partial<Style>) => {
    sheet.addConditionalFormatting({
      ref: block.range,
      rules: [{ type: 'expression', priority, formulae: [formula], style }],
    });
  };
  rule(band, 2, `${band.first}="${highest}"`, tone(colours.white, colours.green));
  rule(band, 3, `${band.first}="${lowest}"`, tone(colours.red, colours.redTint));
  rule(firmness, 4, `${firmness.first}="Undecided"`, tone(colours.sand, colours.sandTint));
  rule(
    coverage,
    5,
    `AND(ISNUMBER(${coverage.first}),${coverage.first}<1)`,
    tone(colours.sand, colours.sandTint),
  );
}
