import type { Cell, CellErrorCode } from '../kernel/cell.ts';
import { cellAddress } from '../kernel/cell-address.ts';
import { errorOf, isBlank, labelOf } from '../kernel/read-cell.ts';
import { foldText } from '../kernel/text.ts';
import { sayFinding } from '../report/finding-wording.ts';
import { quote } from '../report/wording/words.ts';
import type { AssessedRow, FoundColumn } from './assessment.ts';
import { columnsWhere, type CheckContext } from './check-context.ts';
import type { Finding } from './finding.ts';
import { inRuns, type FoundInCell } from './finding-runs.ts';
import { callOf } from './formula-call.ts';
import { cellOn } from './place-on-sheet.ts';
import { columnsBeyond } from './result-columns/free-columns.ts';
import { resultFunctions, resultNames, type ResultName } from './result-columns/result-names.ts';
import { valueOfRow } from './result-columns/row-value.ts';
import type { Sheet } from './sheet.ts';

type Computed = ReturnType<typeof valueOfRow>;

interface Result {
  readonly name: ResultName;
  readonly read: (row: AssessedRow) => Computed;
}

/** The results that a column can hold, by its header, and what the assessment says of a row. */
const results: ReadonlyMap<string, Result> = new Map(
  resultNames.map((name) => [foldText(name), { name, read: (row) => valueOfRow(row, name) }]),
);

interface Stale extends FoundInCell<'result.stale'> {
  readonly found: Cell;
  readonly computed: Computed;
}

/**
 * Results of our own formulas that differ from what the assessment says: they were calculated before something changed. A
 * formula that asks for something else than the assessment works out, another `missing` or doubt, is left alone. SPEC CW-11, CW-12.
 */
export function staleFindings({ assessment, register }: CheckContext): readonly Finding[] {
  if (register === null) return [];
  const isResult = (header: string): boolean => results.has(foldText(header));
  const columns = [register.table.columns, columnsBeyond(register)].flatMap((each) =>
    columnsWhere(each, isResult),
  );
  return columns.flatMap((column) => {
    const result = results.get(foldText(column.header));
    const stale = assessment.rows.flatMap((row) =>
      result === undefined ? [] : staleIn(register.sheet, row, column, result),
    );
    return inRuns(stale, ({ found, computed }, below) =>
      sayFinding({ code: 'result.stale', header: column.header, found, computed, below }),
    ).map((finding) => ({ ...finding, mayPass: true }));
  });
}

function staleIn(sheet: Sheet, row: AssessedRow, { column }: FoundColumn, result: Result): readonly Stale[] {
  const found = cellOn(sheet, row.row, column);
  const computed = result.read(row);
  // Most agree, and need no formula taken apart.
  if (!isSettled(found) || agrees(found, computed, row)) return [];
  const formula = sheet.formulas?.get(cellAddress(row.row - 1, column - 1)) ?? '';
  if (!answersThat(formula, result, computed)) return [];
  const cell = { sheet: sheet.name, row: row.row, column, expected: `=${formula}`, entry: `=${formula}` };
  return [{ code: 'result.stale', cell, before: found === null ? '""' : quote(found), found, computed }];
}

/* `exclude` is what SCORE does when it is not told otherwise, and a quarter is FIRMNESS's doubt. */
const usual: Partial<Readonly<Record<ResultName, readonly [number, readonly string[]]>>> = {
  Score: [2, ['', '"exclude"']],
  Firmness: [3, ['', '0.25']],
};

/* Says whether a formula asks for the very result. One that is guarded may show anything where there is nothing to say. */
function answersThat(formula: string, result: Result, computed: Computed): boolean {
  const call = callOf(formula);
  if (call?.name !== `PARTNERCITY.${resultFunctions[result.name]}`) return false;
  const [option, words] = usual[result.name] ?? [-1, ['']];
  const isUsual = words.includes((call.args[option] ?? '').toLowerCase());
  return isUsual && !(computed === null && call.isGuarded);
}

/* What is still being calculated is not yet wrong; what Excel does not know, and what can't spill, are findings of their own. */
const otherwise: readonly (CellErrorCode | undefined)[] = ['#BUSY!', '#GETTING_DATA', '#NAME?', '#SPILL!'];

function isSettled(found: Cell): boolean {
  return !otherwise.includes(errorOf(found));
}

const tolerance = 1e-9;

/* Where a cell of the row is bad, anything agrees: that cell is named, and no result can be right. */
function agrees(found: Cell, computed: Computed, { problems }: AssessedRow): boolean {
  if (computed === null) return problems.length > 0 || isBlank(found) || errorOf(found) !== undefined;
  if (typeof computed === 'string') return errorOf(found) === undefined && labelOf(found) === computed.trim();
  return typeof found === 'number' && Math.abs(found - computed) <= tolerance;
}
