import type { Workbook, Worksheet } from 'exceljs';
import { colours, type Colour } from './look.ts';

interface SheetSetUp {
  readonly name: string;
  readonly tab?: Colour;
  readonly widths: readonly number[];
  /** Rows and columns that stay in view, and repeat on every printed page. */
  readonly frozen?: { readonly rows: number; readonly columns: number };
  readonly paper?: 'A3' | 'A4';
  /** Shrinks the print to one page in height as well as in width. */
  readonly isOnePage?: boolean;
}

const paperSizes = { A3: 8, A4: 9 } as const;
/** exceljs takes this width for the default and leaves it out; the default of a file without it is another. */
const unwrittenWidth = 9;

const millimetre = 1 / 25.4;

function columnLetter(column: number): string {
  return String.fromCharCode(64 + column);
}

/** Adds a sheet with its view and print set-up: landscape, one page wide, headings repeated, sheet and page in the footer. */
export function addSheet(workbook: Workbook, setUp: SheetSetUp): Worksheet {
  const { name, widths, frozen, paper = 'A4', tab = colours.green } = setUp;
  const sheet = workbook.addWorksheet(name, {
    properties: { tabColor: { argb: tab } },
    headerFooter: { oddFooter: '&L&"Calibri,Regular"&9&F: &A&R&"Calibri,Regular"&9Page &P of &N' },
    pageSetup: {
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: setUp.isOnePage ? 1 : 0,
      horizontalCentered: false,
      margins: {
        left: 12 * millimetre,
        right: 12 * millimetre,
        top: 12 * millimetre,
        bottom: 15 * millimetre,
        header: 6 * millimetre,
        footer: 7 * millimetre,
      },
    },
  });
  // exceljs types the paper sizes as a closed list in which A3 is missing.
  Object.assign(sheet.pageSetup, { paperSize: paperSizes[paper] });
  sheet.columns = widths.map((width) => ({ width: width === unwrittenWidth ? width + 0.1 : width }));
  sheet.views = [{ showGridLines: false, state: 'normal', activeCell: 'A1' }];
  if (frozen) freeze(sheet, frozen.rows, frozen.columns);
  return sheet;
}

function freeze(sheet: Worksheet, rows: number, columns: number): void {
  const corner = `${columnLetter(columns + 1)}${rows + 1}`;
  sheet.views = [
    {
      state: 'frozen',
      xSplit: columns,
      ySplit: rows,
      topLeftCell: corner,
      activeCell: corner,
      showGridLines: false,
    },
  ];
  sheet.pageSetup.printTitlesRow = `1:${rows}`;
  if (columns > 0) sheet.pageSetup.printTitlesColumn = `A:${columnLetter(columns)}`;
}
