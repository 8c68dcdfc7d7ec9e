import { describe, expect, it } from 'vitest';
import type { Kept } from '../../../addin/app/compare-record.ts';
import { differences, markOf, standingOf } from '../../../addin/app/compare-record.ts';
import { toDocument } from '../../../addin/app/partnership-document.ts';
import { buildShownRow } from '../../support/assessment-builders.ts';
import { kotliDocument } from '../../support/records-contract.ts';

const changed = { ...kotliDocument, recommendation: 'Relinquish' };
const none: Kept = new Set();
const all: Kept = new Set(['evidence', 'override']);
const base = { version: 1, mark: markOf(kotliDocument, none), kept: none };
const evidence = [{ criterion: 'Profile', text: 'Visit', source: 'Minutes', date: '2026-01-31' }];
const override = { recommendation: 'Retain', reason: 'The council decided so.' };
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
    expect(standingOf(sheet, record, { base: agreed, kept: none })).toBe(standing);
  });

  it('does not hang on the order of members, nor on what the workbook has no place for', () => {
    const facts = { Stage: 'Existing', Began: null, Region: 'Asia (excluding China)' };
    const record = stored({ ...kotliDocument, evidence, override, facts });
    expect(standingOf(kotliDocument, record, { base: null, kept: none })).toBe('in-step');
    expect(standingOf({ ...kotliDocument, evidence, override }, record, { base, kept: all })).toBe('in-step');
  });
});

describe('a workbook that has got a place for evidence or overrides since the two agreed', () => {
  it.each(['evidence', 'override'] as const)(
    'differs from a record with %s, which it has never seen',
    (part) => {
      const record = stored({ ...kotliDocument, [part]: { evidence, override }[part] });
      const [before, now]: Kept[] = [none, new Set([part])];
      expect(standingOf(kotliDocument, record, { base, kept: now ?? none })).toBe('differs');
      expect(standingOf(changed, record, { base, kept: before ?? none })).toBe('ahead');
    },
  );

  it('runs ahead of a record with none', () => {
    const sheet = { ...kotliDocument, evidence };
    expect(standingOf(sheet, stored(), { base, kept: all })).toBe('ahead');
    expect(
      standingOf(kotliDocument, stored({ ...kotliDocument, evidence }), {
        base: { ...base, kept: all },
        kept: all,
      }),
    ).toBe('ahead');
  });
});

describe('what differs', () => {
  it('names each line with both sides, and what one side lacks', () => {
    const record = {
      ...kotliDocument,
      ratings: { 'Strategic fit': 3, Profile: 'not assessed' as const },
      facts: { ...kotliDocument.facts, 'Community body': 'Active', Conflict: false },
    };
    expect(differences(kotliDocument, record, none)).toEqual([
      { label: 'Strategic fit', sheet: '2', record: '3' },
      { label: 'Community body', sheet: null, record: 'Active' },
      { label: 'Conflict', sheet: null, record: 'No' },
    ]);
  });

  it('names the override part by part, and each line of evidence', () => {
    const sheet = {
      ...kotliDocument,
      override: { ...override, by: 'Maya Chen', date: '2026-11' },
      evidence: [
        { criterion: '', text: 'Visit', source: '', date: '' },
        { criterion: 'Profile', text: 'Visit', source: 'Minutes', date: '2026' },
        { criterion: 'Profile', text: 'Visit', source: 'Minutes', date: '2026' },
      ],
    };
    expect(differences(sheet, { ...kotliDocument, override, evidence }, all)).toEqual([
      { label: 'Override by', sheet: 'Maya Chen', record: null },
      { label: 'Override date', sheet: '2026-11', record: null },
      { label: 'Evidence', sheet: 'Visit', record: null },
      { label: 'Evidence, Profile', sheet: 'Visit (Minutes, 2026)', record: 'Visit (Minutes, 2026-01-31)' },
      { label: 'Evidence, Profile', sheet: 'Visit (Minutes, 2026)', record: null },
    ]);
    expect(differences(sheet, { ...kotliDocument, override, evidence }, none)).toEqual([]);
  });

  it('does not hang on the order of evidence, and shows one new line as one', () => {
    const report = (date: string) => ({ criterion: '', text: 'Annual report', source: '', date });
    const record = { ...kotliDocument, evidence: [report('2024'), report('2025')] };
    const sorted = { ...kotliDocument, evidence: [report('2025'), report('2024')] };
    expect(markOf(sorted, all)).toBe(markOf(record, all));
    const sheet = { ...kotliDocument, evidence: [report('2026'), report('2025'), report('2024')] };
    expect(differences(sheet, record, all)).toEqual([
      { label: 'Evidence', sheet: 'Annual report (2026)', record: null },
    ]);
    const moved = { ...kotliDocument, evidence: [{ ...report(''), source: '2024' }, report('2025')] };
    expect(markOf(moved, all)).not.toBe(markOf(record, all));
  });

  it('treats null, blank and missing alike', () => {
    const record = { ...kotliDocument, facts: { ...kotliDocument.facts, Began: '', Lead: null } };
    expect(differences(kotliDocument, record, none)).toEqual([]);
  });
});

