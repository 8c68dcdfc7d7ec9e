import { distanceOf } from '../../shared/reference/distance.ts';
import { travelCarbonOf } from '../../shared/reference/travel-carbon.ts';
import { answer, toSingle } from './cell-error.ts';
import { toGrid, toOptionalGrid } from './from-excel.ts';

/**
 * Measures the great-circle distance between two places in kilometres, as an aircraft would fly it at best.
 * @customfunction DISTANCE DISTANCE
 * @param latitude1 Latitude of the first place in degrees, from -90 (south) to 90 (north).
 * @param longitude1 Longitude of the first place in degrees, from -180 (west) to 180 (east).
 * @param latitude2 Latitude of the second place in degrees.
 * @param longitude2 Longitude of the second place in degrees.
 * @returns Kilometres.
 */
export function distance(
  latitude1: unknown,
  longitude1: unknown,
  latitude2: unknown,
  longitude2: unknown,
): unknown {
  return answer(() =>
    toSingle(distanceOf(toGrid(latitude1), toGrid(longitude1), toGrid(latitude2), toGrid(longitude2))),
  );
}

/**
 * Estimates the carbon of a journey one way in kg CO2e, by the UK government's published factors.
 * @customfunction TRAVELCARBON TRAVELCARBON
 * @param kilometres Kilometres one way, for example from DISTANCE.
 * @param mode Means of travel: flight, rail, underground and others that the help page lists.
 * @param travellers How many people travel; 1 when left out.
 * @param trips How many journeys one way, so 2 for out and back; 1 when left out.
 * @param year Year of the factors; the newest known when left out.
 * @param forcing Whether the extra warming of aircraft high up counts: with (the default) or without.
 * @returns Kilograms of CO2 equivalent.
 */
// The parameters are the released contract, which has six.
// eslint-disable-next-line max-params
export function travelCarbon(
  kilometres: unknown,
  mode: unknown,
  travellers?: unknown,
  trips?: unknown,
  year?: unknown,
  forcing?: unknown,
): unknown {
  return answer(() => {
    const options = {
      travellers: toOptionalGrid(travellers),
      trips: toOptionalGrid(trips),
      year: toOptionalGrid(year),
      forcing: toOptionalGrid(forcing),
    };
    return toSingle(travelCarbonOf(toGrid(kilometres), toGrid(mode), options));
  });
}
