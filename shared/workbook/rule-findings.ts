import type { At } from '../kernel/at.ts';
import type { Cell, Grid } from '../kernel/cell.ts';
import { labelOf } from '../kernel/read-cell.ts';
import { foldText } from '../kernel/text.ts';
import type { CheckIssue, RuleFinding } from '../recommendation/check-issue.ts';
import type { checkRules } from '../recommendation/check-rules.ts';
import { readFact } from '../recommendation/fact.ts';
import { sayProblem } from '../report/issue-wording.ts';
import { shortened } from '../report/wording/words.ts';
import type { Assessment, FoundTable } from './assessment.ts';
import type { CheckContext } from './check-context.ts';
import { findingAt, type CellOnSheet, type Finding } from './finding.ts';
import { cellOn } from './place-on-sheet.ts';
import { gridOf } from './read-rules.ts';
import type { ReadRegister } from './read-register.ts';
import { resultFacts } from './score-row.ts';

/** What checks a table of rules: `checkRules`, or something that remembers what it answered. */
export type RuleChecker = typeof checkRules;

/**
 * What CHECKRULES finds in the rules, each at its cell: rules that never decide, gaps, doubtful conditions, repeated ids. What
 * the assessment names already is left to it, and a rule that merely decides no row today is no fault. SPEC CW-10.
 */
export function ruleFindings(
  { register, rules, assessment }: CheckContext,
  check: RuleChecker,
): readonly Finding[] {
  if (register === null || rules === null) return [];
  const columns = factColumns(register, assessment);
  const grid = gridOf(rules.table, rules.sheet);
  const headers = columns.map(({ header }) => header);
  const found = check([headers], grid, kindsOf(columns, grid[0] ?? []));
  return found.ok ? found.value.flatMap((each) => toFinding(each, rules.table)) : [];
}

function toFinding({ rule, issue }: RuleFinding, table: FoundTable): readonly Finding[] {
  if (!isOfCheck(issue) || issue.code === 'check.unused') return [];
  const said =
    issue.code === 'check.repeated-id' ? { ...issue, firstRow: table.headerRow + issue.firstRow - 1 } : issue;
  const whose = rule === '' ? '' : `Rule ${shortened(rule)}: `;
  return [findingAt('rules', placeOf(issue.at, table), `${whose}${sayProblem(said)}`)];
}

function isOfCheck(issue: RuleFinding['issue']): issue is CheckIssue {
  return issue.code.startsWith('check.');
}

function placeOf(at: At, table: FoundTable): CellOnSheet {
  const column = table.columns[at.whole ? 0 : at.column - 1]?.column ?? 1;
  return { sheet: table.sheet, row: at.whole ? table.headerRow : table.headerRow + at.row - 1, column };
}

interface FactCells {
  readonly header: string;
  readonly cells: () => readonly Cell[];
}

/** What rules see of the register, column by column: its own, then the results that they ask for. */
function factColumns({ sheet, columns, computed }: ReadRegister, { rows }: Assessment): readonly FactCells[] {
  const figures = rows.map(resultFacts);
  return [
    ...columns.inputs.map(({ header, column }) => ({
      header,
      cells: () => rows.map(({ row }) => cellOn(sheet, row, column)),
    })),
    ...computed.map((header) => ({
      header,
      cells: () => figures.map((each) => each[header] ?? null),
    })),
  ];
}

const stands = { text: 'x', boolean: true, number: 1 } as const;

/*
 * A check asks of the facts only which kinds each column holds, so rows that hold one of each kind stand for all of them:
 * then an answer can be kept while ratings and facts change.
 */
function kindsOf(columns: readonly FactCells[], ruleHeaders: readonly Cell[]): Grid {
  const asked = new Set(ruleHeaders.map((header) => foldText(labelOf(header))));
  const kinds = columns.map(({ header, cells }) => (asked.has(foldText(header)) ? kindsIn(cells()) : []));
  const most = Math.max(0, ...kinds.map((each) => each.length));
  return Array.from({ length: most }, (_, row) => kinds.map((each) => each[row] ?? null));
}

/** A cell for each kind of fact among some. */
function kindsIn(cells: readonly Cell[]): readonly Cell[] {
  const seen = new Set<string>();
  for (const cell of cells) {
    if (cell !== null && !(typeof cell === 'string' && seen.has('text'))) seen.add(readFact(cell, true).kind);
  }
  return (['text', 'boolean', 'number'] as const)
    .filter((kind) => seen.has(kind))
    .map((kind) => stands[kind]);
}
