import type { At } from '../kernel/at.ts';
import { wholeRange } from '../kernel/at.ts';
import type { Grid } from '../kernel/cell.ts';
import type { Outcome, Result } from '../kernel/result.ts';
import { settle } from '../kernel/sum.ts';
import type { TravelArgumentIssue } from './travel-arguments.ts';
import {
  readCount,
  readForcing,
  readKilometres,
  readMode,
  readYear,
  unknownMode,
} from './travel-arguments.ts';
import type { FactorRow, TravelFactorSet } from './travel-carbon-factors.ts';
import type { TravelMode } from './travel-modes.ts';

/** Why the carbon of a journey cannot be told. */
export type TravelIssue = TravelArgumentIssue | { readonly code: 'journey.too-large'; readonly at: At };

/** The choices of TRAVELCARBON that may be left out (null), each a single cell. */
export interface TravelOptionCells {
  readonly travellers?: Grid | null;
  readonly trips?: Grid | null;
  readonly year?: Grid | null;
  readonly forcing?: Grid | null;
}

/** How many people travel how often one way, and by which published factors. */
export interface TravelOptions {
  readonly travellers: number;
  readonly trips: number;
  readonly set: TravelFactorSet;
  readonly hasForcing: boolean;
}

function issuesOf<Issue>(results: readonly Result<unknown, Issue>[]): readonly Issue[] {
  return results.flatMap((result) => (result.ok ? [] : result.issues));
}

function readOptions(cells: TravelOptionCells): Result<TravelOptions, TravelArgumentIssue> {
  const travellers = readCount(cells.travellers, 'travellers');
  const trips = readCount(cells.trips, 'trips');
  const set = readYear(cells.year);
  const hasForcing = readForcing(cells.forcing);
  if (!travellers.ok || !trips.ok || !set.ok || !hasForcing.ok) {
    return { ok: false, issues: issuesOf<TravelArgumentIssue>([travellers, trips, set, hasForcing]) };
  }
  return {
    ok: true,
    value: {
      travellers: travellers.value,
      trips: trips.value,
      set: set.value,
      hasForcing: hasForcing.value,
    },
  };
}

/** The published factor that a journey of so many kilometres falls under. SPEC TC-3, TC-4, TC-7. */
export function factorOf(
  kilometres: number,
  mode: TravelMode,
  { set, hasForcing }: Pick<TravelOptions, 'set' | 'hasForcing'>,
): FactorRow {
  const factor = set.factors[mode.activityAt(kilometres)];
  return hasForcing ? factor.withForcing : factor.withoutForcing;
}

/**
 * TRAVELCARBON: kilograms of CO2 equivalent of a journey one way: kilometres x travellers x trips x the published factor
 * of its mode, rounded to 12 decimals. All that is wrong is named; where nothing is, kilometres that are blank or
 * `#N/A` leave nothing to say, and kilometres without a mode are a question half asked. SPEC TC-1 to TC-8. Published
 * as the UK government's conversion factors for greenhouse gas reporting.
 */
export function travelCarbonOf(
  kilometres: Grid,
  mode: Grid,
  options: TravelOptionCells = {},
): Outcome<number, TravelIssue> {
  const length = readKilometres(kilometres);
  const by = readMode(mode);
  const read = readOptions(options);
  if (!length.ok || !by.ok || !read.ok) {
    return { kind: 'bad', issues: issuesOf<TravelIssue>([length, by, read]) };
  }
  if (length.value === null) return { kind: 'nothing', why: 'no-kilometres' };
  if (by.value === null) return { kind: 'bad', issues: [unknownMode(null)] };
  const { travellers, trips } = read.value;
  const kg = settle(length.value * travellers * trips * factorOf(length.value, by.value, read.value).kg);
  if (Number.isFinite(kg)) return { kind: 'value', value: kg };
  return { kind: 'bad', issues: [{ code: 'journey.too-large', at: wholeRange('kilometres') }] };
}
