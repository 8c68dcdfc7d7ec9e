import { describe, expect, it } from 'vitest';
import type { ListQuery, PartnershipStore } from '../../functions/store/partnership-store.ts';
import type { Partnership } from '../../shared/contract/partnership.ts';
import { buildVersion } from './partnership-builders.ts';

const everything: ListQuery = { region: null, state: null, after: null, limit: 50 };

async function append(store: PartnershipStore, ...versions: readonly Partnership[]): Promise<void> {
  for (const version of versions) expect(await store.append(version)).toEqual({ ok: true, value: null });
}

/** The ids of every page of a list, page by page. */
async function pages(store: PartnershipStore, query: ListQuery): Promise<readonly (readonly string[])[]> {
  const found: string[][] = [];
  let after = query.after;
  do {
    const page = await store.list({ ...query, after });
    if (!page.ok) throw new Error(page.failure);
    found.push(page.value.items.map(({ id }) => id));
    after = page.value.next;
  } while (after !== null);
  return found;
}

/** What every partnership store promises; run on each of them, so that the twin in memory cannot drift from the real one. */
export function describePartnershipStore(name: string, open: () => Promise<PartnershipStore>): void {
  describe(`${name}: loading and adding`, () => {
    it('starts empty', async () => {
      const store = await open();
      expect(await store.load({ id: 'chengdu' })).toEqual({ ok: true, value: null });
      expect(await store.list(everything)).toEqual({ ok: true, value: { items: [], next: null } });
      expect(await store.history('chengdu', 0, 10)).toEqual({ ok: true, value: null });
    });

    it('gives back what was added, and every earlier version as it was', async () => {
      const store = await open();
      const first = buildVersion('chengdu');
      const second = buildVersion('chengdu', { recommendation: 'Retain' }, first);
      await append(store, first, second);
      expect(await store.load({ id: 'chengdu' })).toEqual({ ok: true, value: second });
      expect(await store.load({ id: 'chengdu', version: 1 })).toEqual({ ok: true, value: first });
      expect(await store.load({ id: 'chengdu', version: 3 })).toEqual({ ok: true, value: null });
    });

    it('keeps every kind of value exactly', async () => {
      const store = await open();
      const version = buildVersion('jeju', {
        place: 'Jeju-si 제주시 \u{1F3DD}',
        facts: {
          'A "b"/~c': '',
          'Zero\u0000': 0,
          No: false,
          Nothing: null,
          Small: -1.5e-7,
          Text: 'line\nline',
        },
        ratings: { Profile: 3.5, Other: 'not applicable' },
        evidence: [{ criterion: 'Profile', text: 'What was seen', source: 'Report', date: '2026-02-28' }],
        override: { recommendation: 'Retain', reason: 'The committee knows better' },
        framework: { id: 'illustrative', version: 2 },
      });
      await append(store, version);
      expect(await store.load({ id: 'jeju' })).toEqual({ ok: true, value: version });
    });

    it('keeps a document as large as the contract allows', async () => {
      const store = await open();
      const facts = Object.fromEntries(
        Array.from({ length: 9 }, (_, index) => [`Note ${String(index)}`, 'é'.repeat(16_000)]),
      );
      const version = buildVersion('large', { facts: { ...facts, Region: 'é'.repeat(3_000) } });
      await append(store, version);
      expect(await store.load({ id: 'large' })).toEqual({ ok: true, value: version });
    });

    it('refuses a version that does not follow the current one, and changes nothing', async () => {
      const store = await open();
      const first = buildVersion('chengdu');
      const second = buildVersion('chengdu', { recommendation: 'Retain' }, first);
      const third = buildVersion('chengdu', { recommendation: 'Relinquish' }, second);
      expect(await store.append(second)).toEqual({ ok: false, failure: 'conflict' });
      await append(store, first);
      expect(await store.append(third)).toEqual({ ok: false, failure: 'conflict' });
      expect(await store.append(first)).toEqual({ ok: false, failure: 'conflict' });
      expect(await store.load({ id: 'chengdu' })).toEqual({ ok: true, value: first });
      expect(await store.load({ id: 'chengdu', version: 3 })).toEqual({ ok: true, value: null });
    });

    it('lets exactly one of many writers win each version', async () => {
      const store = await open();
      let current = buildVersion('chengdu');
      await append(store, current);
      for (let round = 0; round < 5; round += 1) {
        const rivals = Array.from({ length: 12 }, (_, writer) =>
          buildVersion('chengdu', { recommendation: `By ${String(writer)}` }, current),
        );
        const answers = await Promise.all(rivals.map((rival) => store.append(rival)));
        const winners = rivals.filter((_, index) => answers[index]?.ok);
        expect(winners).toHaveLength(1);
        const [winner] = winners;
        expect(await store.load({ id: 'chengdu' })).toEqual({ ok: true, value: winner });
        if (winner) current = winner;
      }
      expect(current.version).toBe(6);
    });

    it('loads many at once, in the order asked, twice where asked twice', async () => {
      const store = await open();
      const first = buildVersion('chengdu');
      const second = buildVersion('chengdu', { recommendation: 'Retain' }, first);
      await append(store, first, second);
      const asked = [{ id: 'nowhere' }, { id: 'chengdu', version: 1 }, { id: 'chengdu' }, { id: 'chengdu' }];
      expect(await store.loadMany(asked)).toEqual({ ok: true, value: [null, first, second, second] });
      expect(await store.loadMany([])).toEqual({ ok: true, value: [] });
    });

    it('loads more at once than one batch holds', async () => {
      const store = await open();
      const versions = Array.from({ length: 130 }, (_, index) => buildVersion(`place-${String(index)}`));
      await append(store, ...versions);
      const references = versions.map(({ id }) => ({ id }));
      expect(await store.loadMany(references)).toEqual({ ok: true, value: versions });
    });
  });

  describe(`${name}: listing`, () => {
    async function openWithPlaces(): Promise<PartnershipStore> {
      const store = await open();
      const places = [
        ['anshan', 'China', 'Existing'],
        ['chengdu', 'china ', 'existing'],
        ['ningbo', 'China', 'Approach'],
        ['pittsburgh', 'North America', 'Existing'],
        ['odd-one', 'China#2', 'Existing'],
      ] as const;
      for (const [id, Region, Stage] of places)
        await append(store, buildVersion(id, { facts: { Region, Stage } }));
      await append(store, buildVersion('no-region', { facts: {} }));
      return store;
    }

    it('shows the summary of the current version', async () => {
      const store = await open();
      const first = buildVersion('chengdu');
      await append(store, first, buildVersion('chengdu', { recommendation: 'Retain' }, first));
      const items = [
        {
          id: 'chengdu',
          place: 'Chengdu',
          region: 'China',
          state: 'Existing',
          recommendation: 'Retain',
          version: 2,
          at: first.at,
        },
      ];
      expect(await store.list(everything)).toEqual({ ok: true, value: { items, next: null } });
    });

    it('orders by region, then id; those without a region come first', async () => {
      expect(await pages(await openWithPlaces(), everything)).toEqual([
        ['no-region', 'anshan', 'chengdu', 'ningbo', 'odd-one', 'pittsburgh'],
      ]);
    });

    it('filters by region and by state as people compare words', async () => {
      const store = await openWithPlaces();
      expect(await pages(store, { ...everything, region: ' CHINA' })).toEqual([
        ['anshan', 'chengdu', 'ningbo'],
      ]);
      expect(await pages(store, { ...everything, state: 'EXISTING' })).toEqual([
        ['anshan', 'chengdu', 'odd-one', 'pittsburgh'],
      ]);
      expect(await pages(store, { ...everything, region: 'China', state: 'Approach' })).toEqual([['ningbo']]);
      expect(await pages(store, { ...everything, region: 'Chin' })).toEqual([[]]);
    });

    it('goes through all pages once, without an empty one at the end', async () => {
      const store = await openWithPlaces();
      expect(await pages(store, { ...everything, limit: 4 })).toEqual([
        ['no-region', 'anshan', 'chengdu', 'ningbo'],
        ['odd-one', 'pittsburgh'],
      ]);
      expect(await pages(store, { ...everything, limit: 3 })).toHaveLength(2);
      expect(await pages(store, { ...everything, state: 'existing', limit: 2 })).toEqual([
        ['anshan', 'chengdu'],
        ['odd-one', 'pittsburgh'],
      ]);
    });

    it('follows a partnership that changes its region', async () => {
      const store = await openWithPlaces();
      const current = await store.load({ id: 'ningbo' });
      if (!current.ok || !current.value) throw new Error('ningbo was added above');
      await append(store, buildVersion('ningbo', { facts: { region: 'Europe' } }, current.value));
      expect(await pages(store, { ...everything, region: 'China' })).toEqual([['anshan', 'chengdu']]);
      expect(await pages(store, { ...everything, region: 'Europe' })).toEqual([['ningbo']]);
    });

    it('keeps a region longer than a key can be apart from another one', async () => {
      const store = await open();
      const long = 'x'.repeat(5_000);
      await append(store, buildVersion('one', { facts: { Region: `${long}1` } }));
      await append(store, buildVersion('two', { facts: { Region: `${long}2` } }));
      expect(await pages(store, { ...everything, region: `${long}2` })).toEqual([['two']]);
    });

    it.each(['nonsense', '', 'china#UPPER', 'europe#anshan'])(
      'refuses %j as a position in China',
      async (after) => {
        const store = await openWithPlaces();
        const answer = await store.list({ ...everything, region: 'China', after });
        expect(answer).toEqual({ ok: false, failure: 'bad-position' });
      },
    );
  });

  describe(`${name}: history`, () => {
    it('gives the stamps in order, page by page', async () => {
      const store = await open();
      const versions = [buildVersion('chengdu')];
      for (let number = 2; number <= 5; number += 1)
        versions.push(buildVersion('chengdu', { recommendation: String(number) }, versions.at(-1)));
      await append(store, ...versions);
      const stamps = versions.map(({ version, author, at, methodVersion, hash, previousHash }) => ({
        version,
        author,
        at,
        methodVersion,
        hash,
        previousHash,
      }));
      expect(await store.history('chengdu', 0, 10)).toEqual({ ok: true, value: stamps });
      expect(await store.history('chengdu', 2, 2)).toEqual({ ok: true, value: stamps.slice(2, 4) });
      expect(await store.history('chengdu', 5, 2)).toEqual({ ok: true, value: [] });
    });
  });
}
