import type { Hit } from '@/lib/search/search';
import { BULK_DATASETS, type BulkDataset } from '@/lib/slice/dataset';
import { searchWords } from '@/lib/slice/search-words';
import { getWarehouse } from '@/lib/warehouse/current';
import { readersCall } from '../reader';

/** Longest a search waits for the warehouse, in ms: what is curated is found without it. */
const LIMIT = 3000;
/** What any bulk dataset is also looked for by; whoever writes one of these means them before anything else. */
const MEANT = ['explore', 'bulk', 'release', 'warehouse', 'dataset', 'datasets'];

const wordsOf = ({ id, title, publisher, reporter, digits, frequency }: BulkDataset): string[] => [...searchWords(`${id} ${title} ${publisher} ${reporter} hs${digits} ${frequency}`), ...MEANT];

/** Datasets that have, or begin one of their words with, every word looked for. */
export function datasetsNamed(text: string): readonly BulkDataset[] {
  const asked = searchWords(text).filter((word) => word.length > 1);
  return asked.length === 0 ? [] : BULK_DATASETS.filter((dataset) => {
    const words = wordsOf(dataset);
    return asked.every((word) => words.some((one) => one.startsWith(word)));
  });
}

/** Whether a text asks for datasets themselves, so that they come first. */
export const areMeant = (text: string): boolean => searchWords(text).some((word) => MEANT.includes(word)) || BULK_DATASETS.some(({ id }) => id === text.trim());

const NO_TERMS: ReadonlySet<string> = new Set();

/** Bulk datasets that a search names and something was loaded of. No warehouse is asked where it names none. Of one in trouble only what is asked for by its id is found, and said to be unknown: its page says what the trouble is. */
export async function datasetHits(text: string): Promise<readonly Hit[]> {
  const named = datasetsNamed(text);
  if (named.length === 0) return [];
  const loads = await getWarehouse().then((warehouse) => warehouse.loads({ ...readersCall(), limit: LIMIT })).catch(() => null);
  const loaded = new Set(loads === null ? [text.trim()] : loads.map(({ dataset }) => dataset));
  const how = loads === null ? 'what of it is loaded cannot be told just now' : 'to explore';
  return named.filter(({ id }) => loaded.has(id)).map(({ id, title, publisher, frequency }) => ({ kind: 'dataset', id, title, subtitle: `${publisher} · ${frequency}, ${how}`, href: `/explore/${id}`, terms: NO_TERMS, tier: null, value: null }));
}
