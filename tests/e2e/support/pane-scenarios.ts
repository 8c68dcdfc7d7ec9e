import type { PartnershipDocument } from '../../../shared/contract/partnership.ts';
import type { Problem } from '../../../shared/workbook/assessment.ts';
import type { Sheet } from '../../../shared/workbook/sheet.ts';
import { buildAssessment, buildRow } from '../../support/assessment-builders.ts';
import type { Scenario } from './scenario.ts';
import { checkScenarios } from './scenarios/check-scenarios.ts';
import { insertScenarios } from './scenarios/insert-scenarios.ts';
import { placeScenarios } from './scenarios/place-scenarios.ts';
import { scorersScenarios } from './scenarios/scorers-scenarios.ts';
import { connectScenarios } from './scenarios/connect-scenarios.ts';

const framework: Sheet = {
  name: 'Framework',
  hidden: false,
  cells: [
    ['Criterion', 'Weight', 'Note'],
    ['Strategic fit', 25, 'Weight and scale illustrative'],
  ],
  origin: { row: 0, column: 0 },
  tables: [],
};

const kotli: Scenario = {
  assessment: buildAssessment(),
  sheets: [{ ...framework, name: 'Register' }, framework],
  select: { sheet: 'Register', row: 13, column: 2, rows: 1 },
};
const signedIn: Scenario = { ...kotli, caller: 'Maya Chen' };

const published: PartnershipDocument = {
  place: 'Kotli',
  facts: {
    Place: 'Kotli',
    'Country or area': 'Not stated',
    Region: 'Asia (excluding China)',
    Kind: 'Twin city',
    Stage: 'Existing',
    Activity: 'Dormant',
    'Historical link': 'Yes',
  },
  ratings: {
    'Location overview': 2,
    'Strategic fit': 2,
    Profile: 'not assessed',
    'Due diligence considerations': 3,
    Connections: 3,
    'Resources and purpose': 'not assessed',
  },
  evidence: [],
  recommendation: 'Acknowledge',
};
const otherwise: PartnershipDocument = {
  ...published,
  ratings: { ...published.ratings, Profile: 3, Connections: 4 },
  facts: { ...published.facts, 'Community body': 'Active' },
  recommendation: 'Relinquish',
};

const textRating: Problem = {
  sheet: 'Register',
  cell: 'F13',
  row: 13,
  problem: 'Profile: "4 " is text. Type the number 4.',
};
const badCondition: Problem = {
  sheet: 'Rules',
  cell: 'O9',
  row: 9,
  problem:
    'Rule R08, Score: ">= sixty" is not a condition. After < <= > or >= write a number or a date such as 2019-12-31.',
};
const bad = buildRow({
  score: null,
  coverage: null,
  low: null,
  high: null,
  band: null,
  firmness: null,
  recommendation: null,
  rule: null,
  reason: null,
  ratings: [2, 2, null, 3, 3, 'not-assessed'],
  contributions: [null, null, null, null, null, null],
  conditions: [],
  tried: [],
  problems: [textRating],
});

const donetsk = buildRow({
  place: 'Donetsk',
  partnership: 'donetsk',
  score: 24.2,
  low: 24.2,
  high: 24.2,
  coverage: 1,
  band: 'Weak',
  firmness: { grade: 'Firm', low: 1, high: 1 },
  ratings: [2, 2, 2, 1, 3, 'not-applicable'],
  contributions: [0, 7.4, 4.4, 0, 12.4, null],
  recommendation: 'No further action at this time',
  rule: 'R01',
  reason: 'Donetsk is in a conflict area and nothing is active: look again when it has ended',
  conditions: [
    { header: 'Stage', text: 'Existing' },
    { header: 'Activity', text: 'not(Active)' },
    { header: 'Conflict', text: 'Yes' },
  ],
  tried: [],
});

const longNames = buildAssessment({
  bands: [
    { from: 0, label: 'Needs attention before the next review' },
    { from: 30, label: 'Fair' },
    { from: 34, label: 'Good' },
    { from: 80, label: 'Outstanding in every respect' },
  ],
});
const noTables = { register: null, framework: null, rules: null, bands: null, problems: [] };

/** Every state worth looking at, by name. */
export const scenarios: Readonly<Record<string, Scenario>> = {
  ...checkScenarios,
  ...insertScenarios,
  ...placeScenarios,
  ...scorersScenarios,
  ...connectScenarios,
  kotli,
  settled: { ...kotli, assessment: buildAssessment({ rows: [donetsk] }) },
  bad: { ...kotli, assessment: buildAssessment({ rows: [bad], problems: [textRating, badCondition] }) },
  'long-names': { ...kotli, assessment: longNames },
  'not-selected': { ...kotli, select: { row: 1 } },
  'no-rows': { ...kotli, assessment: buildAssessment({ rows: [] }) },
  'no-tables': {
    ...kotli,
    assessment: buildAssessment({ rows: [], criteria: [], bands: [], tables: noTables }),
  },
  'not-read': { ...kotli, failure: 'host-refused' },
  'no-record': { ...kotli, signIn: 'none' },
  'signed-in': signedIn,
  'in-step': { ...signedIn, published },
  differs: { ...signedIn, published: otherwise },
  conflict: {
    ...signedIn,
    async then(records, desk) {
      records.write('kotli', otherwise, 'Priya Raman');
      await desk.publish();
    },
  },
  unconfirmed: {
    ...signedIn,
    async then(records, desk) {
      records.failNext({ kind: 'unconfirmed' }, true);
      await desk.publish();
    },
  },
  'published-now': { ...signedIn, then: (_records, desk) => desk.publish() },
};
