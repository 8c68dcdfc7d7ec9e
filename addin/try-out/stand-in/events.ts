import type { Area, Change, WorkbookPort } from '../workbook-port.ts';
import type { Batch } from './batch.ts';
import { localAddress } from './place.ts';
import { standFor } from './stand-for.ts';

type Handler<Args> = (args: Args) => Promise<unknown>;
type HandlersMembers<Args> = Pick<OfficeExtension.EventHandlers<Args>, 'add' | 'remove'>;

/** One kind of event: `add` and `remove` take effect at the next `sync`, as in Excel. */
function createHandlers<Args>(
  name: string,
  batch: Batch,
  listen: (tell: (args: Args) => void) => () => void,
): OfficeExtension.EventHandlers<Args> {
  const stops = new Map<Handler<Args>, () => void>();
  const remove = (handler: Handler<Args>): void =>
    batch.add(() => {
      stops.get(handler)?.();
      stops.delete(handler);
    });
  const members: HandlersMembers<Args> = {
    add: (handler) => {
      batch.add(() => {
        stops.set(
          handler,
          listen((args) => void handler(args)),
        );
      });
      return standFor<OfficeExtension.EventHandlerResult<Args>>(`${name} handler`, {
        remove: () => remove(handler),
      });
    },
    remove,
  };
  return standFor<OfficeExtension.EventHandlers<Args>>(name, members);
}

type ChangedMembers = Pick<
  Excel.WorksheetChangedEventArgs,
  'type' | 'worksheetId' | 'address' | 'source' | 'triggerSource' | 'changeType'
>;
type SelectedMembers = Pick<Excel.WorksheetSelectionChangedEventArgs, 'type' | 'worksheetId' | 'address'>;

function changedArgs({ area, byAddIn }: Change): Excel.WorksheetChangedEventArgs {
  const members: ChangedMembers = {
    type: 'WorksheetChanged',
    changeType: 'RangeEdited',
    worksheetId: area.sheetId,
    address: localAddress(area),
    source: 'Local',
    // Excel says ThisLocalAddin for our own writes and Unknown for everything else.
    triggerSource: byAddIn ? 'ThisLocalAddin' : 'Unknown',
  };
  return standFor<Excel.WorksheetChangedEventArgs>('WorksheetChangedEventArgs', members);
}

function selectedArgs(area: Area): Excel.WorksheetSelectionChangedEventArgs {
  const members: SelectedMembers = {
    type: 'WorksheetSelectionChanged',
    worksheetId: area.sheetId,
    address: localAddress(area),
  };
  return standFor<Excel.WorksheetSelectionChangedEventArgs>('WorksheetSelectionChangedEventArgs', members);
}

type CalculatedMembers = Pick<Excel.WorksheetCalculatedEventArgs, 'type' | 'worksheetId'>;

function calculatedArgs(worksheetId: string): Excel.WorksheetCalculatedEventArgs {
  const members: CalculatedMembers = { type: 'WorksheetCalculated', worksheetId };
  return standFor<Excel.WorksheetCalculatedEventArgs>('WorksheetCalculatedEventArgs', members);
}

/** `worksheets.onCalculated`: once per recalculation, for the sheet in front; Excel tells of every sheet it calculated. */
export function createCalculated(port: WorkbookPort, batch: Batch) {
  return createHandlers<Excel.WorksheetCalculatedEventArgs>('worksheets.onCalculated', batch, (tell) =>
    port.onCalculated(() => tell(calculatedArgs(port.activeSheetId()))),
  );
}

/** `worksheets.onChanged`: edits only, never what a recalculation changes. */
export function createChanged(port: WorkbookPort, batch: Batch) {
  return createHandlers<Excel.WorksheetChangedEventArgs>('worksheets.onChanged', batch, (tell) =>
    port.onChange((change) => tell(changedArgs(change))),
  );
}

/** `worksheets.onSelectionChanged`. */
export function createSelectionChanged(port: WorkbookPort, batch: Batch) {
  return createHandlers<Excel.WorksheetSelectionChangedEventArgs>(
    'worksheets.onSelectionChanged',
    batch,
    (tell) => port.onSelection((area) => tell(selectedArgs(area))),
  );
}

/** `worksheets.onRowSorted`. It is never told: the spreadsheet here has no sort of its own. */
export function createRowSorted(batch: Batch) {
  return createHandlers<Excel.WorksheetRowSortedEventArgs>(
    'worksheets.onRowSorted',
    batch,
    () => () => undefined,
  );
}
