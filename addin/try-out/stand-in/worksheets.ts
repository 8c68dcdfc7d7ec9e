import type { SheetInfo, WorkbookPort } from '../workbook-port.ts';
import type { Batch } from './batch.ts';
import { createCalculated, createChanged, createRowSorted, createSelectionChanged } from './events.ts';
import type { LoadArgument } from './loadable.ts';
import { askedFor, loadable } from './loadable.ts';
import { OfficeError } from './office-error.ts';
import { areaOf, findSheet } from './place.ts';
import { createRange } from './range.ts';
import { standFor } from './stand-for.ts';
import { createTables, itemNames } from './tables.ts';

type SheetMembers = Pick<
  Excel.Worksheet,
  | 'id'
  | 'name'
  | 'visibility'
  | 'isNullObject'
  | 'tables'
  | 'protection'
  | 'activate'
  | 'delete'
  | 'getRange'
  | 'getUsedRangeOrNullObject'
  | 'load'
>;
type CollectionMembers = Pick<
  Excel.WorksheetCollection,
  | 'items'
  | 'add'
  | 'getItem'
  | 'getItemOrNullObject'
  | 'getActiveWorksheet'
  | 'onCalculated'
  | 'onChanged'
  | 'onRowSorted'
  | 'onSelectionChanged'
  | 'load'
>;
type LocateSheet = () => SheetInfo | null;

/** Excel's grid. An address-less `getRange()` means all of it. */
const wholeSheet = { row: 0, column: 0, rows: 1_048_576, columns: 16_384 };

function locatedSheet(locate: LocateSheet): SheetInfo {
  const sheet = locate();
  if (sheet) return sheet;
  throw new OfficeError('ItemNotFound', 'There is no sheet of that name.');
}

function createSheet(port: WorkbookPort, batch: Batch, locate: LocateSheet): Excel.Worksheet {
  const sheet = (): SheetInfo => locatedSheet(locate);
  const properties = {
    id: loadable('id', () => sheet().id),
    name: loadable('name', () => sheet().name),
    visibility: loadable('visibility', () => sheet().visibility),
  };
  const isNullObject = loadable('isNullObject', () => locate() === null);
  batch.add(() => isNullObject.fill());
  const members: SheetMembers = {
    get id() {
      return properties.id.get();
    },
    get name() {
      return properties.name.get();
    },
    get visibility() {
      return properties.visibility.get();
    },
    get isNullObject() {
      return isNullObject.get();
    },
    tables: createTables(port, batch, {
      listed: () => port.tables().filter((table) => table.area.sheetId === sheet().id),
      sheetId: () => sheet().id,
    }),
    protection: createProtection(port, batch, () => sheet().id),
    delete: () => batch.add(() => port.removeSheet(sheet().id)),
    activate: () => batch.add(() => port.activate(sheet().id)),
    getRange: (address) =>
      createRange(port, batch, () =>
        address === undefined ? { sheetId: sheet().id, ...wholeSheet } : areaOf(sheet().id, address),
      ),
    getUsedRangeOrNullObject: () => createRange(port, batch, () => port.usedArea(sheet().id)),
    load: (argument?: LoadArgument) => {
      const asked = askedFor('Excel.Worksheet', { ...properties, isNullObject }, argument);
      batch.add(() => {
        if (locate() !== null) for (const property of asked) property.fill();
      });
      return face;
    },
  };
  const face = standFor<Excel.Worksheet>('Excel.Worksheet', members);
  return face;
}

type ProtectionMembers = Pick<Excel.WorksheetProtection, 'protected' | 'load'>;

function createProtection(
  port: WorkbookPort,
  batch: Batch,
  sheetId: () => string,
): Excel.WorksheetProtection {
  const isProtected = loadable('protected', () => port.isProtected(sheetId()));
  const members: ProtectionMembers = {
    get protected() {
      return isProtected.get();
    },
    load: (argument?: LoadArgument) => {
      const asked = askedFor('Excel.WorksheetProtection', { protected: isProtected }, argument);
      batch.add(() => asked.forEach((property) => property.fill()));
      return face;
    },
  };
  const face = standFor<Excel.WorksheetProtection>('Excel.WorksheetProtection', members);
  return face;
}

/** A new sheet; Excel refuses a name that is taken, too long or holds one of its own marks. */
function addSheet(port: WorkbookPort, batch: Batch, name: string): Excel.Worksheet {
  batch.add(() => {
    if (findSheet(port, name) !== null)
      throw new OfficeError('ItemAlreadyExists', `There is a sheet ${name} already.`);
    if (name === '' || name.length > 31 || /[\\/?*[\]:]/.test(name))
      throw new OfficeError('InvalidArgument', `"${name}" can be no sheet's name.`);
    port.addSheet(name);
  });
  return createSheet(port, batch, () => findSheet(port, name));
}

/** A sheet that must be there: the batch that first syncs reports its absence. */
function existing(port: WorkbookPort, batch: Batch, locate: LocateSheet): Excel.Worksheet {
  batch.add(() => void locatedSheet(locate));
  return createSheet(port, batch, locate);
}

export function createWorksheets(port: WorkbookPort, batch: Batch): Excel.WorksheetCollection {
  const items = loadable('items', () =>
    port.sheets().map(({ id }) => createSheet(port, batch, () => findSheet(port, id))),
  );
  const active = (): SheetInfo | null => findSheet(port, port.activeSheetId());
  const onCalculated = createCalculated(port, batch);
  const onChanged = createChanged(port, batch);
  const onRowSorted = createRowSorted(batch);
  const onSelectionChanged = createSelectionChanged(port, batch);
  const members: CollectionMembers = {
    get items() {
      return items.get();
    },
    onCalculated,
    onChanged,
    onRowSorted,
    onSelectionChanged,
    add: (name = '') => addSheet(port, batch, name),
    getItem: (key) => existing(port, batch, () => findSheet(port, key)),
    getItemOrNullObject: (key) => createSheet(port, batch, () => findSheet(port, key)),
    getActiveWorksheet: () => existing(port, batch, active),
    load: (argument?: LoadArgument) => {
      batch.add(() => {
        items.fill();
        for (const sheet of items.get()) sheet.load(itemNames(argument));
      });
      return face;
    },
  };
  const face = standFor<Excel.WorksheetCollection>('Excel.WorksheetCollection', members);
  return face;
}
