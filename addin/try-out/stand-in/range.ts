import type { Area, PortCell, WorkbookPort } from '../workbook-port.ts';
import type { Batch } from './batch.ts';
import type { Loadable, LoadArgument } from './loadable.ts';
import { askedFor, loadable } from './loadable.ts';
import { OfficeError } from './office-error.ts';
import { findSheet, fullAddress } from './place.ts';
import { standFor } from './stand-for.ts';

type Members = Pick<
  Excel.Range,
  | 'values'
  | 'formulas'
  | 'numberFormat'
  | 'address'
  | 'rowIndex'
  | 'columnIndex'
  | 'rowCount'
  | 'columnCount'
  | 'isNullObject'
  | 'select'
  | 'load'
>;

/** Where a range will turn out to be, known only when the batch runs; null for a null object. */
export type Locate = () => Area | null;

function located(locate: Locate): Area {
  const area = locate();
  if (area) return area;
  throw new OfficeError('InvalidObjectPath', 'The range is a null object: nothing can be read from it.');
}

/**
 * What Excel makes of a value given to a cell: numerals become numbers, TRUE and FALSE become booleans, and what stands
 * after an apostrophe is text.
 */
function entered(cell: unknown): PortCell | null {
  if (cell === null || typeof cell === 'number' || typeof cell === 'boolean') return cell;
  if (typeof cell !== 'string')
    throw new OfficeError('InvalidArgument', 'A cell takes text, a number, true or false.');
  if (cell.startsWith("'")) return cell;
  if (/^\s*[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?\s*$/i.test(cell)) return Number(cell);
  if (/^(true|false)$/i.test(cell)) return cell.toLowerCase() === 'true';
  return cell;
}

function fitted(given: unknown, area: Area): (PortCell | null)[][] {
  if (!Array.isArray(given)) {
    return Array.from({ length: area.rows }, () =>
      new Array<PortCell | null>(area.columns).fill(entered(given)),
    );
  }
  const fits =
    given.length === area.rows &&
    given.every((row: unknown) => Array.isArray(row) && row.length === area.columns);
  if (fits) return given.map((row: unknown[]) => row.map(entered));
  throw new OfficeError(
    'InvalidArgument',
    `The rows and columns given do not match the range: it has ${area.rows} rows and ${area.columns} columns.`,
  );
}

function formatsFitted(given: unknown, area: Area): string[][] {
  return fitted(given, area).map((row) => row.map(String));
}

function propertiesOf(port: WorkbookPort, locate: Locate) {
  const area = (): Area => located(locate);
  return {
    values: loadable<unknown[][]>('values', () => port.values(area())),
    formulas: loadable<unknown[][]>('formulas', () => port.formulas(area())),
    numberFormat: loadable<unknown[][]>('numberFormat', () => port.numberFormats(area())),
    address: loadable('address', () => fullAddress(area(), findSheet(port, area().sheetId)?.name ?? '')),
    rowIndex: loadable('rowIndex', () => area().row),
    columnIndex: loadable('columnIndex', () => area().column),
    rowCount: loadable('rowCount', () => area().rows),
    columnCount: loadable('columnCount', () => area().columns),
  };
}

/** A null object takes a `load` and fills nothing: reading from it afterwards throws. */
function fillWhenThere(batch: Batch, locate: Locate, asked: readonly Loadable<unknown>[]): void {
  batch.add(() => {
    if (locate() !== null) for (const property of asked) property.fill();
  });
}

/** A range whose place is found when the batch runs, so that a missing sheet is reported by `sync`, as in Excel. */
export function createRange(port: WorkbookPort, batch: Batch, locate: Locate): Excel.Range {
  const properties = propertiesOf(port, locate);
  const isNullObject = loadable('isNullObject', () => locate() === null);
  batch.add(() => isNullObject.fill());
  const change = (work: (area: Area) => void): void =>
    batch.add(() => {
      const area = located(locate);
      if (port.isProtected(area.sheetId))
        throw new OfficeError('AccessDenied', 'The sheet is protected: its cells cannot be changed.');
      work(area);
    });
  const write = (given: unknown): void => change((area) => port.write(area, fitted(given, area)));
  const members: Omit<Members, keyof Readable> = {
    get values() {
      return properties.values.get();
    },
    set values(given) {
      properties.values.put(given);
      write(given);
    },
    get formulas() {
      return properties.formulas.get();
    },
    set formulas(given) {
      properties.formulas.put(given);
      write(given);
    },
    get numberFormat() {
      return properties.numberFormat.get();
    },
    set numberFormat(given) {
      properties.numberFormat.put(given);
      change((area) => port.formatNumbers(area, formatsFitted(given, area)));
    },
    get isNullObject() {
      return isNullObject.get();
    },
    select: () => batch.add(() => port.select(located(locate))),
    load: (argument?: LoadArgument) => {
      fillWhenThere(batch, locate, askedFor('Excel.Range', { ...properties, isNullObject }, argument));
      return face;
    },
  };
  const face = standFor<Excel.Range>('Excel.Range', withReadable(members, properties));
  return face;
}

type Readable = Pick<Members, 'address' | 'rowIndex' | 'columnIndex' | 'rowCount' | 'columnCount'>;

/** The members of a range that can be read and not written. */
function withReadable(
  members: Omit<Members, keyof Readable>,
  properties: Readonly<Record<keyof Readable, Loadable<unknown>>>,
): Members {
  for (const name of ['address', 'rowIndex', 'columnIndex', 'rowCount', 'columnCount'] as const) {
    Object.defineProperty(members, name, { enumerable: true, get: () => properties[name].get() });
  }
  // The five have just been defined; the compiler cannot see that.
  return members as Members;
}
