import '@univerjs/sheets-data-validation/facade';
import '@univerjs/sheets-table/facade';
import type { Injector, PluginCtor } from '@univerjs/core';
import { LocaleType, LogLevel, mergeLocales, Univer } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { CalculationMode, IRenderManagerService, UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import coreWords from '@univerjs/preset-sheets-core/locales/en-US';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import validationWords from '@univerjs/preset-sheets-data-validation/locales/en-US';
import type { FWorkbook } from '@univerjs/sheets/facade';
import { UniverSheetsTablePlugin } from '@univerjs/sheets-table';
import type { WorkbookFile } from '../../../shared/xlsx/workbook-file.ts';
import { findSheet, fullAddress } from '../stand-in/place.ts';
import type { WorkbookPort } from '../workbook-port.ts';
import type { BlankAs, FunctionDefinition } from './function-metadata.ts';
import type { FunctionRegistry } from './function-registry.ts';
import type { Caller } from './pending-answers.ts';
import { createPendingAnswers } from './pending-answers.ts';
import { recalculate } from './recalculate.ts';
import { completeFunctions, registerFunctions } from './register-functions.ts';
import { chooseSheetFont } from './sheet-font.ts';
import { toSheetId } from './sheet-id.ts';
import type { TableNames } from './table-names.ts';
import { chooseTableNames } from './table-names.ts';
import { plainTheme } from './table-theme.ts';
import { pageTheme } from './theme.ts';
import { toSnapshot } from './to-snapshot.ts';
import type { UniverWorkbook } from './univer-workbook.ts';
import { createUniverWorkbook } from './univer-workbook.ts';

export interface SpreadsheetOptions {
  readonly container: string;
  readonly isDark: boolean;
  readonly blankAs: BlankAs;
  readonly definitions: readonly FunctionDefinition[];
  readonly registry: FunctionRegistry;
}

export interface Spreadsheet {
  /** Opens a workbook in place of the one that is open. */
  open(file: WorkbookFile): WorkbookPort;
  onCalculated(listener: () => void): void;
  setDark(isDark: boolean): void;
  /** The message that came with a cell's error, or null. */
  messageAt(sheetId: string, row: number, column: number): string | null;
  /** Where a cell is drawn, in pixels of the page; null when it is out of view. */
  rectangle(sheetId: string, row: number, column: number): DOMRect | null;
}

type Listed = PluginCtor | [PluginCtor, object];

function createUniver({ container, isDark }: SpreadsheetOptions): Univer {
  const univer = new Univer({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: mergeLocales(coreWords, validationWords) },
    logLevel: LogLevel.ERROR,
    theme: pageTheme,
    darkMode: isDark,
  });
  const core = UniverSheetsCorePreset({
    container,
    header: true,
    toolbar: false,
    sheets: { disableForceStringAlert: true, disableForceStringMark: true },
    formula: { initialFormulaComputing: CalculationMode.FORCED },
  });
  // A search box in the drop-down would take the focus, and with it the end of what is being typed into the cell.
  const validation = UniverSheetsDataValidationPreset({
    showEditOnDropdown: false,
    showSearchOnDropdown: false,
  });
  const plugins = [...core.plugins, ...validation.plugins] as Listed[];
  for (const plugin of plugins) {
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
    else univer.registerPlugin(plugin);
  }
  // The plugin's user interface stays out: its buttons and banners would cover the officers' headings.
  univer.registerPlugin(UniverSheetsTablePlugin, {
    userThemes: [{ name: plainTheme.name, style: plainTheme }],
    defaultThemeIndex: 0,
  });
  return univer;
}

function cellKey({ sheetId, row, column }: Caller): string {
  return `${sheetId}!${row},${column}`;
}

function addressOf(port: WorkbookPort | null, { sheetId, row, column }: Caller): string {
  const sheet = port && findSheet(port, sheetId);
  return fullAddress({ sheetId, row, column, rows: 1, columns: 1 }, sheet?.name ?? '');
}

/** Where a workbook's grid is drawn on the page. */
function gridOf(injector: Injector, id: string): DOMRect | null {
  const render = injector.get(IRenderManagerService).getRenderById(id);
  return render ? render.engine.getCanvasElement().getBoundingClientRect() : null;
}

function onPage(cell: DOMRect, canvas: DOMRect): DOMRect | null {
  const isInView = cell.bottom <= canvas.height && cell.right <= canvas.width;
  return isInView ? new DOMRect(canvas.x + cell.x, canvas.y + cell.y, cell.width, cell.height) : null;
}

/** The open workbook with what Univer itself does not keep of the file: protection and custom XML parts. */
function openInUniver(
  api: FUniver,
  book: FWorkbook,
  { file, names }: { readonly file: WorkbookFile; readonly names: TableNames },
): UniverWorkbook {
  const ids = file.sheets.flatMap(({ isProtected }, index) => (isProtected ? [toSheetId(index)] : []));
  const opened = createUniverWorkbook(api, book, { names, protectedSheets: new Set(ids) });
  file.customXml.forEach((xml, index) => opened.port.savePart(`item${index + 1}`, xml));
  return opened;
}

/** Univer with the add-in's functions in it. Written out here because `@univerjs/presets` would bring closed add-ons along. */
export function createSpreadsheet(options: SpreadsheetOptions): Spreadsheet {
  const univer = createUniver(options);
  const api = FUniver.newAPI(univer);
  const messages = new Map<string, string>();
  let open: { readonly id: string; readonly book: UniverWorkbook } | null = null;
  let opened = 0;

  registerFunctions(univer.__getInjector(), options.definitions, {
    registry: options.registry,
    rules: {
      blankAs: options.blankAs,
      makeError: (code) => options.registry.makeError(code),
      pending: createPendingAnswers((callers) => recalculate(api, open?.id ?? '', callers)),
      addressOf: (caller) => addressOf(open?.book.port ?? null, caller),
      explain: (caller, message) => {
        if (message === null) messages.delete(cellKey(caller));
        else messages.set(cellKey(caller), message);
      },
    },
  });

  return {
    open: (file) => {
      messages.clear();
      const names = chooseTableNames(
        file.sheets.flatMap((sheet) => sheet.tables.map((table) => table.name)),
        file.sheets.map((sheet) => sheet.name),
      );
      const id = `workbook-${++opened}`;
      const book = api.createWorkbook(toSnapshot(id, file, { names, font: chooseSheetFont() }));
      if (opened === 1) completeFunctions(univer.__getInjector(), options.definitions);
      // Only now, because without any workbook Univer's own listeners would find none and fail.
      open?.book.close();
      if (open) api.disposeUnit(open.id);
      open = { id, book: openInUniver(api, book, { file, names }) };
      return open.book.port;
    },
    onCalculated: (listener) => void api.getFormula().calculationEnd(listener),
    setDark: (isDark) => api.toggleDarkMode(isDark),
    messageAt: (sheetId, row, column) => messages.get(cellKey({ sheetId, row, column })) ?? null,
    rectangle: (sheetId, row, column) => {
      const canvas = open && gridOf(univer.__getInjector(), open.id);
      const sheet = api.getActiveWorkbook()?.getSheetBySheetId(sheetId);
      return canvas && sheet ? onPage(sheet.getRange(row, column).getCellRect(), canvas) : null;
    },
  };
}
