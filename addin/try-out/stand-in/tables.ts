import type { Area, TableInfo, WorkbookPort } from '../workbook-port.ts';
import type { Batch } from './batch.ts';
import type { LoadArgument } from './loadable.ts';
import { askedFor, isNameList, loadable } from './loadable.ts';
import { OfficeError } from './office-error.ts';
import { areaOf } from './place.ts';
import { createRange } from './range.ts';
import { standFor } from './stand-for.ts';

type TableMembers = Pick<
  Excel.Table,
  'id' | 'name' | 'showTotals' | 'isNullObject' | 'getRange' | 'resize' | 'convertToRange' | 'load'
>;
type CollectionMembers = Pick<
  Excel.TableCollection,
  'items' | 'add' | 'getItem' | 'getItemOrNullObject' | 'load'
>;

/** Which table, known only when the batch runs; null for a null object. */
type LocateTable = () => TableInfo | null;

function located(locate: LocateTable): TableInfo {
  const table = locate();
  if (table) return table;
  throw new OfficeError('ItemNotFound', 'There is no table of that name.');
}

/** The table as a batch that may change it finds it: not on a protected sheet. */
function changeable(port: WorkbookPort, locate: LocateTable): TableInfo {
  const table = located(locate);
  if (port.isProtected(table.area.sheetId))
    throw new OfficeError('AccessDenied', 'The sheet is protected: its tables cannot be changed.');
  return table;
}

function createTable(port: WorkbookPort, batch: Batch, locate: LocateTable): Excel.Table {
  const properties = {
    id: loadable('id', () => located(locate).id),
    name: loadable('name', () => located(locate).name),
    showTotals: loadable('showTotals', () => located(locate).hasTotals ?? false),
  };
  const isNullObject = loadable('isNullObject', () => locate() === null);
  batch.add(() => isNullObject.fill());
  const members: TableMembers = {
    get id() {
      return properties.id.get();
    },
    get name() {
      return properties.name.get();
    },
    set name(given) {
      properties.name.put(given);
      batch.add(() => port.renameTable(changeable(port, locate).id, given));
    },
    get showTotals() {
      return properties.showTotals.get();
    },
    get isNullObject() {
      return isNullObject.get();
    },
    getRange: () => createRange(port, batch, () => located(locate).area),
    resize: (address) =>
      batch.add(() => {
        const { id, area } = changeable(port, locate);
        return port.resizeTable(id, areaOf(area.sheetId, addressOf(address)));
      }),
    convertToRange: () => {
      const range = createRange(port, batch, () => located(locate).area);
      batch.add(() => port.removeTable(changeable(port, locate).id));
      return range;
    },
    load: (argument?: LoadArgument) => {
      const asked = askedFor('Excel.Table', { ...properties, isNullObject }, argument);
      batch.add(() => {
        if (locate() !== null) for (const property of asked) property.fill();
      });
      return face;
    },
  };
  const face = standFor<Excel.Table>('Excel.Table', members);
  return face;
}

/** A new table of an area; until it is given another name it has one of Excel's own kind. */
function addTable(port: WorkbookPort, batch: Batch, area: () => Area): Excel.Table {
  let name = '';
  batch.add(() => {
    const place = area();
    if (port.isProtected(place.sheetId))
      throw new OfficeError('AccessDenied', 'The sheet is protected: no table can be added.');
    if (port.tables().some((table) => overlap(table.area, place)))
      throw new OfficeError('InvalidArgument', 'A table cannot overlap another table.');
    const taken = new Set(port.tables().map((table) => table.name.toLowerCase()));
    let number = 1;
    while (taken.has(`table${number}`)) number += 1;
    name = `Table${number}`;
    return port.addTable(place, name);
  });
  const known = new Set<string>();
  return createTable(port, batch, () => {
    const own =
      port.tables().find((table) => known.has(table.id)) ??
      port.tables().find((table) => table.name === name) ??
      null;
    if (own) known.add(own.id);
    return own;
  });
}

/** Excel takes a range here as well; the pane gives addresses. */
function addressOf(given: Excel.Range | string): string {
  if (typeof given === 'string') return given;
  throw new OfficeError('InvalidArgument', 'The try-out takes the address of a range here, not a range.');
}

function overlap(a: Area, b: Area): boolean {
  const across = a.column < b.column + b.columns && b.column < a.column + a.columns;
  return a.sheetId === b.sheetId && across && a.row < b.row + b.rows && b.row < a.row + a.rows;
}

/** The tables of a sheet, or of the workbook; the sheet is where an address without one is meant. */
export function createTables(
  port: WorkbookPort,
  batch: Batch,
  { listed, sheetId }: { readonly listed: () => readonly TableInfo[]; readonly sheetId: () => string },
): Excel.TableCollection {
  const items = loadable('items', () =>
    listed().map(({ id }) =>
      createTable(port, batch, () => port.tables().find((table) => table.id === id) ?? null),
    ),
  );
  const byName = (key: string): LocateTable => {
    const wanted = key.toLowerCase();
    return () => listed().find(({ id, name }) => id === key || name.toLowerCase() === wanted) ?? null;
  };
  const members: CollectionMembers = {
    get items() {
      return items.get();
    },
    add: (address) => addTable(port, batch, () => areaOf(sheetId(), addressOf(address))),
    getItem: (key) => {
      batch.add(() => void located(byName(key)));
      return createTable(port, batch, byName(key));
    },
    getItemOrNullObject: (key) => createTable(port, batch, byName(key)),
    load: (argument?: LoadArgument) => {
      batch.add(() => {
        items.fill();
        for (const table of items.get()) table.load(itemNames(argument));
      });
      return face;
    },
  };
  const face = standFor<Excel.TableCollection>('Excel.TableCollection', members);
  return face;
}

/** What `load` on a collection asks of each item: 'items/name' and 'name' both mean the item's name; 'items' alone means all of it. */
export function itemNames(argument: LoadArgument): string[] | undefined {
  const names = typeof argument === 'string' ? argument.split(',') : isNameList(argument) ? argument : [];
  const ofItems = names.map((name) => name.trim().replace(/^items\/?/, '')).filter((name) => name !== '');
  return ofItems.length > 0 ? ofItems : undefined;
}
