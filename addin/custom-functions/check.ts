import { checkRatings as findBadRatings } from '../../shared/register/check-ratings.ts';
import { checkRules as findInRules } from '../../shared/recommendation/check-rules.ts';
import { sayIssue, sayProblem } from '../../shared/report/issue-wording.ts';
import { findingKinds } from '../../shared/report/wording/check-wording.ts';
import { count } from '../../shared/report/wording/words.ts';
import type { CellResult } from './cell-error.ts';
import { answerRows, invalidInput } from './cell-error.ts';
import { toGrid, toOptionalGrid } from './from-excel.ts';

/** More lines than these nobody reads in a sheet. */
const mostLines = 1_000;

/** A line per finding, and one that says how many more there are; `No problems` when there is none. */
function toLines<Found>(found: readonly Found[], toLine: (each: Found) => CellResult[]): CellResult[][] {
  if (found.length === 0) return [['No problems']];
  const more = found.length - mostLines;
  const last = more > 0 ? [['', '', `And ${count(more, 'more problem')}.`]] : [];
  return [...found.slice(0, mostLines).map(toLine), ...last];
}

/**
 * Lists every cell that is no rating, with what to do about it; No problems when there is none.
 * @customfunction CHECKRATINGS CHECKRATINGS
 * @param ratings Ratings, one row per partnership and one column per criterion.
 * @param scale Lowest and highest rating, for all criteria or for each; 1 to 5 when left out.
 * @returns Row and column within the ratings, and the problem, one line per bad cell.
 */
export function checkRatings(ratings: unknown[][], scale?: unknown[][]): unknown[][] {
  return answerRows(() => {
    const found = findBadRatings(toGrid(ratings), toOptionalGrid(scale));
    if (!found.ok) return [[invalidInput(found.issues)]];
    return toLines(found.value, (issue) => [issue.at.row, issue.at.column, sayProblem(issue)]);
  });
}

/**
 * Checks a rules table: bad rules, rules that can never decide, cases that no rule decides and, given facts, rules that no row uses.
 * @customfunction CHECKRULES CHECKRULES
 * @param headers Headers of the facts, in one row.
 * @param rules Rules with their header row: Rule, conditions on facts, Recommendation, Reason, Report order.
 * @param facts Facts, one row per partnership and one column per header, to find rules that no row uses.
 * @returns Rule, kind and problem, one line per finding; No problems when there is none.
 */
export function checkRules(headers: unknown[][], rules: unknown[][], facts?: unknown[][]): unknown[][] {
  return answerRows(() => {
    const found = findInRules(toGrid(headers), toGrid(rules), toOptionalGrid(facts));
    if (!found.ok) return [[invalidInput(found.issues)]];
    return toLines(found.value, ({ rule, issue }) => [rule, findingKinds[issue.code], sayIssue(issue)]);
  });
}
