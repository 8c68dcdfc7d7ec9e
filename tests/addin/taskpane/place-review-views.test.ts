import { describe, expect, it } from 'vitest';
import { assessWorkbook } from '../../../shared/workbook/assess-workbook.ts';
import type { AssessedRow, Assessment } from '../../../shared/workbook/assessment.ts';
import type { Change } from '../../../shared/sensitivity/what-would-change.ts';
import type { EvidenceLine } from '../../../shared/workbook/evidence.ts';
import { outlookOf, type Outlook } from '../../../addin/app/what-would-change.ts';
import { sayChanges } from '../../../addin/taskpane/pages/place/change-view.ts';
import { draftKeyOf } from '../../../addin/taskpane/pages/place/draft-key.ts';
import { sayEvidence } from '../../../addin/taskpane/pages/place/evidence-view.ts';
import { sayMissing } from '../../../addin/taskpane/pages/place/missing-view.ts';
import { sayOverride, sortOverrideIssues } from '../../../addin/taskpane/pages/place/override-view.ts';
import { sayDay } from '../../../addin/taskpane/say-day.ts';
import { sayEvidenceIssue, sayOverrideIssue } from '../../../addin/taskpane/words/place-words.ts';
import { buildAssessment, buildRow } from '../../support/assessment-builders.ts';
import { publishedSheets } from '../../support/sheet-builder.ts';
import { smallWorkbook, type SmallWorkbook } from '../../support/small-workbook.ts';

const kotli = buildRow();
const assessment = buildAssessment();

/** The outlook of the first row of a small workbook, with what it is about. */
function look(workbook: SmallWorkbook): { row: AssessedRow; assessment: Assessment; outlook: Outlook } {
  const sheets = smallWorkbook(workbook);
  const found = assessWorkbook(sheets);
  const [row] = found.rows;
  const outlook = row === undefined ? null : outlookOf(row, found, sheets);
  if (row === undefined || outlook === null) throw new Error('no outlook');
  return { row, assessment: found, outlook };
}

function sayFirst(workbook: SmallWorkbook): ReturnType<typeof sayChanges> {
  const { row, assessment: found, outlook } = look(workbook);
  return sayChanges(row, found, outlook);
}

describe('what would change it, in words', () => {
  it('says the rating, the weight and the gap, with what would come of it', () => {
    expect(sayFirst({ ratings: [[2, null, 3, 3]] })).toEqual({
      findings: [
        'Fit 2 to 1 would make it Weak, and the recommendation “Relinquish”.',
        'A weight on Fit above 33% (now 30%) would make it Weak, and the recommendation “Relinquish”.',
        'Assessing Profile settles it either way.',
      ],
      notes: [],
    });
  });

  it('says that the recommendation stays, where it does', () => {
    expect(sayFirst({ ratings: [[3, 3, 3, 3]], stages: ['Approach'] })).toEqual({
      findings: [
        'Fit 3 to 5 would make it Strong.',
        'Fit 3 to 1 would make it Weak.',
        'Ties 3 to 5 would make it Strong.',
      ],
      notes: ['The recommendation stays “Wait” in each case.'],
    });
  });

  it('says so where only the recommendation would change, and whose shares they are', () => {
    expect(sayFirst({ ratings: [[3, 3, 3, 3]] })?.findings[0]).toBe(
      'Fit 3 to 4 would make the recommendation “Retain”.',
    );
    expect(sayFirst({ ratings: [['n/a', 3, 4, 3]] })?.notes).toContain(
      'Weights are shares of what applies to this place.',
    );
  });

  it('says that nothing would, and nothing of a row without a score', () => {
    const strong = sayFirst({ ratings: [[5, 5, 5, 5]], weights: [1, 1, 1, 1], rules: [] });
    expect(strong).toEqual({
      findings: [],
      notes: ['No one rating and no one weight would change its band or its recommendation.'],
    });
    expect(sayFirst({ ratings: [[null, null, null, null]] })).toBeNull();
  });

  const base = { criterion: 2, direction: 'up' } as const;
  const to = (band: string | null, recommendation: string | null) => ({ band, recommendation });
  it.each<[Change, string]>([
    [
      { ...base, kind: 'rating', from: 'not-assessed', to: 4, outcome: to('Strong', 'Acknowledge') },
      'Profile at 4 or more would make it Strong.',
    ],
    [
      { ...base, kind: 'rating', from: 'not-assessed', to: 5, outcome: to('Strong', 'Acknowledge') },
      'Profile at 5 would make it Strong.',
    ],
    [
      { ...base, kind: 'rating', from: 'not-assessed', to: 2, direction: 'down', outcome: to(null, null) },
      'Profile at 2 or less would put it below all bands, and leave it without a recommendation.',
    ],
    [
      { ...base, kind: 'rating', from: 'not-assessed', to: 1, direction: 'down', outcome: to('Fair', null) },
      'Profile at 1 would leave it without a recommendation.',
    ],
    [
      { ...base, kind: 'rating', from: 3.5, to: 4, outcome: to('Fair', 'Retain') },
      'Profile 3.5 to 4 would make the recommendation “Retain”.',
    ],
    [
      {
        ...base,
        kind: 'weight',
        from: 0.15,
        beyond: 0.08,
        direction: 'down',
        outcome: to('Weak', 'Acknowledge'),
      },
      'A weight on Profile below 8% (now 15%) would make it Weak.',
    ],
  ])('says %j', (change, sentence) => {
    const outlook = { changes: [change], missing: [], isPart: false };
    expect(sayChanges(kotli, assessment, outlook)?.findings).toEqual([sentence]);
  });
});

