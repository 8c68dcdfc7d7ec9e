import type { Cell } from '../kernel/cell.ts';
import { foldText } from '../kernel/text.ts';
import { sayFinding } from '../report/finding-wording.ts';
import type { AssessedRow, FoundColumn } from './assessment.ts';
import { columnsWhere, type CheckContext } from './check-context.ts';
import { dateMeaningOf, isAgreementState, type DateMeaning } from './date-headers.ts';
import { hasPassed, readDueDate, type DueDate } from './due-date.ts';
import type { FindingIssue } from './finding-issue.ts';
import { findingAt, type Finding } from './finding.ts';

interface DatedColumn extends FoundColumn {
  readonly meaning: DateMeaning;
}

/** Agreements that are over by their date while the register does not say so, and reviews that are overdue. SPEC CW-5 to CW-7. */
export function dateFindings({ assessment, register }: CheckContext, today: string): readonly Finding[] {
  if (register === null) return [];
  const { facts } = register.columns;
  const dated = columnsWhere(facts, (header) => dateMeaningOf(header) !== undefined).flatMap(toDated);
  const state = columnsWhere(facts, isAgreementState)[0]?.header;
  return assessment.rows.flatMap((row) =>
    dated.flatMap((column) => {
      const due = readDueDate(row.facts[column.header] ?? null);
      const issue = due !== null && hasPassed(due, today) ? issueOf(row, column, due, state) : null;
      const at = { sheet: row.sheet, row: row.row, column: column.column };
      return issue === null ? [] : [findingAt('dates', at, sayFinding(issue))];
    }),
  );
}

function toDated(column: FoundColumn): readonly DatedColumn[] {
  const meaning = dateMeaningOf(column.header);
  return meaning === undefined ? [] : [{ ...column, meaning }];
}

function issueOf(
  row: AssessedRow,
  { header, meaning }: DatedColumn,
  due: DueDate,
  stateHeader: string | undefined,
): FindingIssue | null {
  if (meaning === 'review') return { code: 'review.overdue', header, due };
  // A date of what has ended tells by itself that it is over; only a register that tells the state elsewhere can gainsay it.
  if (stateHeader === undefined) return meaning === 'ends' ? { code: 'agreement.over', header, due } : null;
  const state = row.facts[stateHeader] ?? null;
  const said = standingOf(state);
  if (said === 'over') return null;
  return said === 'in-force'
    ? { code: 'agreement.over-but-in-force', header, due, stateHeader, state }
    : { code: 'agreement.over', header, due };
}

const wordsForInForce = [
  'in force',
  'active',
  'current',
  'live',
  'valid',
  'yes',
  'signed',
  'ongoing',
  'true',
];
const wordsForOver = [
  'expired',
  'ended',
  'lapsed',
  'terminated',
  'not in force',
  'not renewed',
  'withdrawn',
  'closed',
  'relinquished',
  'none',
  'no',
  'false',
];

function standingOf(state: Cell): 'in-force' | 'over' | undefined {
  if (typeof state !== 'string' && typeof state !== 'boolean') return undefined;
  const word = foldText(String(state));
  if (wordsForInForce.includes(word)) return 'in-force';
  return wordsForOver.includes(word) ? 'over' : undefined;
}
