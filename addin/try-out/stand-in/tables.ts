import type { TableInfo, WorkbookPort } from '../workbook-port.ts';
import type { Batch } from './batch.ts';
import type { LoadArgument } from './loadable.ts';
import { askedFor, isNameList, loadable } from './loadable.ts';
import { createRange } from './range.ts';
import { standFor } from './stand-for.ts';

type TableMembers = Pick<Excel.Table, 'id' | 'name' | 'getRange' | 'load'>;
type CollectionMembers = Pick<Excel.TableCollection, 'items' | 'load'>;

function createTable(port: WorkbookPort, batch: Batch, found: TableInfo): Excel.Table {
  const properties = { id: loadable('id', () => found.id), name: loadable('name', () => found.name) };
  const members: TableMembers = {
    get id() {
      return properties.id.get();
    },
    get name() {
      return properties.name.get();
    },
    getRange: () => createRange(port, batch, () => found.area),
    load: (argument?: LoadArgument) => {
      const asked = askedFor('Excel.Table', properties, argument);
      batch.add(() => {
        for (const property of asked) property.fill();
      });
      return face;
    },
  };
  const face = standFor<Excel.Table>('Excel.Table', members);
  return face;
}

/** The tables of a sheet, or of the workbook. */
export function createTables(
  port: WorkbookPort,
  batch: Batch,
  listed: () => readonly TableInfo[],
): Excel.TableCollection {
  const items = loadable('items', () => listed().map((table) => createTable(port, batch, table)));
  const members: CollectionMembers = {
    get items() {
      return items.get();
    },
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