describe('missing evidence in words', () => {
  it('says what each gap accounts for, with its cell', () => {
    const { row, assessment: found, outlook } = look({ ratings: [[3, null, null, 3]] });
    expect(sayMissing(row, found, outlook)).toEqual({
      lines: [
        { name: 'Ties', detail: '67% of the 60 points still open', cell: 'E2' },
        { name: 'Profile', detail: '33% of the 60 points still open', cell: 'D2' },
      ],
      note: null,
    });
  });

  it('says which settles the band, and when none has to', () => {
    const open = look({ ratings: [[2, null, 3, 3]] });
    expect(sayMissing(open.row, open.assessment, open.outlook).lines[0]?.detail).toBe(
      'all of the 20 points still open · settles the band by itself',
    );
    const settled = look({ ratings: [[3, 3, 3, null]] });
    expect(sayMissing(settled.row, settled.assessment, settled.outlook).note).toBe(
      'The band is Fair however they turn out.',
    );
  });

  it('says what carries no weight, and what has no column', () => {
    const { row, outlook } = look({ ratings: [[3, 3, 3, null]], weights: [1, 1, 1, 0] });
    expect(sayMissing({ ...row, row: 9 }, { ...assessment, criteria: [] }, outlook).lines[0]).toEqual({
      name: '',
      detail: 'carries no weight · has no column in the register',
      cell: null,
    });
  });
});

describe('evidence in words', () => {
  const line: EvidenceLine = {
    criterion: 'connections',
    text: 'Two exchanges',
    source: 'Schools team',
    date: '2024-03-01',
    error: null,
    sheet: 'Evidence',
    cell: 'C2',
  };

  it('says when, of what and where from', () => {
    const other = { ...line, criterion: '', source: '', date: '', cell: 'C3' };
    expect(sayEvidence(kotli, assessment, [line, other])).toEqual({
      items: [
        {
          key: 'Evidence!C2',
          head: '1 Mar 2024 · connections',
          text: 'Two exchanges',
          source: 'Source: Schools team',
          sheet: 'Evidence',
          cell: 'C2',
        },
        {
          key: 'Evidence!C3',
          head: 'No date · The place as a whole',
          text: 'Two exchanges',
          source: '',
          sheet: 'Evidence',
          cell: 'C3',
        },
      ],
      unsupported: 'Rated without evidence: Strategic fit and Due diligence considerations.',
    });
  });

  it('names no rating without evidence where none is kept', () => {
    expect(sayEvidence(kotli, assessment, [])).toEqual({ items: [], unsupported: null });
  });

  it.each([
    ['2024-03-01', '1 Mar 2024'],
    ['2024-06', 'Jun 2024'],
    ['2019', '2019'],
    ['last spring', 'last spring'],
    ['2024-02-31', '2024-02-31'],
  ])('writes the day %s as officers do', (date, said) => {
    expect(sayDay(date)).toBe(said);
  });

  it('says why a line was not added, and what to do', () => {
    expect(sayEvidenceIssue({ code: 'evidence.no-text' })).toBe('Write what the evidence shows.');
    expect(sayEvidenceIssue({ code: 'evidence.no-day', found: 'x' })).toContain('Choose a day that exists');
    expect(sayEvidenceIssue({ code: 'evidence.no-place', row: 4 })).toContain('Row 4 of the register');
    expect(sayEvidenceIssue({ code: 'evidence.no-room', sheet: 'Papers', cell: 'C3' })).toContain(
      'Papers, C3',
    );
  });
});