describe('a row as the record would hold it', () => {
  it('has every criterion by name and every fact by header', () => {
    const shown = buildShownRow({ facts: { Began: null, Notes: '#N/A', Active: true, Visits: 3 } });
    expect(toDocument(shown, null)).toEqual({
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

  const line = {
    criterion: '',
    text: 'A letter',
    source: '',
    date: '',
    error: null,
    sheet: 'Evidence',
    cell: 'C2',
  };
  const decided = { outcome: 'Retain', reason: 'Its community asked', by: '', date: '', error: null };
  const seen = { ...kotliDocument, evidence, override, framework: { id: 'agreed', version: 2 } };

  it('carries over what the workbook has no place for', () => {
    expect(toDocument(buildShownRow(), seen)).toMatchObject({
      evidence,
      override,
      framework: { id: 'agreed', version: 2 },
    });
    expect(toDocument(buildShownRow({}, { evidence: [], override: null }), seen)).toMatchObject({
      evidence: [],
      framework: { id: 'agreed', version: 2 },
    });
    expect(toDocument(buildShownRow({}, { override: null }), seen)).not.toHaveProperty('override');
  });

  it.each([
    ['Mayor’s office', '2026-03', { source: 'Mayor’s office', date: '2026-03' }],
    ['Mayor’s office', 'in spring', { source: 'Mayor’s office, in spring', date: '' }],
    ['', '2026-02-30', { source: '2026-02-30', date: '' }],
    ['', '', { source: '', date: '' }],
  ])(
    'has evidence from "%s", dated "%s", and keeps a date that is none beside its source',
    (source, date, said) => {
      const shown = buildShownRow({}, { evidence: [{ ...line, source, date }] });
      expect(toDocument(shown, seen)?.evidence).toEqual([{ criterion: '', text: 'A letter', ...said }]);
    },
  );

  it.each([
    [{}, {}],
    [
      { by: 'Maya Chen', date: '2026-11-25' },
      { by: 'Maya Chen', date: '2026-11-25' },
    ],
    [{ by: 'Maya Chen', date: 'last week' }, { by: 'Maya Chen, last week' }],
    [{ date: 'last week' }, { by: 'last week' }],
  ])('has an override with %j as %j', (more, said) => {
    expect(toDocument(buildShownRow({}, { override: { ...decided, ...more } }), seen)?.override).toEqual({
      recommendation: 'Retain',
      reason: 'Its community asked',
      ...said,
    });
  });

  it('has no fact of what is published as evidence or override', () => {
    const facts = { Region: 'Asia', Evidence: 'A letter', 'evidence DATE': 45_000, Override: 'Retain' };
    expect(toDocument(buildShownRow({ facts }), null)?.facts).toEqual({ Region: 'Asia' });
  });

  it('is nothing while its override or its evidence shows an error', () => {
    const broken = { ...decided, outcome: '#REF!', error: '#REF!' } as const;
    expect(toDocument(buildShownRow({}, { override: broken }), seen)).toBeNull();
    const evidence = [line, { ...line, text: '#REF!', error: '#REF!' as const }];
    expect(toDocument(buildShownRow({}, { evidence }), seen)).toBeNull();
  });

  it('is nothing while a rating can not be read, or its override has no reason', () => {
    expect(toDocument(buildShownRow({ ratings: [2, 2, null, 3, 3, 'not-assessed'] }), null)).toBeNull();
    expect(toDocument(buildShownRow({}, { override: { ...decided, reason: '' } }), null)).toBeNull();
  });
});
