import type { At } from '../kernel/at.ts';
import { wholeRange } from '../kernel/at.ts';
import { columnLetters } from '../kernel/cell-address.ts';
import type { Cell, Grid } from '../kernel/cell.ts';
import { errorOf, isBlankOrZero, labelOf, widthOf } from '../kernel/read-cell.ts';
import type { Result } from '../kernel/result.ts';
import { failure, success } from '../kernel/result.ts';
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
 * line. A row whose facts or place are bad fails the whole call, naming the cells: a list that silently left a
 * place out would be a wrong report. SPEC RV-1 to RV-5.
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
    if (row.kind !== 'value') return;
    const cell = places[index]?.[0] ?? null;
    const at: At = { range: 'places', row: index + 1, column: 1 };
    if (isBlankOrZero(cell) || errorOf(cell) !== undefined) {
      issues.push({ code: 'place.missing', at, found: cell });
    } else found.push({ place: labelOf(cell), rule: row.value.rule });
  });
  return issues.length > 0 ? failure(...issues) : success(groupByRule(found));
}
