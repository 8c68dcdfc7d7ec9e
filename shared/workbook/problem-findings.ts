import { cellAddress } from '../kernel/cell-address.ts';
import { foldText, numberSpelledBy } from '../kernel/text.ts';
import { quote } from '../report/wording/words.ts';
import type { Assessment, FoundTable, Problem } from './assessment.ts';
import { areaOfCell } from './change.ts';
import type { CheckContext } from './check-context.ts';
import { entryOn } from './entry-on.ts';
import type { CellOnSheet, Finding, FindingKind, Mend } from './finding.ts';
import { mendSteps } from './mend-steps.ts';

/** The problems of the assessment as findings, with a mend for a number that was typed as text. SPEC CW-1 to CW-3. */
export function problemFindings(context: CheckContext): readonly Finding[] {
  return context.assessment.problems.map((problem) => ({
    ...problem,
    kind: kindOf(problem, context.assessment),
    mend: mendOf(problem, context),
  }));
}

function kindOf(problem: Problem, { tables }: Assessment): FindingKind {
  if (problem.row === 0 || tables.problems.includes(problem)) return 'tables';
  if (isIn(tables.rules, problem)) return 'rules';
  const all = [tables.register, tables.framework, tables.bands];
  return all.some((table) => table?.headerRow === problem.row && isIn(table, problem)) ? 'tables' : 'cells';
}

function isIn(table: FoundTable | null, { sheet, cell, row }: Problem): boolean {
  if (table?.sheet !== sheet || row < table.headerRow || row > table.lastRow) return false;
  const column = areaOfCell(sheet, cell)?.column;
  return column === undefined || table.columns.some((each) => each.column === column);
}

function mendOf({ sheet, cell }: Problem, context: CheckContext): Mend | null {
  const area = areaOfCell(sheet, cell);
  const on = context.sheets.find(({ name }) => name === sheet);
  if (area === null || on === undefined) return null;
  const found = entryOn(on, area.row, area.column);
  if (typeof found !== 'string') return null;
  const number = numberSpelledBy(found);
  if (number === undefined || !takesNumber(context, area, number)) return null;
  const steps = mendSteps([{ ...area, expected: found, entry: number }]);
  return { before: quote(found), after: String(number), cells: 1, steps };
}

const numberHeaders: ReadonlySet<string> = new Set(
  ['Weight', 'Lowest', 'Highest', 'From', 'Report order'].map(foldText),
);

/** Says whether a cell is one where only numbers count, and this one would. SPEC CW-3. */
function takesNumber({ assessment, register }: CheckContext, at: CellOnSheet, number: number): boolean {
  const { framework, bands, rules } = assessment.tables;
  const isBody = (table: FoundTable | null): boolean =>
    isIn(table, { ...at, cell: cellAddress(at.row - 1, at.column - 1), problem: '' }) &&
    at.row !== table?.headerRow;
  const hasNumbers = [framework, bands, rules].some(
    (table) =>
      isBody(table) &&
      table?.columns.some(
        ({ header, column }) => column === at.column && numberHeaders.has(foldText(header)),
      ),
  );
  if (hasNumbers) return true;
  const criterion = isBody(assessment.tables.register)
    ? (register?.columns.ratings.findIndex((each) => each?.column === at.column) ?? -1)
    : -1;
  const scale = assessment.criteria[criterion];
  return scale !== undefined && number >= scale.lowest && number <= scale.highest;
}
