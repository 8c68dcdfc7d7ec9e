import { describe, expect, it } from 'vitest';
import { isIllustrative } from '../../../shared/workbook/is-illustrative.ts';
import { differencesOf, sayNotice, sayPublish } from '../../../addin/taskpane/pages/record/record-view.ts';
import { nextTab } from '../../../addin/taskpane/parts/next-tab.ts';
import { hashOfPage, pageOfHash, tabOf, tabPages, toolPages } from '../../../addin/taskpane/route.ts';
import { buildAssessment } from '../../support/assessment-builders.ts';
import { kotliDocument } from '../../support/records-contract.ts';

describe('the record in words', () => {
  const view = {
    id: 'kotli',
    place: 'Kotli',
    sheet: kotliDocument,
    record: null,
    standing: null,
    kept: new Set<never>(),
  };
  const record = {
    id: 'kotli',
    version: 4,
    author: 'A',
    at: '2026-11-23T10:00:00Z',
    document: kotliDocument,
  };

  it('never says failed when an answer was lost', () => {
    const words = sayNotice({ kind: 'failed', place: 'Kotli', failure: { kind: 'unconfirmed' } });
    expect(words).toMatchObject({ intent: 'warning', title: 'Not confirmed.' });
    expect(`${words.title} ${words.sentence}`).not.toMatch(/fail/iu);
  });

  it('lists what was refused by where it stands', () => {
    const issues = [{ pointer: '/facts/Began~1ended', message: 'Give a text.' }];
    const words = sayNotice({ kind: 'failed', place: 'Kotli', failure: { kind: 'refused', issues } });
    expect(words.details).toEqual(['facts, Began/ended: Give a text.']);
  });

  it('names the version that would be overwritten', () => {
    expect(sayPublish(view)).toBe('Publish Kotli');
    expect(sayPublish({ ...view, record, standing: 'ahead' })).toBe('Publish Kotli');
    expect(sayPublish({ ...view, record, standing: 'conflict' })).toBe('Publish Kotli over version 4');
  });

  it('has no differences while the record is not known', () => {
    expect(differencesOf({ ...view, record: undefined })).toEqual([]);
  });
});

describe('finding the way about', () => {
  it.each([...tabPages, ...toolPages])('%s has an address', (page) => {
    expect(pageOfHash(hashOfPage(page))).toBe(page);
  });

  it('ignores addresses that are not ours', () => {
    expect(pageOfHash('#_host_Info=Excel$Win32')).toBeNull();
  });

  it('stand under a tab', () => {
    expect(tabOf('check')).toBe('check');
    expect(tabOf('what-if')).toBe('tools');
  });

  it('moves between tabs by key, round the ends', () => {
    expect(nextTab('place', 'ArrowRight')).toBe('check');
    expect(nextTab('place', 'ArrowLeft')).toBe('tools');
    expect(nextTab('tools', 'ArrowRight')).toBe('place');
    expect(nextTab('check', 'Home')).toBe('place');
    expect(nextTab('check', 'End')).toBe('tools');
    expect(nextTab('check', 'a')).toBeNull();
  });
});

describe('figures that are illustrative', () => {
  const sheet = (note: string) => ({
    name: 'Framework',
    hidden: false,
    cells: [
      ['Criterion', 'Weight', 'Note'],
      ['Strategic fit', 25, note],
    ],
    origin: { row: 0, column: 0 },
    tables: [],
  });

  it('are called so where the framework’s own rows say it', () => {
    expect(isIllustrative(buildAssessment(), [sheet('Weight and scale illustrative')])).toBe(true);
    expect(isIllustrative(buildAssessment(), [sheet('Agreed by council')])).toBe(false);
    expect(isIllustrative(buildAssessment(), [])).toBe(false);
  });
});
