import '@univerjs/engine-formula/facade';
import '@univerjs/sheets/facade';
import '@univerjs/sheets-formula/facade';
import type { ICellData, IWorkbookData } from '@univerjs/core';
import { CellValueType, LocaleType, LogLevel, Univer } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import { CalculationMode, UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import type { SheetCell, SheetPeer } from './sheet-peer.ts';
import { scoreColumn } from './sheet-peer.ts';

function toUniverCell(cell: SheetCell): ICellData {
  if (typeof cell === 'number') return { v: cell, t: CellValueType.NUMBER };
  if (cell?.startsWith('=') === true) return { f: cell };
  return { v: cell, t: CellValueType.STRING };
}

function toWorkbook(cells: readonly (readonly SheetCell[])[]): Partial<IWorkbookData> {
  const cellData = Object.fromEntries(
    cells.map((row, index) => [
      index,
      Object.fromEntries(
        row.flatMap((cell, column) => (cell === null ? [] : [[column, toUniverCell(cell)] as const])),
      ),
    ]),
  );
  const sheet = { id: 'sheet', name: 'Sheet', rowCount: cells.length + 1, columnCount: 26, cellData };
  return { id: 'book', sheetOrder: ['sheet'], sheets: { sheet } };
}

/** Univer's calculation, without its page, with a sheet in it. */
export async function openInUniver(cells: readonly (readonly SheetCell[])[]): Promise<SheetPeer> {
  const univer = new Univer({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: {} },
    logLevel: LogLevel.ERROR,
  });
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin, { initialFormulaComputing: CalculationMode.FORCED });
  const api = FUniver.newAPI(univer);
  const calculated = (): Promise<void> => api.getFormula().onCalculationResultApplied();
  const sheet = api.createWorkbook(toWorkbook(cells)).getSheetBySheetId('sheet');
  if (sheet === null) throw new Error('Univer made no sheet.');
  await calculated();
  return {
    async setFirstWeight(weight) {
      const done = calculated();
      sheet.getRange(0, 0).setValue(weight);
      await done;
    },
    scores: () => {
      const values = sheet.getRange(1, scoreColumn, cells.length - 1, 1).getValues();
      return Float64Array.from(values, ([value]) => (typeof value === 'number' ? value : NaN));
    },
    close: () => univer.dispose(),
  };
}
