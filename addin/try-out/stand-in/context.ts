import type { WorkbookPort } from '../workbook-port.ts';
import type { Batch } from './batch.ts';
import { createBatch } from './batch.ts';
import { createCustomXmlParts } from './custom-xml-parts.ts';
import { OfficeError } from './office-error.ts';
import { createRange } from './range.ts';
import { standFor } from './stand-for.ts';
import { createTables } from './tables.ts';
import { createWorksheets } from './worksheets.ts';

type WorkbookMembers = Pick<Excel.Workbook, 'worksheets' | 'tables' | 'customXmlParts' | 'getSelectedRange'>;
type ContextMembers = Pick<Excel.RequestContext, 'workbook' | 'sync'>;
type Run = (context: Excel.RequestContext) => Promise<unknown>;

function createWorkbook(port: WorkbookPort, batch: Batch): Excel.Workbook {
  const members: WorkbookMembers = {
    worksheets: createWorksheets(port, batch),
    tables: createTables(port, batch, {
      listed: () => port.tables(),
      sheetId: () => port.activeSheetId(),
    }),
    customXmlParts: createCustomXmlParts(port, batch),
    getSelectedRange: () => createRange(port, batch, () => port.selection()),
  };
  return standFor<Excel.Workbook>('Excel.Workbook', members);
}

function createContext(port: WorkbookPort): Excel.RequestContext {
  const batch = createBatch();
  const members: ContextMembers = {
    workbook: createWorkbook(port, batch),
    sync: async <Passed>(passed?: Passed) => {
      // Always a turn later, as a round trip to Excel is: code that reads before it awaits must fail here too.
      await Promise.resolve();
      if (port.isEditing())
        throw new OfficeError('InvalidOperationInCellEditMode', 'Excel is in cell-editing mode.');
      await batch.run();
      // Excel's typings promise back what was passed in; without it the caller gets nothing it could use.
      return passed as Passed;
    },
  };
  return standFor<Excel.RequestContext>('Excel.RequestContext', members);
}

/**
 * `Excel.run`, with or without options before the work: waits for the workbook, hands over a new context, and syncs
 * once more at the end. Nothing here groups undo, so `mergeUndoGroup` is taken and changes nothing.
 */
export function createRun(opened: Promise<WorkbookPort>): (first: unknown, second?: Run) => Promise<unknown> {
  return async (first, second) => {
    const work = second ?? first;
    if (typeof work !== 'function') throw new OfficeError('InvalidArgument', 'Excel.run takes a function.');
    const context = createContext(await opened);
    const result = await (work as Run)(context);
    await context.sync();
    return result;
  };
}
