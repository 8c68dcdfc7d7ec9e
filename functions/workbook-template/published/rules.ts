/** The header row of the rules table. */
export const publishedRuleHeaders = [
  'Rule',
  'Stage',
  'Kind',
  'Lead',
  'Activity',
  'Agreement',
  'Tangible benefit',
  'Resources',
  'Special circumstances',
  'Community body',
  'Historical link',
  'Conflict',
  'Opportunity',
  'Approach predates policy',
  'Score',
  'Recommendation',
  'Reason',
  'Report order',
] as const;

/** Ordered rules that give the fifteen published recommendations and their ten lettered groups (SOURCE.md). */
// prettier-ignore
export const publishedRules: readonly (readonly (string | number)[])[] = [
  ['R01', 'Existing', '-', '-', 'not(Active)', '-', '-', '-', '-', '-', '-', 'Yes', '-', '-', '-', 'No further action at this time', '{Place} is in a conflict area and nothing is active: look again when it has ended', 7],
  ['R02', 'Approach', '-', '-', '-', '-', '-', '-', '-', '-', '-', '-', '-', 'Yes', '-', 'Enter into a Friendship Agreement', '{Place} approached the council before there was a policy and has waited long for an answer', 9],
  ['R03', 'Approach', '-', '-', '-', '-', '-', '-', '-', '-', '-', '-', 'Yes', '-', '-', 'Carry out further work', '{Place} offers an opportunity that is worth exploring first', 10],
  ['R04', 'Approach', '-', '-', '-', '-', '-', '-', '-', '-', '-', '-', '-', '-', '-', 'Do not proceed', '{Place} made an approach and no opportunity is recorded', 11],
  ['R05', 'Existing', 'Trade and collaboration agreement', '-', '-', 'Expired', 'not(Yes)', '-', '-', '-', '-', '-', '-', '-', '-', 'Do not reinitiate', 'The {Kind} with {Place} ended in {Agreement ended} and no benefit is shown', 2],
  ['R06', 'Existing', '-', '-', 'Active', '-', 'Yes', '-', '-', '-', '-', '-', '-', '-', '-', 'Retain', 'The link with {Place} is active and benefits both', 6],
  ['R07', 'Existing', '-', '-', 'Active', '-', '-', 'Reduced', '-', '-', '-', '-', '-', '-', '-', 'Retain', 'The link with {Place} is active, with fewer resources to give it', 3],
  ['R08', 'Existing', '-', '-', '-', '-', '-', '-', 'Yes', '-', '-', '-', '-', '-', '-', 'Retain', '{Place} is kept for the special circumstances that joined the two', 4],
  ['R09', 'Existing', '-', 'Community', '-', '-', '-', '-', '-', 'Active', '-', '-', '-', '-', '-', 'Acknowledge', 'The link with {Place} is led and kept alive by its community', 5],
  ['R10', 'Existing', '-', '-', 'Dormant', '-', '-', '-', '-', '-', 'Yes', '-', '-', '-', '-', 'Acknowledge', 'The link with {Place} is historical and dormant on the civic side', 8],
  ['R11', 'Existing', '-', '-', 'Dormant', '-', '-', '-', '-', '-', '-', '-', '-', '-', '-', 'Relinquish', 'The link with {Place} has become dormant', 1],
  ['R12', '-', '-', '-', '-', '-', '-', '-', '-', '-', '-', '-', '-', '-', '>= 60', 'Reinvigorate', '{Place} scores {Score} of 100: worth renewing', 12],
  ['R13', '-', '-', '-', '-', '-', '-', '-', '-', '-', '-', '-', '-', '-', '-', 'Officer judgement needed', 'No rule fits {Place}', 13],
];
