import { acceptabilityHelp } from './acceptability.ts';
import { agreementHelp } from './agreement.ts';
import { bandHelp } from './band.ts';
import { boundsHelp } from './bounds.ts';
import { checkRatingsHelp } from './checkratings.ts';
import { checkRulesHelp } from './checkrules.ts';
import { contributionsHelp } from './contributions.ts';
import { coverageHelp } from './coverage.ts';
import { distanceHelp } from './distance.ts';
import { fingerprintHelp } from './fingerprint.ts';
import { firmnessHelp } from './firmness.ts';
import type { HelpPage } from './help-page.ts';
import { reasonHelp } from './reason.ts';
import { recommendHelp } from './recommend.ts';
import { recordHelp } from './record.ts';
import { resolutionsHelp } from './resolutions.ts';
import { ruleHelp } from './rule.ts';
import { scoreHelp } from './score.ts';
import { tippingHelp } from './tipping.ts';
import { travelCarbonHelp } from './travelcarbon.ts';
import { versionHelp } from './version.ts';
import { weightRangeHelp } from './weightrange.ts';

/** Every help page, in the order in which the list shows them within their groups. The build leaves out those of functions that it does not have. */
export const helpPages: readonly HelpPage[] = [
  scoreHelp,
  coverageHelp,
  boundsHelp,
  contributionsHelp,
  bandHelp,
  firmnessHelp,
  weightRangeHelp,
  tippingHelp,
  acceptabilityHelp,
  recommendHelp,
  ruleHelp,
  reasonHelp,
  resolutionsHelp,
  agreementHelp,
  checkRatingsHelp,
  checkRulesHelp,
  distanceHelp,
  travelCarbonHelp,
  fingerprintHelp,
  recordHelp,
  versionHelp,
];
