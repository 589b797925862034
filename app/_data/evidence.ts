import type { Entry } from '@/components/page/entry';
import { inputsOf } from '@/lib/derive/formula';
import type { Chart } from '@/lib/model/chart';
import type { Observation } from '@/lib/model/observation';
import type { Series } from '@/lib/model/series';
import { spanKey } from '@/lib/period';
import type { Store } from '@/lib/store/store';

/** What stands behind the official side of a receipt. */
export interface EvidenceData {
  /** Series read for it: the claim's own, or those its formula reads. */
  readonly inputs: readonly Series[];
  /** Every vintage of the period compared, of each input. */
  readonly vintages: readonly Observation[];
  readonly charts: readonly Chart[];
}

/** Vintages, inputs and charts of the series a claim speaks of. */
export async function loadEvidence(store: Store, { claim, series, found }: Entry): Promise<EvidenceData> {
  const [all, charts] = await Promise.all([store.series(), store.charts()]);
  const ids = series === null ? [] : series.kind === 'derived' ? inputsOf(series.formula) : [series.id];
  const period = found.official?.period;
  const rows = period === undefined ? [] : await store.observations(ids);
  return {
    inputs: ids.flatMap((id) => all.find((one) => one.id === id) ?? []),
    vintages: rows.filter((row) => period !== undefined && spanKey(row.period) === spanKey(period)),
    charts: charts.filter((chart) => chart.claims.includes(claim.id)),
  };
}
