import type { DerivedExample } from '@/components/method/Derived';
import type { Examples } from '@/components/method/MethodSections';
import type { Entry } from '@/components/page/entry';
import { byId } from '@/lib/by-id';
import { inputsOf } from '@/lib/derive/formula';
import { spanKey } from '@/lib/period';
import type { Store } from '@/lib/store/store';
import { ALL_CLAIMS, selectClaims } from './claim-query';
import { loadEntries } from './entries';
import { momentsExample } from './moments-example';
import { valuesOf } from './values';

/** Claims that show a rule well. What is said of them is computed; one that is withdrawn is left out. */
const INTERVALS = ['unread-why-goods-deficit-2024', 'unread-why-opioid-deaths-2023', 'unread-why-displaced-worldwide'];
const THEN = 'nws-magazine-deficit-2023';
const DERIVED = 'nws-magazine-total-trade-2023';

/** What a formula reads for the period of a claim. */
async function derivedExample(store: Store, entry: Entry | undefined): Promise<DerivedExample | null> {
  const { series, found } = entry ?? {};
  const period = found?.official?.period;
  if (entry === undefined || period === undefined || series?.kind !== 'derived') return null;
  const ids = inputsOf(series.formula);
  const [values, all] = await Promise.all([valuesOf(store, ids), store.series()]);
  const known = byId(all);
  const valueOf = (id: string): string => values.get(id)?.find((datum) => spanKey(datum.period) === spanKey(period))?.value ?? '';
  return { entry, inputs: ids.flatMap((id) => { const one = known.get(id); return one ? [{ series: one, value: valueOf(id) }] : []; }) };
}

/** Claims of the dataset at which the method page shows its rules at work. */
export async function loadExamples(store: Store): Promise<Examples> {
  const entries = await loadEntries(store);
  const called = (id: string): Entry | undefined => entries.find(({ claim }) => claim.id === id);
  const then = called(THEN);
  const compared = (grade: string): Entry | null => entries.find(({ found, row }) => found.verdict === 'agrees' && found.official?.grade === grade && row.official_value !== '') ?? null;
  return {
    intervals: INTERVALS.flatMap((id) => called(id) ?? []).filter(({ row }) => row.official_value !== ''),
    then: then !== undefined && then.row.official_value_then !== '' ? then : null,
    moments: await momentsExample(store),
    explained: selectClaims(entries, { ...ALL_CLAIMS, verdict: 'differs', reason: 'explained' })[0] ?? null,
    derived: await derivedExample(store, called(DERIVED)),
    first: compared('official'),
    second: compared('secondhand'),
  };
}
