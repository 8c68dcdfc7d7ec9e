import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell, Grid } from '../../../shared/kernel/cell.ts';
import type { Point } from '../../../shared/reference/distance.ts';
import { distanceBetween, distanceOf, earthRadius } from '../../../shared/reference/distance.ts';
import { checkProperty } from '../../support/check-property.ts';
import { brief } from '../../support/outcomes.ts';

const half = Math.PI * earthRadius;
const point: fc.Arbitrary<Point> = fc.record({
  latitude: fc.double({ min: -90, max: 90, noNaN: true }),
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
});

function antipodeOf({ latitude, longitude }: Point): Point {
  return { latitude: -latitude, longitude: longitude > 0 ? longitude - 180 : longitude + 180 };
}

/** The angle between the two unit vectors by arc tangent: another formula, as stable at every distance. */
function byVectors(from: Point, to: Point): number {
  const vectorOf = ({ latitude, longitude }: Point) => {
    const [phi, lambda] = [(latitude * Math.PI) / 180, (longitude * Math.PI) / 180];
    return [Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi)] as const;
  };
  const [[a, b, c], [x, y, z]] = [vectorOf(from), vectorOf(to)];
  const cross = Math.hypot(b * z - c * y, c * x - a * z, a * y - b * x);
  return earthRadius * Math.atan2(cross, a * x + b * y + c * z);
}

describe('the distance between two points', () => {
  it('DS-1 is 0 from a point to itself, and half the globe to its antipode', () => {
    checkProperty(
      fc.property(point, (at) => {
        expect(distanceBetween(at, at)).toBe(0);
        expect(distanceBetween(at, antipodeOf(at))).toBeCloseTo(half, 6);
      }),
    );
    expect(distanceBetween({ latitude: 90, longitude: 0 }, { latitude: -90, longitude: 77 })).toBe(half);
    expect(distanceBetween({ latitude: 0, longitude: -180 }, { latitude: 0, longitude: 0 })).toBe(half);
  });

  it('DS-1 is the same both ways, and longitudes 180 and -180 are one', () => {
    checkProperty(
      fc.property(point, point, (from, to) => {
        expect(distanceBetween(from, to)).toBe(distanceBetween(to, from));
      }),
    );
    const [east, west] = [180, -180].map((longitude) => ({ latitude: -16.8, longitude }));
    expect(east && west && distanceBetween(east, west)).toBeLessThan(1e-9);
  });

  it('DS-2 agrees with the angle between vectors, and lies from 0 to half the globe', () => {
    checkProperty(
      fc.property(point, point, (from, to) => {
        const found = distanceBetween(from, to);
        expect(Math.abs(found - byVectors(from, to))).toBeLessThan(1e-9);
        expect(found).toBeGreaterThanOrEqual(0);
        expect(found).toBeLessThanOrEqual(half);
      }),
    );
  });

  it('DS-2 keeps its digits for a metre, and for a metre short of the antipode', () => {
    const metre = 0.001 / ((earthRadius * Math.PI) / 180);
    const here = { latitude: 53, longitude: -1 };
    const north = { latitude: 53 + metre, longitude: -1 };
    expect(distanceBetween(here, north)).toBeCloseTo(0.001, 9);
    expect(distanceBetween(here, antipodeOf(north))).toBeCloseTo(half - 0.001, 9);
  });

  it('DS-2 is never more than by way of a third point', () => {
    checkProperty(
      fc.property(point, point, point, (from, by, to) => {
        const around = distanceBetween(from, by) + distanceBetween(by, to);
        expect(distanceBetween(from, to)).toBeLessThanOrEqual(around + 1e-9);
      }),
    );
  });

  it.each([
    [{ latitude: 90, longitude: 0 }, half / 2],
    [{ latitude: 0, longitude: 90 }, half / 2],
    [{ latitude: 0, longitude: -180 }, half],
  ])('DS-1 from the equator at Greenwich to %j is %d km', (to, km) => {
    expect(distanceBetween({ latitude: 0, longitude: 0 }, to)).toBeCloseTo(km, 9);
  });

  // By another's arithmetic, from coordinates that may lie a kilometre elsewhere in the same city.
  it.each([
    ['Bochum', { latitude: 51.4818, longitude: 7.2162 }, 625],
    ['Chengdu', { latitude: 30.66, longitude: 104.0633 }, 8253],
    ['Kawasaki', { latitude: 35.5308, longitude: 139.7029 }, 9444],
  ])('DS-1 from Sheffield to %s, at %j, is %d km', (_, to, km) => {
    const found = distanceBetween({ latitude: 53.3811, longitude: -1.4702 }, to);
    expect(Math.abs(found - km)).toBeLessThan(2);
  });
});

/** A good call with one cell of it replaced. */
function withCell(index: number, cell: Cell): unknown {
  const cells: Cell[] = [53.38, -1.47, 51.48, 7.22];
  cells[index] = cell;
  const [a, b, c, d] = cells.map((each): Grid => [[each]]);
  return brief(distanceOf(a ?? [], b ?? [], c ?? [], d ?? []));
}

describe('DISTANCE', () => {
  it.each([
    [0, 90.001],
    [0, -91],
    [1, 180.5],
    [1, -181],
    [2, 91],
    [3, 1e300],
  ])('DS-3 refuses argument %d when it is %d', (index, value) => {
    expect(withCell(index, value)).toBe('bad: coordinate.off-range');
  });

  it.each([
    [0, 90],
    [0, -90],
    [1, 180],
    [3, -180],
    [2, 0],
    [3, 0],
    [3, -0],
  ])('DS-3, DS-5 take argument %d when it is %d', (index, value) => {
    expect(withCell(index, value)).toEqual(expect.any(Number));
  });

  it.each<[Cell, string]>([
    ['53.38', 'argument.text-number'],
    ['53 N', 'argument.not-a-number'],
    [true, 'argument.not-a-number'],
    [{ error: '#REF!' }, 'argument.not-a-number'],
    ['#DIV/0!', 'argument.not-a-number'],
    [NaN, 'argument.not-a-number'],
    [Infinity, 'argument.not-a-number'],
    ['x'.repeat(32_767), 'argument.not-a-number'],
  ])('DS-4 calls %j in any argument bad', (cell, code) => {
    for (const index of [0, 1, 2, 3]) expect(withCell(index, cell)).toBe(`bad: ${code}`);
  });

  it('DS-4 names every bad argument, and refuses a range of several cells', () => {
    const found = distanceOf([['a']], [[1, 2]], [[1], [2]], [[200]]);
    expect(brief(found)).toBe(
      'bad: argument.not-a-number argument.shape argument.shape coordinate.off-range',
    );
    const ranges = found.kind === 'bad' ? found.issues.map(({ at }) => at.range) : [];
    expect(ranges).toEqual(['latitude1', 'longitude1', 'latitude2', 'longitude2']);
  });

  it.each<Cell>([null, '', '  ', '#N/A', { error: '#N/A' }])(
    'DS-5 has nothing to say where any argument is %j',
    (cell) => {
      for (const index of [0, 1, 2, 3]) expect(withCell(index, cell)).toBe('nothing: no-coordinates');
    },
  );

  it('DS-5 names a bad argument rather than a blank one, and takes no cell as a blank', () => {
    expect(brief(distanceOf([[null]], [['x']], [[1]], [[1]]))).toBe('bad: argument.not-a-number');
    for (const none of [[], [[]]]) {
      expect(brief(distanceOf(none, [[1]], [[1]], [[1]]))).toBe('nothing: no-coordinates');
    }
  });
});
