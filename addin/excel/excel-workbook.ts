import type { Attempt, Selection, Stop, WorkbookFailure, WorkbookHands, WorkbookPort } from '../app/ports.ts';
import { readPart, writePart } from './custom-parts.ts';
import { excelHands } from './excel-hands.ts';
import { hostFacts, supports } from './host-facts.ts';
import { readSheets } from './read-sheets.ts';
import { hostFailureOf, noNote, runBatch, type NoteCode } from './run-batch.ts';
import { sheetOfAddress } from './sheet-of-address.ts';

/** The open workbook, through Office.js. Every error of Excel's is noted by its code. */
export function openExcelWorkbook(note: NoteCode = noNote): WorkbookPort {
  return {
    readSheets: () => runBatch(readSheets, note),
    readSelection: () => runBatch(readSelection, note),
    goTo: (sheet, cell) => runBatch((context) => goTo(context, sheet, cell), note),
    watch: (on) => watch(on, note),
    change: (work, options) => change(work, options?.asOne === true, note),
    readPart: (namespace) => runBatch((context) => readPart(context, namespace), note),
    writePart: (namespace, xml) => runBatch((context) => writePart(context, namespace, xml), note),
    supports,
    hostFacts,
    recall(name) {
      const text: unknown = Office.context.document.settings.get(name);
      return typeof text === 'string' ? text : null;
    },
    remember(name, text) {
      Office.context.document.settings.set(name, text);
      /* Kept for this session in any case; where the workbook can't be written to, it is forgotten with it. */
      Office.context.document.settings.saveAsync(() => undefined);
    },
  };
}

async function readSelection(context: Excel.RequestContext): Promise<Attempt<Selection, WorkbookFailure>> {
  const range = context.workbook.getSelectedRange();
  range.load('address,rowIndex,columnIndex,rowCount');
  await context.sync();
  const { address, rowIndex, columnIndex, rowCount } = range;
  return {
    ok: true,
    value: { sheet: sheetOfAddress(address), row: rowIndex + 1, column: columnIndex + 1, rows: rowCount },
  };
}

async function goTo(
  context: Excel.RequestContext,
  sheet: string,
  cell: string,
): Promise<Attempt<null, WorkbookFailure>> {
  const worksheet = context.workbook.worksheets.getItemOrNullObject(sheet);
  worksheet.load('visibility');
  await context.sync();
  if (worksheet.isNullObject) return { ok: false, failure: 'sheet-missing' };
  if (worksheet.visibility !== 'Visible') return { ok: false, failure: 'sheet-hidden' };
  worksheet.activate();
  worksheet.getRange(cell).select();
  await context.sync();
  return { ok: true, value: null };
}

/*
 * One step of Excel's undo where it groups them (ExcelApi 1.20) and what is done can be undone: within a group Excel refuses
 * the rest, such as deleting a sheet. Everywhere else the pane's own way back has to do.
 */
async function change<Value>(
  work: (hands: WorkbookHands) => Promise<Value>,
  asOne: boolean,
  note: NoteCode,
): Promise<Attempt<Value, WorkbookFailure>> {
  const batch = async (context: Excel.RequestContext): Promise<Value> => work(excelHands(context, note));
  try {
    const value =
      asOne && supports('ExcelApi', '1.20')
        ? await Excel.run({ mergeUndoGroup: true }, batch)
        : await Excel.run(batch);
    return { ok: true, value };
  } catch (error) {
    return { ok: false, failure: hostFailureOf(error, note) };
  }
}

async function watch(
  on: Parameters<WorkbookPort['watch']>[0],
  note: NoteCode,
): Promise<Attempt<Stop, WorkbookFailure>> {
  return runBatch(async (context) => {
    const { worksheets } = context.workbook;
    const handlers = [
      worksheets.onChanged.add(() => heard(on.change)),
      // A formula's new result is no change to Excel: it is told of when the calculation has ended.
      worksheets.onCalculated.add(() => heard(on.change)),
      // Nor is a sort.
      ...(supports('ExcelApi', '1.10') ? [worksheets.onRowSorted.add(() => heard(on.change))] : []),
      worksheets.onSelectionChanged.add(() => heard(on.selection)),
    ];
    await context.sync();
    return { ok: true, value: () => stopHearing(context, handlers) };
  }, note);
}

/* Removing takes effect with the context that added. The pane is closing, so there is nobody left to tell of a refusal. */
function stopHearing(context: Excel.RequestContext, handlers: readonly { remove(): void }[]): void {
  for (const handler of handlers) handler.remove();
  context.sync().catch(() => undefined);
}

/* Excel wants a promise from a handler; the work itself is begun by a timer, outside it. */
async function heard(run: () => void): Promise<void> {
  run();
  return Promise.resolve();
}
