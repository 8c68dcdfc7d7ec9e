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
  switch (typeof value) {
    case 'number':
      return Number.isFinite(value) ? NumberValueObject.create(value) : toErrorValue('#NUM!');
    case 'boolean':
      return BooleanValueObject.create(value);
    case 'string':
      return StringValueObject.create(value);
    default:
      // Excel shows null as 0, in a spilled range too; nothing at all, or an object, is no value.
      return value === null ? NumberValueObject.create(0) : toErrorValue('#VALUE!');
  }
}

function isMatrix(value: unknown): value is readonly (readonly unknown[])[] {
  if (!Array.isArray(value) || value.length === 0) return false;
  const [first] = value as unknown[];
  const width = Array.isArray(first) ? first.length : 0;
  return width > 0 && value.every((row) => Array.isArray(row) && row.length === width);
}

/** What a function returned, as the cell will hold it: one value, or a matrix that spills. */
export function toCellResult(value: unknown): BaseValueObject {
  if (!Array.isArray(value)) return toSingle(value);
  if (!isMatrix(value)) return toErrorValue('#VALUE!');
  const cells = value.map((row) => row.map(toSingle));
  const [[only] = []] = cells;
  if (only && cells.length === 1 && cells[0]?.length === 1) return only;
  return ArrayValueObject.create({
    calculateValueList: cells,
    rowCount: cells.length,
    columnCount: cells[0]?.length ?? 0,
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
