import { labelOf } from '../../kernel/read-cell.ts';
import { foldText } from '../../kernel/text.ts';
import { sayScorersIssue } from '../../report/scorers-wording.ts';
import type { AssessedRow } from '../assessment.ts';
import { isEmptyRow } from '../header-rows.ts';
import { cellOn, type PlacedProblem } from '../place-on-sheet.ts';
import type { SecondTable } from './find-second.ts';
import type { ScorersIssue } from './scorers-issue.ts';

/** A place that stands once in the register and once in the second scorer's table. */
export interface MatchedPlace {
  readonly row: AssessedRow;
  /** The row of the second scorer's sheet, counted from 1. */
  readonly secondRow: number;
}

/** The places that both tables have, in the order of the register, and what stands in the way of the others. */
export interface MatchedPlaces {
  readonly places: readonly MatchedPlace[];
  readonly problems: readonly PlacedProblem[];
}

/**
 * Pairs the rows of two scorers by place: the same text but for letter case and surrounding space. A place that only one of
 * them has is named, and so is one that either has more than once, because nobody could say which row is which. SPEC TS-3.
 */
export function matchPlaces(
  rows: readonly AssessedRow[],
  second: SecondTable,
  placeColumn: number,
): MatchedPlaces {
  const { named, problems } = rowsOf(second);
  const own = rows.filter(({ place }) => place !== '');
  const first = byPlace(own.map((row) => ({ ...row, column: placeColumn })));
  const other = byPlace(named);
  const sheets = { first: rows[0]?.sheet ?? '', second: second.sheet.name };
  const places = [...first].flatMap(([key, [row, again]]) => {
    const [found, foundAgain] = other.get(key) ?? [];
    const isOne = again === undefined && foundAgain === undefined;
    return row !== undefined && found !== undefined && isOne ? [{ row, secondRow: found.row }] : [];
  });
  return {
    places,
    problems: [
      ...problems,
      ...unmatched(first, other, (place) => ({ code: 'scorers.only-first', place, sheet: sheets.second })),
      ...unmatched(other, first, (place) => ({ code: 'scorers.only-second', place, sheet: sheets.first })),
    ],
  };
}

interface NamedRow {
  readonly place: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

type ByPlace<Row> = ReadonlyMap<string, readonly Row[]>;

function unmatched(
  one: ByPlace<NamedRow>,
  other: ByPlace<NamedRow>,
  onlyHere: (place: string) => ScorersIssue,
): readonly PlacedProblem[] {
  return [...one].flatMap(([key, [row, again]]) => {
    const repeated =
      again === undefined ? [] : [placed(again, { code: 'scorers.repeated-place', place: again.place })];
    const only = row === undefined || other.has(key) ? [] : [placed(row, onlyHere(row.place))];
    return [...repeated, ...only];
  });
}

function placed({ sheet, row, column }: Omit<NamedRow, 'place'>, issue: ScorersIssue): PlacedProblem {
  return { sheet, row, column, problem: sayScorersIssue(issue) };
}

function rowsOf(second: SecondTable): {
  readonly named: readonly NamedRow[];
  readonly problems: readonly PlacedProblem[];
} {
  const rated = second.ratings.flatMap((each) => (each === undefined ? [] : [each.column]));
  const named: NamedRow[] = [];
  const problems: PlacedProblem[] = [];
  for (let row = second.firstRow; row <= second.lastRow; row += 1) {
    const at = { sheet: second.sheet.name, row, column: second.place.column };
    const place = labelOf(cellOn(second.sheet, row, second.place.column));
    if (place !== '') named.push({ place, ...at });
    else if (!isEmptyRow(second.sheet, row, rated)) problems.push(placed(at, { code: 'scorers.no-place' }));
  }
  return { named, problems };
}

function byPlace<Row extends NamedRow>(rows: readonly Row[]): ByPlace<Row> {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const key = foldText(row.place);
    const same = found.get(key);
    if (same === undefined) found.set(key, [row]);
    else same.push(row);
  }
  return found;
}
