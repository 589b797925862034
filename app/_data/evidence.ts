import type { Entry } from '@/components/page/entry';
import { byId } from '@/lib/by-id';
import { shift } from '@/lib/decimal';
import { earlierBy } from '@/lib/derive/earlier';
import { inputsOf, isLag } from '@/lib/derive/formula';
import type { Chart } from '@/lib/model/chart';
import type { Observation } from '@/lib/model/observation';
import type { Series } from '@/lib/model/series';
import { spanKey } from '@/lib/period';
import type { Store } from '@/lib/store/store';
import { seriesNeeded } from '@/lib/table/facts';
import { valuesOf } from './values';

/** Published values one by one, and the series they are of. */
export interface Published { readonly series: readonly Series[]; readonly rows: readonly Observation[] }

/** What stands behind the official side of a receipt. */
export interface EvidenceData {
  /** Every series, by id. */
  readonly known: ReadonlyMap<string, Series>;
  /** Every vintage of the period compared: of the claim's own series or what its formula reads, and of other readings of the same fact. */
  readonly compared: Published;
  /** Every vintage of the values that give the printed figure, where an explanation is offered. */
  readonly explaining: Published;
  /** Which rows, by `vintageKey`, are the value now and the value then. */
  readonly marks: ReadonlyMap<string, string>;
  readonly charts: readonly Chart[];
}

interface Wanted { readonly series: string; readonly period: string }

export const vintageKey = ({ series, period, vintage }: Pick<Observation, 'series' | 'period' | 'vintage'>): string => `${series}@${period}@${vintage || 'undated'}`;

/** What the formula of a series set against its own past reads for one period; of any other series, the period itself. */
async function periodsRead(store: Store, one: Series | undefined, period: string, known: EvidenceData['known']): Promise<string[]> {
  if (one?.kind !== 'derived' || !isLag(one.formula)) return [period];
  const [id = ''] = one.formula.of;
  const base = known.get(id);
  const data = (await valuesOf(store, [id])).get(id) ?? [];
  const datum = data.find((each) => spanKey(each.period) === spanKey(period));
  const earlier = base && datum ? earlierBy(data, base.frequency, one.formula.lag, one.formula.parts === 'sum')(datum) : null;
  return [period, ...(earlier ?? []).map((each) => each.period)];
}

/** Every vintage of what was read for the values wanted. */
async function published(store: Store, wanted: readonly Wanted[], known: EvidenceData['known']): Promise<Published> {
  const all = [...known.values()];
  const rows = (await Promise.all(wanted.map(async ({ series, period }) => {
    const spans = new Set((await periodsRead(store, known.get(series), period, known)).map(spanKey));
    return (await store.observations(seriesNeeded([series], all))).filter((row) => spans.has(spanKey(row.period)));
  }))).flat();
  const ids = new Set(rows.map(({ series }) => series));
  return { series: all.filter(({ id }) => ids.has(id)), rows: [...new Set(rows)] };
}

/** Rows that hold the value now, and those that hold the value then. */
function marksOf({ found }: Entry, { rows, series }: Published): Map<string, string> {
  const known = byId(series);
  const { official, then } = found;
  const isThen = (row: Observation): boolean => then?.value !== null && row.vintage !== '' && row.vintage === then?.vintage && row.value !== '' && shift(row.value, known.get(row.series)?.scale ?? 0) === then.value;
  return new Map(rows.flatMap((row): [string, string][] => {
    const words = [...(isThen(row) ? ['value then'] : []), ...(vintageKey(row) === official?.row_id ? ['value now'] : [])];
    return words.length === 0 ? [] : [[vintageKey(row), words.join(' and ')]];
  }));
}

/** Vintages, other readings, explaining values and charts of what a claim speaks of. */
export async function loadEvidence(store: Store, entry: Entry): Promise<EvidenceData> {
  const { claim, series, found } = entry;
  const [all, charts, facets] = await Promise.all([store.series(), store.charts(), store.facets()]);
  const known = byId(all);
  const period = found.official?.period;
  const twins = facets.filter((one) => one.reading_of === claim.series && known.get(one.id)?.unit === series?.unit).map(({ id }) => id);
  const compared = await published(store, series === null || period === undefined ? [] : [series.id, ...twins].map((id) => ({ series: id, period })), known);
  return {
    known, compared, explaining: await published(store, found.finding?.explanation?.inputs ?? [], known),
    marks: marksOf(entry, compared), charts: charts.filter((chart) => chart.claims.includes(claim.id)),
  };
}

/** Series read for the official side: the claim's own, or those its formula reads. */
export const readSeries = ({ series }: Entry, { known }: EvidenceData): Series[] =>
  (series === null ? [] : series.kind === 'derived' ? inputsOf(series.formula) : [series.id]).flatMap((id) => known.get(id) ?? []);
