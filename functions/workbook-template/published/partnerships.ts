/**
 * The published review: one row per partnership, facts as the report or the named source states them (SOURCE.md).
 * A year that is all we know stays text; `null` is a blank cell.
 */
export const publishedFactHeaders = [
  'Partnership',
  'Place',
  'Country or area',
  'Region',
  'Kind',
  'Began',
  'Stage',
  'Lead',
  'Activity',
  'Agreement',
  'Agreement ended',
  'Tangible benefit',
  'Resources',
  'Special circumstances',
  'Community body',
  'Historical link',
  'Conflict',
  'Opportunity',
  'Approach predates policy',
] as const;

/** What the report itself says of each place, to compare with; the last column names the source of the facts. */
export const publishedOutcomeHeaders = [
  'Published recommendation',
  'Published letter',
  'Fact source',
] as const;

/** Fact columns, then outcome columns, in the order of the two header lists. */
// prettier-ignore
export const publishedPartnerships: readonly (readonly (string | null)[])[] = [
  ['anshan', 'Anshan', 'China', 'China', 'Sister city', '1983', 'Existing', 'Council', 'Dormant', 'Not stated', null, 'Not stated', 'Not stated', 'Not stated', 'Not stated', 'Not stated', 'Not stated', 'Not stated', 'Not stated', 'Relinquish', 'a', 'Report; start year: RUSI paper 27 Mar 2025'],
  ['daqing', 'Daqing', 'China', 'China', 'Trade and collaboration agreement', 'Not stated', 'Existing', 'Council', 'Not stated', 'Expired', '2019', 'No', 'Not stated', 'Not stated', 'Not stated', 'Not stated', 'Not stated', 'Not stated', 'Not stated', 'Do not reinitiate', 'b', 'Report recommendations and proposal'],
  ['nanchang', 'Nanchang', 'China', 'China', 'Trade and collaboration agreement', 'Not stated', 'Existing', 'Council', 'Not stated', 'Expired', '2019', 'No', 'Not stated', 'Not stated', 'Not stated', 'Not stated', 'Not stated', 'Not stated', 'Not stated', 'Do not reinitiate', 'b', 'Report recommendations and proposal'],
  ['chengdu', 'Chengdu', 'China', 'China', 'Sister city', '2010', 'Existing', 'Council', 'Active', 'Not stated', null, 'Not stated', 'Reduced', 'Not stated', 'Not stated', 'Not stated', 'Not stated', 'Not stated', 'Not stated', 'Retain', 'c', 'Report; start year and activity: RUSI paper 27 Mar 2025'],
  ['bapaume', 'Bapaume', 'France', 'Europe', 'Historical link', '1920', 'Existing', 'Council', 'Not stated', 'Not stated', null, 'Not stated', 'Not stated', 'Yes', 'Not stated', 'Not stated', 'Not stated', 'Not stated', 'Not stated', 'Retain', 'd', 'Report; start year: Sheffield archives research guide'],
  ['esteli', 'Estelí', 'Nicaragua', 'The Americas', 'Twin city', 'Not stated', 'Existing', 'Community', 'Not stated', 'Not stated', null, 'Not stated', 'Not stated', 'Not stated', 'Active', 'Not stated', 'Not stated', 'Not stated', 'Not stated', 'Acknowledge', 'e', 'Report recommendations and proposal'],
  ['bochum', 'Bochum', 'Germany', 'Europe', 'Twin city', '1950', 'Existing', 'Council', 'Active', 'Not stated', null, 'Yes', 'Not stated', 'Not stated', 'Not stated', 'Not stated', 'Not stated', 'Not stated', 'Not stated', 'Retain', 'f', 'Report; start year inferred from the 75th anniversary in 2025'],
  ['kawasaki', 'Kawasaki', 'Japan', 'Asia (excluding China)', 'Friendship', '1990', 'Existing', 'Council', 'Active', 'Not stated', null, 'Yes', 'Not stated', 'Not stated', 'Not stated', 'Not stated', 'Not stated', 'Not stated', 'Not stated', 'Retain', 'f', 'Report; start year: Japan Local Government Centre'],
  ['khmelnytskyi', 'Khmelnytskyi', 'Ukraine', 'Europe', 'Twin city', '2022', 'Existing', 'Council', 'Active', 'Not stated', null, 'Yes', 'Not stated', 'Not stated', 'Not stated', 'Not stated', 'Yes', 'Not stated', 'Not stated', 'Retain', 'f', 'Report; start: memorandum of December 2022'],
  ['pittsburgh', 'Pittsburgh', 'United States', 'The Americas', 'Sister city', '1980', 'Existing', 'Council', 'Active', 'Not stated', null, 'Yes', 'Not stated', 'Not stated', 'Not stated', 'Not stated', 'Not stated', 'Not stated', 'Not stated', 'Retain', 'f', 'Report; start year: council news'],
  ['donetsk', 'Donetsk', 'Ukraine', 'Europe', 'Twin city', '1956', 'Existing', 'Council', 'Not stated', 'Not stated', null, 'Not stated', 'Not stated', 'Not stated', 'Not stated', 'Not stated', 'Yes', 'Not stated', 'Not stated', 'No further action at this time', 'g', 'Report; start year: local press 2022'],
  ['kotli', 'Kotli', 'Not stated', 'Asia (excluding China)', 'Twin city', 'Not stated', 'Existing', 'Council', 'Dormant', 'Not stated', null, 'Not stated', 'Not stated', 'Not stated', 'Not stated', 'Yes', 'Not stated', 'Not stated', 'Not stated', 'Acknowledge', 'h', 'Report recommendations and proposal'],
  ['kitwe', 'Kitwe', 'Zambia', 'Africa', 'Twin city', 'Not stated', 'Existing', 'Council', 'Dormant', 'Not stated', null, 'Not stated', 'Not stated', 'Not stated', 'Not stated', 'Yes', 'Not stated', 'Not stated', 'Not stated', 'Acknowledge', 'h', 'Report recommendations and proposal'],
  ['nablus', 'Nablus', 'West Bank', 'Middle East', 'Approach', 'Not stated', 'Approach', 'Council', 'Not stated', 'Not stated', null, 'Not stated', 'Not stated', 'Not stated', 'Not stated', 'Not stated', 'Not stated', 'Not stated', 'Yes', 'Enter into a Friendship Agreement', 'i', 'Report recommendations and proposal'],
  ['jeju', 'Jeju Island', 'South Korea', 'Asia (excluding China)', 'Approach', 'Not stated', 'Approach', 'Council', 'Not stated', 'Not stated', null, 'Not stated', 'Not stated', 'Not stated', 'Not stated', 'Not stated', 'Not stated', 'Yes', 'Not stated', 'Carry out further work', 'j', 'Report recommendations and proposal'],
];
