import { describe, expect, it } from 'vitest';
import { linesOf, sayAgreement } from '../../../addin/taskpane/pages/scorers/agreement-view.ts';
import { cellTyped, noProblems, placeIssues } from '../../../addin/taskpane/pages/scorers/moderation-view.ts';
import { viewScorers } from '../../../addin/taskpane/pages/scorers/scorers-view.ts';
import { assessWorkbook } from '../../../shared/workbook/assess-workbook.ts';
import type { Sheet } from '../../../shared/workbook/sheet.ts';
import { manyPlaces, moderationSheet, secondGrid, secondSheet } from '../../support/scorers-builder.ts';
import {
  addressOf,
  frameworkGrid,
  publishedSheets,
  registerGrid,
  sheetOf,
} from '../../support/sheet-builder.ts';
import { growthOf, linear } from '../../support/growth.ts';

const otherwise = {
  Bochum: { 'Strategic fit': 4, Connections: 2 },
  Kotli: { Profile: 3 },
  Nablus: { Profile: 'n/a' },
};
const line = ['Bochum', 'Connections', 5, 2, 4, 'Two visits a year', 'Priya Raman', 46_351];

function view(sheets: readonly Sheet[]) {
  return viewScorers(sheets, assessWorkbook(sheets));
}

function compared(sheets: readonly Sheet[]) {
  const seen = view(sheets);
  if (seen.stage !== 'compared') throw new Error(`The stage is ${seen.stage}.`);
  return seen;
}

describe('where two scorers stand', () => {
  it('is not ready without places or criteria', () => {
    expect(view([sheetOf('Notes', [['Budget']])]).stage).toBe('not-ready');
    expect(view(publishedSheets({ register: registerGrid.slice(0, 1) })).stage).toBe('not-ready');
  });

  it('begins with an invitation', () => {
    const seen = view(publishedSheets());
    expect(seen).toMatchObject({ stage: 'none' });
    expect(seen.stage === 'none' && seen.invitation).toMatch(/the same 15 places by the same 6 criteria/);
  });

  it('waits while nothing can be compared, and says on which scales', () => {
    expect(view([...publishedSheets(), secondSheet(null)])).toMatchObject({
      stage: 'waiting',
      where: 'The second scorer’s ratings are on Second scoring: 0 of 90 given.',
      doubt: null,
      start: { sheet: 'Second scoring', cell: 'B2' },
      scales: Array.from({ length: 6 }, () => ({ scale: '1 to 5' })),
    });
  });

  it('lists the gaps with the way to both cells', () => {
    const { open, agreed } = compared([...publishedSheets(), secondSheet(otherwise)]);
    expect(
      open.map(({ heading, distance, first, second }) => [heading, distance, first.said, second.said]),
    ).toEqual([
      ['Bochum, Connections', '3 apart', '5', '2'],
      ['Nablus, Profile', 'one rating only', '2', 'n/a'],
      ['Kotli, Profile', 'one rating only', 'not assessed', '3'],
    ]);
    expect(open[0]?.first.target).toEqual({ sheet: 'Cities', cell: addressOf('Bochum', 'Connections') });
    expect(open[0]?.second.target).toEqual({ sheet: 'Second scoring', cell: 'F8' });
    expect(agreed).toEqual([]);
  });

  it('shows what was agreed apart, with reason, name and day, and what looks wrong', () => {
    const { open, agreed, problems } = compared([
      ...publishedSheets(),
      secondSheet(otherwise),
      moderationSheet(line),
    ]);
    expect(open).toHaveLength(2);
    expect(agreed.map((item) => item.agreed)).toEqual([
      { line: 'Agreed 4.', reason: 'Two visits a year', signed: 'Priya Raman, 25 Nov 2026' },
    ]);
    expect(problems).toMatchObject([
      { where: 'Cities, row 8', target: { sheet: 'Cities', cell: addressOf('Bochum', 'Connections') } },
    ]);
  });

  it('keeps a date as it is written where it is none', () => {
    const undated = [...line.slice(0, 7), 'last spring'];
    const { agreed } = compared([...publishedSheets(), secondSheet(otherwise), moderationSheet(undated)]);
    expect(agreed[0]?.agreed?.signed).toBe('Priya Raman, last spring');
  });

  it('says why a table was taken that is not named for it', () => {
    const { doubt } = compared([...publishedSheets(), sheetOf('Panel', secondGrid(otherwise))]);
    expect(doubt).toMatch(/^Taken for the second scorer’s table: Panel, row 1/);
  });

  it('is read from many places in a time that grows with them', () => {
    const bookOf = (places: number) => {
      const register = manyPlaces(places);
      const place = register[0]?.indexOf('Place') ?? 0;
      const ratings = register.slice(1).map((row) => [row[place] ?? null, 3, 3, 3, 3, 3, 3]);
      const sheets = [
        ...publishedSheets({ register }),
        secondSheet(null, [secondGrid({})[0] ?? [], ...ratings]),
      ];
      return { sheets, assessment: assessWorkbook(sheets) };
    };
    const view = ({ sheets, assessment }: ReturnType<typeof bookOf>) => viewScorers(sheets, assessment).stage;
    expect(view(bookOf(10))).toBe('compared');
    expect(growthOf(125, bookOf, view)).toBeLessThan(linear);
  });
});

