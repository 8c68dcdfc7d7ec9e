import { labelOf } from '../../kernel/read-cell.ts';
import type { Result } from '../../kernel/result.ts';
import { failure, success } from '../../kernel/result.ts';
import { foldText } from '../../kernel/text.ts';
import type { RuleTable } from '../../recommendation/rule.ts';
import type { AssessedRow, Assessment, FoundTable } from '../assessment.ts';
import { placeCriteria, type CriteriaPlace } from '../criteria.ts';
import { cellOn } from '../place-on-sheet.ts';
import { namesInReasons, readAsked, type TableOnSheet } from '../read-register.ts';
import { gridOf } from '../read-rules.ts';
import type { Sheet } from '../sheet.ts';
import { applyMap, type WorkbookMap } from '../workbook-map.ts';
import type { InsertIssue } from './insert-issue.ts';
import { resultNames, type ResultName } from './result-names.ts';

/** A found table with its sheet as it is, and as the officer's map reads it: with other headings, where they mean others. */
export interface GroundTable extends TableOnSheet {
  readonly read: Sheet;
}

/** What result columns are worked out from, every part where the workbook has it. Columns count from 1. */
export interface ResultGround {
  readonly register: GroundTable;
  readonly framework: TableOnSheet;
  readonly criteria: CriteriaPlace;
  readonly rules: GroundTable | null;
  /** Null where there are no rules, or something is wrong with them. */
  readonly readRules: RuleTable | null;
  readonly bands: TableOnSheet | null;
  /** The rating columns in the framework's order. */
  readonly ratings: readonly number[];
  /** The register's own columns that rules and their reasons ask for. */
  readonly facts: readonly number[];
  /** The results that rules and their reasons ask for. */
  readonly asked: readonly ResultName[];
  /** The rows that hold a partnership. */
  readonly rows: readonly AssessedRow[];
}

/** Gathers what result columns need, or says what is missing. SPEC IN-2. */
export function resultGround(
  sheets: readonly Sheet[],
  { tables, rows, map }: Pick<Assessment, 'tables' | 'rows' | 'map'>,
): Result<ResultGround, InsertIssue> {
  const onSheet = groundTables(sheets, map);
  const [register, framework] = [onSheet(tables.register), onSheet(tables.framework)];
  if (framework === null) return failure({ code: 'insert.no-framework' });
  if (register === null) return failure({ code: 'insert.no-register' });
  const criteria = placeCriteria(framework.table, framework.sheet);
  const names = namesOf(framework, criteria);
  const rules = onSheet(tables.rules);
  const {
    columns,
    computed,
    rules: readRules,
  } = readAsked(asRead(register), names, {
    ruleTable: rules && asRead(rules),
    sheets,
  });
  const ratings = columns.ratings.flatMap((found) => (found === undefined ? [] : [found.column]));
  const issue = issueOf({ framework, criteria, names }, columns.ratings.map(Boolean), rows.length);
  if (issue !== null) return failure(issue);
  const named = namesAsked(rules && asRead(rules));
  return success({
    register,
    framework,
    criteria,
    rules,
    readRules,
    bands: onSheet(tables.bands),
    ratings,
    facts: columns.inputs.filter(({ header }) => named.has(foldText(header))).map(({ column }) => column),
    asked: resultNames.filter((name) => computed.includes(name)),
    rows,
  });
}

function groundTables(
  sheets: readonly Sheet[],
  map: WorkbookMap,
): (table: FoundTable | null) => GroundTable | null {
  const mapped = applyMap(sheets, map).sheets;
  return (table) => {
    const at = sheets.findIndex(({ name }) => name === table?.sheet);
    const [sheet, read] = [sheets[at], mapped[at]];
    return table === null || sheet === undefined || read === undefined ? null : { table, sheet, read };
  };
}

/** A table with its sheet as the map reads it. */
export function asRead({ table, read }: GroundTable): TableOnSheet {
  return { table, sheet: read };
}

function namesOf({ sheet }: TableOnSheet, { columnOf, rows }: CriteriaPlace): readonly string[] {
  return rows.map((row) => labelOf(cellOn(sheet, row, columnOf.Criterion ?? 0)));
}

interface ReadCriteria {
  readonly framework: TableOnSheet;
  readonly criteria: CriteriaPlace;
  readonly names: readonly string[];
}

function issueOf(
  { framework, criteria, names }: ReadCriteria,
  hasColumn: readonly boolean[],
  places: number,
): InsertIssue | null {
  if (names.length === 0) return { code: 'insert.no-framework' };
  const missing = hasColumn.indexOf(false);
  const criterion = names[missing];
  if (criterion === '') {
    const row = criteria.rows[missing] ?? framework.table.firstRow;
    return { code: 'insert.unnamed-criterion', sheet: framework.sheet.name, row };
  }
  if (criterion !== undefined) return { code: 'insert.no-criterion', criterion };
  return places === 0 ? { code: 'insert.no-places' } : null;
}

/** The headers that rules, and the names in braces that their reasons, ask for, in the form in which they are compared. */
function namesAsked(rules: TableOnSheet | null): ReadonlySet<string> {
  if (rules === null) return new Set();
  const grid = gridOf(rules.table, rules.sheet);
  const headers = (grid[0] ?? []).map(labelOf);
  return new Set([...headers, ...namesInReasons(grid)].filter((name) => name !== '').map(foldText));
}
