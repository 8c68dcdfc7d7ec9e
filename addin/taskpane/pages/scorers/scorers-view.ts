import { cellAddress } from '../../../../shared/kernel/cell-address.ts';
import type { Rating } from '../../../../shared/register/rating.ts';
import { sayRating } from '../../../../shared/report/say-rating.ts';
import type { Assessment } from '../../../../shared/workbook/assessment.ts';
import { readScorers } from '../../../../shared/workbook/scorers/read-scorers.ts';
import type { CellOnSheet } from '../../../../shared/workbook/finding.ts';
import type { RatedPair, Scorers } from '../../../../shared/workbook/scorers/read-scorers.ts';
import { agreementOf, gapsOf } from '../../../../shared/workbook/scorers/scorers-agreement.ts';
import type { RatingGap, ScorersAgreement } from '../../../../shared/workbook/scorers/scorers-agreement.ts';
import type { Sheet } from '../../../../shared/workbook/sheet.ts';
import type { WordedProblem } from '../../parts/problem-words.ts';
import { sayDay } from '../../say-day.ts';
import { sayRounded } from '../../say-rounded.ts';
import { scorersWords as words } from '../../words/scorers-words.ts';

/** A cell to be taken to. */
export interface Target {
  readonly sheet: string;
  readonly cell: string;
}

/** Two ratings as the list shows them. */
export interface GapItem {
  readonly key: string;
  readonly place: string;
  readonly criterion: string;
  readonly heading: string;
  /** How far the two are apart, in words. */
  readonly distance: string;
  readonly first: { readonly said: string; readonly target: Target };
  readonly second: { readonly said: string; readonly target: Target };
  readonly lowest: number;
  readonly highest: number;
  /** What was agreed: the line, the reason and who signed it; null where nothing was. */
  readonly agreed: { readonly line: string; readonly reason: string; readonly signed: string } | null;
}

/** Where the two scorers stand. */
export type ScorersView =
  | { readonly stage: 'not-ready' }
  | { readonly stage: 'none'; readonly invitation: string }
  | ({ readonly stage: 'waiting'; readonly scales: readonly Scale[] } & Second)
  | ({
      readonly stage: 'compared';
      readonly agreement: ScorersAgreement;
      readonly open: readonly GapItem[];
      readonly agreed: readonly GapItem[];
    } & Second);

interface Scale {
  readonly criterion: string;
  readonly scale: string;
}

interface Second {
  readonly sheet: string;
  readonly start: Target;
  /** Where the second scorer's ratings are and how many are given. */
  readonly where: string;
  /** Why the table was taken, where its name does not say it. */
  readonly doubt: string | null;
  readonly problems: readonly WordedProblem[];
}

/** Reads the two scorers from the workbook and says how they stand to one another. */
export function viewScorers(sheets: readonly Sheet[], assessment: Assessment): ScorersView {
  const { criteria, rows } = assessment;
  const places = rows.filter(({ place }) => place !== '').length;
  if (criteria.length === 0 || places === 0) return { stage: 'not-ready' };
  const scorers = readScorers(sheets, assessment);
  if (scorers === null) return { stage: 'none', invitation: words.inviteHow(places, criteria.length) };
  const agreement = agreementOf(scorers);
  const isCompared = agreement.overall.some(({ pairs }) => pairs > 0);
  if (!isCompared) {
    const scales = criteria.map(({ name, lowest, highest }) => ({
      criterion: name,
      scale: words.scale(lowest, highest),
    }));
    return { stage: 'waiting', scales, ...secondOf(scorers) };
  }
  const gaps = gapsOf(scorers).map(toItem);
  const agreed = scorers.pairs
    .filter((pair) => pair.agreed !== null)
    .map((pair) => toItem({ pair, apart: null }));
  return {
    stage: 'compared',
    agreement,
    open: gaps.filter((gap) => gap.agreed === null),
    agreed,
    ...secondOf(scorers),
  };
}

function secondOf(scorers: Scorers): Second {
  const { sheet, headerRow, pairs } = scorers;
  const given = pairs.filter(({ second }) => second !== null && second !== 'not-assessed').length;
  const first = pairs[0]?.secondCell;
  return {
    sheet,
    start: first === undefined ? { sheet, cell: `A${String(headerRow)}` } : targetOf(first),
    where: words.where(sheet, given, pairs.length),
    doubt: scorers.isNamed ? null : words.notNamed(sheet, headerRow),
    problems: scorers.problems.map((problem) => ({
      where: words.inRow(problem.sheet, problem.row),
      sentence: problem.problem,
      target: { sheet: problem.sheet, cell: problem.cell },
    })),
  };
}

function toItem({ pair, apart }: RatingGap): GapItem {
  const { place, criterion, agreed } = pair;
  return {
    key: `${place}\n${criterion.name}`,
    place,
    criterion: criterion.name,
    heading: words.heading(place, criterion.name),
    distance: apart === null ? words.oneSided : words.ratingsApart(sayRounded(apart)),
    first: { said: say(pair.first), target: targetOf(pair.firstCell) },
    second: { said: say(pair.second), target: targetOf(pair.secondCell) },
    lowest: criterion.lowest,
    highest: criterion.highest,
    agreed: agreed === null ? null : sayAgreed(agreed),
  };
}

function sayAgreed(agreed: NonNullable<RatedPair['agreed']>): GapItem['agreed'] {
  return {
    line: words.agreedLine(say(agreed.agreed)),
    reason: agreed.reason,
    signed: words.signed(agreed.by, sayDay(agreed.date)),
  };
}

function say(rating: Rating | null): string {
  return rating === null ? words.dash : sayRating(rating);
}

function targetOf({ sheet, row, column }: CellOnSheet): Target {
  return { sheet, cell: cellAddress(row - 1, column - 1) };
}
