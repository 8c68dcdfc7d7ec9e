import type { Assessment, FoundColumn, FoundTable } from './assessment.ts';
import { readFramework } from './criteria.ts';
import { readRegister, type ReadRegister, type TableOnSheet } from './read-register.ts';
import type { Sheet } from './sheet.ts';
import { applyMap } from './workbook-map.ts';

/** What the checks of a workbook look at. */
export interface CheckContext {
  readonly sheets: readonly Sheet[];
  readonly assessment: Assessment;
  /** The register's columns and rules as the assessment read them; null where there is none. */
  readonly register: ReadRegister | null;
  readonly rules: TableOnSheet | null;
}

/** Makes ready what the checks look at: sheets, read by the map by which they were assessed, and their assessment. */
export function checkContext(asWritten: readonly Sheet[], assessment: Assessment): CheckContext {
  const { sheets } = applyMap(asWritten, assessment.map);
  const onSheet = (table: FoundTable | null): TableOnSheet | null => {
    const sheet = sheets.find(({ name }) => name === table?.sheet);
    return table === null || sheet === undefined ? null : { table, sheet };
  };
  const { tables } = assessment;
  const [framework, found, rules] = [tables.framework, tables.register, tables.rules].map(onSheet);
  const names = framework ? readFramework(framework.table, framework.sheet).names : [];
  const register = found ? readRegister(found, names, { ruleTable: rules ?? null, sheets }) : null;
  return { sheets, assessment, register, rules: rules ?? null };
}

/** The columns whose header is of a kind, in their order; of two with one header the first. */
export function columnsWhere(
  columns: readonly FoundColumn[],
  holds: (header: string) => boolean,
): readonly FoundColumn[] {
  const seen = new Set<string>();
  return columns.filter(({ header }) => {
    if (header === '' || seen.has(header)) return false;
    seen.add(header);
    return holds(header);
  });
}
