import type { ShownRow } from '../../addin/app/shown-row.ts';
import { emptyMap } from '../../shared/workbook/workbook-map.ts';
import type { AssessedRow, Assessment, Criterion, FoundTable } from '../../shared/workbook/assessment.ts';

/** The illustrative framework: six criteria, the first without weight. */
export const criteria: readonly Criterion[] = [
  ['Location overview', 0],
  ['Strategic fit', 25],
  ['Profile', 15],
  ['Due diligence considerations', 20],
  ['Connections', 25],
  ['Resources and purpose', 15],
].map(([name, weight]) => ({ name: String(name), weight: Number(weight), lowest: 1, highest: 5 }));

export const bands = [
  { from: 0, label: 'Weak' },
  { from: 40, label: 'Fair' },
  { from: 65, label: 'Strong' },
];

function tableOf(sheet: string, headers: readonly string[], rows: number): FoundTable {
  const columns = headers.map((header, index) => ({ header, column: index + 1 }));
  return { sheet, headerRow: 1, firstRow: 2, lastRow: 1 + rows, columns, why: 'built for a test' };
}

/** Kotli as the illustrative ratings have it: two gaps, so a wide range of possible scores. */
export function buildRow(parts: Partial<AssessedRow> = {}): AssessedRow {
  return {
    place: 'Kotli',
    partnership: 'kotli',
    sheet: 'Register',
    row: 13,
    score: 41.07142857142857,
    coverage: 0.7,
    low: 28.75,
    high: 58.75,
    band: 'Fair',
    firmness: { grade: 'Undecided', low: 0.02, high: 0.87 },
    recommendation: 'Acknowledge',
    rule: 'R10',
    reason: 'The link with Kotli is historical and dormant on the civic side',
    ratings: [2, 2, 'not-assessed', 3, 3, 'not-assessed'],
    contributions: [0, 8.928571428571429, null, 14.285714285714286, 17.857142857142858, null],
    facts: {
      Place: 'Kotli',
      'Country or area': 'Not stated',
      Region: 'Asia (excluding China)',
      Kind: 'Twin city',
      Stage: 'Existing',
      Activity: 'Dormant',
      'Historical link': 'Yes',
    },
    conditions: [
      { header: 'Stage', text: 'Existing' },
      { header: 'Activity', text: 'Dormant' },
      { header: 'Historical link', text: 'Yes' },
    ],
    tried: [
      { rule: 'R01', header: 'Conflict', text: 'Yes', found: 'Not stated' },
      { rule: 'R02', header: 'Stage', text: 'Approach', found: 'Existing' },
      { rule: 'R05', header: 'Kind', text: 'Trade and collaboration agreement', found: 'Twin city' },
      { rule: 'R06', header: 'Activity', text: 'Active', found: 'Dormant' },
    ],
    problems: [],
    ...parts,
  };
}

/** A row as the pane shows it: Kotli in a workbook with no place for evidence or overrides, unless a test says otherwise. */
export function buildShownRow(row: Partial<AssessedRow> = {}, parts: Partial<ShownRow> = {}): ShownRow {
  return { row: buildRow(row), criteria, evidence: 'not-kept', override: 'not-kept', ...parts };
}

/** An assessment of the rows given (Kotli alone without any). */
export function buildAssessment(parts: Partial<Assessment> = {}): Assessment {
  const rows = parts.rows ?? [buildRow()];
  const headers = ['Place', 'Region', 'Kind', ...criteria.map((criterion) => criterion.name)];
  return {
    rows,
    problems: rows.flatMap((row) => row.problems),
    resolutions: [],
    versions: { product: '0.1.0', method: '1' },
    fingerprint: null,
    tables: {
      register: tableOf('Register', headers, 15),
      framework: tableOf('Framework', ['Criterion', 'Weight', 'Note'], criteria.length),
      rules: tableOf('Rules', ['Rule', 'Recommendation'], 13),
      bands: tableOf('Bands', ['From', 'Band'], 3),
      problems: [],
    },
    criteria,
    bands,
    map: emptyMap,
    ...parts,
  };
}
