import type { RangeName } from '../kernel/at.ts';
import type { NothingReason } from '../kernel/result.ts';
import type { CheckIssue } from '../recommendation/check-issue.ts';
import { checkWording } from './wording/check-wording.ts';
import type { ReferenceIssue } from './wording/reference-wording.ts';
import { referenceWording } from './wording/reference-wording.ts';
import type { RulesIssue } from './wording/rules-wording.ts';
import { rulesWording } from './wording/rules-wording.ts';
import type { ScoringIssue } from './wording/scoring-wording.ts';
import { scoringWording } from './wording/scoring-wording.ts';
import type { SensitivityIssue } from './wording/sensitivity-wording.ts';
import { sensitivityWording } from './wording/sensitivity-wording.ts';
import type { WordingOf } from './wording/words.ts';

/** Every problem that the core finds in ratings, frameworks, facts, rules and journeys; only the edges see the whole union. */
export type CoreIssue = ScoringIssue | RulesIssue | SensitivityIssue | CheckIssue | ReferenceIssue;

type Code = CoreIssue['code'];

const wording: WordingOf<CoreIssue> = {
  ...scoringWording,
  ...rulesWording,
  ...sensitivityWording,
  ...checkWording,
  ...referenceWording,
};

const rangeTitle: Record<RangeName, string> = {
  ratings: 'Ratings',
  weights: 'Weights',
  scale: 'Scale',
  bands: 'Bands',
  scores: 'Scores',
  facts: 'Facts',
  headers: 'Headers',
  rules: 'Rules',
  places: 'Places',
  missing: 'Missing',
  doubt: 'Doubt',
  samples: 'Samples',
  seed: 'Seed',
  first: 'First',
  second: 'Second',
  weighting: 'Weighting',
  latitude1: 'Latitude 1',
  longitude1: 'Longitude 1',
  latitude2: 'Latitude 2',
  longitude2: 'Longitude 2',
  kilometres: 'Kilometres',
  mode: 'Mode',
  travellers: 'Travellers',
  trips: 'Trips',
  year: 'Year',
  forcing: 'Forcing',
};

const nothingWording: Record<NothingReason, string> = {
  'nothing-assessed': 'No criterion with a weight is assessed yet.',
  'nothing-applicable': 'No criterion with a weight applies.',
  'rating-missing': 'A rating is missing, and gaps are refused.',
  'below-all-bands': 'The score is below every band.',
  'no-rule-holds': 'No rule holds.',
  'no-score': 'There is no score.',
  'all-the-weight': 'This criterion has all the weight, so there is nothing to rescale.',
  'no-pairs': 'No cell is rated in both ranges.',
  'one-rating-only':
    'Both ranges give one and the same rating throughout, so that kappa has no meaning. Read the other two figures.',
  'no-coordinates': 'There are no coordinates of one of the places. Type its latitude and longitude.',
  'no-kilometres': 'There are no kilometres.',
};

/** A problem in whole sentences with its place before it: `Ratings, row 3, column 2: "4 " is text. Type the number 4.` */
export function sayIssue(issue: CoreIssue): string {
  const { range, row, column, whole } = issue.at;
  const place = whole ? '' : `, row ${String(row)}, column ${String(column)}`;
  return `${rangeTitle[range]}${place}: ${sayProblem(issue)}`;
}

/** A problem in whole sentences without its place, for a caller that names the sheet and the cell. */
export function sayProblem(issue: CoreIssue): string {
  return say(issue.code, issue);
}

/** Why a row has no result, in a sentence. */
export function sayNothing(why: NothingReason): string {
  return nothingWording[why];
}

function say<Known extends Code>(code: Known, issue: Extract<CoreIssue, { readonly code: Known }>): string {
  return wording[code](issue);
}
