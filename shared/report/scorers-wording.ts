import type { RatingFault } from '../register/rating.ts';
import type { ModerationIssue, ScorersIssue, SecondScoringIssue } from '../workbook/scorers/scorers-issue.ts';
import { sayProblem } from './issue-wording.ts';

type AnyIssue = ScorersIssue | SecondScoringIssue | ModerationIssue;
type Code = AnyIssue['code'];
type IssueOf = { readonly [Known in Code]: Extract<AnyIssue, { readonly code: Known }> };
type Wording = { readonly [Known in Code]: (issue: IssueOf[Known]) => string };

const wording: Wording = {
  'scorers.only-first': ({ place, sheet }) =>
    `${place} is not among the second scorer's places, so it is not compared. Add it on ${sheet}, spelled as here.`,
  'scorers.only-second': ({ place, sheet }) =>
    `${place} is not in the register on ${sheet}, so it is not compared. Spell it as there, or take the row away.`,
  'scorers.repeated-place': ({ place }) =>
    `${place} is there more than once, so it is not compared. Give each partnership a name of its own, the same in both tables.`,
  'scorers.no-place': () => 'There are ratings in this row and no place. Type its name.',
  'scorers.no-criterion': ({ criterion }) =>
    `The second scorer's table has no column ${criterion}, so it is not compared. Add the column, or correct its header.`,
  'moderation.no-column': ({ header }) =>
    `The table of agreed ratings has no column ${header}. Add it, or correct its header; until then nothing more can be agreed.`,
  'moderation.stray': ({ what, place, criterion }) => {
    const name = what === 'place' ? place : criterion;
    const rest = `so what this line says was agreed does not count. Type the name as it is in the ${what === 'place' ? 'register' : 'framework'} now.`;
    return name === ''
      ? `There is no ${what} in this line, ${rest}`
      : `${name} is not ${what === 'place' ? 'in the register' : 'a criterion of the framework'}, ${rest}`;
  },
  'moderation.changed-since': ({ criterion, agreed, found }) =>
    `${criterion}: ${agreed} was agreed, and the register says ${found}. Type ${agreed} here, or agree again.`,
  'second.no-framework': () =>
    'There are no criteria that can be read. See what Check says of the framework.',
  'second.no-places': () => 'The register has no places yet. Type them first.',
  'second.already-there': ({ sheet }) => `The second scorer's table is there already, on ${sheet}.`,
  'moderation.no-pair': ({ place, criterion }) =>
    `${place} and ${criterion} are not rated by both scorers' tables. Check again to bring the list up to date.`,
  'moderation.bad-cell': ({ sheet, cell }) =>
    `${sheet}, ${cell} is no rating, so it can't be kept as it was. Put it right first.`,
  'moderation.no-reason': () => 'Type the reason in a sentence.',
  'moderation.no-name': () => 'Type who agreed it.',
  'moderation.no-day': ({ found }) => `${found} is no day. Type it as in 2026-11-25.`,
  'moderation.formula': ({ sheet, cell }) =>
    `${sheet}, ${cell} works its rating out by a formula, which an agreed rating would write over. Type the rating there as a number first.`,
  'moderation.off-scale': ({ lowest, highest }) =>
    `Type a number from ${String(lowest)} to ${String(highest)}, or n/a.`,
  'moderation.no-room': ({ sheet, cell }) =>
    `The next line of the agreed ratings belongs in the row of ${sheet}, ${cell}, and something stands there. Move it away, then try again.`,
};

/** An issue between two scorers' tables, or of a plan for them, in whole sentences. */
export function sayScorersIssue(issue: AnyIssue): string {
  return say(issue.code, issue);
}

/** Why a cell under a header is no rating, in whole sentences: `Profile: "4 " is text. Type the number 4.` */
export function sayFault(header: string, fault: RatingFault): string {
  return `${header}: ${sayProblem({ ...fault, at: { range: 'ratings', row: 1, column: 1 } })}`;
}

function say<Known extends Code>(code: Known, issue: IssueOf[Known]): string {
  return wording[code](issue);
}
