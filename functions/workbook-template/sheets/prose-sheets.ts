import type { Workbook, Worksheet } from 'exceljs';
import { methodVersion, productVersion } from '../../../shared/version.ts';
import { colours, fill, font, styleBody, wordsAlignment, writeRemark, writeTitle } from '../look.ts';
import { addSheet } from '../sheet-set-up.ts';
import { rowHeight } from '../row-heights.ts';
import { notesSections, startHereSections, type Section } from '../words.ts';

const widths = [26, 108];
const sheetNames = new Set([
  'Register',
  'Framework',
  'Rules',
  'Bands',
  'Summary',
  'Analysis',
  'Plain scores',
  'Notes',
]);

/** Adds the first sheet: what the workbook is, from when, and how to use it. */
export function addStartHereSheet(workbook: Workbook, published: boolean, date: Date): void {
  const sheet = addSheet(workbook, { name: 'Start here', widths, isOnePage: true, tab: colours.greenDark });
  writeTitle(sheet, 'Partner City Assessor');
  writeRemark(
    sheet,
    'A2',
    published
      ? 'A published review of fifteen partner cities as a worked example: facts and outcomes as published, ratings and weights illustrative.'
      : 'A register of partner cities to fill in: rate each place against the framework, and see what the rules recommend.',
  );
  writeLine(sheet, 4, 'Made on', date);
  sheet.getCell(4, 2).numFmt = 'd mmmm yyyy';
  writeLine(sheet, 5, 'Version', `Partner City Assessor ${productVersion}, method ${methodVersion}`);
  writeSections(sheet, 7, startHereSections(published), sheetNames);
}

/** Adds the last sheet: vocabulary, conditions, functions, sources, limits. */
export function addNotesSheet(workbook: Workbook, published: boolean): void {
  const sheet = addSheet(workbook, { name: 'Notes', widths });
  writeTitle(sheet, 'Notes');
  writeRemark(
    sheet,
    'A2',
    'The words the workbook understands, what its functions work out, and where its facts come from.',
  );
  writeSections(sheet, 4, notesSections(published), new Set());
}

/** Writes headings with their lines; a line whose first word is in `links` leads to the sheet of that name. */
function writeSections(
  sheet: Worksheet,
  fromRow: number,
  sections: readonly Section[],
  links: ReadonlySet<string>,
): void {
  let row = fromRow;
  for (const { heading, lines, isWarning } of sections) {
    const title = sheet.getCell(row, 1);
    title.value = heading;
    title.font = font(13, isWarning ? colours.sand : colours.green, true);
    sheet.getRow(row).height = 22;
    for (const [about, text] of lines) {
      row += 1;
      writeLine(sheet, row, about, text);
      if (links.has(about)) linkTo(sheet, row, about);
      if (isWarning) for (const column of [1, 2]) sheet.getCell(row, column).fill = fill(colours.sandTint);
    }
    row += 2;
  }
}

function writeLine(sheet: Worksheet, row: number, about: string, text: string | Date): void {
  const [first, second] = [sheet.getCell(row, 1), sheet.getCell(row, 2)];
  first.value = about;
  second.value = text;
  for (const cell of [first, second]) styleBody(cell, wordsAlignment);
  first.font = font(11, colours.ink, true);
  const texts = typeof text === 'string' ? [about, text] : [about];
  sheet.getRow(row).height = rowHeight(
    texts,
    // The words of the first column are bold, and bold letters are wider.
    widths.map((width, column) => width - (column === 0 ? 6 : 2)),
  );
}

function linkTo(sheet: Worksheet, row: number, name: string): void {
  const cell = sheet.getCell(row, 1);
  cell.value = { text: name, hyperlink: `#${name}!A1`, tooltip: `Go to ${name}` };
  cell.font = { ...font(11, colours.green, true), underline: true };
}
