import type { Alignment, Border, Borders, Cell, Fill, Font, Worksheet } from 'exceljs';

/** The colours of the mark and the pane, as Excel's ARGB. */
export const colours = {
  green: 'FF0F6B5C',
  greenDark: 'FF0B4F44',
  greenTint: 'FFE8F3F0',
  slate: 'FF44546A',
  slateTint: 'FFF1F3F6',
  sand: 'FF7A5C12',
  sandTint: 'FFFDF5E3',
  red: 'FF9C2B1F',
  redTint: 'FFFBE9E7',
  ink: 'FF222B2A',
  quiet: 'FF5F6B69',
  /** For what is there but says nothing; still readable on white. */
  faint: 'FF6B7674',
  line: 'FFD5DBD9',
  white: 'FFFFFFFF',
} as const;

/** A colour of the palette. */
export type Colour = (typeof colours)[keyof typeof colours];

const fontName = 'Calibri';

/** The one font of the workbook; Calibri has a metric twin (Carlito) wherever Excel is missing. */
export function font(size = 11, colour: Colour = colours.ink, bold = false): Partial<Font> {
  return { name: fontName, size, bold, color: { argb: colour } };
}

/** A plain fill. */
export function fill(colour: Colour): Fill {
  return { type: 'pattern', pattern: 'solid', fgColor: { argb: colour } };
}

const hairline: Partial<Border> = { style: 'thin', color: { argb: colours.line } };

/** The thin line under and beside every cell of a table. */
export const tableBorders: Partial<Borders> = {
  top: hairline,
  bottom: hairline,
  left: hairline,
  right: hairline,
};

/** Words, wrapped, with a little room before them. */
export const wordsAlignment: Partial<Alignment> = {
  vertical: 'middle',
  horizontal: 'left',
  wrapText: true,
  indent: 1,
};

/** Words without that room, where columns are many and narrow. */
export const narrowAlignment: Partial<Alignment> = { ...wordsAlignment, indent: 0 };

/** A short value in the middle of its column. */
export const centredAlignment: Partial<Alignment> = {
  vertical: 'middle',
  horizontal: 'center',
  wrapText: true,
};

/** Makes a cell the header of a table column. */
export function styleHeader(cell: Cell, colour: Colour, alignment = wordsAlignment, size = 11): void {
  cell.font = font(size, colours.white, true);
  cell.fill = fill(colour);
  cell.border = tableBorders;
  cell.alignment = alignment;
}

/** Makes a cell the body of a table. */
export function styleBody(cell: Cell, alignment: Partial<Alignment>, size = 11): void {
  cell.font = font(size);
  cell.border = tableBorders;
  cell.alignment = alignment;
}

/** Writes a sheet's title in A1. */
export function writeTitle(sheet: Worksheet, title: string): void {
  const cell = sheet.getCell('A1');
  cell.value = title;
  cell.font = font(18, colours.green, true);
  cell.alignment = { vertical: 'middle', horizontal: 'left' };
  sheet.getRow(1).height = 30;
}

/** Writes one line of quiet text that runs on over the empty cells to its right. */
export function writeRemark(sheet: Worksheet, address: string, text: string): void {
  const cell = sheet.getCell(address);
  cell.value = text;
  cell.font = font(11, colours.quiet);
  cell.alignment = { vertical: 'middle', horizontal: 'left' };
  if (cell.fullAddress.row > 1) sheet.getRow(cell.fullAddress.row).height = 20;
}
