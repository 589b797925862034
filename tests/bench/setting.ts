import type { Datum } from '@/lib/derive/datum';
import type { Ground } from '@/lib/explain/ground';
import { search } from '@/lib/explain/search';
import type { Claim } from '@/lib/model/claim';
import type { Unit } from '@/lib/model/unit';
import { reconcile, type Reconciliation } from '@/lib/reconcile/reconcile';
import type { Printed } from './print';

/** Day of the made-up articles: every value of the dataset had been published. */
export const PUBLISHED = '2026-11-24';

/** A made-up claim that states `series` and `period` and prints a figure. */
export function claimOf(series: string, period: string, unit: Unit, printed: Printed, n: number): Claim {
  return {
    id: `made-up-${n}`, document: 'made-up', topic: 'other', says: 'Made up for the benchmark', selector: { start: n, end: n + 1, exact: 'x', prefix: '', suffix: '' },
    value: printed.value, scale: printed.scale, unit, hedge: printed.hedge, direction: 'level', period, period_note: '', series, why_no_series: '',
    names_source: null, named_source: null, relays: null, repeats: null, recorded: '2026-11-24T00:00:00Z',
  };
}

/** The verdict on a made-up claim, by the very functions the product uses. */
export function judge(claim: Claim, ground: Ground): Reconciliation {
  const series = ground.series.get(claim.series ?? '') ?? null;
  const facets = ground.facets.get(claim.series ?? '') ?? null;
  const values: readonly Datum[] = ground.values.get(claim.series ?? '') ?? [];
  return reconcile(claim, {
    series, facets, now: values, twins: [], past: { published: PUBLISHED, dated: values, readable: [values], twins: [] },
    search: (period, official) => (series === null || facets === null ? null : search({ claim, series, facets, period, official, shared: new Map() }, ground)),
  });
}
