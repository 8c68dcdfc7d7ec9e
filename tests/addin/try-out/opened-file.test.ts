import { describe, expect, it } from 'vitest';
import { countAgreement, sayAgreement } from '../../../addin/try-out/page/agreement.ts';
import { changedCells } from '../../../addin/try-out/page/changed-cells.ts';
import { makeCopy } from '../../../addin/try-out/page/make-copy.ts';
import { chooseTableNames } from '../../../addin/try-out/spreadsheet/table-names.ts';
import { toSnapshot } from '../../../addin/try-out/spreadsheet/to-snapshot.ts';
import type { PortCell } from '../../../addin/try-out/workbook-port.ts';
import { makeTemplate } from '../../../functions/workbook-template/make-template.ts';
import { cellAddress } from '../../../shared/kernel/cell-address.ts';
import type { Cell } from '../../../shared/kernel/cell.ts';
import { isCellError } from '../../../shared/kernel/cell.ts';
import { readWorkbook } from '../../../shared/xlsx/read-workbook.ts';
import type { SheetFile, WorkbookFile } from '../../../shared/xlsx/workbook-file.ts';
import { createMemoryWorkbookPort } from '../../support/memory-workbook-port.ts';

const bytes = await makeTemplate({ published: true, date: '2026-11-23' });
const font = { ff: 'Calibri', fs: 11 };

function opened(of: Uint8Array): WorkbookFile {
  const read = readWorkbook(of);
  if (!read.ok) throw new Error('The workbook could not be read.');
  return read.value;
}

const file = opened(bytes);

function asPortCell(cell: Cell | undefined): PortCell {
  if (cell === undefined || cell === null) return '';
  return isCellError(cell) ? cell.error : cell;
}

/** The sheet as the spreadsheet would hold it, formulas as their results. */
function rowsOf(sheet: SheetFile): PortCell[][] {
  const above = Array.from({ length: sheet.origin.row }, (): PortCell[] => []);
  const before = Array.from({ length: sheet.origin.column }, (): PortCell => '');
  return [...above, ...sheet.cells.map((row) => [...before, ...row.map(asPortCell)])];
}

function openPort() {
  const port = createMemoryWorkbookPort({
    sheets: Object.fromEntries(file.sheets.map((sheet) => [sheet.name, rowsOf(sheet)])),
    tables: file.sheets.flatMap((sheet, index) =>
      sheet.tables.map(({ name, ...area }) => ({
        id: name,
        name,
        area: { sheetId: `sheet-${index + 1}`, ...area },
      })),
    ),
  });
  const formulaAt = (sheetId: string, row: number, column: number): string | undefined =>
    file.sheets[Number(sheetId.slice(6)) - 1]?.formulas.get(cellAddress(row, column));
  return {
    ...port,
    formulas: (area: Parameters<typeof port.formulas>[0]) =>
      port.values(area).map((line, row) =>
        line.map((value, column) => {
          const formula = formulaAt(area.sheetId, area.row + row, area.column + column);
          return formula === undefined ? value : `=${formula}`;
        }),
      ),
  };
}

const registerId = `sheet-${file.sheets.findIndex(({ name }) => name === 'Register') + 1}`;
const register = file.sheets.find(({ name }) => name === 'Register');

/** The place of a heading's cell in the row of a partnership, counted from 0. */
function placeOf(heading: string, place: string): { row: number; column: number } {
  if (!register) throw new Error('There is no register.');
  const rows = rowsOf(register);
  const headerRow = rows.findIndex((row) => row.includes(heading) && row.includes('Place'));
  const row = rows.findIndex((each) => each.includes(place));
  return { row, column: rows[headerRow]?.indexOf(heading) ?? -1 };
}

describe('the published review in the spreadsheet', () => {
  const names = chooseTableNames(
    file.sheets.flatMap(({ tables }) => tables.map(({ name }) => name)),
    file.sheets.map(({ name }) => name),
  );
  const snapshot = toSnapshot('book', file, { names, font });
  const sheet = snapshot.sheets?.[registerId];

  it('keeps every table under its own name', () => {
    expect([...names.inUniver].filter(([name, chosen]) => name !== chosen)).toEqual([]);
    const [tables] = snapshot.resources ?? [];
    expect(tables?.data).toContain('"name":"Partnerships"');
  });

  it('has its values and formulas', () => {
    const { row, column } = placeOf('Score', 'Pittsburgh');
    const line = sheet?.cellData?.[row];
    expect(line?.[1]?.v).toBe('Pittsburgh');
    expect(line?.[column]?.f).toMatch(/^=PARTNERCITY\.SCORE\(Partnerships\[\[#This Row\],/);
  });

  it('has the file’s widths and frozen heading', () => {
    expect(Object.keys(sheet?.columnData ?? {}).length).toBeGreaterThan(30);
    expect(sheet?.freeze).toMatchObject({ ySplit: 3, startRow: 3 });
  });

  it('offers the file’s drop-down lists', () => {
    const [, validations] = snapshot.resources ?? [];
    expect(validations?.data).toContain('"formula1":"');
  });

  it('is as published, 15 of 15, and says so', () => {
    const agreement = countAgreement(openPort());
    expect(agreement).toEqual({ same: 15, published: 15 });
    expect(agreement && sayAgreement(agreement)).toBe('15 of 15 recommendations as published');
  });
});

describe('a copy', () => {
  const name = 'Review.xlsx';

  it('of an unchanged workbook is the very file', () => {
    const port = openPort();
    expect(changedCells(file, port)).toEqual({ edits: [], typedFormulas: 0 });
    const copy = makeCopy({ name, bytes, file, port, hasMoved: () => false });
    expect(copy.bytes).toBe(bytes);
    expect(copy.fileName).toBe('Review (copy).xlsx');
    expect(copy.words).toContain('Nothing was changed here');
  });

  it('holds the changed inputs, and no result of the file’s own formulas', () => {
    const port = openPort();
    const activity = placeOf('Activity', 'Pittsburgh');
    const score = placeOf('Score', 'Pittsburgh');
    const area = { sheetId: registerId, rows: 1, columns: 1 };
    port.type({ ...area, ...activity }, [['Dormant']]);
    port.type({ ...area, ...score }, [[12]]);
    const copy = makeCopy({ name, bytes, file, port, hasMoved: () => false });
    expect(copy.words).toContain('It holds the 1 cell changed here');
    const again = opened(copy.bytes ?? bytes).sheets.find((sheet) => sheet.name === 'Register');
    const cellOf = ({ row, column }: { row: number; column: number }): Cell | undefined =>
      again?.cells[row - again.origin.row]?.[column - again.origin.column];
    expect(cellOf(activity)).toBe('Dormant');
    expect(again?.formulas.get(cellAddress(score.row, score.column))).toMatch(/^PARTNERCITY\.SCORE/);
  });

  it('is refused once rows or columns have moved, because the file’s addresses then mean other cells', () => {
    const copy = makeCopy({ name, bytes, file, port: openPort(), hasMoved: () => true });
    expect(copy.bytes).toBeNull();
    expect(copy.words).toContain('Open the file again');
  });
});
