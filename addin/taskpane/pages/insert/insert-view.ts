import { columnLetters } from '../../../../shared/kernel/cell-address.ts';
import type { Assessment } from '../../../../shared/workbook/assessment.ts';
import type { InsertIssue, LeftOut } from '../../../../shared/workbook/result-columns/insert-issue.ts';
import type { PlannedColumn, ResultsPlan } from '../../../../shared/workbook/result-columns/plan-results.ts';
import { joinNames } from '../../join-names.ts';
import { insertWords as words } from '../../words/insert-words.ts';

/** What adding results would do, in words. */
export interface InsertView {
  /** One line for each run of columns, and what else there is to know. */
  readonly lines: readonly string[];
  readonly leftOut: readonly string[];
  readonly formulas: readonly { readonly result: string; readonly formula: string }[];
  readonly formulasOf: string;
  /** The button's label, and what is said while and after it is done; null when there is nothing to do. */
  readonly action: { readonly label: string; readonly doing: string; readonly done: string } | null;
}

export function viewPlan(
  plan: ResultsPlan,
  how: 'functions' | 'native',
  { rows }: Pick<Assessment, 'rows'>,
): InsertView {
  const place = rows[0]?.place ?? '';
  return {
    lines: [
      ...runsOf(plan.columns).map((run) => sayRun(run, plan)),
      ...(plan.growsTable ? [words.grows] : []),
      ...sayAlso(plan),
      ...plan.columns.flatMap(sayKept),
      ...(how === 'native' ? sayNative(plan) : []),
      ...(plan.columns.some(({ cells }) => cells > 0) ? [words.nothingElse] : []),
    ],
    leftOut: plan.leftOut.map(sayLeftOut),
    formulas: plan.columns.flatMap(({ result, formula }) =>
      formula === null ? [] : [{ result, formula: shortened(formula) }],
    ),
    formulasOf: words.formulas(place === '' ? words.firstRow : place),
    action: actionOf(plan),
  };
}

/* Native formulas run to thousands of characters; their beginning tells enough of them. */
const MOST_SHOWN = 400;

function shortened(formula: string): string {
  return formula.length <= MOST_SHOWN ? formula : `${formula.slice(0, MOST_SHOWN)}…`;
}

/** Columns beside one another with which the same is done. */
function runsOf(columns: readonly PlannedColumn[]): readonly (readonly PlannedColumn[])[] {
  const runs: PlannedColumn[][] = [];
  for (const column of columns) {
    const last = runs.at(-1)?.at(-1);
    const isNext =
      last !== undefined && last.column + 1 === column.column && doneWith(last) === doneWith(column);
    if (isNext) runs.at(-1)?.push(column);
    else runs.push([column]);
  }
  return runs;
}

function doneWith({ use, cells }: PlannedColumn): 'new' | 'headed' | 'ours' | 'nothing' {
  return cells === 0 ? 'nothing' : use;
}

function sayRun(run: readonly PlannedColumn[], { sheet, newColumns }: ResultsPlan): string {
  const [first, last] = [run[0], run.at(-1)];
  if (first === undefined || last === undefined) return '';
  const names = joinNames(run.map(({ result }) => result));
  const at = sayColumns(first.column, last.column);
  switch (doneWith(first)) {
    case 'new':
      return newColumns === 'beside'
        ? words.newBeside(names, at, sheet)
        : words.newFurther(names, at, sheet, run.length === 1);
    case 'headed':
      return words.filled(names, at);
    case 'ours':
      return words.renewed(names, at);
    case 'nothing':
      return words.upToDate(names, at);
  }
}

function sayColumns(first: number, last: number): string {
  return first === last
    ? words.columnAt(columnLetters(first - 1))
    : words.columnsAt(columnLetters(first - 1), columnLetters(last - 1));
}

function sayAlso({ alsoAdded }: ResultsPlan): readonly string[] {
  return alsoAdded.length === 0 ? [] : [words.alsoAdded(joinNames(alsoAdded), alsoAdded.length === 1)];
}

function sayNative({ columns }: ResultsPlan): readonly string[] {
  const values = columns.filter(({ formula }) => formula === null).map(({ result }) => result);
  const isAny = values.length < columns.length;
  return [
    ...(isAny ? [words.native] : []),
    ...(values.length === 0 ? [] : [words.values(joinNames(values), values.length === 1)]),
  ];
}

const MOST_NAMED = 3;

function sayKept({ kept }: PlannedColumn): readonly string[] {
  const [first] = kept;
  if (first === undefined) return [];
  if (kept.length === 1) return [words.keptOne(first)];
  const more = kept.length - MOST_NAMED;
  return [words.kept(joinNames([...kept.slice(0, MOST_NAMED), ...(more > 0 ? [words.more(more)] : [])]))];
}

function sayLeftOut(left: LeftOut): string {
  switch (left.why) {
    case 'no-rules':
      return words.noRules(left.result);
    case 'no-bands':
      return words.noBands(left.result);
    case 'holds-own':
      return words.holdsOwn(left.result, columnLetters(left.column - 1));
    case 'rules-renamed':
      return words.rulesRenamed(left.result, left.heading, left.means);
    case 'needs':
      return words.needs(left.result, left.needed);
  }
}

function actionOf({ columns, places }: ResultsPlan): InsertView['action'] {
  const written = columns.filter(({ cells }) => cells > 0);
  if (written.length === 0) return null;
  const isNew = written.every(({ use }) => use === 'new');
  const label = isNew ? words.add : words.renew;
  return {
    label: label(written.length, places),
    doing: words.adding(written.length, places),
    done: words.added(joinNames(written.map(({ result }) => result)), places),
  };
}

/** Why nothing can be added, and whether Connect can help. */
export function sayIssue(issue: InsertIssue): { readonly sentence: string; readonly connect: boolean } {
  switch (issue.code) {
    case 'insert.no-criterion':
      return { sentence: words.noCriterion(issue.criterion), connect: true };
    case 'insert.unnamed-criterion':
      return { sentence: words.unnamedCriterion(issue.sheet, issue.row), connect: false };
    case 'insert.no-room':
      return { sentence: words.noRoom(issue.sheet), connect: false };
    case 'insert.no-places':
      return { sentence: words.issues[issue.code], connect: false };
    case 'insert.no-framework':
    case 'insert.no-register':
      return { sentence: words.issues[issue.code], connect: true };
  }
}
