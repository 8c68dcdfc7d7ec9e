import { columnLetters } from '../../shared/kernel/cell-address.ts';
import type { Cell, Grid } from '../../shared/kernel/cell.ts';
import { isCellError } from '../../shared/kernel/cell.ts';
import type { CellRange } from '../../shared/native/cell-range.ts';
import { storedForm } from '../../shared/native/formula.ts';
import { bookBytes } from './xlsx-builder.ts';

/** A sheet that is filled block by block from the top, and the XML of its cells. */
export interface SheetWriter {
  readonly name: string;
  /** Writes a block below everything so far, and says where it stands. */
  put(grid: Grid): CellRange;
  /** Writes formulas (without equals signs) to the right of a block's rows, and says where they stand. */
  putFormulas(beside: CellRange, formulas: readonly (readonly string[])[]): CellRange;
  xml(): string;
}

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

function cellXml(at: string, cell: Cell): string {
  if (cell === null) return '';
  if (isCellError(cell)) return `<c r="${at}" t="e"><v>${cell.error}</v></c>`;
  if (typeof cell === 'number') return `<c r="${at}"><v>${String(cell)}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${at}" t="b"><v>${cell ? '1' : '0'}</v></c>`;
  return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell)}</t></is></c>`;
}

/** An empty sheet to write to. */
export function createSheetWriter(name: string): SheetWriter {
  const rows = new Map<number, string[]>();
  let nextRow = 0;
  const write = (row: number, xml: string): void => {
    const cells = rows.get(row) ?? [];
    cells.push(xml);
    rows.set(row, cells);
    nextRow = Math.max(nextRow, row + 1);
  };
  const addressAt = (row: number, column: number): string => `${columnLetters(column)}${String(row + 1)}`;
  return {
    name,
    put(grid) {
      const row = nextRow;
      grid.forEach((cells, index) => {
        write(row + index, '');
        cells.forEach((cell, column) => write(row + index, cellXml(addressAt(row + index, column), cell)));
      });
      return { sheet: null, row, column: 0, rows: grid.length, columns: grid[0]?.length ?? 0 };
    },
    putFormulas(beside, formulas) {
      const column = beside.column + beside.columns;
      formulas.forEach((cells, index) => {
        cells.forEach((formula, offset) => {
          const at = addressAt(beside.row + index, column + offset);
          write(beside.row + index, `<c r="${at}"><f>${escapeXml(storedForm(formula))}</f></c>`);
        });
      });
      return {
        sheet: null,
        row: beside.row,
        column,
        rows: formulas.length,
        columns: formulas[0]?.length ?? 0,
      };
    },
    xml: () =>
      `<sheetData>${[...rows]
        .sort(([a], [b]) => a - b)
        .map(([row, cells]) => `<row r="${String(row + 1)}">${cells.join('')}</row>`)
        .join('')}</sheetData>`,
  };
}

const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A workbook of some written sheets, complete enough for every program that opens workbooks. */
export function writtenWorkbook(sheets: readonly SheetWriter[]): Uint8Array {
  const overrides = [
    `<Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/>`,
    ...sheets.map(
      (_, index) =>
        `<Override PartName="/xl/worksheets/sheet${String(index + 1)}.xml" ContentType="${types}.worksheet+xml"/>`,
    ),
  ];
  const contentTypes = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`;
  return bookBytes({
    sheets: sheets.map((sheet) => ({ name: sheet.name, xml: sheet.xml() })),
    parts: { '[Content_Types].xml': contentTypes },
  });
}
