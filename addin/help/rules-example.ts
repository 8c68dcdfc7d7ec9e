import type { HelpTable } from './help-page.ts';

/** Facts and rules that several pages work with. */
export const factsTable: HelpTable = {
  caption: 'Register, with facts made up for this page',
  at: 'A1',
  rows: [
    ['Place', 'Activity', 'Benefit', 'Score'],
    ['Bochum', 'Active', 'Yes', 95],
    ['Anshan', 'Dormant', 'No', 18],
    ['Kotli', 'Dormant', 'Not stated', 34],
    ['Jeju Island', null, 'Not stated', 62],
    ['Nablus', null, 'Not stated', 41],
  ],
};

export const rulesTable: HelpTable = {
  caption: 'Rules, tried from the top',
  at: 'F1',
  rows: [
    ['Rule', 'Activity', 'Benefit', 'Score', 'Recommendation', 'Reason', 'Report order'],
    ['R1', 'Active', 'Yes', '-', 'Retain', 'The link with {Place} is active and benefits both', 2],
    ['R2', 'Dormant', 'not(Yes)', '< 30', 'Relinquish', '{Place} is dormant and scores {Score}', 1],
    ['R3', 'Dormant', '-', '-', 'Acknowledge', 'The link with {Place} is dormant', 3],
    ['R4', '-', '-', '>= 60', 'Carry out further work', '{Place} scores {Score} of 100', 4],
  ],
};

export const noRuleHolds = { error: '#N/A', says: 'No rule holds.' } as const;
