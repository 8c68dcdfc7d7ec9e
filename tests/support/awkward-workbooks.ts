import ExcelJS from 'exceljs';
import type { Cell, Grid } from '../../shared/kernel/cell.ts';
import { isCellError } from '../../shared/kernel/cell.ts';
import { bandGrid, frameworkGrid, registerGrid, ruleGrid } from './sheet-builder.ts';

/** A workbook as officers have them and nobody would make them on purpose: the published review under odd circumstances. */
export interface AwkwardWorkbook {
  readonly title: string;
  /** Where the register is, and its headings' row. */
  readonly register: { readonly sheet: string; readonly headerRow: number };
  readonly bytes: () => Promise<Uint8Array>;
}

type Value = string | number | boolean | null;

function valueOf(cell: Cell | undefined): Value {
  return cell === undefined || isCellError(cell) ? null : cell;
}

function put(sheet: ExcelJS.Worksheet, grid: Grid, top: number, left = 1): void {
  grid.forEach((line, row) =>
    line.forEach((cell, column) => {
      sheet.getCell(top + row, left + column).value = valueOf(cell);
    }),
  );
}

function table(sheet: ExcelJS.Worksheet, name: string, grid: Grid, ref = 'A1'): void {
  const [headers = [], ...rows] = grid;
  sheet.addTable({
    name,
    ref,
    headerRow: true,
    columns: headers.map((header) => ({ name: String(valueOf(header)), filterButton: true })),
    rows: rows.map((line) => headers.map((_, column) => valueOf(line[column]))),
  });
}

async function bytesOf(book: ExcelJS.Workbook): Promise<Uint8Array> {
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function withPlainOthers(book: ExcelJS.Workbook): ExcelJS.Workbook {
  put(book.addWorksheet('Weights'), frameworkGrid, 3, 2);
  put(book.addWorksheet('Decisions'), ruleGrid, 1);
  put(book.addWorksheet('Steps'), bandGrid, 1);
  return book;
}

const [headers = []] = registerGrid;
const at = (header: string) => headers.indexOf(header);

/** The register with its columns in another order, and a column of notes among the ratings. */
function reordered(): Grid {
  const order = [...headers.keys()].reverse();
  const half = order.slice(0, 3);
  const rest = order.slice(3);
  return registerGrid.map((line, row) => [
    ...half.map((column) => valueOf(line[column])),
    row === 0 ? 'What we discussed' : null,
    ...rest.map((column) => valueOf(line[column])),
  ]);
}

/** Ratings typed as text, as a paste from a letter leaves them. */
function withTextRatings(grid: Grid): Grid {
  const column = (grid[0] ?? []).indexOf('Strategic fit');
  return grid.map((line, row) =>
    line.map((cell, index) =>
      index === column && (row === 2 || row === 5) ? `${String(valueOf(cell))} ` : cell,
    ),
  );
}

async function underTitles(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Links 2026');
  sheet.mergeCells('A1:K2');
  sheet.getCell('A1').value = 'International links of the council';
  sheet.mergeCells('A4:F4');
  sheet.getCell('A4').value = 'Internal. Ask Maya before changing anything here.';
  put(sheet, withTextRatings(reordered()), 7);
  sheet.getColumn(6).hidden = true;
  return bytesOf(withPlainOthers(book));
}

async function oddTables(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("Städte & O'Brien");
  table(sheet, 'Partner_cities.2026', registerGrid, 'B3');
  sheet.getColumn(5).hidden = true;
  sheet.getColumn(9).hidden = true;
  sheet.getRow(6).hidden = true;
  table(book.addWorksheet('Weights'), 'Weights_2026', frameworkGrid);
  table(book.addWorksheet('Decisions'), '_Rules.v2', ruleGrid);
  const bands = book.addWorksheet('Steps');
  table(bands, 'Steps_', bandGrid);
  bands.state = 'hidden';
  return bytesOf(book);
}

/** How many partnerships the long register has. */
export const longRegister = 2000;

async function long(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const [, ...rows] = registerGrid;
  const place = at('Place');
  const many = Array.from({ length: longRegister }, (_, index) =>
    (rows[index % rows.length] ?? []).map((cell, column) =>
      column === place
        ? `${String(valueOf(cell))} ${String(index + 1)}`
        : column === at('Partnership')
          ? `p-${String(index + 1)}`
          : valueOf(cell),
    ),
  );
  put(book.addWorksheet('Cities'), [headers, ...many], 1);
  return bytesOf(withPlainOthers(book));
}

async function locked(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Cities');
  put(sheet, registerGrid, 1);
  await sheet.protect('secret', {});
  return bytesOf(withPlainOthers(book));
}

async function twoRegisters(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  put(book.addWorksheet('Cities 2025'), registerGrid.slice(0, 9), 1);
  put(book.addWorksheet('Cities 2026'), registerGrid, 1);
  return bytesOf(withPlainOthers(book));
}

/** The awkward workbooks by name. */
export const awkwardWorkbooks = {
  'under-titles': {
    title:
      'headings on row 7 under merged titles, columns in another order, a hidden column, ratings as text',
    register: { sheet: 'Links 2026', headerRow: 7 },
    bytes: underTitles,
  },
  'odd-tables': {
    title: 'Excel tables with odd names, hidden columns, rows and sheets, filters',
    register: { sheet: "Städte & O'Brien", headerRow: 3 },
    bytes: oddTables,
  },
  long: { title: '2,000 rows', register: { sheet: 'Cities', headerRow: 1 }, bytes: long },
  locked: { title: 'a protected sheet', register: { sheet: 'Cities', headerRow: 1 }, bytes: locked },
  'two-registers': {
    title: 'two registers',
    register: { sheet: 'Cities 2025', headerRow: 1 },
    bytes: twoRegisters,
  },
} satisfies Readonly<Record<string, AwkwardWorkbook>>;
