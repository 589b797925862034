/** @jest-environment node */
import fc from 'fast-check';
import { lifeOf } from '@/lib/store/life';
import { linesInForce } from '@/lib/store/in-force';
import { fileStore } from '@/lib/store/files';
import { momentOf } from '@/lib/store/moment';
import { absence, presenceOf } from '@/lib/store/presence';
import { storeAt, wholeOf } from '@/lib/store/at';
import type { Store } from '@/lib/store/store';
import { textOrder } from '@/lib/text-order';
import { claim, FIRST, fixture, LATER, writeDataset } from './fixture';

const files = fixture();
files['claims/example.jsonl']?.push(JSON.stringify(claim('slip')), JSON.stringify(claim('slip', { recorded: LATER, withdrawn: 'It was read twice.' })), JSON.stringify(claim('late', { recorded: LATER })));
const store = fileStore(writeDataset(files));

describe('the moment of an asof', () => {
  it.each([null, FIRST, '2026-11-22', '2026-11-22T18:00:00Z', LATER])('%s is itself', async (asof) => {
    expect(await momentOf(store, asof)).toEqual({ asof, issue: null });
  });

  it.each([
    ['2026-11-23', `write asof=${LATER} to keep`], ['2026-11-23T09:30:01Z', 'later than the newest row'], ['2999-01-01', 'not before the day'],
    ['2020-01-01', `before the first row of this dataset, which is of ${FIRST}`], ['2026-11-22T03:59:59Z', `write asof=${FIRST} or later`],
  ])('%s is today, and the reason names the cure', async (asof, words) => {
    const { asof: shown, issue } = await momentOf(store, asof);
    expect(shown).toBeNull();
    expect(issue).toContain(words);
  });
});

describe('a store as it stood', () => {
  it('answers every question as of its moment, and keeps an earlier one', async () => {
    const later = storeAt(store, LATER);
    const then = storeAt(store, FIRST);
    for (const list of ['charts', 'series', 'facets', 'sources', 'outlets', 'articles', 'claims', 'events', 'circulations', 'causes'] as const) {
      expect(await then[list]()).toBe(await store[list](FIRST));
      expect(await then[list](null)).toBe(await store[list](FIRST));
      expect(await later[list](FIRST)).toBe(await store[list](FIRST));
    }
    expect(await then.observations(['exports', 'services'])).toEqual(await store.observations(['exports', 'services'], FIRST));
    expect([await then.newest(), await store.newest(), await then.first()]).toEqual([FIRST, LATER, FIRST]);
    expect((await then.versions('claims')).map(({ id }) => id)).toEqual(['example-exports', 'slip']);
    expect(await lifeOf(then, 'claims', 'late')).toBeNull();
  });

  it('is the store itself today, one store for one moment, and knows what it is part of', () => {
    expect(storeAt(store, null)).toBe(store);
    expect(storeAt(store, FIRST)).toBe(storeAt(store, FIRST));
    expect([wholeOf(storeAt(store, FIRST)), wholeOf(store)]).toEqual([store, store]);
  });
});

describe('presence', () => {
  it.each([
    ['example-exports', null, 'here'], ['slip', FIRST, 'here'], ['slip', null, 'withdrawn'], ['slip', LATER, 'withdrawn'],
    ['late', FIRST, 'not-yet'], ['late', LATER, 'here'], ['nope', null, 'unknown'], ['nope', FIRST, 'unknown'], ['__proto__', null, 'unknown'],
  ])('of %s at %s is %s', async (id, asof, state) => expect((await presenceOf(store, 'claims', id, asof)).state).toBe(state));

  it('says when and why a record was withdrawn and where its last version is', async () => {
    expect(await presenceOf(store, 'claims', 'slip')).toEqual({ state: 'withdrawn', on: LATER, why: 'It was read twice.', before: FIRST });
    expect(await absence(store, 'claims', 'slip')).toMatchObject({ status: 410, detail: `“slip” was withdrawn from the claims at ${LATER}: It was read twice. Write asof=${FIRST} for its last version.` });
    expect(await absence(store, 'claims', 'late', FIRST)).toMatchObject({ status: 404, detail: expect.stringContaining(`entered at ${LATER}`) as unknown });
    expect([await absence(store, 'claims', 'nope'), await absence(store, 'claims', 'late')]).toEqual([null, null]);
  });
});

it('a life agrees with what is in force at every stamp, and the last version stands where it says', async () => {
  const stamps = [0, 1, 2, 3, 4].map((day) => `2026-11-2${day}T00:00:00Z`);
  const version = fc.record({ id: fc.constant('x'), recorded: fc.constantFrom(...stamps), withdrawn: fc.constantFrom(undefined, 'A slip.') });
  await fc.assert(fc.asyncProperty(fc.array(version, { maxLength: 6 }), async (lines) => {
    const inForce = (asof: string): boolean => linesInForce(lines.map((item) => ({ item })), asof).length > 0;
    const versions = lines.map((line) => ({ ...line, record: {} })).sort((a, b) => textOrder(a.recorded, b.recorded));
    const held: Store = { ...store, versions: async () => versions, newest: async (asof = null) => stamps.findLast((stamp) => asof === null || stamp <= asof) ?? '' };
    for (const asof of stamps) {
      const life = await lifeOf(held, 'claims', 'x', asof);
      expect(life !== null && life.withdrawn === null).toBe(inForce(asof));
      expect(life === null).toBe(!stamps.some((stamp) => stamp <= asof && inForce(stamp)));
      if (life?.withdrawn) expect([inForce(life.withdrawn.before), inForce(life.withdrawn.on)]).toEqual([true, false]);
      if (life) expect(stamps.find(inForce)).toBe(life.entered);
    }
  }));
});
