/** @jest-environment node */
import { byId } from '@/lib/by-id';
import { fileStore } from '@/lib/store/files';
import { DATA } from './records';

const load = async () => {
  const store = fileStore(DATA);
  const [series, facets] = await Promise.all([store.series(), store.facets()]);
  return { series, facets, known: byId(series), sides: byId(facets) };
};

test('every series has facets, so that every claim of it can be explained', async () => {
  const { series, sides } = await load();
  expect(series.filter(({ id }) => !sides.has(id)).map(({ id }) => id)).toEqual([]);
});

test('another reading is of the same fact: one subject, measure, scope, form, comparison and unit, and no reading of a reading', async () => {
  const { facets, known, sides } = await load();
  for (const one of facets) {
    if (one.reading_of === null) continue;
    const base = sides.get(one.reading_of);
    const { subject, measure, scope, reporter, form, comparison, sign } = one;
    expect({ id: one.id, base }).toMatchObject({ base: { subject, measure, scope, reporter, form, comparison, sign, reading_of: null } });
    expect([one.id, known.get(one.id)?.unit]).toEqual([one.id, known.get(one.reading_of)?.unit]);
  }
});

test('series with the same facets, unit and frequency are told apart by what they are another reading of', async () => {
  const { facets, known } = await load();
  const seen = new Map<string, string>();
  const twins: string[][] = [];
  for (const { id, reading_of: reading, window, ...sides } of facets) {
    const key = JSON.stringify({ ...sides, recorded: '', unit: known.get(id)?.unit, frequency: known.get(id)?.frequency, window: window ?? null, adjustment: known.get(id)?.adjustment });
    const before = seen.get(key);
    if (before !== undefined && reading === null) twins.push([before, id]);
    if (reading === null) seen.set(key, id);
  }
  expect(twins).toEqual([]);
});
