import { readAddress, type CellPlace } from '../kernel/cell-address.ts';

/** A block of cells, counted from 0, both ends included. */
export interface CellBlock {
  readonly from: CellPlace;
  readonly to: CellPlace;
}

/** The block that a range (`B2:D9`, or one address) names; undefined when it is none. */
export function readBlock(range: string): CellBlock | undefined {
  const [first = '', last = first] = range.split(':');
  const a = readAddress(first);
  const b = readAddress(last);
  if (a === undefined || b === undefined) return undefined;
  return {
    from: { row: Math.min(a.row, b.row), column: Math.min(a.column, b.column) },
    to: { row: Math.max(a.row, b.row), column: Math.max(a.column, b.column) },
  };
}

/** Says whether a place lies in a block. */
export function isWithin(place: CellPlace, block: CellBlock): boolean {
  return (
    place.row >= block.from.row &&
    place.row <= block.to.row &&
    place.column >= block.from.column &&
    place.column <= block.to.column
  );
}
