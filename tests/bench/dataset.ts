import { groundAt, type Ground } from '@/lib/explain/ground';
import type { Fact } from '@/lib/explain/by-value';
import { fileStore } from '@/lib/store/files';
import { PUBLISHED } from './setting';

/** Everything `dir` holds, as it could be read on the day of the made-up articles. */
export async function groundOfData(dir: string): Promise<{ ground: Ground; facts: readonly Fact[] }> {
  const store = fileStore(dir);
  const [series, facets] = await Promise.all([store.series(), store.facets()]);
  const ground = groundAt(await store.observations(series.map(({ id }) => id)), series, facets, PUBLISHED);
  return { ground, facts: [...ground.index.shelves.values()].flatMap(({ facts }) => facts) };
}
