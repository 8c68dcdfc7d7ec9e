import type { At, RangeName } from '../kernel/at.ts';
import { wholeRange } from '../kernel/at.ts';
import type { Grid } from '../kernel/cell.ts';
import type { Outcome, Result } from '../kernel/result.ts';
import { failure } from '../kernel/result.ts';
import type { NumberArgumentIssue } from './argument.ts';
import { readStatedNumber } from './argument.ts';

/** The mean radius of the Earth in kilometres. Published as R1 of the Geodetic Reference System 1980. */
export const earthRadius = 6371.0088;

/** A place on the Earth in decimal degrees: latitude -90 (south) to 90, longitude -180 (west) to 180. */
export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

/** Why the distance between two places cannot be told. */
export type DistanceIssue =
  | NumberArgumentIssue
  | {
      readonly code: 'coordinate.off-range';
      readonly at: At;
      readonly found: number;
      /** The coordinate lies from `-most` to `most` degrees. */
      readonly most: number;
    };

function toRadians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}

/**
 * The great-circle distance in kilometres on a sphere of the Earth's mean radius: 0 from a point to itself, pi times the
 * radius between antipodes. By the haversine of the two points or, when they are more than a quarter of the globe
 * apart, by that of the first and the antipode of the second, which is exact to a millimetre at every distance and
 * needs no function that a worksheet has not. SPEC DS-1, DS-2. Published as the haversine formula (Sinnott, Virtues of
 * the haversine, Sky and Telescope 68, 1984).
 */
export function distanceBetween(from: Point, to: Point): number {
  const [phi1, phi2] = [toRadians(from.latitude), toRadians(to.latitude)];
  const halfTurn = toRadians(to.longitude - from.longitude) / 2;
  const cosines = Math.cos(phi1) * Math.cos(phi2);
  const near = Math.sin((phi2 - phi1) / 2) ** 2 + cosines * Math.sin(halfTurn) ** 2;
  if (near <= 0.5) return 2 * earthRadius * Math.asin(Math.sqrt(near));
  const far = Math.sin((phi1 + phi2) / 2) ** 2 + cosines * Math.cos(halfTurn) ** 2;
  return 2 * earthRadius * (Math.PI / 2 - Math.asin(Math.sqrt(far)));
}

/** A coordinate of at most `most` degrees either way; null when it is blank or `#N/A`. SPEC DS-3 to DS-5. */
function readCoordinate(grid: Grid, range: RangeName, most: number): Result<number | null, DistanceIssue> {
  const read = readStatedNumber(grid, range);
  if (!read.ok || read.value === null || Math.abs(read.value) <= most) return read;
  return failure({ code: 'coordinate.off-range', at: wholeRange(range), found: read.value, most });
}

/**
 * DISTANCE: great-circle kilometres between two places, each argument being one cell. All bad coordinates are named;
 * where none is bad, a blank or `#N/A` leaves nothing to say. 0 is the equator, or the meridian of Greenwich. SPEC
 * DS-1 to DS-5.
 */
export function distanceOf(
  latitude1: Grid,
  longitude1: Grid,
  latitude2: Grid,
  longitude2: Grid,
): Outcome<number, DistanceIssue> {
  const read = [
    readCoordinate(latitude1, 'latitude1', 90),
    readCoordinate(longitude1, 'longitude1', 180),
    readCoordinate(latitude2, 'latitude2', 90),
    readCoordinate(longitude2, 'longitude2', 180),
  ];
  const issues = read.flatMap((each) => (each.ok ? [] : each.issues));
  if (issues.length > 0) return { kind: 'bad', issues };
  const stated = read.flatMap((each) => (each.ok && each.value !== null ? [each.value] : []));
  const [phi1, lambda1, phi2, lambda2] = stated;
  if (phi1 === undefined || lambda1 === undefined || phi2 === undefined || lambda2 === undefined) {
    return { kind: 'nothing', why: 'no-coordinates' };
  }
  const value = distanceBetween(
    { latitude: phi1, longitude: lambda1 },
    { latitude: phi2, longitude: lambda2 },
  );
  return { kind: 'value', value };
}
