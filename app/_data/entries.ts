import type { Entry } from '@/components/page/entry';
import { reconcileAll } from '@/lib/reconcile/reconcile-all';
import type { AsOf, Store } from '@/lib/store/store';
import { citedRow } from '@/lib/table/cited-rows';
import { seriesNeeded } from '@/lib/table/facts';

const byId = <T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> => new Map(list.map((one) => [one.id, one]));

/**
 * Every claim with its outlet, document, series and verdict, computed afresh from the values in force at `asof` (null: now).
 * @throws Error when a claim names a document, or a document an outlet, that does not exist; `check-data` refuses such data.
 */
export async function loadEntries(store: Store, asof: AsOf = null): Promise<Entry[]> {
  const [claims, allSeries, sources, articles, outlets, charts] = await Promise.all([
    store.claims(asof), store.series(asof), store.sources(asof), store.articles(asof), store.outlets(asof), store.charts(asof),
  ]);
  const needed = new Set(seriesNeeded(claims.flatMap(({ series }) => series ?? []), allSeries));
  const series = allSeries.filter(({ id }) => needed.has(id));
  const observations = await store.observations(series.filter(({ kind }) => kind === 'official').map(({ id }) => id), asof);
  const reconciled = reconcileAll({ series, articles, claims, observations }, asof);
  const registers = { series: byId(series), sources: byId(sources), articles: byId(articles), outlets: byId(outlets) };
  return claims.map((claim) => {
    const article = registers.articles.get(claim.document);
    const outlet = registers.outlets.get(article?.outlet ?? '');
    const found = reconciled.get(claim.id);
    if (!article || !outlet || !found) throw new Error(`claim ${claim.id}: no document ${claim.document} with an outlet`);
    return {
      claim, article, outlet, found, series: registers.series.get(claim.series ?? '') ?? null,
      row: citedRow(claim, found, registers),
      chart: charts.find((chart) => chart.claims.includes(claim.id))?.id ?? null,
    };
  });
}
