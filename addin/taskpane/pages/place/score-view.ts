import type { Bands } from '../../../../shared/framework/bands.ts';
import type { AssessedRow, Assessment } from '../../../../shared/workbook/assessment.ts';
import { sayScore, sayShare } from '../../../../shared/report/numbers.ts';
import { joinNames } from '../../join-names.ts';
import { strings } from '../../strings.ts';

/** The score in words: the finding first (`41, Fair.`), then what it still depends on. */
export interface ScoreWords {
  readonly finding: string;
  readonly rest: string;
  readonly firmness: string | null;
}

/* More names than this read as a list, not as a sentence. */
const MOST_NAMES = 3;

/** Says a row's score, band, bounds and firmness in words. */
export function sayScoreOf(row: AssessedRow, assessment: Assessment): ScoreWords {
  if (row.score === null)
    return { finding: strings.score.none, rest: whyNoScore(row, assessment), firmness: null };
  const score = sayScoreWithin(row.score, assessment.bands);
  return {
    finding: row.band === null ? strings.score.withoutBand(score) : strings.score.withBand(score, row.band),
    rest: sayBounds(row, assessment),
    firmness: sayFirmness(row),
  };
}

/** A score as officers write it, with a decimal where rounding would carry it over the edge of its band. */
export function sayScoreWithin(score: number, bands: Bands): string {
  const said = sayScore(score);
  return bandIndex(Number(said), bands) === bandIndex(score, bands)
    ? said
    : (Math.floor(score * 10) / 10).toFixed(1);
}

function bandIndex(score: number, bands: Bands): number {
  return bands.findLastIndex((band) => score >= band.from);
}

/** Criteria of the row that carry weight and wait for a rating. */
function gapsOf(row: AssessedRow, assessment: Assessment): readonly string[] {
  return assessment.criteria
    .filter((criterion, index) => criterion.weight > 0 && row.ratings[index] === 'not-assessed')
    .map((criterion) => criterion.name);
}

function sayBounds(row: AssessedRow, assessment: Assessment): string {
  const gaps = gapsOf(row, assessment);
  const { low, high } = row;
  if (gaps.length === 0 || low === null || high === null) return '';
  const until =
    gaps.length > MOST_NAMES
      ? strings.score.manyAssessed(gaps.length)
      : strings.score.assessed(joinNames(gaps), gaps.length === 1);
  const { bands } = assessment;
  return strings.score.between(sayScoreWithin(low, bands), sayScoreWithin(high, bands), until);
}

function whyNoScore(row: AssessedRow, assessment: Assessment): string {
  if (assessment.criteria.length === 0) return strings.score.noneBecauseFramework;
  if (row.ratings.includes(null)) return strings.score.noneBecauseBad;
  return strings.score.noneAssessed;
}

function sayFirmness(row: AssessedRow): string | null {
  if (row.firmness === null || row.band === null) return null;
  const { grade, low, high } = row.firmness;
  const [from, to] = [sayShare(low), sayShare(high)];
  const { always, settled, open } = strings.firmness;
  if (low > 0.9995) return always(grade, row.band);
  return from === to ? settled(grade, row.band, from) : open(grade, row.band, from, to);
}