describe('agreement in words', () => {
  it('says the finding, then kappa, for each scale', () => {
    expect(sayAgreement(compared([...publishedSheets(), secondSheet(otherwise)]).agreement)).toEqual([
      '74 of 76 pairs are the same (97%), 75 at most one apart (99%). Kappa is 0.96.',
    ]);
    const framework = frameworkGrid.map((row, index) => (index === 5 ? [row[0] ?? null, 25, 1, 10] : row));
    const both = compared([...publishedSheets({ framework }), secondSheet(otherwise)]).agreement;
    expect(sayAgreement(both).map((sentence) => sentence.split(':')[0])).toEqual([
      'On a scale of 1 to 5',
      'On a scale of 1 to 10',
    ]);
  });

  it('never rounds to all, and says where kappa has no meaning', () => {
    const agreement = (identical: number, withinOne: number, kappa: number | null) => ({
      pairs: 1000,
      agreement: {
        identical,
        withinOne,
        kappa:
          kappa === null
            ? ({ kind: 'nothing', why: 'one-rating-only' } as const)
            : ({ kind: 'value', value: kappa } as const),
      },
    });
    const scale = { lowest: 1, highest: 5, criteria: ['Profile'] };
    const said = (each: ReturnType<typeof agreement>) =>
      sayAgreement({ overall: [{ ...scale, ...each }], byCriterion: [] })[0];
    expect(said(agreement(0.001, 0.999, 0.9999))).toBe(
      '1 of 1000 pairs is the same (1%), 999 at most one apart (99%). Kappa is 0.99.',
    );
    expect(said(agreement(0, 1, -0.251))).toBe(
      '0 of 1000 pairs are the same (0%), 1000 at most one apart (100%). Kappa is −0.25.',
    );
    expect(said(agreement(1, 1, null))).toMatch(/Kappa has no meaning here/);
  });

  it('has a bar and a line of the table for each criterion, with the same counts', () => {
    const lines = linesOf(compared([...publishedSheets(), secondSheet(otherwise)]).agreement);
    expect(lines.find(({ criterion }) => criterion === 'Connections')).toMatchObject({
      pairs: 13,
      label: '12 · 0 · 1',
      spoken: 'Of 13 pairs 12 the same, 0 one apart, 1 further apart.',
      cells: { same: '92%', within: '92%', kappa: '0.85' },
    });
    const blank = secondGrid({}).map((row, index) =>
      row.map((cell, column) => (index > 0 && column === 2 ? null : cell)),
    );
    const none = linesOf(compared([...publishedSheets(), secondSheet(null, blank)]).agreement);
    expect(none.find(({ criterion }) => criterion === 'Strategic fit')).toMatchObject({
      label: 'no pairs',
      spoken: '',
      cells: { same: '–', within: '–', kappa: '–' },
    });
  });
});

describe('agreeing a rating in the pane', () => {
  it('reads what was typed as a cell would', () => {
    expect(['4', ' 3.5 ', 'n/a', ' ? '].map(cellTyped)).toEqual([4, 3.5, 'n/a', '?']);
  });

  it('puts each problem beside its field, and the others above them', () => {
    expect(placeIssues([])).toEqual(noProblems);
    const placed = placeIssues([
      { code: 'moderation.no-reason' },
      { code: 'moderation.off-scale', found: 9, lowest: 1, highest: 5 },
      { code: 'moderation.no-room', sheet: 'Moderation', cell: 'A3' },
    ]);
    expect(placed).toMatchObject({
      agreed: 'Type a number from 1 to 5, or n/a.',
      reason: 'Type the reason in a sentence.',
      by: null,
    });
    expect(placed.plan).toEqual([expect.stringMatching(/^The next line of the agreed ratings/)]);
  });
});
