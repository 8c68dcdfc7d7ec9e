import type { Bands } from '../framework/bands.ts';
import { fingerprint } from '../fingerprint/fingerprint.ts';
import { groupByRule } from '../recommendation/resolutions.ts';
import { sayMapIssue } from '../report/map-wording.ts';
import { methodVersion, productVersion } from '../version.ts';
import { assessRow, type RowResult } from './assess-row.ts';
import type { Assessment, Criterion, FoundTable } from './assessment.ts';
import { readFramework, type ReadFramework } from './criteria.ts';
import { findTables } from './find-tables.ts';
import { toProblems, type PlacedProblem } from './place-on-sheet.ts';
import { gridOf, readBandTable } from './read-rules.ts';
import { readRegister, type ReadRegister, type TableOnSheet } from './read-register.ts';
import type { Sheet } from './sheet.ts';
import { applyMap, emptyMap, type MapIssue, type WorkbookMap } from './workbook-map.ts';

/**
 * Assesses every row of the register that a workbook holds, by the very functions that the cells use. Result columns
 * are never read: whatever a file has stored in them, the assessment works them out anew. Never throws for what is in
 * the cells: every trouble is a problem at its sheet and cell, and the other rows are still right. With a map, tables
 * and headings are what it says; what it speaks of and is no longer there is a problem.
 */
export function assessWorkbook(asWritten: readonly Sheet[], map: WorkbookMap = emptyMap): Assessment {
  const { sheets, chosen, issues } = applyMap(asWritten, map);
  const tables = findTables(sheets, chosen);
  const [onSheet, rules] = [placing(sheets), placing(sheets)(tables.rules)];
  const framework = apply(onSheet(tables.framework), ({ table, sheet }) => readFramework(table, sheet));
  const bands = apply(onSheet(tables.bands), ({ table, sheet }) => readBandTable(table, sheet));
  const names = framework === null ? [] : framework.names;
  const register = apply(onSheet(tables.register), (found) =>
    readRegister(found, names, { ruleTable: rules, sheets }),
  );
  const results = assessRows(register, framework, bands?.value ?? null);
  const placed = [framework, bands, register, ...results].flatMap((part) => part?.problems ?? []);
  return {
    rows: results.map(({ row, problems }) => ({ ...row, problems: toProblems(problems, sheets) })),
    problems: [...tables.problems, ...toProblems([...issues.map(placeMapIssue), ...placed], sheets)],
    resolutions: groupByRule(results.flatMap(decidedPlace)),
    versions: { product: productVersion, method: methodVersion },
    fingerprint: markOf(register, framework, [rules, onSheet(tables.bands)]),
    tables,
    criteria: criteriaOf(framework),
    bands: bands?.value ?? [],
    map,
  };
}

function placeMapIssue(issue: MapIssue): PlacedProblem {
  const problem = sayMapIssue(issue);
  if (issue.code === 'map.no-table') return { sheet: '', row: 0, column: 0, problem };
  return { ...issue.at, problem };
}

function placing(sheets: readonly Sheet[]): (table: FoundTable | null) => TableOnSheet | null {
  return (table) => {
    const sheet = sheets.find(({ name }) => name === table?.sheet);
    return table === null || sheet === undefined ? null : { table, sheet };
  };
}

function apply<In, Out>(value: In | null, how: (value: In) => Out): Out | null {
  return value === null ? null : how(value);
}

function assessRows(
  register: ReadRegister | null,
  framework: ReadFramework | null,
  bands: Bands | null,
): readonly RowResult[] {
  if (register === null) return [];
  const context = {
    ...register,
    weights: framework?.weights ?? null,
    scale: framework?.scale ?? null,
    bands,
  };
  return register.rows.map((row) => assessRow(context, row));
}

function decidedPlace({ row: { place }, rule }: RowResult): Parameters<typeof groupByRule>[0] {
  return rule === null || place === '' ? [] : [{ place, rule }];
}

function markOf(
  register: ReadRegister | null,
  framework: ReadFramework | null,
  others: readonly (TableOnSheet | null)[],
): string | null {
  if (register === null || framework === null) return null;
  const grids = others.flatMap((found) => (found === null ? [] : [gridOf(found.table, found.sheet)]));
  return fingerprint([register.grid, framework.grid, ...grids]);
}

function criteriaOf(framework: ReadFramework | null): readonly Criterion[] {
  if (!framework?.weights || !framework.scale) return [];
  const { names, weights, scale } = framework;
  return names.map((name, index) => ({
    name,
    weight: weights[index] ?? 0,
    lowest: scale.lowest[index] ?? 1,
    highest: scale.highest[index] ?? 5,
  }));
}
