import type { BaseValueObject } from '@univerjs/engine-formula';
import { ArrayValueObject, BaseFunction } from '@univerjs/engine-formula';

function copyOf(value: BaseValueObject): BaseValueObject {
  if (!(value instanceof ArrayValueObject)) return value;
  return ArrayValueObject.create({
    calculateValueList: value.getArrayValue().map((row) => [...row]),
    rowCount: value.getRowCount(),
    columnCount: value.getColumnCount(),
    unitId: value.getUnitId(),
    sheetId: value.getSheetId(),
    row: value.getCurrentRow(),
    column: value.getCurrentColumn(),
  });
}

/**
 * SORT that sorts a copy. Univer 0.25.1's own sorts the array it is given in place, and that array is shared: every other
 * formula over the same range then silently reads its rows in the sorted order.
 */
export class CopyingSort extends BaseFunction {
  readonly #original: BaseFunction;

  constructor(original: BaseFunction) {
    super(original.name);
    this.#original = original;
    this.minParams = original.minParams;
    this.maxParams = original.maxParams;
  }

  override setRefInfo(unitId: string, subUnitId: string, row: number, column: number): void {
    super.setRefInfo(unitId, subUnitId, row, column);
    this.#original.setRefInfo(unitId, subUnitId, row, column);
  }

  override calculate(...[range, ...rest]: BaseValueObject[]): ReturnType<BaseFunction['calculate']> {
    return this.#original.calculate(...(range ? [copyOf(range), ...rest] : rest));
  }
}
