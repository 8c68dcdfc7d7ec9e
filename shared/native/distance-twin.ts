import type { Result } from '../kernel/result.ts';
import type { CellRange } from './cell-range.ts';
import { rowAddress } from './cell-range.ts';
import type { TwinIssue } from './formula.ts';
import { withinLimits } from './formula.ts';

/** The four cells of a call of DISTANCE, in degrees. */
export interface DistanceRanges {
  readonly latitude1: CellRange;
  readonly longitude1: CellRange;
  readonly latitude2: CellRange;
  readonly longitude2: CellRange;
}

/** The mean radius of the Earth in kilometres, IUGG (Moritz, Geodetic Reference System 1980). */
const radius = '6371.0088';

/** DISTANCE as a native formula. SPEC NT-1, NT-2 and those of DISTANCE. */
export function distanceTwin(ranges: DistanceRanges): Result<string, TwinIssue> {
  const { latitude1, longitude1, latitude2, longitude2 } = ranges;
  const cells = [latitude1, longitude1, latitude2, longitude2].map((range) => rowAddress(range, 0));
  const [a = '', b = '', c = '', d = ''] = cells;
  const canBeUsed = [a, c].map((cell) => usable(cell, 90)).concat([b, d].map((cell) => usable(cell, 180)));
  const areThere = cells.map((cell) => `ISNUMBER(${cell})`).join('*');
  const distance = greatCircle(a, b, c, d);
  return withinLimits(`IF(${canBeUsed.join('*')}=0,#VALUE!,IF(${areThere}=0,#N/A,${distance}))`);
}

/** 1 for degrees within their limits and for a cell without a value, 0 for anything else. */
function usable(cell: string, most: number): string {
  const number = `ISNUMBER(${cell})*(${cell}>=-${String(most)})*(${cell}<=${String(most)})`;
  return `IFERROR(IF(ISNA(${cell}),1,${number}+(SUBSTITUTE(${cell}," ","")="")),0)`;
}

/**
 * Haversine for the near half of the globe, and for the far half from the antipode, so that neither end loses digits.
 * The arc sine is written with ACOS, which every spreadsheet at hand computes alike.
 */
// The four are one call's arguments.
function greatCircle(latitude1: string, longitude1: string, latitude2: string, longitude2: string): string {
  const across = `COS(RADIANS(${latitude1}))*COS(RADIANS(${latitude2}))`;
  const turn = `RADIANS(${longitude2}-${longitude1})/2`;
  const near = `(SIN(RADIANS(${latitude2}-${latitude1})/2)^2+${across}*SIN(${turn})^2)`;
  const far = `(SIN(RADIANS(${latitude2}+${latitude1})/2)^2+${across}*COS(${turn})^2)`;
  return `2*${radius}*IF(${near}<=0.5,ACOS(0)-ACOS(${near}^0.5),ACOS(${far}^0.5))`;
}
