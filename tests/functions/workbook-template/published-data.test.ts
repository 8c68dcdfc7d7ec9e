import { describe, expect, it } from 'vitest';
import { illustrativeBands } from '../../../functions/workbook-template/published/bands.ts';
import { illustrativeFramework } from '../../../functions/workbook-template/published/framework.ts';
import {
  publishedFactHeaders,
  publishedOutcomeHeaders,
  publishedPartnerships,
} from '../../../functions/workbook-template/published/partnerships.ts';
import { illustrativeRatings } from '../../../functions/workbook-template/published/ratings.ts';
import {
  publishedRuleHeaders,
  publishedRules,
} from '../../../functions/workbook-template/published/rules.ts';
import { factColumns, publishedColumns } from '../../../functions/workbook-template/register-columns.ts';
import { levelsMessage } from '../../../functions/workbook-template/sheets/register-drop-downs.ts';
import type { Cell } from '../../../shared/kernel/cell.ts';
import { projectText } from '../../support/project-files.ts';
import { readCsv } from '../../support/read-csv.ts';

function golden(name: string): readonly (readonly Cell[])[] {
  return readCsv(projectText(`tests/golden/published-review/${name}.csv`));
}

/** Numbers and texts alike as text: a comma-separated file does not tell them apart. */
const asText = (rows: readonly (readonly Cell[])[]) =>
  rows.map((row) => row.map((cell) => (typeof cell === 'number' ? String(cell) : (cell ?? ''))));

describe('the data of the template', () => {
  it('holds the published facts and outcomes to the letter', () => {
    const rows = [[...publishedFactHeaders, ...publishedOutcomeHeaders], ...publishedPartnerships];
    expect(asText(rows)).toEqual(asText(golden('published-review')));
  });

  it('holds the rules to the letter', () => {
    expect(asText([publishedRuleHeaders, ...publishedRules])).toEqual(asText(golden('published-rules')));
  });

  it('holds the illustrative ratings, bands, weights and scale', () => {
    const [header = [], ...ratings] = golden('illustrative-ratings');
    expect(asText([...illustrativeRatings].map(([place, row]) => [place, ...row]))).toEqual(asText(ratings));
    expect(header.slice(1)).toEqual(illustrativeFramework.map(({ criterion }) => criterion));
    expect([['From', 'Band'], ...illustrativeBands]).toEqual(golden('illustrative-bands'));
    expect(
      illustrativeFramework.map(({ criterion, weight, lowest, highest }) => [
        criterion,
        weight,
        lowest,
        highest,
      ]),
    ).toEqual(
      golden('illustrative-framework')
        .slice(1)
        .map((row) => row.slice(0, 4)),
    );
  });

  it('has a column for each published fact and outcome, in order', () => {
    expect(factColumns.map(({ header }) => header)).toEqual([...publishedFactHeaders]);
    expect(publishedColumns.map(({ header }) => header)).toEqual([...publishedOutcomeHeaders]);
  });

  it('keeps a year that is all we know as text', () => {
    const began = publishedFactHeaders.indexOf('Began');
    expect(publishedPartnerships.every((row) => typeof row[began] === 'string')).toBe(true);
  });

  it.each(illustrativeFramework)('describes every level of $criterion within Excel’s limits', (criterion) => {
    expect(criterion.levels).toHaveLength(criterion.highest - criterion.lowest + 1);
    expect(criterion.criterion.length).toBeLessThanOrEqual(32);
    expect(levelsMessage(criterion).length).toBeLessThanOrEqual(255);
    expect(levelsMessage(criterion).endsWith('not applicable')).toBe(true);
  });

  it.each(factColumns)('keeps the hint and choices of $header within Excel’s limits', ({ hint, choices }) => {
    expect((hint ?? '').length).toBeLessThanOrEqual(255);
    expect((choices ?? []).join(',').length).toBeLessThanOrEqual(253);
    expect((choices ?? []).every((choice) => !choice.includes(','))).toBe(true);
  });
});
