import type { Grid } from '../../shared/kernel/cell.ts';
import type { Sheet, SheetTable } from '../../shared/workbook/sheet.ts';
import type { Attempt, WorkbookFailure } from '../app/ports.ts';
import { cellAddress } from '../../shared/kernel/cell-address.ts';
import { toCells } from './to-cells.ts';

/*
 * Excel on the web refuses an answer above 5 MB. A cell costs some 40 bytes, value and formula, unless it holds long text,
 * so this many at a time leaves room.
 */
const CELLS_PER_READ = 30_000;

/* Beyond this the used range is stray formatting or somebody's database, and reading it would freeze the sheet. */
const MOST_CELLS = 2_000_000;

interface Loading {
  readonly worksheet: Excel.Worksheet;
  readonly used: Excel.Range;
  readonly tables: readonly {
    readonly name: string;
    readonly range: Excel.Range;
    readonly hasTotals: boolean;
  }[];
}

/** Reads every sheet's values and tables: three round trips, and more only for big sheets. */
export async function readSheets(
  context: Excel.RequestContext,
): Promise<Attempt<readonly Sheet[], WorkbookFailure>> {
  const { worksheets } = context.workbook;
  worksheets.load('items/name,items/visibility');
  await context.sync();
  const found = worksheets.items.map((worksheet) => {
    worksheet.tables.load('items/name,items/showTotals');
    const used = worksheet.getUsedRangeOrNullObject(true);
    used.load('rowIndex,columnIndex,rowCount,columnCount');
    return { worksheet, used };
  });
  await context.sync();
  const loading = found.map((each) => ({ ...each, tables: loadTables(each.worksheet) }));
  if (loading.reduce((sum, { used }) => sum + sizeOf(used), 0) > MOST_CELLS)
    return { ok: false, failure: 'too-large' };
  const contents = await readBlocks(context, loading);
  return { ok: true, value: loading.map((each, index) => toSheet(each, contents[index])) };
}

function loadTables(worksheet: Excel.Worksheet): Loading['tables'] {
  return worksheet.tables.items.map((table) => {
    const range = table.getRange();
    range.load('rowIndex,columnIndex,rowCount,columnCount');
    return { name: table.name, range, hasTotals: table.showTotals };
  });
}

interface Contents {
  readonly cells: Grid;
  readonly formulas: readonly (readonly unknown[])[];
}

/* What each sheet holds, asked for in blocks of whole rows and sent off whenever enough have gathered. */
async function readBlocks(
  context: Excel.RequestContext,
  loading: readonly Loading[],
): Promise<readonly Contents[]> {
  const ranges: Excel.Range[][] = [];
  let waiting = 0;
  for (const { worksheet, used } of loading) {
    const blocks: Excel.Range[] = [];
    for (const address of blockAddresses(used)) {
      const block = worksheet.getRange(address);
      block.load('values,formulas');
      blocks.push(block);
      waiting += Math.min(sizeOf(used), CELLS_PER_READ);
      if (waiting >= CELLS_PER_READ) {
        await context.sync();
        waiting = 0;
      }
    }
    ranges.push(blocks);
  }
  await context.sync();
  return ranges.map((blocks) => ({
    cells: blocks.flatMap((block) => toCells(block.values)),
    formulas: blocks.flatMap((block): readonly (readonly unknown[])[] => block.formulas),
  }));
}

function blockAddresses(used: Excel.Range): readonly string[] {
  if (used.isNullObject) return [];
  const rowsAtOnce = Math.max(1, Math.floor(CELLS_PER_READ / used.columnCount));
  const lastColumn = used.columnIndex + used.columnCount - 1;
  const addresses: string[] = [];
  for (let row = 0; row < used.rowCount; row += rowsAtOnce) {
    const last = Math.min(row + rowsAtOnce, used.rowCount) - 1;
    const from = cellAddress(used.rowIndex + row, used.columnIndex);
    addresses.push(`${from}:${cellAddress(used.rowIndex + last, lastColumn)}`);
  }
  return addresses;
}

function sizeOf(used: Excel.Range): number {
  return used.isNullObject ? 0 : used.rowCount * used.columnCount;
}

function toSheet({ worksheet, used, tables }: Loading, contents: Contents | undefined): Sheet {
  const origin = used.isNullObject ? { row: 0, column: 0 } : { row: used.rowIndex, column: used.columnIndex };
  return {
    name: worksheet.name,
    hidden: worksheet.visibility !== 'Visible',
    cells: contents?.cells ?? [],
    origin,
    tables: tables.map(toTable),
    formulas: formulasByAddress(contents?.formulas ?? [], origin),
  };
}

/* A cell without a formula gives its value back here. */
function formulasByAddress(
  formulas: Contents['formulas'],
  origin: Sheet['origin'],
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [row, line] of formulas.entries()) {
    for (const [column, formula] of line.entries()) {
      if (typeof formula !== 'string' || !formula.startsWith('=')) continue;
      found.set(cellAddress(origin.row + row, origin.column + column), formula.slice(1));
    }
  }
  return found;
}

function toTable({ name, range, hasTotals }: Loading['tables'][number]): SheetTable {
  return {
    name,
    row: range.rowIndex,
    column: range.columnIndex,
    rows: range.rowCount - (hasTotals ? 1 : 0),
    columns: range.columnCount,
  };
}
