import type { SheetFile } from '../../../shared/xlsx/workbook-file.ts';
import { areaOf } from '../stand-in/place.ts';

/** Says which cells an array formula elsewhere fills: a value of their own would be in its way, and they are results, not edits. */
export function spilledCells({ spills }: SheetFile): (row: number, column: number) => boolean {
  const areas = [...spills.values()].map((range) => areaOf('', range));
  return (row, column) =>
    areas.some(
      (area) =>
        row >= area.row &&
        row < area.row + area.rows &&
        column >= area.column &&
        column < area.column + area.columns &&
        (row > area.row || column > area.column),
    );
}
