import type { DueDate } from '../workbook/due-date.ts';
import type { FindingIssue } from '../workbook/finding-issue.ts';
import type { Cell } from '../kernel/cell.ts';
import { isoDateOfSerial } from '../kernel/date.ts';
import type { Likeness } from '../register/look-alike.ts';
import type { WordingOf } from './wording/words.ts';
import { count, quote, shortened } from './wording/words.ts';

/** A finding in whole sentences: what is found and what to do, for a caller that names the sheet and the cell. */
export function sayFinding(issue: FindingIssue): string {
  return say(issue.code, issue);
}

function say<Code extends FindingIssue['code']>(
  code: Code,
  issue: Extract<FindingIssue, { readonly code: Code }>,
): string {
  return wording[code](issue);
}

const wording: WordingOf<FindingIssue> = {
  'text.spaces': ({ header, found, cells }) =>
    `${shortened(header)}: ${cells === 1 ? `${quote(found)} has spaces around it` : `${count(cells, 'cell')} have spaces around their text, the first ${quote(found)}`}. They count for nothing here, but they do in Excel’s filters and look-ups. Take them away.`,
  'place.look-alike': ({ place, likeness, other, row }) =>
    `${shortened(place)} ${sayLikeness(likeness, shortened(other), row)}. If they are one place, keep one row. If they are two, state the country or area of both, or write after each name in brackets what tells them apart.`,
  'agreement.over-but-in-force': ({ header, due, stateHeader, state }) =>
    `${shortened(header)} says ${sayDue(due)}, which has passed, but ${shortened(stateHeader)} still says ${quote(state)}. Renew the agreement, or change ${shortened(stateHeader)}.`,
  'agreement.over': ({ header, due }) =>
    `${shortened(header)} says ${sayDue(due)}, which has passed. Renew the agreement and type the new date, or state that it has expired.`,
  'review.overdue': ({ header, due }) =>
    `${shortened(header)} says ${sayDue(due)}, which has passed. Review the partnership, then type the date of the next review.`,
  'publish.no-reason': ({ outcome, hasColumn }) =>
    `The override ${quote(outcome)} has no reason, so the place can’t be published. ${hasColumn ? 'Write under Override reason' : 'Head a column Override reason and write there'} why it was decided.`,
  'publish.override-error': ({ error }) =>
    `The override of this place shows ${error}, so the place can’t be published. Put the cell right.`,
  'publish.evidence-error': ({ error }) =>
    `This line of evidence shows ${error}, so its place can’t be published. Put the cell right.`,
  'formula.stored': ({ function: name, below }) =>
    `PARTNERCITY.${name} stands here in the form in which a file keeps it, so that it no longer calculates${sayBelow(below)}. Enter the formula again.`,
  'formula.unknown-name': ({ function: name, below }) =>
    `#NAME? stands here because Excel did not know PARTNERCITY.${name} when it last calculated${sayBelow(below)}. Enter the formula again.`,
  'formula.blocked-spill': ({ function: name, isInTable }) =>
    `PARTNERCITY.${name} has more than one cell to show, ${isInTable ? 'which a formula within an Excel table can’t. Enter it outside the table, or let INDEX pick one of its values.' : 'and something stands in the cells that it would fill. Empty them, or move the formula; Select Obstructing Cells, in the menu of the warning sign beside it, shows which they are.'}`,
  'result.stale': ({ header, found, computed, below }) =>
    `${shortened(header)} shows ${saySides(found, computed).join(', but ')}${sayBelow(below)}. Enter the formula again; if that changes nothing, look at the ranges it names.`,
  'result.typed-over': ({ header, found, canMend }) =>
    `${shortened(header)}: ${quote(found)} was typed over the formula that the rest of the column has. ${sayPutBack(canMend)}`,
  'result.no-formula': ({ header, canMend }) =>
    `${shortened(header)} has no formula in this row, unlike the rest of the column. ${sayPutBack(canMend)}`,
};

function sayLikeness(likeness: Likeness, other: string, row: number): string {
  switch (likeness) {
    case 'same':
      return `is in row ${row} already`;
    case 'spelling':
      return `is spelled ${other} in row ${row}`;
    case 'qualifier':
      return `looks like ${other} in row ${row}, but for what stands in brackets`;
    case 'half':
      return `and ${other} in row ${row} share a name`;
    case 'renamed':
      return `and ${other} in row ${row} are names of one place`;
  }
}

function sayBelow(below: number): string {
  if (below === 0) return '';
  return below === 1 ? '; so it is in the cell below' : `; so it is in the ${below} cells below`;
}

/** What a cell shows and what it should; figures to two decimals, unless only the further ones tell them apart. */
function saySides(found: Cell, computed: string | number | null): readonly [string, string] {
  const [shown, due] = [roundedCell(found), roundedCell(computed)];
  const isClose = shown === due;
  const shows = found === null ? 'nothing' : quote(isClose ? found : shown);
  if (computed === null) return [shows, 'there is nothing to say now'];
  return [shows, `works out to ${quote(isClose ? computed : due)} now`];
}

function roundedCell(cell: Cell): Cell {
  return typeof cell === 'number' ? Math.round(cell * 100) / 100 : cell;
}

function sayPutBack(canMend: boolean): string {
  return canMend
    ? 'Put the formula back.'
    : 'Copy the formula from the row it should follow: the rows of this column do not all have the same.';
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** A date as a sentence names it: `31 December 2019`, `2019`. */
function sayDue(due: DueDate): string {
  if (due.kind === 'year') return String(due.year);
  const [year = '', month = '', day = ''] = isoDateOfSerial(due.serial).split('-');
  return `${Number(day)} ${months[Number(month) - 1] ?? ''} ${year}`;
}