describe('an override in words', () => {
  const override = { outcome: 'Retain', reason: 'Its community asked', by: 'Maya Chen', date: '2026-11-25' };

  it('says what, why, who and when, with what the rules recommend beside it', () => {
    expect(sayOverride(override, kotli)).toEqual({
      outcome: 'Retain',
      reason: 'Its community asked',
      hasReason: true,
      by: 'Maya Chen, 25 Nov 2026',
      rules: 'The rules recommend “Acknowledge”.',
    });
  });

  it('says what it lacks', () => {
    const bare = { outcome: 'Retain', reason: '', by: '', date: '' };
    expect(sayOverride(bare, buildRow({ recommendation: null }))).toMatchObject({
      reason: 'No reason is written. An override needs one.',
      hasReason: false,
      by: '',
      rules: 'The rules recommend nothing for this row.',
    });
  });

  it('puts what is wrong where it has to be put right', () => {
    const room = { code: 'override.no-room', sheet: 'Register', cell: 'K2' } as const;
    const wrong = sortOverrideIssues([
      { code: 'override.no-reason' },
      { code: 'override.no-day', found: '' },
      room,
    ]);
    expect(wrong).toEqual({
      outcome: null,
      reason: 'Write the reason: an override needs one.',
      by: null,
      date: 'Choose the day on which it was decided.',
      whole: [sayOverrideIssue(room)],
    });
    expect(sayOverrideIssue(room)).toContain('Register, K2 holds something');
    const others = [
      { code: 'override.no-outcome' },
      { code: 'override.no-name' },
      { code: 'override.no-register' },
    ] as const;
    expect(others.map(sayOverrideIssue)).toEqual([
      'Write what is decided.',
      'Write who decided.',
      'The register is no longer there. Check the workbook, then try again.',
    ]);
  });
});

describe('a row and sheets that do not belong together', () => {
  it('never takes a recommendation away that no rule was asked for', () => {
    const changes =
      outlookOf(
        kotli,
        assessment,
        publishedSheets().map((sheet) => (sheet.name === 'Cities' ? { ...sheet, name: 'Register' } : sheet)),
      )?.changes ?? [];
    expect(changes.length).toBeGreaterThan(0);
    for (const change of changes) {
      if (change.kind !== 'gap') expect(change.outcome.recommendation).toBe('Acknowledge');
    }
  });
});

describe('what a draft is kept under', () => {
  const other = buildRow({ row: 14 });

  it('is the partnership, wherever sorting puts its row', () => {
    const moved = buildRow({ row: 20 });
    expect(draftKeyOf(moved, { rows: [moved] })).toBe(draftKeyOf(kotli, { rows: [kotli] }));
  });

  it('is the row as well where several rows have the same partnership, or none', () => {
    const rows = [kotli, other];
    expect(draftKeyOf(kotli, { rows })).not.toBe(draftKeyOf(other, { rows }));
    const [first, second] = [buildRow({ partnership: '' }), buildRow({ partnership: '', row: 14 })];
    expect(draftKeyOf(first, { rows: [first] })).not.toBe(draftKeyOf(second, { rows: [second] }));
  });
});
