import type { Store } from '@/lib/store/store';
import { FIRST, fixture, LATER, type Files } from './store/fixture';

/** What every implementation of Store must do; `open` makes one that holds the given lines. */
export function storeContract(name: string, open: (files: Files) => Store | Promise<Store>): void {
  describe(`${name} keeps the contract of a store`, () => {
    let store: Store;
    beforeAll(async () => { store = await open(fixture()); });
    const ids = (items: readonly { readonly id: string }[]): string[] => items.map(({ id }) => id);

    it('gives lists sorted by id', async () => {
      expect(ids(await store.series())).toEqual(['balance', 'exports', 'imports', 'services']);
      expect(ids(await store.charts())).toEqual(['goods-trade', 'later-chart']);
      expect(ids(await store.outlets())).toEqual(['another', 'example-outlet']);
      expect(ids(await store.sources())).toEqual(['census']);
      expect(ids(await store.articles())).toEqual(['example']);
      expect(ids(await store.claims())).toEqual(['example-exports']);
      expect(ids(await store.events())).toEqual(['act']);
      expect(ids(await store.facets())).toEqual(['balance', 'exports', 'imports']);
      expect(ids(await store.circulations())).toEqual(['exports-go-round']);
      expect(ids(await store.causes())).toEqual(['freight']);
    });

    it('gives every line of a list in the order they were recorded, withdrawals with their reason', async () => {
      expect((await store.versions('events')).map(({ id, recorded, withdrawn }) => [id, recorded, withdrawn])).toEqual([['act', FIRST, undefined], ['slip', FIRST, undefined], ['slip', LATER, 'There was no such act.']]);
      expect((await store.versions('outlets')).map(({ id, recorded, record }) => [id, recorded, record['name']])).toEqual([['example-outlet', FIRST, 'Example'], ['another', FIRST, 'Another'], ['example-outlet', LATER, 'Example, renamed']]);
      expect(await store.versions('nonclaims')).toHaveLength(1);
    });

    it('lets a later line replace an earlier one of the same id, as of its stamp', async () => {
      const name = async (asof?: string | null): Promise<string | undefined> => (await store.outlets(asof)).find(({ id }) => id === 'example-outlet')?.name;
      expect(await name()).toBe('Example, renamed');
      expect(await name(null)).toBe('Example, renamed');
      expect(await name(LATER)).toBe('Example, renamed');
      expect(await name('2026-11-23')).toBe('Example, renamed');
      expect(await name('2026-11-23T09:29:59Z')).toBe('Example');
      expect(await name(FIRST)).toBe('Example');
      expect(await name('2026-11-22')).toBe('Example');
      expect(await name('2026-11-21')).toBeUndefined();
    });

    it('shows nothing recorded after asof', async () => {
      expect(ids(await store.series(FIRST))).toEqual(['balance', 'exports', 'imports']);
      expect(ids(await store.charts('2026-11-22'))).toEqual(['goods-trade']);
      expect(await store.observations(['services'], FIRST)).toEqual([]);
      expect(await store.observations(['services'], '2026-11-23')).toHaveLength(1);
    });

    it('gives every vintage, by series, first day of the period, vintage, recorded', async () => {
      const rows = await store.observations(['imports', 'exports', 'exports', 'no-such-series', 'balance']);
      expect(rows.map(({ series, period, value, vintage, recorded }) => [series, period, value, vintage, recorded])).toEqual([
        ['exports', '2023', '147777.8', '', FIRST],
        ['exports', '2024', '143545.7', '2025-06', FIRST],
        ['exports', '2024', '143545.8', '2025-06', LATER],
        ['exports', '2024', '143215.8', '2026-02', FIRST],
        ['exports', '2024-12', '', '2025-06', FIRST],
        ['imports', '2024', '438947.4', '2025-06', FIRST],
      ]);
      expect(rows[0]).toMatchObject({ status: 'A', grade: 'official', source: 'census', url: 'https://www.census.gov/', via: '', note: 'a, "note"' });
      expect(rows[4]).toMatchObject({ status: 'O' });
      expect(await store.observations([])).toEqual([]);
    });

    it('does not hold what was withdrawn, from the stamp of the withdrawal on', async () => {
      expect(ids(await store.events())).toEqual(['act']);
      expect(ids(await store.events(FIRST))).toEqual(['act', 'slip']);
      expect(ids(await store.events(LATER))).toEqual(['act']);
    });

    it('knows its newest stamp, now and as of any moment', async () => {
      expect(await store.newest()).toBe(LATER);
      const newest = Object.fromEntries(await Promise.all(['2026-11-21', '2026-11-22T03:59:59Z', FIRST, '2026-11-22', '2026-11-23T09:29:59Z', LATER, '2026-11-23', '2099-01-01']
        .map(async (asof) => [asof, await store.newest(asof)] as const)));
      expect(newest).toEqual({
        '2026-11-21': '', '2026-11-22T03:59:59Z': '', [FIRST]: FIRST, '2026-11-22': FIRST, '2026-11-23T09:29:59Z': FIRST, [LATER]: LATER, '2026-11-23': LATER, '2099-01-01': LATER,
      });
    });
  });
}
