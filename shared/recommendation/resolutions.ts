import type { At } from '../kernel/at.ts';
import { wholeRange } from '../kernel/at.ts';
import { columnLetters } from '../kernel/cell-address.ts';
import type { Cell, Grid } from '../kernel/cell.ts';
import { errorOf, isBlankOrZero, labelOf, widthOf } from '../kernel/read-cell.ts';
import type { Result } from '../kernel/result.ts';
import { failure, failureOf, success } from '../kernel/result.ts';
import type { FactIssue, RecommendIssue } from './recommend.ts';
import { decideTable } from './recommend.ts';
import type { Rule } from './rule.ts';

/** One line of a report's recommendations: its letter, what is recommended, and for which places. SPEC RV-1. */
export interface ResolutionLine {
  readonly letter: string;
  readonly recommendation: string;
  readonly places: readonly string[];
}

/** Why places cannot be grouped. */
export type PlaceIssue =
  | {
      readonly code: 'places.shape';
      readonly at: At;
      readonly rows: number;
      readonly columns: number;
      readonly facts: number;
    }
  | { readonly code: 'place.missing'; readonly at: At; readonly found: Cell };

/** A place and the rule that decided it. */
export interface DecidedPlace {
  readonly place: string;
  readonly rule: Rule;
}

/**
 * The lines of a report's recommendations: one per rule used, by report order (rules without one come last) and
 * then by the rules' own order, lettered a to z, then aa, ab and on; each line's places in the order given.
 * SPEC RV-1 to RV-3.
 */
export function groupByRule(decided: readonly DecidedPlace[]): readonly ResolutionLine[] {
  const placesByRow = new Map<number, { readonly rule: Rule; readonly places: string[] }>();
  for (const { place, rule } of decided) {
    const line = placesByRow.get(rule.row) ?? { rule, places: [] };
    line.places.push(place);
    placesByRow.set(rule.row, line);
  }
  const orderOf = (rule: Rule): number => rule.reportOrder ?? Infinity;
  return [...placesByRow.values()]
    .sort((a, b) =>
      orderOf(a.rule) === orderOf(b.rule) ? a.rule.row - b.rule.row : orderOf(a.rule) - orderOf(b.rule),
    )
    .map(({ rule, places }, index) => ({
      letter: columnLetters(index).toLowerCase(),
      recommendation: rule.recommendation,
      places,
    }));
}

/**
 * RESOLUTIONS: the lettered lines for a column of places beside the facts. A row for which no rule holds is in no
 * line, nor is a wholly blank one, such as a table keeps spare at its end. A row whose facts or place are bad fails the whole
 * call, naming the cells: a list that silently left a place out would be a wrong report. SPEC RV-1 to RV-6.
 */
export function resolutionsTable(
  places: Grid,
  facts: Grid,
  headers: Grid,
  rules: Grid,
): Result<readonly ResolutionLine[], RecommendIssue | FactIssue | PlaceIssue> {
  const decided = decideTable(facts, headers, rules);
  if (places.length !== facts.length || widthOf(places) > 1) {
    const shape = { rows: places.length, columns: widthOf(places), facts: facts.length };
    return failure({ code: 'places.shape', at: wholeRange('places'), ...shape });
  }
  if (!decided.ok) return decided;
  const issues: (FactIssue | PlaceIssue)[] = [];
  const found: DecidedPlace[] = [];
  decided.value.forEach((row, index) => {
    if (row.kind === 'bad') issues.push(...row.issues);
    if (row.kind !== 'value' || isSpare(places[index], facts[index])) return;
    const read = readPlace(places[index]?.[0] ?? null, index + 1);
    if (read.ok) found.push({ place: read.value, rule: row.value.rule });
    else issues.push(...read.issues);
  });
  return issues.length > 0 ? failureOf(issues) : success(groupByRule(found));
}

/** Says whether a row is wholly blank, as a table keeps some spare at its end. SPEC RV-6. */
function isSpare(place: readonly Cell[] = [], facts: readonly Cell[] = []): boolean {
  return place.every(isBlankOrZero) && facts.every(isBlankOrZero);
}

/** The name of the place in a cell; `row` counts from 1. SPEC RV-5. */
function readPlace(found: Cell, row: number): Result<string, PlaceIssue> {
  if (!isBlankOrZero(found) && errorOf(found) === undefined) return success(labelOf(found));
  return failure({ code: 'place.missing', at: { range: 'places', row, column: 1 }, found });
}
