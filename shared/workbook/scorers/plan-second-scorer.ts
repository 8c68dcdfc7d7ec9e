import { failure, success, type Result } from '../../kernel/result.ts';
import { foldText } from '../../kernel/text.ts';
import type { Assessment } from '../assessment.ts';
import { textEntry, type ChangeStep, type Entries, type SheetArea } from '../change.ts';
import { placeColumnOf, placeHeaders } from '../place-column.ts';
import type { Sheet } from '../sheet.ts';
import { findSecondTable } from './find-second.ts';
import type { SecondScoringIssue } from './scorers-issue.ts';
import { freeNames } from '../free-names.ts';
import { secondScoring } from './scorers-names.ts';

/**
 * The steps that give a second scorer a sheet of their own: an Excel table with the places as values, in the order of
 * the register, and one blank column per criterion. No rating of the first scorer is on it. Refused where there are no
 * criteria or no places, and where the sheet is there already. SPEC TS-1, TS-9.
 */
export function planSecondScorer(
  sheets: readonly Sheet[],
  assessment: Assessment,
): Result<readonly ChangeStep[], SecondScoringIssue> {
  const { criteria, rows } = assessment;
  const places = rows.map(({ place }) => place).filter((place) => place !== '');
  if (criteria.length === 0) return failure({ code: 'second.no-framework' });
  if (places.length === 0) return failure({ code: 'second.no-places' });
  const there = findSecondTable(sheets, assessment);
  if (there?.isNamed === true) return failure({ code: 'second.already-there', sheet: there.sheet.name });
  const { sheet, table } = freeNames(sheets, secondScoring);
  const headers = distinct([
    placeHeaderOf(assessment),
    ...criteria.map(({ name }) => name).filter((name) => name !== ''),
  ]);
  const area: SheetArea = { sheet, row: 1, column: 1, rows: places.length + 1, columns: headers.length };
  const blank = headers.slice(1).map(() => null);
  const entries: Entries = [headers.map(textEntry), ...places.map((place) => [textEntry(place), ...blank])];
  return success([
    { kind: 'add-sheet', sheet },
    { kind: 'write', area, entries, expected: entries.map((line) => line.map(() => '')) },
    { kind: 'add-table', area, name: table },
  ]);
}

/* In the register's own word for it. */
function placeHeaderOf({ tables }: Assessment): string {
  return placeColumnOf(tables.register?.columns ?? [])?.header ?? placeHeaders[0];
}

/* An Excel table can't have two columns of one name. */
function distinct(headers: readonly string[]): readonly string[] {
  const folded = headers.map(foldText);
  return headers.filter((_, index) => folded.indexOf(folded[index] ?? '') === index);
}
