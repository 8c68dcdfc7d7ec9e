import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { record } from '../../../addin/custom-functions/record.ts';
import { fieldsToAsk } from '../../../addin/custom-functions/record-value.ts';
import { CellError, blanks, excelFunctions, invocation, shown } from '../../support/excel-functions.ts';

const kotli = {
  id: 'kotli',
  version: 2,
  place: 'Kotli',
  recommendation: 'Keep as it is',
  author: { name: 'Ada Officer', oid: 'o', tid: 't' },
  override: { recommendation: 'End it', reason: 'The council decided so.' },
  facts: { Region: 'Asia', Score: 62.5, Dormant: false, Lead: null },
  ratings: { Profile: 3, Connections: 'not assessed' },
};

interface Body {
  readonly ids: readonly (string | { readonly id: string })[];
}

let requests: Body[] = [];

beforeEach(() => {
  requests = [];
  vi.stubGlobal('CustomFunctions', excelFunctions);
  vi.stubGlobal('partnerCity', { api: '/v1', token: () => Promise.resolve('a-token') });
  vi.stubGlobal('fetch', (_: string, { body }: { body: string }) => {
    const asked = JSON.parse(body) as Body;
    requests.push(asked);
    const ids = asked.ids.map((each) => (typeof each === 'string' ? each : each.id));
    const items = ids.map((id) => (id === 'kotli' ? kotli : { id, missing: true }));
    return Promise.resolve({ status: 200, json: () => Promise.resolve({ items, missing: [] }) });
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('RECORD', () => {
  it.each([
    ['place', 'Kotli'],
    ['Recommendation', 'Keep as it is'],
    ['facts.Region', 'Asia'],
    ['Facts.Region', 'Asia'],
    ['Region', 'Asia'],
    ['facts.Score', 62.5],
    ['Dormant', false],
    ['ratings.Profile', 3],
    ['Connections', 'not assessed'],
    ['version', 2],
    ['author', 'Ada Officer'],
    ['override', 'End it'],
  ])('reads %s', async (field, value) => {
    expect(await record('kotli', field)).toBe(value);
  });

  it('never shows a fact that is not stated as 0', async () => {
    expect(await record('kotli', 'Lead')).toBe('');
  });

  it.each([...blanks, invocation])('reads the recommendation when the field is %j', async (field) => {
    expect(await record('kotli', field, invocation)).toBe('Keep as it is');
  });

  it('sends all cells of a recalculation together', async () => {
    await Promise.all([
      record('kotli', 'place'),
      record(' kotli ', 'Region', 2),
      record('lille'),
      record(2024),
    ]);
    expect(requests.map(({ ids }) => ids)).toEqual([['kotli', { id: 'kotli', version: 2 }, 'lille', '2024']]);
  });

  it('names what is missing', async () => {
    expect(shown(await record('lille'))).toBe('#N/A The record has no "lille".');
    expect(shown(await record('lille', 'place', 7))).toBe('#N/A The record has no version 7 of "lille".');
    expect(shown(await record('kotli', 'facts.Mood'))).toBe(
      '#N/A The record has "kotli", but no facts.Mood in it.',
    );
  });

  it('says that nobody is signed in', async () => {
    vi.stubGlobal('partnerCity', undefined);
    expect(shown(await record('kotli'))).toMatch(/^#N\/A You are signed out of the record\. .*sign in/);
  });

  it.each([
    ['no partnership', [null], /^#VALUE! Partnership:/],
    ['an error as partnership', [new CellError('#REF!')], /^#VALUE! Partnership:/],
    ['a fraction as partnership', [1.5], /^#VALUE! Partnership:/],
    ['an error as field', ['kotli', new CellError('#REF!')], /^#VALUE! Field:/],
    ['a version before the first', ['kotli', 'place', -1], /^#VALUE! Version:/],
    ['half a version', ['kotli', 'place', 1.5], /^#VALUE! Version:/],
    ['a version as text', ['kotli', 'place', 'two'], /^#VALUE! Version:/],
    ['more than a cell can hold', ['kotli', 'facts'], /^#VALUE! A cell cannot hold all of facts/],
  ])('refuses %s', async (_, args, message) => {
    const [partnership, ...rest] = args as [unknown, ...unknown[]];
    expect(shown(await record(partnership, ...rest))).toMatch(message);
  });
});

describe('a field', () => {
  it.each([
    ['PLACE', ['place']],
    ['methodversion', ['methodVersion']],
    [' ratings.Profile ', ['ratings.Profile']],
    ['FACTS.No. of links', ['facts.No. of links']],
    ['Country or area', ['facts.Country or area', 'ratings.Country or area']],
  ])('%j is asked for as %j', (field, asked) => {
    expect(fieldsToAsk(field)).toEqual(asked);
  });
});
