import { describe, expect, it } from 'vitest';
import { differences, markOf, standingOf } from '../../../addin/app/compare-record.ts';
import { toDocument } from '../../../addin/app/partnership-document.ts';
import { buildRow, criteria } from '../../support/assessment-builders.ts';
import { kotliDocument } from '../../support/records-contract.ts';

const changed = { ...kotliDocument, recommendation: 'Relinquish' };
const base = { version: 1, mark: markOf(kotliDocument) };
const stored = (document = kotliDocument, version = 1) => ({
  id: 'kotli',
  version,
  author: 'Maya Chen',
  at: '2026-11-23T10:00:00.000Z',
  document,
});

describe('where the sheet stands to the record', () => {
  it.each([
    ['absent', kotliDocument, null, null],
    ['in-step', kotliDocument, stored(), null],
    ['in-step', changed, stored(changed, 2), base],
    ['ahead', changed, stored(), base],
    ['behind', kotliDocument, stored(changed, 2), base],
    ['conflict', { ...kotliDocument, recommendation: 'Retain' }, stored(changed, 2), base],
    ['differs', changed, stored(), null],
  ])('%s', (standing, sheet, record, agreed) => {
    expect(standingOf(sheet, record, agreed)).toBe(standing);
  });

  it('does not hang on the order of members, nor on what only the record knows', () => {
    const evidence = [{ criterion: 'Profile', text: 'Visit', source: 'Minutes', date: '2026-01-31' }];
    const facts = { Stage: 'Existing', Began: null, Region: 'Asia (excluding China)' };
    expect(standingOf(kotliDocument, stored({ ...kotliDocument, evidence, facts }), null)).toBe('in-step');
  });
});

describe('what differs', () => {
  it('names each line with both sides, and what one side lacks', () => {
    const record = {
      ...kotliDocument,
      ratings: { 'Strategic fit': 3, Profile: 'not assessed' as const },
      facts: { ...kotliDocument.facts, 'Community body': 'Active', Conflict: false },
    };
    expect(differences(kotliDocument, record)).toEqual([
      { label: 'Strategic fit', sheet: '2', record: '3' },
      { label: 'Community body', sheet: null, record: 'Active' },
      { label: 'Conflict', sheet: null, record: 'No' },
    ]);
  });

  it('treats null, blank and missing alike', () => {
    const record = { ...kotliDocument, facts: { ...kotliDocument.facts, Began: '', Lead: null } };
    expect(differences(kotliDocument, record)).toEqual([]);
  });
});

describe('a row as the record would hold it', () => {
  it('has every criterion by name and every fact by header', () => {
    const row = buildRow({ facts: { Began: null, Notes: '#N/A', Active: true, Visits: 3 } });
    expect(toDocument(row, criteria, null)).toEqual({
      place: 'Kotli',
      facts: { Began: null, Notes: null, Active: true, Visits: 3 },
      ratings: {
        'Location overview': 2,
        'Strategic fit': 2,
        Profile: 'not assessed',
        'Due diligence considerations': 3,
        Connections: 3,
        'Resources and purpose': 'not assessed',
      },
      evidence: [],
      recommendation: 'Acknowledge',
    });
  });

  it('keeps the evidence, override and framework that only the record knows', () => {
    const seen = {
      ...kotliDocument,
      evidence: [{ criterion: 'Profile', text: 'Visit', source: 'Minutes', date: '2026-01-31' }],
      override: { recommendation: 'Retain', reason: 'The council decided so.' },
      framework: { id: 'agreed', version: 2 },
    };
    const { evidence, override, framework } = seen;
    expect(toDocument(buildRow(), criteria, seen)).toMatchObject({ evidence, override, framework });
  });

  it('is nothing while a rating can not be read', () => {
    const row = buildRow({ ratings: [2, 2, null, 3, 3, 'not-assessed'] });
    expect(toDocument(row, criteria, null)).toBeNull();
  });
});
