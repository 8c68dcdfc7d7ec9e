import type { Bands } from '../../../../shared/framework/bands.ts';
import type { Assessment, Criterion, FoundTable } from '../../../../shared/workbook/assessment.ts';
import type { ComparedPlace } from '../../../../shared/workbook/compare-outcomes.ts';
import type { RowOutcome } from '../../../../shared/workbook/grounds.ts';
import { cellAddress } from '../../../../shared/kernel/cell-address.ts';
import { sumOf } from '../../../../shared/kernel/sum.ts';
import { numberSpelledBy } from '../../../../shared/kernel/text.ts';
import { sayShare } from '../../../../shared/report/numbers.ts';
import { placeColumnOf } from '../../../../shared/workbook/place-column.ts';
import { areWeights } from '../../../../shared/workbook/plan-weights.ts';
import { whatIfWords } from '../../words/what-if-words.ts';
import { sayScoreWithin } from '../place/score-view.ts';

/** The weights as typed, one text per criterion. */
export type TypedWeights = readonly string[];

/** The weights of the framework as they would be typed. */
export function typedWeights({ criteria }: Pick<Assessment, 'criteria'>): TypedWeights {
  return criteria.map(({ weight }) => String(weight));
}

/** What has been typed as weights, or null while some of it is no weight or all of them are 0. */
export function readWeights(typed: TypedWeights): readonly number[] | null {
  const weights = typed.map((text) => weightIn(text) ?? Number.NaN);
  return areWeights(weights) ? weights : null;
}

function weightIn(text: string): number | null {
  const weight = numberSpelledBy(text);
  return weight === undefined || weight < 0 ? null : weight;
}

/** One weight to move. */
export interface WeightView {
  readonly name: string;
  readonly typed: string;
  /** Where the slider stands; the last good place while what is typed is no weight. */
  readonly value: number;
  /** Its share of the sum in words; empty while the weights are none. */
  readonly share: string;
  readonly spoken: string;
  /** `was 25`; null where it is as it was. */
  readonly was: string | null;
  readonly problem: string | null;
}

/** The weights to move, with the common range and step of their sliders. */
export interface WeightsView {
  readonly weights: readonly WeightView[];
  readonly highest: number;
  readonly step: number;
  /** What is wrong with all of them together. */
  readonly problem: string | null;
}

/** Says the weights as they are typed, beside what the framework holds. */
export function sayWeights({ criteria }: Pick<Assessment, 'criteria'>, typed: TypedWeights): WeightsView {
  const numbers = typed.map(weightIn);
  const sum = sumOf(numbers.map((weight) => weight ?? 0));
  const now = sumOf(criteria.map(({ weight }) => weight));
  const weights = criteria.map((criterion, index) => sayWeight(criterion, typed[index] ?? '', sum));
  const isAllZero = !numbers.includes(null) && !(sum > 0);
  return {
    weights,
    highest: Math.max(now, ...weights.map(({ value }) => value)),
    step: stepOf(now),
    problem: isAllZero ? whatIfWords.allZero : null,
  };
}

function sayWeight({ name, weight }: Criterion, typed: string, sum: number): WeightView {
  const number = weightIn(typed);
  const share = number === null || !(sum > 0) ? '' : sayShare(number / sum);
  return {
    name,
    typed,
    value: number ?? weight,
    share,
    spoken: share === '' ? typed : whatIfWords.valueText(typed, share),
    was: number === weight ? null : whatIfWords.was(String(weight)),
    problem: number === null ? whatIfWords.notANumber : null,
  };
}

/* One point where weights sum to about 100; a hundredth of that where they sum to 1. */
function stepOf(sum: number): number {
  return Math.min(1, 10 ** Math.floor(Math.log10(sum / 20)));
}

/** One place before and after. */
export interface OutcomeLine {
  readonly key: string;
  readonly place: string;
  readonly sheet: string;
  readonly cell: string;
  readonly now: string;
  readonly then: string;
  /** Both recommendations, where they differ. */
  readonly recommendation: { readonly now: string; readonly then: string } | null;
}

/** All places, those that change apart from those that stay. */
export interface OutcomesView {
  readonly changed: readonly OutcomeLine[];
  readonly same: readonly OutcomeLine[];
  /** `4 of 15 places change.` */
  readonly count: string;
}

/** Says what would change, in the order of the comparison. */
export function sayOutcomes(compared: readonly ComparedPlace[], assessment: Assessment): OutcomesView {
  const { bands, tables } = assessment;
  const column = placeColumn(tables.register);
  const line = (each: ComparedPlace) => sayLine(each, bands, column);
  const changed = compared.filter(({ isChanged }) => isChanged);
  return {
    changed: changed.map(line),
    same: compared.filter(({ isChanged }) => !isChanged).map(line),
    count: whatIfWords.counted(changed.length, compared.length),
  };
}

function sayLine(
  { place, sheet, row, before, after }: ComparedPlace,
  bands: Bands,
  column: number,
): OutcomeLine {
  const isOther = before.recommendation !== after.recommendation;
  const say = (recommendation: string | null) => recommendation ?? whatIfWords.noRecommendation;
  return {
    key: `${sheet} ${String(row)}`,
    place: place === '' ? `${sheet} ${String(row)}` : place,
    sheet,
    cell: cellAddress(row - 1, column - 1),
    now: sayOutcome(before, bands),
    then: sayOutcome(after, bands),
    recommendation: isOther ? { now: say(before.recommendation), then: say(after.recommendation) } : null,
  };
}

function sayOutcome({ score, band }: RowOutcome, bands: Bands): string {
  if (score === null) return whatIfWords.noScoreShort;
  if (bands.length === 0) return sayScoreWithin(score, bands);
  return `${sayScoreWithin(score, bands)} ${band ?? whatIfWords.noBand}`;
}

function placeColumn(register: FoundTable | null): number {
  const columns = register?.columns ?? [];
  return (placeColumnOf(columns) ?? columns[0])?.column ?? 1;
}
