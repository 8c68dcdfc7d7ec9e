import { beforeAll, describe, expect, it } from 'vitest';
import { cellAddress } from '../../shared/kernel/cell-address.ts';
import type { Cell } from '../../shared/kernel/cell.ts';
import { isCellError } from '../../shared/kernel/cell.ts';
import { assessWorkbook } from '../../shared/workbook/assess-workbook.ts';
import { cellOn } from '../../shared/workbook/place-on-sheet.ts';
import type { ResultName } from '../../shared/workbook/result-columns/result-names.ts';
import { valueOfRow } from '../../shared/workbook/result-columns/row-value.ts';
import type { Sheet } from '../../shared/workbook/sheet.ts';
import type { WorkbookFile } from '../../shared/xlsx/workbook-file.ts';
import { calculatedByLibreOffice } from '../support/libre-office.ts';
import { changed } from '../support/made-change.ts';
import { planned, smallBook, smallRegister } from '../support/results-builder.ts';
import { publishedSheets } from '../support/sheet-builder.ts';
import { createSheetWriter, writtenWorkbook, type SheetWriter } from '../support/sheet-writer.ts';

const names: readonly ResultName[] = ['Score', 'Coverage', 'Low', 'High', 'Band', 'Recommendation', 'Rule'];
const apart = smallRegister.map(([place, kind, fit, profile, links]): readonly Cell[] => [
  links ?? null,
  place ?? null,
  fit ?? null,
  kind ?? null,
  profile ?? null,
]);
const inOneFile = smallBook({ register: apart }).map((sheet) => ({ ...sheet, name: `Ann's ${sheet.name}` }));
const books = { published: publishedSheets(), apart: inOneFile } as const;

let calculated: WorkbookFile;

function written(sheet: Sheet): SheetWriter {
  const writer = createSheetWriter(sheet.name);
  const formulaAt = (row: number, column: number) => sheet.formulas?.get(cellAddress(row, column));
  writer.put(
    sheet.cells.map((line, row) =>
      line.map((cell, column) => (formulaAt(row, column) === undefined ? cell : null)),
    ),
  );
  sheet.cells.forEach((line, row) =>
    line.forEach((_, column) => {
      const formula = formulaAt(row, column);
      const before = { sheet: null, row, column: 0, rows: 1, columns: column };
      if (formula !== undefined) writer.putFormulas(before, [[formula]]);
    }),
  );
  return writer;
}

beforeAll(async () => {
  const all = Object.values(books).map(
    async (sheets) => (await changed(sheets, planned(sheets, names, 'native').steps)).sheets,
  );
  const sheets = (await Promise.all(all)).flat();
  calculated = await calculatedByLibreOffice(writtenWorkbook(sheets.map(written)));
});

const shown = (cell: Cell): unknown =>
  isCellError(cell) ? cell.error : typeof cell === 'number' ? Number(cell.toFixed(9)) : cell;

describe('result columns without our functions, calculated by LibreOffice', () => {
  it.each([
    ['the published review', books.published],
    ['ratings in another order and apart', books.apart],
  ])('IN-11: %s comes to what the assessment says', (_, sheets) => {
    const plan = planned(sheets, names, 'native');
    const register = calculated.sheets.find(({ name }) => name === plan.sheet);
    if (register === undefined) throw new Error('there is a register');
    const { rows } = assessWorkbook(sheets);
    const found = rows.map(({ row }) =>
      plan.columns.map(({ column }) => shown(cellOn(register, row, column))),
    );
    const expected = rows.map((row) =>
      plan.columns.map(({ result }) => shown(valueOfRow(row, result) ?? { error: '#N/A' })),
    );
    expect(found).toEqual(expected);
  });
});
