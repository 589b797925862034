import type { Entry } from '@/components/page/entry';
import { byId } from '@/lib/by-id';
import { wholeOf } from '@/lib/store/at';
import { reconciled } from '@/lib/store/reconciled';
import { MOMENTS, remember } from '@/lib/store/remember';
import type { AsOf, Store } from '@/lib/store/store';
import { citedRow } from '@/lib/table/cited-rows';

/** @throws Error when a claim names a document, or a document an outlet, that does not exist; `check-data` refuses such data. */
async function computeEntries(store: Store, asof: AsOf): Promise<readonly Entry[]> {
  const [claims, series, sources, articles, outlets, charts, verdicts] = await Promise.all([
    store.claims(asof), store.series(asof), store.sources(asof), store.articles(asof), store.outlets(asof), store.charts(asof), reconciled(store, asof),
  ]);
  const registers = { series: byId(series), sources: byId(sources), articles: byId(articles), outlets: byId(outlets) };
  return Object.freeze(claims.map((claim) => {
    const article = registers.articles.get(claim.document);
    const outlet = registers.outlets.get(article?.outlet ?? '');
    const found = verdicts.get(claim.id);
    if (!article || !outlet || !found) throw new Error(`claim ${claim.id}: no document ${claim.document} with an outlet`);
    return {
      claim, article, outlet, found, series: registers.series.get(claim.series ?? '') ?? null,
      row: citedRow(claim, found, registers),
      chart: charts.find((chart) => chart.claims.includes(claim.id))?.id ?? null,
    };
  }));
}

/** Entries by the newest stamp they are made of: rows that come later carry a later one (law 5), so what is kept stays true. */
const kept = new WeakMap<Store, (stamp: string) => Promise<readonly Entry[]>>();

/**
 * Every claim with its outlet, document, series and verdict, computed from the values in force at `asof` (null: now) and kept for the next who asks.
 * @throws Error when a claim names a document, or a document an outlet, that does not exist; `check-data` refuses such data.
 */
export async function loadEntries(store: Store, asof: AsOf = null): Promise<readonly Entry[]> {
  const whole = wholeOf(store);
  const entriesAt = kept.get(whole) ?? remember(MOMENTS, (stamp) => computeEntries(whole, stamp));
  kept.set(whole, entriesAt);
  return entriesAt(await whole.newest(await store.newest(asof)));
}
