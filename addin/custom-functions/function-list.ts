import type { FunctionId } from '../app/known-functions.ts';
import { agreement } from './agreement.ts';
import { band, firmness } from './band.ts';
import { checkRatings, checkRules } from './check.ts';
import { fingerprint } from './fingerprint.ts';
import { reason, recommend, resolutions, rule } from './recommend.ts';
import { record } from './record.ts';
import { bounds, contributions, coverage, score } from './score.ts';
import { acceptability, tipping, weightRange } from './sensitivity.ts';
import { distance, travelCarbon } from './travel.ts';
import { version } from './version.ts';

/** Every custom function by its id, which files keep and which never changes. Held against the metadata and the exports by tests. */
export const functionList = {
  SCORE: score,
  COVERAGE: coverage,
  BOUNDS: bounds,
  CONTRIBUTIONS: contributions,
  BAND: band,
  FIRMNESS: firmness,
  WEIGHTRANGE: weightRange,
  TIPPING: tipping,
  ACCEPTABILITY: acceptability,
  AGREEMENT: agreement,
  RECOMMEND: recommend,
  RULE: rule,
  REASON: reason,
  RESOLUTIONS: resolutions,
  CHECKRATINGS: checkRatings,
  CHECKRULES: checkRules,
  DISTANCE: distance,
  TRAVELCARBON: travelCarbon,
  FINGERPRINT: fingerprint,
  RECORD: record,
  VERSION: version,
} as const satisfies Readonly<Record<FunctionId, unknown>>;
