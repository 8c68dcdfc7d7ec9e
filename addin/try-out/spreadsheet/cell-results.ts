import type { BaseValueObject } from '@univerjs/engine-formula';
import {
  ArrayValueObject,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  NumberValueObject,
  StringValueObject,
} from '@univerjs/engine-formula';
import { isErrorObject } from '../host-door.ts';

const errorTypes = new Map<string, ErrorType>(Object.values(ErrorType).map((type) => [type, type]));

export function toErrorValue(code: string): ErrorValueObject {
  return ErrorValueObject.create(errorTypes.get(code) ?? ErrorType.VALUE);
}

function toSingle(value: unknown): BaseValueObject {
  if (isErrorObject(value)) return toErrorValue(value.code);
  if (typeof value === 'number') {
    return Number.isFinite(value) ? NumberValueObject.create(value) : toErrorValue('#NUM!');
  }
  if (typeof value === 'boolean') return BooleanValueObject.create(value);
  if (typeof value === 'string') return StringValueObject.create(value);
  // Excel shows null as 0, in a spilled range too; nothing at all, or an object, is no value.
  return value === null ? NumberValueObject.create(0) : toErrorValue('#VALUE!');
}

/** The cells of a matrix, or null where the rows differ in length or there are none. */
function toMatrix(rows: readonly unknown[]): BaseValueObject[][] | null {
  const cells = rows.map((row) => (Array.isArray(row) ? row.map(toSingle) : []));
  const width = cells[0]?.length ?? 0;
  return width > 0 && cells.every((row) => row.length === width) ? cells : null;
}

/** What a function returned, as the cell will hold it: one value, or a matrix that spills. */
export function toCellResult(value: unknown): BaseValueObject {
  if (!Array.isArray(value)) return toSingle(value);
  const cells = toMatrix(value);
  const [first] = cells ?? [];
  if (!cells || !first) return toErrorValue('#VALUE!');
  const [only] = first;
  if (only && cells.length === 1 && first.length === 1) return only;
  return ArrayValueObject.create({
    calculateValueList: cells,
    rowCount: cells.length,
    columnCount: first.length,
    unitId: '',
    sheetId: '',
    row: -1,
    column: -1,
  });
}

/** What a function threw. An error object keeps its code, anything else is `#VALUE!`, as in Excel. */
export function toThrownResult(thrown: unknown): BaseValueObject {
  return toErrorValue(isErrorObject(thrown) ? thrown.code : '#VALUE!');
}
